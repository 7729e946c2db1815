import { tried } from './tried';

const HEADING = '十二、政府采购支出情况说明';
const ALL_READ = { complaints: [], unchecked: [], unnoticed: [] };
const KINDS = '其中：政府采购货物支出40.00万元、政府采购工程支出20.00万元、政府采购服务支出30.00万元。';
const TOTAL = `政府采购支出总额90.00万元，${KINDS}`;
const SMALL = '授予中小企业合同金额80.00万元，占政府采购支出总额的88.89%';

test.each([
  {
    name: 'shares of goods, works and services without their amounts',
    text: `${TOTAL}${SMALL}；货物采购授予中小企业合同金额占货物支出金额的87.50%，工程采购授予中小企业合同金额占工程支出金额的100.00%，服务采购授予中小企业合同金额占服务支出金额的83.33%。`,
  },
  {
    name: 'the same in the words of the later template',
    text: `${TOTAL}${SMALL}，其中：授予小微企业合同金额60.00万元，占授予中小企业合同金额的75.00%；货物支出授予中小企业合同金额占货物支出金额的87.50%，工程支出授予中小企业合同金额占工程支出金额的100.00%，服务支出授予中小企业合同金额占服务支出金额的83.33%。`,
  },
  {
    name: 'their amounts, too',
    text: `${TOTAL}${SMALL}；货物采购授予中小企业合同金额35.00万元，占货物支出金额的87.50%；工程采购授予中小企业合同金额20.00万元，占工程支出金额的100.00%；服务采购授予中小企业合同金额25.00万元，占服务支出金额的83.33%。`,
  },
  {
    name: 'a total that is called 支出, and contracts without 金额',
    text: `2024年度政府采购支出90.00万元，${KINDS}政府采购授予中小企业合同80.00万元，占政府采购支出总额的88.89%；授予小微企业合同60.00万元，占66.67%。`,
  },
  {
    name: 'against a budget',
    text: '2024年度政府采购预算100.00万元，实际支出90.00万元，完成预算的90.00%。其中：货物类40.00万元，工程类20.00万元，服务类30.00万元。',
  },
  {
    name: 'small firms by other names',
    text: `政府采购支出合计90.00万元，${KINDS}授予中、小、微企业合同金额80.00万元，占88.89%。`,
  },
])('$name', ({ text }) => {
  expect(tried(HEADING, text)).toEqual(ALL_READ);
});

test('of what nothing was spent, no share is missed', () => {
  const goods = '政府采购货物支出40.00万元、政府采购工程支出0.00万元、政府采购服务支出0.00万元';
  const text = `政府采购支出总额40.00万元，其中：${goods}。授予中小企业合同金额30.00万元，占政府采购支出总额的75.00%；货物采购授予中小企业合同金额占货物支出金额的75.00%。`;
  expect(tried(HEADING, text)).toMatchObject({ complaints: [], unchecked: [] });
});

test('where a share of one kind is left out, the others make up nothing', () => {
  const text = `${TOTAL}${SMALL}；货物采购授予中小企业合同金额占货物支出金额的87.50%。`;
  expect(tried(HEADING, text)).toMatchObject({
    complaints: [],
    unchecked: [expect.stringContaining('87.50%')],
  });
});

test('what the shares give is said', () => {
  const text = `${TOTAL}${SMALL}；货物采购授予中小企业合同金额占货物支出金额的57.50%，工程采购授予中小企业合同金额占工程支出金额的100.00%，服务采购授予中小企业合同金额占服务支出金额的83.33%。`;
  expect(tried(HEADING, text).complaints).toEqual([expect.stringContaining('推算的 68.00 不符，差 12.00')]);
});
