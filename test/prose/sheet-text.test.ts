import { proseOf, sheetText } from '../../src/prose/sheet-text';
import type { Cell, Sheet } from '../../src/model/sheet';
import { narrativeOf } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';

const sheet = (...rows: (Cell | string | undefined)[][]): Sheet => ({
  name: '说明',
  visibility: 'visible',
  merges: [],
  cells: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { value: cell } : cell))),
});

test.each([
  {
    name: 'a line a row',
    of: sheet(['一、收入'], ['本年收入1.00万元。']),
    text: '一、收入\n本年收入1.00万元。',
  },
  { name: 'a tab between cells', of: sheet(['项目', undefined, '金额']), text: '项目\t金额' },
  { name: 'a number as it is shown', of: sheet([{ value: 1234.5, format: '#,##0.00' }]), text: '1,234.50' },
  { name: 'a blank row is a blank line', of: sheet(['甲'], [], ['乙']), text: '甲\n\n乙' },
  { name: 'nothing', of: sheet(), text: '' },
])('$name', ({ of, text }) => expect(sheetText(of)).toBe(text));

test('a row that was never written is a blank line', () => {
  const cells: Sheet['cells'][number][] = [[{ value: '甲' }]];
  cells[2] = [{ value: '乙' }];
  expect(sheetText({ ...sheet(), cells })).toBe('甲\n\n乙');
});

test('no statement is taken for a narrative; a narrative in a sheet is', () => {
  expect(aPackage().sheets().map(proseOf)).toEqual(
    aPackage()
      .sheets()
      .map(() => 0),
  );
  const { text } = narrativeOf(plainUnit, { family: 'xinjiang2024' });
  expect(proseOf(sheet(...text.split('\n').map((line) => [line])))).toBeGreaterThan(1000);
  expect(proseOf(sheet([text]))).toBeGreaterThan(1000);
});
