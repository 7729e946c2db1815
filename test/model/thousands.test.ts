import { inThousands } from '../../src/model/thousands';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['32767', '32,767'],
  ['1048576', '1,048,576'],
])('the thousands of %s are parted as accountants part them: %s', (digits, parted) => {
  expect(inThousands(digits)).toBe(parted);
});

test('parted as a text parts them, which may be by a wide comma', () => {
  expect(inThousands('1234567', '，')).toBe('1，234，567');
});
