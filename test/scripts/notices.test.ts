import { readFileSync } from 'node:fs';
import { ALLOWED, NOTICES, noticesOf, shipped } from '../../scripts/notices';

const packages = shipped();

test('everything that ships has a licence under which it may', () => {
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'decimal.js',
      'pdfjs-dist',
      'react',
      '@fluentui/react-button',
      '@microsoft/office-js',
    ]),
  );
  const others = packages.filter(({ license }) => !ALLOWED.has(license));
  expect(others.map(({ name, license }) => `${name} ${license}`)).toEqual([]);
});

test('none of it is under the GPL, by whatever words', () => {
  const words = /\bA?GPL\b|GNU\s+(?:Affero\s+|Lesser\s+|Library\s+)?General\s+Public/i;
  const found = packages.filter(({ license, text }) => words.test(license) || words.test(text));
  expect(found.map(({ name }) => name)).toEqual([]);
});

test(`${NOTICES} is up to date (npm run notices writes it)`, () => {
  expect(readFileSync(NOTICES, 'utf8')).toBe(noticesOf(packages));
});
