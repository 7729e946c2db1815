import { existsSync } from 'node:fs';
import { homeOf, planRule } from '../../scripts/new-rule';
import { RULES } from '../../src/publications/final-accounts';

const TITLES = ['甲 = 乙', 'This = that'];

test.each(RULES.filter(({ id }) => !id.startsWith('N.T')).map(({ id }) => [id, homeOf(id)]))(
  '%s is looked for in %s, and not written twice',
  (id, file) => {
    expect(existsSync(`src/${file}.ts`)).toBe(true);
    expect(() => planRule('.', id, TITLES)).toThrow('已经有了');
  },
);

test.each([
  ['T1.made', 'forms/t1'],
  ['T5.made', 'forms/t5'],
  ['T7.made', 'forms/t7'],
  ['T11.made', 'forms/t11'],
  ['T13.made', 'forms/t13'],
  ['T15.made', 'forms/t15'],
  ['X.T5-T12.made', 'rules/between/places'],
  ['X.T1-T4.made', 'rules/between/t1-t4'],
  ['X.made', 'rules/between/package'],
  ['S.made', 'rules/form/form'],
  ['N.made', 'rules/narrative/sums'],
  ['P.made', 'rules/narrative/evaluations'],
])('%s goes into %s, in both languages, with a case that holds and one that does not', (id, file) => {
  const changed = planRule('.', id, ['单位’s 甲 = 乙', "The unit's this = that"]);
  const [src, test] = ['src', 'test'].map((side) => `${side}/publications/final-accounts/${file}`);
  expect([...changed.keys()]).toEqual([`${src}.ts`, `${test}.test.ts`]);
  expect(changed.get(`${src}.ts`)).toContain("say('单位’s 甲 = 乙', 'The unit\\'s this = that')");
  expect(changed.get(`${test}.test.ts`)!.split('TODO: ')).toHaveLength(3);
});

test('two statements that no rule tied get a file, and the publication lists it', () => {
  const changed = planRule('.', 'X.T2-T9.made', TITLES);
  expect(changed.get('src/publications/final-accounts/rules/between/t2-t9.ts')).toContain("'X.T2-T9.made'");
  const index = changed.get('src/publications/final-accounts/index.ts')!;
  expect(index).toContain("import { t2t9Rules } from './rules/between/t2-t9';");
  expect(index).toContain('...t2t9Rules,');
});

test.each([
  ['T5.Row', TITLES, '编号不合规'],
  ['U.made', TITLES, '编号不合规'],
  ['X.T5-T4.made', TITLES, '小号的表在前'],
  ['T44.made', TITLES, '没有这张表'],
  ['T5.made', ['甲 = 乙'], '标题要有中文、英文各一'],
  ['T5.made', ['This', 'that one'], '标题要有中文、英文各一'],
  ['T5.made', ['甲', '乙乙乙'], '标题要有中文、英文各一'],
])('%s with %j is refused in words: %s', (id, titles, says) => {
  expect(() => planRule('.', id, titles)).toThrow(says);
});
