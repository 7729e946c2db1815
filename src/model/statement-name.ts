import { phrase, type Text } from './text';

/**
 * What a statement is called: as the workbook names it, never by the id it has in the catalogue. A sheet's own mark
 * (GK05, 表5, 公开05表) with its title as an accountant shortens it; a sheet's name where it says what it is; a name that
 * says nothing (Sheet1) with the title.
 */

/** A mark before a title, or alone: GK05, Z05_1, 表5, 公开05表. */
const MARK =
  /^([A-Za-z]{1,4}\d{1,3}(?:[-._]\d{1,3})?|(?:公开|预算|决算|附)?(?:表\d{1,2}|\d{1,2}表|表[一二三四五六七八九十]{1,3}))(?![\dA-Za-z])(.*)$/;

/** A mark that all who publish such sheets know; 表5 is any fifth table. */
const TELLING = /^(?:[A-Za-z]|公开)/;

/** Characters that number a sheet and do not name it. */
const NUMBERING = /[\d\s表张第页一二三四五六七八九十()（）]/g;
const HAN = /[一-鿿]/g;

/** The longest that a name may be in a sentence. */
const LONGEST = 24;

/** Does a sheet's name say what stands on it? Of 收入决算表 yes, of Sheet1 and 表5 no. */
const saysWhat = (name: string): boolean => (name.replace(NUMBERING, '').match(HAN)?.length ?? 0) >= 2;

/** The name without the file before it: [budget.xlsx]表1 is 表1. */
const withoutFile = (sheet: string): string => sheet.replace(/^\[[^\]]*\]/, '');

/** What goes on over a further sheet: GK01 (2), GK01（续）. */
const FURTHER = /[(（](?:\d{1,2}|续[^()（）]{0,4})[)）]$/;

const cut = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** A title without year, unit and what all of them say: 一般公共预算支出决算表. */
function shortTitle(title: string): string {
  const bare = title
    .replace(/\s/g, '')
    .replace(/^[^年]{0,40}?20\d\d年度?/, '')
    .replace(/^(?:部门|单位)(?=.{4})/, '');
  return (bare || title)
    .replace(/预算财政拨款/g, '预算')
    .replace(/^财政拨款(?=["“”]?三公)/, '')
    .replace('收入支出', '收支')
    .replace(/经费支出(?=决算|表)/, '经费');
}

/** Beside a mark 决算 need not be said again: 一般公共预算支出表, 收支总表. */
const besideMark = (title: string): string => shortTitle(title).replace(/决算(?=总?表)/, '');

interface Marked {
  readonly mark: string;
  readonly rest: string;
}

function markedBy(name: string): Marked | null {
  const [, mark, after = ''] = MARK.exec(name) ?? [];
  if (mark === undefined) return null;
  const rest = after.replace(/^[\s、._:：-]+/, '');
  const further = FURTHER.exec(rest)?.[0] ?? '';
  return { mark: further ? `${mark} ${further}` : mark, rest: rest.slice(0, rest.length - further.length) };
}

/** In a sentence: GK05 一般公共预算支出表; 收入决算表; Sheet1 收入决算表. */
export function statementName(sheet: string, title: string): string {
  const name = withoutFile(sheet);
  const marked = markedBy(name);
  if (marked) return cut(`${marked.mark} ${besideMark(title || marked.rest)}`.trim());
  return cut(saysWhat(name) || title === '' ? shortTitle(name) : `${name} ${shortTitle(title)}`);
}

/** Where words are few, as in a formula: GK05; 收入决算表; Sheet1 收入决算表. */
export function briefName(sheet: string, title: string): string {
  const mark = markedBy(withoutFile(sheet))?.mark;
  return mark !== undefined && TELLING.test(mark) ? mark : statementName(sheet, title);
}

/** Both, for what names one statement in sentences without number. */
export const namesOfStatement = (sheet: string, title: string) => ({
  whole: statementName(sheet, title),
  brief: briefName(sheet, title),
});

/** Before an address: GK05; 收入决算表; Sheet1. The file of another workbook stays. */
export function sheetMark(sheet: string): string {
  const name = withoutFile(sheet);
  const file = sheet.slice(0, sheet.length - name.length);
  const mark = markedBy(name)?.mark ?? (saysWhat(name) ? cut(shortTitle(name)) : name);
  return `${file}${mark}`;
}

/** Under a name of its own, as a heading: the sheet's name, with the printed title where it does not say it. */
export function wholeName(sheet: string, title: string): string {
  const name = withoutFile(sheet);
  const rest = markedBy(name)?.rest ?? name;
  return saysWhat(rest) || title === '' ? name : `${name} ${title}`;
}

const titled = phrase<{ title: Text }>(
  ({ title }) => `《${title}》`,
  ({ title }) => title,
);

/** A statement that no sheet prints: by its title. */
export const byTitle = (title: Text): Text => titled({ title });
