import { phrase, type Text } from '../model/text';

/** What is not there of a statement. */
export const lackTexts = {
  statement: phrase<{ name: Text }>(
    ({ name }) => `缺少${name}`,
    ({ name }) => `${name} is missing`,
  ),
  headings: phrase<{ name: Text }>(
    ({ name }) => `${name}的表头认不出`,
    ({ name }) => `the headings of ${name} were not understood`,
  ),
  number: phrase<{ name: Text }>(
    ({ name }) => `${name}这一格印的不是数`,
    ({ name }) => `${name} prints no figure in this cell`,
  ),
  codes: phrase<{ name: Text }>(
    ({ name }) => `${name}有的行没有印科目编码`,
    ({ name }) => `${name} prints rows without a code`,
  ),
  part: phrase<{ name: Text; whole: Text }>(
    ({ name, whole }) => `${name}的${whole}只印一行`,
    ({ name, whole }) => `${name} prints ${whole} in one line`,
  ),
  item: phrase<{ name: Text }>(
    ({ name }) => `${name}没有印出这一项`,
    ({ name }) => `${name} does not print this item`,
  ),
  column: phrase<{ name: Text }>(
    ({ name }) => `${name}没有这一栏`,
    ({ name }) => `${name} has no such column`,
  ),
  readable: phrase<{ name: Text }>(
    ({ name }) => `${name}读不出`,
    ({ name }) => `${name} cannot be read`,
  ),
} as const;
