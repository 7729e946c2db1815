import { FORMS } from '../../src/publications/final-accounts/forms';
import { NARRATIVE } from '../../src/publications/final-accounts/narrative';
import { aNarrated } from '../fixtures/narrated';
import { fundUnit, plainUnit } from '../fixtures/units';
import { readNarrative } from '../../src/prose';
import { readStatements } from '../../src/tables';
import { readOf, readText } from './read';

const HEADINGS = {
  summary: '一、收入支出决算总体情况说明',
  expenditure: '三、支出决算情况说明',
  overall: '（一）一般公共预算财政拨款支出决算总体情况说明',
  detail: '（三）一般公共预算财政拨款支出决算具体情况说明',
  fiscal: '四、财政拨款收入支出决算总体情况说明',
  fund: '八、政府性基金预算财政拨款收入支出决算情况说明',
  expenses: '七、财政拨款“三公”经费支出决算情况说明',
  people: '二、机构设置及人员情况',
  assets: '（三）国有资产占用情况说明',
  performance: '十一、预算绩效管理情况',
} as const;

const read = (section: keyof typeof HEADINGS, text: string): string[] =>
  readText(`${HEADINGS[section]}\n${text}`).printings.map(
    ({ role, of, figure }) =>
      `${of.key.replace(/\/(?:amount|value)$/, '')} ${role} ${figure.value.toFixed()}`,
  );

const RUNNING = '一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）';

test.each([
  {
    name: 'an amount after its name',
    section: 'summary',
    text: '2024年度收入总计954.27万元，其中：年初结转和结余120万元。',
    reads: ['T1/income.grand amount 954.27', 'T1/income.opening amount 120'],
  },
  {
    name: 'the longer name stands: 收入支出总计 is no 支出总计',
    section: 'summary',
    text: '收入支出总计954.27万元。',
    reads: ['T1/income.grand amount 954.27'],
  },
  {
    name: 'a change and its rate belong to what the sentence names',
    section: 'summary',
    text: '支出总计与上年相比，减少5.00万元，下降2.00%，主要原因是：人少了。',
    reads: ['T1/expenditure.grand change -5', 'T1/expenditure.grand growth -2'],
  },
  {
    name: 'a section whose first sentence names nothing speaks of nothing',
    section: 'fiscal',
    text: '与上年相比，增加5.00万元，增长2.00%。',
    reads: [],
  },
  {
    name: 'against the budget, of what was compared with last year',
    section: 'fund',
    text: '政府性基金预算财政拨款收入支出总体与上年相比，增加5.00万元，增长2.00%，主要原因是：任务多。与年初预算相比，年初预算数1.00万元，决算数3.00万元，预决算差异率200.00%。',
    reads: [
      'T4/expenditure.grand/governmentFund change 5',
      'T4/expenditure.grand/governmentFund growth 2',
      'T4/expenditure.grand/governmentFund initialBudget 1',
      'T4/expenditure.grand/governmentFund amount 3',
      'T4/expenditure.grand/governmentFund variance 200',
    ],
  },
  {
    name: 'a share of another whole is still a share of the subject',
    section: 'overall',
    text: '一般公共预算财政拨款支出5.00万元，占本年支出合计的50.00%。',
    reads: ['T5/total/total amount 5', 'T5/total/total share 50'],
  },
  {
    name: 'a 项 stays the subject of the sentences after it',
    section: 'detail',
    text: `1.${RUNNING}。主要用于：单位运转。年初预算为4.00万元，支出决算为5.00万元，完成年初预算的125.00%。`,
    reads: [
      'T5/2010301/total initialBudget 4',
      'T5/2010301/total amount 5',
      'T5/2010301/total completion 125',
    ],
  },
  {
    name: 'a 项 by its code',
    section: 'detail',
    text: '1.2010302：支出决算数为5.00万元，比上年决算减少1.00万元，下降16.67%。',
    reads: ['T5/2010302/total amount 5', 'T5/2010302/total change -1', 'T5/2010302/total growth -16.67'],
  },
  {
    name: '年初预算 of 三公 is not the 预算数 that T9 prints, 预算 alone is',
    section: 'expenses',
    text: '“三公”经费财政拨款支出年初预算为8.50万元，支出决算为7.22万元，完成预算的84.94%。公务接待费支出预算为1.00万元。',
    reads: [
      'T9/row/total initialBudget 8.5',
      'T9/row/total amount 7.22',
      'T9/row/total completion 84.94',
      'T9/row/reception fullYearBudget 1',
    ],
  },
  {
    name: 'the whole of 购置及运行 and its parts',
    section: 'expenses',
    text: '公务用车购置及运行维护费6.50万元，其中：公务用车购置费1.00万元，公务用车运行维护费5.50万元。',
    reads: ['T9/row/vehicles amount 6.5', 'T9/row/purchase amount 1', 'T9/row/running amount 5.5'],
  },
  {
    name: 'people, and how many more or fewer',
    section: 'people',
    text: '实有人数24人，其中：在职人员20人，减少9人；退休人员4人，增加1人。',
    reads: [
      'N/people.total count 24',
      'N/people.active count 20',
      'N/people.active change -9',
      'N/people.retired count 4',
      'N/people.retired change 1',
    ],
  },
  {
    name: 'batches and heads',
    section: 'expenses',
    text: '全年安排的国内公务接待6批次，70人次。',
    reads: ['N/reception.batches count 6', 'N/reception.heads count 70'],
  },
  {
    name: 'a limit is no figure',
    section: 'assets',
    text: '单价100万元（含）以上设备（不含车辆）1台（套）。',
    reads: ['N/assets.equipment count 1'],
  },
  {
    name: 'figures of a reason are said of what it names',
    section: 'summary',
    text: '收入支出总体与上年相比，减少5.00万元，主要原因是：项目支出减少4.00万元。',
    reads: ['T1/income.grand change -5', 'T3/total/project change -4'],
  },
  {
    name: 'both words: the change decides on the rate',
    section: 'summary',
    text: '收入总计与上年相比，减少5.00万元，增长（下降）2.00%。',
    reads: ['T1/income.grand change -5', 'T1/income.grand growth -2'],
  },
  {
    name: 'a rate without its %',
    section: 'summary',
    text: '收入总计与上年相比，增加5.00万元，增长2.00。',
    reads: ['T1/income.grand change 5', 'T1/income.grand growth 2'],
  },
  {
    name: 'a raised decimal point',
    section: 'expenditure',
    text: '基本支出5.00万元，占81·3%。',
    reads: ['T3/total/basic amount 5', 'T3/total/basic share 81.3'],
  },
  {
    name: 'what one of several units had is not what all had',
    section: 'summary',
    text: '收入总计100万元，其中：本级收入总计70万元，所属某某站收入总计30万元；支出总计100万元。',
    reads: ['T1/income.grand amount 100', 'T1/expenditure.grand amount 100'],
  },
  {
    name: 'a paragraph that a unit heads is of that unit',
    section: 'summary',
    text: '收入总计100万元。\n1.某某机关。收入总计70万元，支出总计70万元。\n2.某某站：收入总计30万元；支出总计30万元。\n3.总体情况。支出总计100万元。',
    reads: ['T1/income.grand amount 100', 'T1/expenditure.grand amount 100'],
  },
  {
    name: "last year's amount told after this year's is not this year's",
    section: 'summary',
    text: '收入总计100万元，比年初预算增加20万元，2023年决算数90万元，同比增加10万元。',
    reads: ['T1/income.grand amount 100', 'T1/income.grand change 20'],
  },
  {
    name: 'a fund named alone is on the side of what it is a part of',
    section: 'fiscal',
    text: '本年收入100万元，其中：一般公共预算财政拨款80万元（占80%）。本年支出90万元，其中：一般公共预算财政拨款70万元。收入总计100万元，其中：政府性基金预算财政拨款20万元。',
    reads: [
      'T4/income.total amount 100',
      'T4/income.generalBudget amount 80',
      'T4/income.generalBudget share 80',
      'T4/expenditure.total/total amount 90',
      'T4/expenditure.total/generalBudget amount 70',
      'T4/income.grand amount 100',
      'N/fund.governmentFund.income amount 20',
    ],
  },
  {
    name: 'what was spent stands right behind the budget, and nowhere else',
    section: 'expenses',
    text: '公务接待费预算8万元，支出6万元，接待来客，支出2万元。',
    reads: ['T9/row/reception fullYearBudget 8', 'T9/row/reception amount 6'],
  },
  {
    name: 'a 款 and 项 behind a number in brackets',
    section: 'detail',
    text: '（1）政府办公厅（室）及相关机构事务（款）行政运行（项）支出年初预算数为4.00万元，支出决算数为5.00万元。',
    reads: ['T5/2010301/total initialBudget 4', 'T5/2010301/total amount 5'],
  },
  {
    name: 'what may be of all funds or of one is a figure of its own',
    section: 'overall',
    text: '财政拨款支出100万元，比上年增加20万元，增长25%。',
    reads: [
      'N/general.expenditure amount 100',
      'N/general.expenditure change 20',
      'N/general.expenditure growth 25',
    ],
  },
  {
    name: '总收入 is 总计 or that of the year, and tied to neither',
    section: 'summary',
    text: '总收入100万元，比上年减少20万元。',
    reads: ['N/all.income amount 100', 'N/all.income change -20'],
  },
  {
    name: 'units named in brackets are left with them',
    section: 'summary',
    text: '本部门（包括局机关和3个下属单位）收入总计100万元（其中本级收入总计70万元、支出总计70万元），支出总计100万元。',
    reads: ['T1/income.grand amount 100', 'T1/expenditure.grand amount 100'],
  },
  {
    name: 'what follows the figure of another unit is of that unit',
    section: 'summary',
    text: '收入总计100万元，其中：某某站2024年收入总计30万元、支出总计30万元，比上年增加1万元；支出总计100万元。',
    reads: ['T1/income.grand amount 100', 'T1/expenditure.grand amount 100'],
  },
  {
    name: 'behind a fund, 本年支出 may be of that fund',
    section: 'fiscal',
    text: '其中：一般公共预算财政拨款本年收入80万元；本年支出70万元。本年支出90万元，其中：政府性基金预算财政拨款20万元；本年收入100万元。',
    reads: [
      'T4/income.generalBudget amount 80',
      'T4/expenditure.total/total amount 90',
      'T4/expenditure.total/governmentFund amount 20',
      'T4/income.total amount 100',
    ],
  },
  {
    name: 'changes against two budgets are two facts',
    section: 'expenses',
    text: '公务接待费比年初预算减少3万元，比全年预算减少2万元。',
    reads: ['T9/row/reception change -3', 'T9/row/reception change -2'],
  },
  {
    name: 'what the unit had beside another is not all',
    section: 'summary',
    text: `收入总计100万元，其中：${plainUnit.unit}收入总计70万元，某某站收入总计30万元。${plainUnit.unit}支出总计100万元。`,
    reads: ['T1/income.grand amount 100', 'T1/expenditure.grand amount 100'],
  },
  {
    name: 'the department with its units is the whole',
    section: 'summary',
    text: '本级及所属单位收入总计100万元。',
    reads: ['T1/income.grand amount 100'],
  },
  {
    name: 'parts of what was not understood have no whole, nor has what is a share of something else',
    section: 'expenditure',
    text: '本年支出100万元，基本支出60万元，占财政拨款支出的80%。外援支出20万元，其中：项目支出15万元，占75%。',
    reads: ['T3/total/total amount 100', 'T3/total/basic amount 60', 'T3/total/project amount 15'],
  },
  {
    name: 'a pronoun behind a figure that was not understood may mean that',
    section: 'summary',
    text: '外援收入20万元，本年收入15万元，捐赠收入2万元，收入比上年增加3万元。',
    reads: ['T1/income.total amount 15'],
  },
  {
    name: '元 in a package of 万元',
    section: 'expenditure',
    text: '基本支出50,000.00元。',
    reads: ['T3/total/basic amount 5'],
  },
  {
    name: 'broken as a PDF breaks it',
    section: 'expenditure',
    text: '基本支\n出 1,29\n3.60 万\n元，占 61.\n40 %。',
    reads: ['T3/total/basic amount 1293.6', 'T3/total/basic share 61.4'],
  },
  {
    name: 'projects and their money by stage, each a fact of its own',
    section: 'performance',
    text: '编报绩效目标的2024年度项目39个，涉及预算金额4415.48万元；绩效跟踪评价的2024年度项目38个，涉及预算金额4415.40万元；绩效自评的2024年度项目37个，涉\n及预算金额 4,415.30 万元，平均得分99.33分。',
    reads: [
      'N/performance.stage:目标 count 39',
      'N/performance.stage:目标:budget amount 4415.48',
      'N/performance.stage:评价 count 38',
      'N/performance.stage:评价:budget amount 4415.4',
      'N/performance.stage:自评 count 37',
      'N/performance.stage:自评:budget amount 4415.3',
    ],
  },
] as const)('$name', ({ section, text, reads }) => {
  expect(read(section, text)).toEqual(reads);
});

test('a number that no name explains is not understood, and says so', () => {
  const { unread, text } = readText(`${HEADINGS.expenditure}\n天方夜谭5.00万元。`);
  expect(unread.map(({ passage, kind }) => [text.slice(passage.start, passage.end), kind])).toEqual([
    ['5.00万元', 'money'],
  ]);
  expect(unread[0]!.reason.zh).toMatch(/没有认出/);
});

test.each([
  { words: '决算数大于预算数', word: 'more' },
  { words: '决算数小于预算数', word: 'less' },
  { words: '决算数与预算数持平', word: 'same' },
])('$words', ({ words, word }) => {
  const { comparisons } = readText(
    `${HEADINGS.detail}\n1.${RUNNING}。年初预算为4.00万元，支出决算为5.00万元。${words}。`,
  );
  expect(comparisons.map((each) => [each.of.key, each.word])).toEqual([['T5/2010301/total', word]]);
});

test('where funds have money, what all of them spent is not what T5 prints', () => {
  const narrated = aNarrated(fundUnit, { family: 'xinjiang2023' });
  const facts = (text: string): string[] =>
    readNarrative(
      NARRATIVE,
      { file: 'n.txt', kind: 'text', text },
      readStatements(FORMS, narrated.sheets()),
    ).printings.map(({ of }) => of.statement);
  expect(facts(`${HEADINGS.fiscal}\n本年支出9万元，其中：项目支出5万元。`)).toEqual(['T4', 'N']);
  expect(
    facts(
      '四、财政拨款收入支出决算总体情况说明\n（三）财政拨款支出决算结构情况\n财政拨款支出9万元，一般公共服务（类）支出5万元',
    ),
  ).toEqual(['N']);
  expect(facts(`${HEADINGS.overall}\n一般公共预算财政拨款支出9万元，项目支出5万元。`)).toEqual(['T5', 'T5']);
});

test('a trailing zero left out leaves the last place where the others have it', () => {
  const { printings } = readText(
    `${HEADINGS.expenditure}\n本年支出9.25万元，基本支出5.31万元，项目支出3.9万元。`,
  );
  expect(printings.map(({ figure }) => figure.ulp!.toFixed())).toEqual(['0.01', '0.01', '0.01']);
});

test('a second printing of one fact is an item of its own', () => {
  const narrative = readOf(aNarrated(fundUnit, { family: 'xinjiang2023' }));
  const items = narrative.printings.map(({ figure }) => figure.item.key);
  expect(new Set(items).size).toBe(items.length);
});

test('和 right behind a figure goes on to the next name', () => {
  const { printings } = readText(
    '六、一般公共预算财政拨款基本支出决算情况说明\n使用一般公共预算财政拨款安排基本支出590.66万元，包括人员经费支出500.00万元和公用经费支出90.66万元。',
  );
  expect(printings.map(({ fact }) => fact.key)).toEqual([
    'T5/total/basic',
    'T6/staff/amount',
    'T6/public/amount',
  ]);
});
