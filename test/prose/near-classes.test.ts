import { aNarrated } from '../fixtures/narrated';
import { readOf, readText } from './read';

const STRUCTURE = '（二）一般公共预算财政拨款支出决算结构情况';

const namedApart = (text: string): readonly string[] =>
  readText(`${STRUCTURE}\n一般公共预算财政拨款支出600.00万元，主要用于以下方面：${text}`).subjects.flatMap(
    ({ differs }) => differs.map(({ said, printed }) => `${said} ${printed}`),
  );

test.each([
  ['“卫生健康与计划生育”20.00万元，占3.00%。', ['卫生健康与计划生育 卫生健康支出']],
  ['住房保障性支出20.00万元，占3.00%。', ['住房保障性支出 住房保障支出']],
  ['1.社会保障与就业支出20.00万元，占3.00%；', ['社会保障与就业支出 社会保障和就业支出']],
  ['卫生健康事业支出（类）20.00万元，占3.00%。', ['卫生健康事业支出 卫生健康支出']],
  ['医疗卫生与计划生育支出（类）20.00万元，占3.00%。', ['医疗卫生与计划生育支出 卫生健康支出']],
])('a class under another name: %s', (text, found) => {
  expect(namedApart(text)).toEqual(found);
});

test.each([
  '“卫生健康支出”20.00万元，占3.00%。',
  '卫生健康20.00万元，占3.00%。',
  '住房保障（类）20.00万元，占3.00%。',
  '社会保障和就业支出20.00万元，社会保障缴费1.00万元。',
  '科学技术支出20.00万元，占3.00%。',
  '基本支出20.00万元，占3.00%。',
])('is none: %s', (text) => {
  expect(namedApart(text)).toEqual([]);
});

test('its figures are tied to nothing, and the next class keeps its own', () => {
  const { printings, unread } = readText(
    `${STRUCTURE}\n卫生健康与计划生育20.00万元，占3.00%；住房保障支出30.00万元，占5.00%。`,
  );
  expect(printings.map(({ figure, of }) => `${figure.printed} ${of.row}`)).toEqual([
    '30.00万元 221',
    '5.00% 221',
  ]);
  expect(unread.map(({ passage }) => passage.text)).toEqual(['20.00万元', '3.00%']);
});

test('a text that names every class as the statement does', () => {
  expect(readOf(aNarrated()).subjects.flatMap(({ differs }) => differs)).toEqual([]);
});
