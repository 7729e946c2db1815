import { NARRATIVE, evaluation } from '../../../../src/publications/final-accounts/narrative';
import { FORMS } from '../../../../src/publications/final-accounts/forms';
import { readText } from '../../../prose/read';

test('no two sections have one name', () => {
  const keys = NARRATIVE.sections.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every section is found by a heading, and its figures are read or listed', () => {
  const headings: Readonly<Record<string, string>> = {
    staffing: '机构设置情况',
    summary: '收入支出决算总体情况说明',
    income: '收入决算情况说明',
    expenditure: '支出决算情况说明',
    fiscal: '财政拨款收入支出决算总体情况说明',
    'general.overall': '一般公共预算财政拨款支出决算总体情况',
    'general.structure': '一般公共预算财政拨款支出决算结构情况',
    'general.detail': '一般公共预算财政拨款支出决算具体情况',
    basic: '一般公共预算财政拨款基本支出决算情况说明',
    threePublic: '财政拨款“三公”经费支出决算情况说明',
    governmentFund: '政府性基金预算财政拨款收入支出决算情况说明',
    stateCapital: '国有资本经营预算财政拨款收入支出决算情况说明',
    spending: '一般性支出情况说明',
    nextBudget: '2025年“三公”经费预算安排情况',
    operating: '机关运行经费支出情况说明',
    procurement: '政府采购支出情况说明',
    assets: '国有资产占用情况说明',
    performance: '预算绩效情况说明',
    evaluation: '项目支出绩效自评表',
    notes: '其他需要说明的情况',
  };
  expect(Object.keys(headings).sort()).toEqual(NARRATIVE.sections.map(({ key }) => key).sort());
  for (const [key, heading] of Object.entries(headings)) {
    const line = key === evaluation.key ? heading : `一、${heading}`;
    const { sections, unread, printings } = readText(`${line}\n什么也不是的1.23万元。`);
    expect(sections.map(({ kind }) => kind.key)).toEqual([key]);
    expect(unread.length + printings.length).toBe(key === evaluation.key ? 0 : 1);
  }
});

test('a section speaks of statements that the publication has', () => {
  const ids = FORMS.map(({ id }) => id);
  const named = NARRATIVE.sections.flatMap(({ terms, subjects, lists, denies }) => [
    ...terms.map(({ of }) => of.statement),
    subjects?.form,
    lists?.form,
    denies ?? undefined,
  ]);
  expect(named.filter((id) => id !== undefined && id !== 'N' && !ids.some((each) => each === id))).toEqual(
    [],
  );
});
