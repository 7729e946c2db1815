import Decimal from 'decimal.js';
import { doubleOf } from '../../src/model/double';

const WRITTEN = [
  '0',
  '-0',
  '0.01',
  '-0.005',
  '151.27',
  '1e-7',
  '1e-22',
  '1e-40',
  '9999999.9999999',
  '12345678901234',
  '1234567890123456789',
  '-0.1234567890123456789',
  '1e21',
  '1e22',
  '1e300',
  '1e400',
  'Infinity',
  '-Infinity',
  'NaN',
];

test.each(WRITTEN)('%s is the double that its digits are read as', (written) => {
  const value = new Decimal(written);
  expect(doubleOf(value)).toBe(value.toNumber());
});
