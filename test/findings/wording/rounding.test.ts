import { say } from '../../../src/model/text';
import Decimal from 'decimal.js';
import { describeRounding } from '../../../src/findings/wording/rounding';

test.each([
  ['0.31', '0.31'],
  ['0.3125', '0.31'],
  ['0.3175', '0.32'],
  ['0.0031', '0.003'],
  ['1.00', '1.00'],
])('the largest 尾差 is printed as it is, to the nearest: %s as %s', (largest, printed) => {
  const { zh, en } = describeRounding(say('GK06', 'GK06'), 1, new Decimal(largest));
  expect(zh).toBe(`GK06 有尾差 1 处，最大 ${printed}，均在四舍五入允许范围内`);
  expect(en).toBe(`GK06: 1 rounding difference, at most ${printed}, all within what rounding allows`);
});
