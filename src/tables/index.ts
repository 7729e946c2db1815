import type { Assigned, Said, Statement, UnreadableReason } from '../model/statement';
import type { StatementSet } from '../model/statement-set';
import Decimal from 'decimal.js';
import { lettersOf, type FormId } from '../model/form-id';
import type { Form } from '../model/form';
import { inOneClause } from '../model/in-order';
import { item } from '../model/item';
import { conversion, type MoneyUnit } from '../model/money';
import { address, type Sheet } from '../model/sheet';
import { hasDecimals, readAmount } from './amount';
import { meantByName } from './forms/mistyped';
import { codesByName } from './forms/named';
import { readForm } from './read-form';
import { gridOf, isNote, type Grid } from './grid';
import { fiscalYearOf, titlesIn } from './heading';
import {
  finenessOf,
  inItsSheet,
  remarkInItsSheet,
  toFigure,
  unreadableForm,
  type Fineness,
  type RawFigure,
  type RawStatement,
} from './reading';
import { isVisible, recognise, type TakenSheet } from './recognise';

/**
 * Reads the statements of a workbook that are of these forms. A sheet is known by its printed title and its columns, never by its place or
 * its name; every other sheet is left alone. What the accountant has said of a sheet goes before what is printed, and a
 * sheet that is seen before a hidden one. Never throws on what a workbook holds.
 */
export function readStatements(
  forms: readonly Form[],
  sheets: readonly Sheet[],
  assigned: Assigned = new Map(),
): StatementSet {
  const recognised = recognise(forms, sheets, assigned);
  const found = new Map(recognised.found);
  for (const [id, table] of withCodesOfOthers(found)) found.set(id, { ...found.get(id)!, table });
  // Of several publications the first is the package: the others are counted in its money.
  const headings = headingsOf(found, (id) => lettersOf(id) === lettersOf(forms[0]!.id));
  const moneyUnit = mostFrequent(headings.flatMap(({ moneyUnit: unit }) => unit?.value ?? [])) ?? '万元';
  const statements = new Map<FormId, Statement>();
  const fineness = finenessByUnit([...found.values()], moneyUnit);
  const unitsDiffer = [...found.values()].some(
    ({ heading: { moneyUnit: unit } }) => unit !== null && unit.value !== moneyUnit,
  );
  const inPackageUnit = unitsDiffer
    ? amountsOf(
        [...found.values()].filter(({ heading }) => (heading.moneyUnit?.value ?? moneyUnit) === moneyUnit),
      )
    : new Map<string, Decimal>();
  for (const { id } of forms) {
    const each = found.get(id);
    if (!each) continue;
    const fine = fineness.get(each.heading.moneyUnit?.value ?? moneyUnit)!;
    statements.set(id, toStatement(each, moneyUnit, fine, inPackageUnit));
  }
  return {
    forms,
    statements,
    beside: recognised.beside,
    bare: recognised.bare,
    undecided: recognised.undecided,
    saidOtherwise: recognised.saidOtherwise,
    moneyUnit,
    unitName: mostFrequent(headings.flatMap(({ unitName }) => unitName?.value ?? [])),
    fiscalYear:
      mostFrequent(headings.flatMap(({ fiscalYear }) => fiscalYear?.value ?? [])) ?? yearOfCover(sheets),
  };
}

/** The headings of what is of the package itself; of everything where nothing is. */
function headingsOf(
  found: ReadonlyMap<FormId, TakenSheet>,
  isOwn: (id: FormId) => boolean,
): TakenSheet['heading'][] {
  const all = [...found].map(([id, { heading }]) => ({ id, heading }));
  const own = all.filter(({ id }) => isOwn(id));
  return (own.length > 0 ? own : all).map(({ heading }) => heading);
}

/** How many sheets print the title of one of these forms to the letter; a table of contents prints several and is none. */
export const titledSheets = (forms: readonly Form[], sheets: readonly Sheet[]): number =>
  sheets.filter((sheet) => new Set(titlesIn(forms, gridOf(sheet)).map(({ form }) => form)).size === 1).length;

/** Do two sheets print the title of one of these forms to the letter? */
export function repeatsTitle(forms: readonly Form[], sheets: readonly Sheet[]): boolean {
  const seen = new Set<Form>();
  return sheets.some((sheet) => {
    const [form, ...others] = new Set(titlesIn(forms, gridOf(sheet)).map((each) => each.form));
    if (!form || others.length > 0) return false;
    const isAgain = seen.has(form);
    seen.add(form);
    return isAgain;
  });
}

/** The tables of which the other statements know better: rows with a mistyped code, or with none, read again. */
function withCodesOfOthers(found: ReadonlyMap<FormId, TakenSheet>): Map<FormId, RawStatement> {
  const bySubject = [...found.values()].filter(({ form }) => form.table.kind === 'subjects');
  const again = new Map<FormId, RawStatement>();
  for (const { form, grid, heading, table } of bySubject) {
    const others = bySubject.flatMap((other) => (other.form === form ? [] : [other.table.lines]));
    const meant = meantByName(table.lines, others);
    const codes = codesByName(table.lines, others);
    if (meant.size + codes.size > 0)
      again.set(form.id, readForm(grid, form, heading.tableRow, { meant, codes }));
  }
  return again;
}

function toStatement(
  found: TakenSheet,
  packageUnit: MoneyUnit,
  fineness: Fineness,
  inPackageUnit: ReadonlyMap<string, Decimal>,
): Statement {
  const { form, grid, heading } = found;
  const table = asRead(found);
  const meant = unitMeant(found, packageUnit, inPackageUnit);
  const unit = meant ?? heading.moneyUnit?.value ?? packageUnit;
  const figures = table.raw.map((raw) =>
    toFigure(raw, { id: form.id, title: heading.title.value }, grid, unit, packageUnit, fineness),
  );
  const unreadable = new Map<number, UnreadableReason>();
  table.raw.forEach(({ amount }, index) => {
    if (amount.state === 'unreadable') unreadable.set(index, amount.why);
  });
  const printed = figures.filter((figure) => figure.state !== 'blank');
  return {
    id: form.id,
    sheet: grid.sheet.name,
    sheets: grid.sheetNames,
    by: found.by,
    wears: found.wears,
    hidden: !isVisible(grid.sheet),
    state: table.lacking ? 'unreadable' : printed.length > 0 ? 'read' : 'empty',
    title: heading.title,
    unitName: heading.unitName,
    moneyUnit: heading.moneyUnit,
    moneyUnitMeant: meant,
    fiscalYear: heading.fiscalYear,
    figures,
    printed,
    lines: table.lines.map((line) => inItsSheet(grid, line)),
    columns: table.columns,
    unprinted: new Set(table.unprinted.map(({ key }) => key)),
    remarks: table.remarks.map((remark) => remarkInItsSheet(grid, remark)),
    emptyNote: findText(grid, heading.tableRow, saysEmpty),
    deniesFigures: findText(grid, heading.tableRow, deniesFigures) !== null,
    unreadable,
  };
}

/** The different amounts that statements print, zeros apart, in their own unit; none that say another unit themselves. */
function amountsOf(found: readonly TakenSheet[]): ReadonlyMap<string, Decimal> {
  const amounts = new Map<string, Decimal>();
  for (const { table } of found) {
    for (const { amount } of table.raw) {
      if (amount.state === 'number' && amount.unit === null && !amount.value.isZero())
        amounts.set(amount.value.toString(), amount.value);
    }
  }
  return amounts;
}

/**
 * A sheet that prints another unit than the rest, while its amounts are those of the rest unconverted: its heading is
 * wrong, not each of its figures. Null where the heading may well be right: a small statement in 元 beside large ones in
 * 万元 has amounts of the same size, but not the same amounts.
 */
function unitMeant(
  found: TakenSheet,
  packageUnit: MoneyUnit,
  inPackageUnit: ReadonlyMap<string, Decimal>,
): MoneyUnit | null {
  const printed = found.heading.moneyUnit?.value ?? null;
  if (printed === null || printed === packageUnit) return null;
  const own = [...amountsOf([found]).values()];
  const factor = conversion(printed, packageUnit);
  const asMeant = own.filter((amount) => inPackageUnit.has(amount.toString()));
  const asPrinted = own.filter((amount) =>
    inPackageUnit.has(amount.times(factor).toDecimalPlaces(2).toString()),
  );
  if (asMeant.length <= asPrinted.length) return null;
  return asMeant.length > 1 || (own.length > 0 && isOfTheirSize(own, factor, inPackageUnit))
    ? packageUnit
    : null;
}

/** Are the amounts more like the others' as they are than converted? */
function isOfTheirSize(
  own: readonly Decimal[],
  factor: Decimal,
  others: ReadonlyMap<string, Decimal>,
): boolean {
  const largest = Decimal.max(...own.map((amount) => amount.abs()));
  const size = Decimal.max(...[...others.values()].map((amount) => amount.abs()));
  const distance = (amount: Decimal): Decimal => amount.div(size).log(10).abs();
  return distance(largest)
    .plus(1)
    .lt(distance(largest.times(factor)));
}

/** Sheets in one money unit print to the same last place; a whole set in whole 元 has no cents to round. */
function finenessByUnit(found: readonly TakenSheet[], packageUnit: MoneyUnit): Map<MoneyUnit, Fineness> {
  const raws = new Map<MoneyUnit, RawFigure[]>();
  for (const { heading, table } of found) {
    const unit = heading.moneyUnit?.value ?? packageUnit;
    raws.set(unit, [...(raws.get(unit) ?? []), ...table.raw]);
  }
  return new Map([...raws].map(([unit, figures]) => [unit, finenessOf(figures)]));
}

/**
 * A form as read; or, where it lacks its headings or all amounts of its sheet stand above or beside what it knows, one
 * whose figures are those amounts: listed, not dropped, and never taken for the blanks of an empty statement.
 */
function asRead({ form, grid, heading, table }: TakenSheet): RawStatement {
  const printsNothing = table.raw.every(({ amount }) => amount.state === 'blank');
  const isLost =
    table.lacking !== null ||
    (printsNothing &&
      (table.remarks.some(({ kind }) => kind === 'notUnderstood') ||
        amountsIn(form.id, grid, heading.title.row + 1, table.bodyRow).length > 0));
  return isLost
    ? { ...unreadableForm, raw: amountsIn(form.id, grid, heading.title.row + 1, grid.rows) }
    : table;
}

/** What looks like money in some rows of a sheet, whatever it is of. */
function amountsIn(id: FormId, grid: Grid, from: number, to: number): RawFigure[] {
  const found: RawFigure[] = [];
  for (let row = from; row < to; row++) {
    for (const column of grid.printed(row)) {
      const amount = readAmount(grid.cell(row, column));
      // Codes and the numbers of lines are whole and without separators.
      if (amount.state !== 'number' || !(hasDecimals(amount) || amount.printed.includes(','))) continue;
      const unknown = item(id, `unread:${address(row, column)}`, 'amount');
      found.push({ item: unknown, row, column, amount, rowLabel: '', columnLabel: '' });
    }
  }
  return found;
}

function findText(grid: Grid, from: number, says: (text: string) => boolean): Said<string> | null {
  for (let row = from; row < grid.rows; row++) {
    for (const column of grid.printed(row)) {
      if (says(grid.words(row, column))) return { value: grid.raw(row, column), row, column };
    }
  }
  return null;
}

const saysEmpty = (text: string): boolean =>
  /无数据|空表|为空/.test(text) ||
  (inOneClause(text, /没有|无|未/, /收入|支出|经费|安排|预算/) && (isNote(text) || text.length > 12));

/** Not 本年没有因公出国（境）费, which is a part of the money, nor 上年无数据. */
const deniesFigures = (text: string): boolean =>
  /[本此该]表为空|空表/.test(text) || inOneClause(text, /[本此该]表/, /无|没有/, /数据|数字/);

/** 2024年度部门决算公开表 on a cover, where the statements print no year. */
export function yearOfCover(sheets: readonly Sheet[]): number | null {
  for (const sheet of sheets) {
    for (const row of sheet.cells.slice(0, 40)) {
      for (const cell of row ?? []) {
        const text = typeof cell?.value === 'string' ? cell.value : '';
        if (/决算/.test(text) && fiscalYearOf(text) !== null) return fiscalYearOf(text);
      }
    }
  }
  return null;
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}
