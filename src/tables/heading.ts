import type { Said } from '../model/statement';
import { asMeant, foldForms } from '../model/fold';
import type { Form } from '../model/form';
import type { MoneyUnit } from '../model/money';
import { hasDecimals, readAmount } from './amount';
import { isColumnNumbers, type Grid } from './grid';
import { isTitle, knownTitle } from './titles';

/** What stands above a table. */
export interface SheetHeading {
  /** Every text above the table, from the top. */
  readonly texts: readonly Said<string>[];
  /** The forms whose titles stand there to the letter: one, or none; several on a table of contents. */
  readonly titles: readonly KnownTitle[];
  /** What stands where the title should. */
  readonly title: Said<string>;
  /** The first row of the table's own headings. */
  readonly tableRow: number;
  readonly unitName: Said<string> | null;
  readonly moneyUnit: Said<MoneyUnit> | null;
  readonly fiscalYear: Said<number> | null;
}

export type KnownTitle = NonNullable<ReturnType<typeof knownTitle>> & { readonly text: Said<string> };

/** How many printed rows from the top a title may stand. */
const TITLE_DEPTH = 12;

/** The cells that begin a table: whatever else stands above it does not. */
const TABLE_WORDS =
  /^(?:(?:收入|支出)?项目(?:\(.*\))?|收入|支出|收入决算数|支出决算数|(?:20\d\d年度?)?(?:(?:全年|年初)?预算数|决算数)|(?:支出)?功能分类(?:科目)?.*|(?:支出|部门预算)?经济分类.*|科目(?:编码|代码|名称)?|(?:预算|所属|下属)?(?:部门|单位)(?:编码|代码|名称)|人员经费|公用经费|(?:财政拨款)?三公经费(?:.*[^表])?|合计|总计|因公出国.*|(?:二级)?项目名称|栏次)$/;

/**
 * What a sheet prints above its table. Null where there is no table below a text. Of a sheet that the accountant has
 * said to be a statement, whatever it prints is read.
 */
export function readHeading(forms: readonly Form[], grid: Grid, isSaid = false): SheetHeading | null {
  const top: { row: number; column: number }[] = [];
  let depth = 0;
  let tableRow = -1;
  for (let row = 0; row < grid.rows && depth < TITLE_DEPTH; row++) {
    const printed = grid.printed(row);
    if (printed.length === 0) continue;
    depth++;
    if (tableRow < 0 && (top.length > 0 || isSaid) && beginsTable(grid, row, printed)) tableRow = row;
    if (tableRow < 0) for (const column of printed) top.push({ row, column });
  }
  const texts = top.map(({ row, column }): Said<string> => ({ value: grid.raw(row, column), row, column }));
  const unitName = first(texts, unitNameOf);
  const titles = knownIn(forms, texts, unitName?.value);
  const title = titles[0]?.text ??
    texts.find(({ value }) => isTitle(value)) ??
    texts[0] ?? { value: '', row: 0, column: 0 };
  if (tableRow < 0) tableRow = firstMoneyRow(grid, title.row + 1);
  if (tableRow < 0) {
    if (!isSaid) return null;
    tableRow = title.row + 1;
  }
  return {
    texts,
    titles,
    title,
    tableRow,
    unitName,
    moneyUnit: first(texts, moneyUnitOf),
    fiscalYear: first(texts, fiscalYearOf),
  };
}

/** The titles of statements among the first texts of a sheet, whatever stands below them. */
export function titlesIn(forms: readonly Form[], grid: Grid): KnownTitle[] {
  const texts: Said<string>[] = [];
  for (let row = 0, depth = 0; row < grid.rows && depth < TITLE_DEPTH; row++) {
    const printed = grid.printed(row);
    if (printed.length > 0) depth++;
    for (const column of printed) texts.push({ value: grid.raw(row, column), row, column });
  }
  return knownIn(forms, texts, first(texts, unitNameOf)?.value);
}

const knownIn = (forms: readonly Form[], texts: readonly Said<string>[], unitName?: string): KnownTitle[] =>
  texts.flatMap((text) => {
    const known = knownTitle(forms, text.value, unitName);
    return known ? [{ ...known, text }] : [];
  });

function beginsTable(grid: Grid, row: number, printed: readonly number[]): boolean {
  if (isColumnNumbers(grid, row)) return true;
  return printed.some((column) => TABLE_WORDS.test(grid.words(row, column).replace(/[“”‘’"']/g, '')));
}

/** Where a table without a single known heading must begin; -1 where no amount stands. */
function firstMoneyRow(grid: Grid, from: number): number {
  for (let row = from; row < grid.rows; row++) {
    const amounts = grid.printed(row).map((column) => readAmount(grid.cell(row, column)));
    if (amounts.some((amount) => hasDecimals(amount) && amount.state === 'number' && !amount.asText))
      return row;
  }
  return -1;
}

function first<T>(texts: readonly Said<string>[], read: (text: string) => T | null): Said<T> | null {
  for (const { value, row, column } of texts) {
    const found = read(value);
    if (found !== null) return { value: found, row, column };
  }
  return null;
}

/** 金额单位：万元, 单位：元 or （万元）. */
export function moneyUnitOf(text: string): MoneyUnit | null {
  const match =
    /(?:单\s*位\s*(?::\s*)?|货币单位\s*|^\(?\s*)\(?(?:人民币)?(元|千元|万元|亿元)\)?(?:[\s(),;、]|$)/.exec(
      foldForms(text),
    );
  return match ? (match[1] as MoneyUnit) : null;
}

/** What may follow a name in its own cell: a wide gap, the unit of money, a form tag, a date. */
const AFTER_NAME = /\s(?:\s|(?=(?:(?:金\s*额|货\s*币)\s*)?单\s*位\s*[:：]|公开|20\d\d\s*年))/;

/** 部门：… 单位：… 编制单位：… 单位名称：…; never the unit of money. No name is longer than a hundred characters. */
export function unitNameOf(text: string): string | null {
  const pattern = /(?:部\s*门|单\s*位)(?:\s*名\s*称)?\s*[:：]\s*(\S.{0,99})/g;
  const shown = asMeant(text);
  for (let match = pattern.exec(shown); match; match = pattern.exec(shown)) {
    const name = match[1]!.split(AFTER_NAME)[0]!.trim();
    pattern.lastIndex = match.index + match[0].length - match[1]!.length;
    const before = shown.slice(Math.max(match.index - 9, 0), match.index);
    if (!/(?:金\s*额|货\s*币)\s*$/.test(before) && moneyUnitOf(`单位:${name}`) === null) return name;
  }
  return null;
}

/** 2024年度 or 2024年. */
export function fiscalYearOf(text: string): number | null {
  const match = /(20\d\d)\s*年/.exec(foldForms(text));
  return match ? Number(match[1]) : null;
}
