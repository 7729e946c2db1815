import { tried } from './tried';

const HEADING = '七、财政拨款“三公”经费支出决算情况说明';
const ALL_READ = { complaints: [], unchecked: [], unnoticed: [] };

test.each([
  {
    name: 'total and parts of which the name is put otherwise',
    text: '“三公”经费一般公共预算财政拨款支出预算为48.00万元，支出决算为40.00万元，完成预算的83.33%。使用财政拨款安排的“三公”经费支出总额为40.00万元。',
  },
  {
    name: 'cars by shorter names',
    text: '公务车购置费18.5万元，较年初预算数20.00万元减少1.5万元，下降7.5%。公车运行维护费支出12.3万元，较年初预算数15.00万元减少2.7万元，下降18.0%。',
  },
  {
    name: 'the two parts of cars in brackets',
    text: '公务用车购置及运行费30.8万元（其中：购置费18.5万元、运行费12.3万元）；公务接待6.00万元。',
  },
  {
    name: 'amounts without decimals where larger ones have some',
    text: '公务用车购置及运行维护费预算35万元，支出决算30.8万元；公务接待费预算8万元，支出决算6万元，完成预算的75%。',
  },
  {
    name: 'a share of what is called 支出决算',
    text: '公务接待费预算为8.00万元，支出决算为6.00万元，完成预算的75%，占“三公”经费支出决算的15%。',
  },
  {
    name: 'the budget is named within the comparison, with its year',
    text: '2024年“三公”经费财政拨款决算数40.00万元，比2024年“三公”经费财政拨款年初预算48.00万元减少8.00万元。其中：公务接待费2024年决算数6.00万元，比2024年年初预算数8.00万元减少2.00万元。',
  },
  {
    name: 'the year before is told between two reasons',
    text: '公务接待费支出预算为8.00万元，支出决算为6.00万元，完成预算的75%，决算数小于预算数的主要原因是节约，与上年相比减少1.00万元，减少14.29%，减少的主要原因是批次减少。',
  },
  {
    name: 'the budget is told between two reasons',
    text: '公务接待费支出6.00万元，比上年减少1.00万元，下降14.29%，主要原因是批次减少，比年初预算8.00万元减少2.00万元，下降25%，主要原因是节约。',
  },
  {
    name: 'what was counted and what it cost',
    text: '2024年公务接待15批次，105人次，支出6.00万元，比上年减少1.00万元，下降14.29%。其中：国内公务接待15批次105人次（不包括陪同人员），共计支出6.00万元。',
  },
  {
    name: 'meetings of which the budget is called 预算 and then 调整后预算',
    text: '2024年度财政拨款会议费支出预算3.00万元，支出决算2.00万元，完成调整后预算的66.67%。财政拨款培训费支出预算5.00万元，支出决算4.00万元，完成年初预算的80%。',
  },
  {
    name: 'foreign guests and other receptions make up the whole',
    text: '公务接待费支出6.00万元。2024年国内公务接待累计15批次，105人次。\n其中：外事接待支出1.00万元，主要用于接待外宾。接待6人次，2批次。\n其他国内公务接待支出5.00万元，主要用于接待检查。接待99人次，13批次。',
  },
  {
    name: 'a budget and what was spent, each fund by fund',
    text: '公务接待费支出预算8.00万元（其中：一般公共预算支出8.00万元；政府性基金预算支出0.00万元；国有资本经营预算支出0.00万元），支出决算6.00万元（其中：一般公共预算支出5.50万元；政府性基金预算支出0.50万元；国有资本经营预算支出0.00万元），完成调整后预算的75.00%。',
  },
  {
    name: 'changes against the budget make up that of the whole',
    text: '“三公”经费支出40.00万元，比年初预算减少8.00万元。其中：因公出国（境）费3.20万元，比年初预算减少1.80万元；公务用车购置及运行维护费30.80万元，比年初预算减少4.20万元；公务接待费6.00万元，比年初预算减少2.00万元。',
  },
  {
    name: 'there was nothing last year',
    text: '因公出国（境）费支出决算3.20万元，比上年增加3.20万元，上年无此项支出；公务用车购置费支出18.50万元，比上年决算数增加18.50万元，增长--（基数为0，不可比）；公务接待费支出6.00万元，较上年增加6.00万元，增长100.00%，上年为0，无可比性。',
  },
])('$name', ({ text }) => {
  expect(tried(HEADING, text)).toEqual(ALL_READ);
});

test('of a budget that nobody prints, 0% is right where nothing was spent', () => {
  const nothing = '国（境）外接待费支出决算为0.00万元，完成年初预算的0%。';
  expect(tried(HEADING, nothing).unchecked).not.toContainEqual(expect.stringContaining('%'));
});

test('what a reason compares is no comparison of what it explains', () => {
  const text =
    '公务接待费支出6.00万元，比上年减少1.00万元，主要原因是外事接待减少，比上年减少3.00万元，主要是任务减少。';
  expect(tried(HEADING, text).complaints).toEqual([]);
});

test.each(['（二）“三公”经费分项支出情况', '（三）“三公”经费实物量情况', '1.“三公”经费支出明细情况说明'])(
  '%s is a part of the section that it stands in',
  (heading) => {
    const text = `（一）“三公”经费支出总体情况说明\n“三公”经费支出40.00万元。\n${heading}\n公务接待费6.00万元。`;
    expect(tried(HEADING, text)).toEqual(ALL_READ);
  },
);

test("next year's budget is no part of it", () => {
  const text = '“三公”经费支出40.00万元。\n（二）2025年“三公”经费预算安排情况\n公务接待费5.00万元。';
  expect(tried(HEADING, text).unchecked).toEqual([expect.stringContaining('公务接待费5.00万元')]);
});

test.each([
  {
    name: 'foreign guests beside domestic receptions, and told apart',
    text: '公务接待费支出6.00万元。国内接待费5.00万元，共计接待13批次、99人次；外事接待费1.00万元，共计接待2批次、6人次。',
  },
  {
    name: 'foreign guests among domestic receptions',
    text: '公务接待费支出6.00万元。国内接待费6.00万元，共计接待15批次、105人次；外事接待费0.00万元，共计接待0批次、0人次。',
  },
  // Both readings allow one more digit to be another.
])('$name: either way is right', ({ text }) => {
  expect(tried(HEADING, text)).toMatchObject({ complaints: [], unchecked: [] });
});

test("next year's budget, and what is compared with it, is another year's", () => {
  const text = '2025年“三公”经费预算安排情况\n2025年“三公”经费预算总计48.00万元，其中：公务接待8.00万元。';
  const { complaints, unchecked } = tried(
    `七、2024年“三公”经费决算情况\n“三公”经费支出40.00万元。\n八、${text}`,
    '',
  );
  expect({ complaints, unchecked }).toEqual({
    complaints: [],
    unchecked: [expect.stringContaining('48.00万元'), expect.stringContaining('8.00万元')],
  });
});
