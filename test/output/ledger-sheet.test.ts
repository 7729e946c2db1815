import { t5 } from '../../src/publications/final-accounts/forms';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import { unevenUnit } from '../fixtures/units';
import { shown, written } from './checked';

const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89');
const { ledger } = written(wrong.sheets());
const rows = ledger.rows.map((row) => row.map(shown));

test('each rule of each statement has its counts, and they add up to those of the statement', () => {
  const printed = rows.slice(3, ledger.printedRows);
  const at = printed.findIndex(([title]) => title!.startsWith('GK05'));
  expect(at).toBeGreaterThan(0);
  const statement = printed[at]!.slice(2, 7).map(Number);
  const next = printed.findIndex(([title], index) => index > at && title!.startsWith('GK06'));
  const rules = printed.slice(at + 1, next);
  expect(rules.map(([id]) => id)).toContain('T5.row');
  for (const [index, all] of statement.entries()) {
    expect(rules.reduce((sum, rule) => sum + Number(rule[index + 2]), 0)).toBe(all);
  }
});

test('each rule leads to its identities, which do not print', () => {
  const at = rows.findIndex(([id]) => id === 'T5.row');
  const { link } = ledger.rows[at]![7]!;
  expect(link!.sheet).toBe('核对清单');
  const row = Number(/\d+$/.exec(link!.address)![0]) - 1;
  expect(row).toBeGreaterThanOrEqual(ledger.printedRows!);
  expect(rows[row]![0]).toContain('每行：合计 = 基本支出 + 项目支出');
  const [first] = rows.slice(row + 1);
  expect(first![0]).toBe('✗ 不符');
  expect(first![7]).toBe('12.89');
  expect(first![8]).toBe('0.01');
});

test('an identity shows both sides with their places as links, and what they come to', () => {
  const { sheet, a1 } = wrong.addressOf(t5('2010301', 'total'));
  const row = ledger.rows
    .slice(ledger.printedRows)
    .find((cells) => cells[3]?.link?.address === a1 && cells[3].link.sheet === sheet)!;
  expect(row[5]!.link!.sheet).toBe(sheet);
  expect(shown(row[4]!)).not.toBe('');
  expect(shown(row[6]!)).not.toBe('');
});

test('尾差 have a sheet of their own: pairs, money and percent under headings of their own', () => {
  const narrated = aNarrated(unevenUnit);
  const { rounding, ledger: all } = written(narrated.sheets(), { narratives: narrated.narratives() });
  const cells = rounding.rows.map((row) => row.map(shown));
  const headings = cells.filter((row) => row.length === 1).map(([words]) => words!);
  expect(headings.slice(2).map((words) => words.replace(/：.*/, ''))).toEqual([
    '金额（万元）',
    '百分比（%，差和允许为百分点）',
  ]);
  const pairs = cells.filter(([number]) => /^\d+$/.test(number!));
  for (const [, , , , printed, , due, difference, allowed] of pairs) {
    expect(Number(printed) - Number(due)).toBeCloseTo(Number(difference), 3);
    expect(Math.abs(Number(difference))).toBeLessThanOrEqual(Number(allowed) + 1e-9);
    expect(Number(difference)).not.toBe(0);
  }
  const said = /≈ 尾差 (\d+)/.exec(shown(all.rows[1]![0]!))![1];
  expect(pairs).toHaveLength(Number(said));
});

test('a package that agrees to the cent says that there are none', () => {
  const { rounding } = written(aPackage().sheets());
  expect(rounding.rows.map((row) => row.map(shown)).flat()).toContain('没有尾差。');
});

test('no line of it is merged but headings: Excel reads back no sheet with more than 512 merged areas', () => {
  const narrated = aNarrated(unevenUnit);
  for (const edit of written(narrated.sheets(), { narratives: narrated.narratives() }).edits) {
    if (edit.kind !== 'sheet') continue;
    const merged = edit.rows.flat().filter(({ span = 1 }) => span > 1);
    expect({ sheet: edit.name, few: merged.length < 40 }).toEqual({ sheet: edit.name, few: true });
  }
});
