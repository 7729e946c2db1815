import { readText } from '../../../prose/read';
import { tried } from './tried';

const headings = [
  '十一、一般性支出情况说明',
  '十一、关于2024年度一般性支出情况的说明',
  '（五）2024年度一般性支出情况',
];

test.each(headings)('%s is a section of its own', (heading) => {
  const { sections } = readText(`${heading}\n会议费3.00万元。`);
  expect(sections.map(({ kind }) => kind.key)).toEqual(['spending']);
});

test.each([
  {
    name: 'paid, and for what',
    text: '2024年本部门开支会议费3.00万元，用于召开年度会议，人数60人；开支培训费2.00万元，用于开展业务培训，人数50人。',
  },
  {
    name: 'against last year',
    text: '会议费支出3.00万元，比上年减少1.00万元，下降25.00%；培训费支出2.00万元。',
  },
  { name: 'against the budget', text: '会议费年初预算4.00万元，支出决算3.00万元，完成年初预算的75.00%。' },
])('meetings and training: $name', ({ text }) => {
  expect(tried(headings[0]!, text)).toMatchObject({ complaints: [], unchecked: [] });
});

test('less training than basic expenditure paid for is looked at', () => {
  expect(tried(headings[0]!, '培训费支出0.50万元。').complaints).toEqual([
    expect.stringContaining('N.meetings-basic'),
  ]);
});

test('events are read, and there is nothing to hold them against', () => {
  const text = '开支会议费3.00万元，培训费2.00万元；举办节庆、晚会、论坛、赛事活动，开支0.00万元。';
  expect(tried(headings[0]!, text)).toMatchObject({
    complaints: [],
    unchecked: [expect.stringContaining('0.00万元')],
  });
});

test('events, and what they cost behind a comma', () => {
  const { printings } = readText(
    '十一、一般性支出情况说明\n举办节庆、晚会、论坛、赛事等活动，开支3.00万元。',
  );
  expect(printings.map(({ fact }) => fact.key)).toEqual(['N/spending.events/value']);
});
