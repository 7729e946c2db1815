import { messageOf, type Finding } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { but, PROJECT, tables } from '../publications/final-accounts/rules/narrative/self-evaluation';

function toldOf(rule: string, from: string, to: string): Finding {
  const pkg = tables(but(PROJECT, from, to));
  const { findings } = examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() });
  return findings.find((finding) => finding.rules.includes(rule))!;
}

describe('the figures of a 自评表 are told apart by their lines', () => {
  test.each<[name: string, rule: string, from: string, to: string, said: string]>([
    [
      'the money of the project and its sources',
      'P.funds',
      '100.00\t55.00',
      '110.00\t55.00',
      '说明 自评表1 年度资金总额 年初预算数 106.40（说明·项目支出绩效自评表1） 与 说明 自评表1 当年财政拨款 年初预算数 110.00 + 自评表1 其他资金 年初预算数 6.40 = 116.40',
    ],
    [
      'the weights and their sum',
      'P.weights',
      '\t40\t38.95',
      '\t45\t38.95',
      '说明 自评表1 年度资金总额 分值 10 + 自评表1 开展活动次数 分值 50 + 自评表1 验收合格率 分值 45 = 105',
    ],
    [
      'the scores, and an indicator of a long name',
      'P.total',
      '验收合格率\t>=95%\t=93%\t40\t38.95',
      '政府网站改版升级项目验收合格率\t>=95%\t=93%\t40\t39.95',
      '说明 自评表1 年度资金总额 得分 8.54 + 自评表1 开展活动次数 得分 50 + 自评表1 政府网站改版升级项目验… 得分 39.95 = 98.49',
    ],
    [
      'a score above its weight, in a table whose rows are not all read',
      'P.score-limit',
      '\t50\t50\t\n\t\t质量指标\t验收合格率\t>=95%\t=93%\t40\t38.95',
      '\t7\t50\t50\t\n\t\t质量指标\t验收合格率\t>=95%\t=93%\t30\t38.95',
      '说明 自评表1 验收合格率 分值 30（说明·项目支出绩效自评表1） 不应小于 说明 自评表1 验收合格率 得分 38.95',
    ],
  ])('%s', (_, rule, from, to, said) => {
    expect(messageOf(toldOf(rule, from, to)).zh).toContain(said);
  });

  test('weights that do not add up to 100 stand against 100, not 100%', () => {
    const message = messageOf(toldOf('P.weights', '\t100\t97.49', '\t110\t97.49'));
    expect(message.zh).toContain('说明 自评表1 总分 分值 110（说明·项目支出绩效自评表1） 与 100 不符，差 10');
    expect(message.en).toContain('does not agree with 100: difference 10');
  });
});

describe('a score that does not fit its rate is told as a score, for review', () => {
  test.each<[name: string, from: string, to: string, said: string]>([
    ['all points all the same', '8.54 分', '10.00 分', '得分 10.00，按 分值 10 × 执行率 85.38% 应为 8.54'],
    ['a point too few', '85.38%\t8.54', '100.00%\t9', '得分 9，按 分值 10 × 执行率 100.00% 应为 10.00'],
  ])('%s', (_, from, to, said) => {
    const pkg = tables(but(PROJECT, from, to));
    const { findings } = examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() });
    const told = findings.find(({ rule }) => rule === 'P.score')!;
    expect(told.severity).toBe('review');
    expect(messageOf(told).zh).toBe(`说明 自评表1 年度资金总额 ${said}（说明·项目支出绩效自评表1）`);
  });
});

test('in radicals and full-width digits, as PDFs and tables print them, a 自评表 is read alike', () => {
  const odd = (text: string): string =>
    text
      .replace(/金/g, '⾦')
      .replace(/目/g, '⽬')
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const read = (text: string): string[] => {
    const pkg = tables(text);
    const { check } = examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() });
    return check.books.narratives[0]!.printings.flatMap(({ section, figure }) =>
      section.evaluation ? [figure.value.toFixed()] : [],
    );
  };
  expect(read(PROJECT).length).toBeGreaterThan(10);
  expect(read(odd(PROJECT))).toEqual(read(PROJECT));
});
