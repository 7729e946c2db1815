import { readOpinions } from '../../src/output/opinions';
import type { Sheet } from '../../src/model/sheet';

const sheet = (rows: readonly (readonly string[])[]): Sheet => ({
  name: '勾稽检查报告',
  visibility: 'visible',
  merges: [],
  cells: rows.map((row) => row.map((value) => ({ value }))),
});

test.each([
  ['no earlier report', undefined, []],
  ['a report without the columns', sheet([['随便']]), []],
  [
    'columns the accountant has moved',
    sheet([['标题'], ['编号', '处理意见', '问题'], ['T5.row:1', ' 已更正 ', '不符'], ['', '不是问题', '']]),
    [['T5.row:1', { opinion: '已更正', message: '不符', listed: false }]],
  ],
  [
    'an English report',
    sheet([
      ['No.', 'Id', 'Action taken', 'Finding'],
      ['1', 'T9.total:2', 'asked', 'differs'],
    ]),
    [['T9.total:2', { opinion: 'asked', message: 'differs', listed: true }]],
  ],
])('处理意见 is read back from %s', (_, given, expected) => {
  expect([...readOpinions(given)]).toEqual(expected);
});
