import { readText } from './read';

const NAME = '青禾市住房和城乡建设局';

/** A text that is called 部门决算 or 单位决算 and says this of itself, sentence by sentence. */
const misnamed = (kind: '部门' | '单位', sentences: readonly string[]): readonly string[] =>
  readText(
    `${NAME}2024年度${kind}决算\n三、支出决算情况说明\n${sentences.map((each) => `${each}。\n`).join('')}`,
  ).misnamed.map(({ passage, due }) => `${passage.text} ${due}`);

const times = (count: number, sentence: string): string[] => Array.from({ length: count }, () => sentence);
const own = times(4, `${NAME}本年支出5.00万元`);

test.each([
  ['本单位 beside the department’s name', '部门', [...own, '本单位无经营支出'], ['本单位 本部门']],
  ['本部门 beside the unit’s name', '单位', [...own, '本部门无经营支出'], ['本部门 本单位']],
  [
    '本单位 among many 本部门',
    '部门',
    [...times(6, '本部门本年支出5.00万元'), '本单位2024年度无上缴支出', '本单位无经营支出'],
    ['本单位 本部门', '本单位 本部门'],
  ],
  [
    '本部门 among many 本单位',
    '单位',
    [...times(3, '本单位本年支出5.00万元'), '2024年度本部门无上缴支出'],
    ['本部门 本单位'],
  ],
] as const)('%s', (_, kind, sentences, found) => {
  expect(misnamed(kind, sentences)).toEqual(found);
});

test.each([
  ['a department that always says 本单位', '部门', times(5, '本单位本年支出5.00万元')],
  ['a unit that always says 本部门', '单位', times(5, '本部门本年支出5.00万元')],
  ['both in one breath, as laws have it', '部门', [...own, '落实本部门、本单位主体责任']],
  ['the title of a rule', '单位', [...own, '执行《本部门预算管理办法》']],
  ['a reason', '部门', [...own, '支出增加，主要原因是本单位人员增加']],
  ['the word that is due', '部门', [...own, '本部门无经营支出']],
  ['too little to tell its manner', '部门', ['本部门本年支出5.00万元', '本单位无经营支出']],
] as const)('is none: %s', (_, kind, sentences) => {
  expect(misnamed(kind, sentences)).toEqual([]);
});

test('a text that is called neither, or both alike', () => {
  const text = `三、支出决算情况说明\n${times(5, '本部门无经营支出。').join('\n')}\n本单位无上缴支出。`;
  expect(readText(text).misnamed).toEqual([]);
  expect(readText(`2024年度部门决算\n2024年度单位决算\n${text}`).misnamed).toEqual([]);
});
