import Decimal from 'decimal.js';
import type { Origin } from '../../model/item';
import { address, type Area } from '../../model/sheet';
import { addTo } from '../../model/lists';
import { freeSheetName } from '../../model/sheet-name';
import type { Language, Text } from '../../model/text';
import {
  nameOfMember,
  positionOf,
  statementNames,
  valueIn,
  type CellSum,
  type FactOfUnits,
  type RollUp,
} from '../../rollup';
import { MONEY_UNIT } from '../../text/money-units';
import { rollUpFaces } from '../../text/roll-up-texts';
import { blank, formula, money, text } from '../cells';
import type { SheetEdit, WrittenCell } from '../edits';

/** A sheet of cells, and in which of its rows each fact stands. */
export interface CellSheet {
  readonly sheet: SheetEdit;
  /** By `FactOfUnits.id`, counted from 0. */
  readonly rowOf: ReadonlyMap<number, number>;
}

const HEADINGS = 2;
/** 项目, 栏目; then 部门, 合计, 差额, 结论; then the units. */
const LABELS = 2;
const DEPARTMENT = 2;
const SUM = 3;
const DIFFERENCE = 4;
const VERDICT = 5;
const FIRST_UNIT = 6;
const COLUMNS_OF_A_PAGE = 10;

/** A sheet for each statement that some member prints money in, and one for what narratives tell. */
export function cellSheets(rollUp: RollUp, language: Language): CellSheet[] {
  const byStatement = new Map<Origin, CellSum[]>();
  for (const cell of rollUp.cells) {
    const isShown =
      (cell.printed > 0 || cell.departmentPrints) && !(cell.sum.isZero() && cell.department.isZero());
    if (!isShown) continue;
    addTo(byStatement, cell.fact.item.statement, cell);
  }
  const order = [...byStatement.keys()].sort((a, b) => rankOf(a) - rankOf(b));
  const taken: string[] = [];
  return order.map((statement) => {
    const name = freeSheetName(sheetNameOf(rollUp, statement)[language], taken);
    taken.push(name);
    return cellSheet(rollUp, statement, byStatement.get(statement)!, name, language);
  });
}

const sheetNameOf = ({ department }: RollUp, statement: Origin): Text =>
  statement === 'N'
    ? rollUpFaces.toldSheet
    : rollUpFaces.cellsSheet({ statement: statementNames(department, statement).brief });

/** T1 … T9, then a budget's, then what narratives tell. */
const rankOf = (statement: Origin): number =>
  statement === 'N' ? 1_000 : Number(statement.slice(1)) + (statement.startsWith('B') ? 100 : 0);

function cellSheet(
  rollUp: RollUp,
  statement: Origin,
  cells: readonly CellSum[],
  name: string,
  language: Language,
): CellSheet {
  const { department, units } = rollUp;
  const rows = inOrder(rollUp, cells);
  const rowOf = new Map(rows.map(({ fact }, at) => [fact.id, at + HEADINGS]));
  const title = rollUpFaces.cellsTitle({
    department: nameOfMember(department.identity),
    statement: statement === 'N' ? rollUpFaces.told : statementNames(department, statement).whole,
    money: MONEY_UNIT[department.moneyUnit],
  })[language];
  const heads = [
    rollUpFaces.line,
    rollUpFaces.column,
    rollUpFaces.departmentColumn,
    rollUpFaces.sum,
    rollUpFaces.difference,
    rollUpFaces.verdict,
  ].map((each) => text(each[language], 'heading'));
  const names = units.map(({ identity, moneyUnit }) => {
    const name = nameOfMember(identity);
    const said =
      moneyUnit === department.moneyUnit
        ? name
        : rollUpFaces.converted({ name, from: MONEY_UNIT[moneyUnit] })[language];
    return text(said, 'heading');
  });
  return {
    rowOf,
    sheet: {
      kind: 'sheet',
      id: `rollup.${statement}`,
      name,
      columnWidths: [40, 16, 15, 15, 15, 12, ...units.map(() => 15)],
      hiddenColumns: [],
      rows: [
        [{ ...text(title, 'title'), span: FIRST_UNIT }],
        [...heads, ...names],
        ...rows.map((cell, at) => rowOfCell(rollUp, cell, at + HEADINGS, language)),
      ],
      repeatRows: { first: 0, last: 1 },
      frozenRows: HEADINGS,
      wide: {
        repeatColumns: LABELS,
        columnsOfAPage: COLUMNS_OF_A_PAGE,
        conditions: conditionsOf(rollUp, rowOf, rows.length, language),
      },
    },
  };
}

/** As the department prints them; what it does not print by its code, behind. */
function inOrder({ department }: RollUp, cells: readonly CellSum[]): readonly CellSum[] {
  const rowRank = new Map<string, number>();
  const columnRank = new Map<string, number>();
  const least = (ranks: Map<string, number>, key: string, rank: number): void => {
    ranks.set(key, Math.min(ranks.get(key) ?? Infinity, rank));
  };
  for (const { fact } of cells) {
    const at = positionOf(department, fact.id);
    const { row, column, edition } = fact.item;
    least(rowRank, row, at < 0 ? Infinity : department.rows[at]!);
    least(columnRank, `${column} ${edition.measure}`, at < 0 ? Infinity : department.columns[at]!);
  }
  const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return cells.toSorted((a, b) => {
    const [one, other] = [a.fact.item, b.fact.item];
    const isCoded = /^\d+$/.test(one.row) && /^\d+$/.test(other.row);
    return (
      sideOf(one.row) - sideOf(other.row) ||
      (isCoded ? 0 : compare(rowRank.get(one.row)!, rowRank.get(other.row)!)) ||
      (one.row < other.row ? -1 : one.row > other.row ? 1 : 0) ||
      compare(
        columnRank.get(`${one.column} ${one.edition.measure}`)!,
        columnRank.get(`${other.column} ${other.edition.measure}`)!,
      )
    );
  });
}

/** Of a statement of two sides, income comes first. */
const sideOf = (row: string): number => (row.startsWith('expenditure.') ? 1 : 0);

function rowOfCell(rollUp: RollUp, cell: CellSum, row: number, language: Language): WrittenCell[] {
  const { department, units } = rollUp;
  const { fact } = cell;
  const label = /^\d+$/.test(fact.item.row) ? `${fact.item.row} ${fact.rowLabel}` : fact.rowLabel;
  const at = (column: number): string => address(row, column);
  const last = FIRST_UNIT + units.length - 1;
  const sum = `SUM(${at(FIRST_UNIT)}:${at(last)})`;
  return [
    text(label),
    text(columnWords(fact, language)),
    cell.departmentPrints ? money(cell.department.toFixed()) : blank('money'),
    formula(sum, cell.sum, 'money'),
    formula(`ROUND(${at(SUM)}-${at(DEPARTMENT)},6)`, cell.excess, 'money'),
    verdict(rollUp, cell, at(DIFFERENCE), language),
    ...units.map((unit) => {
      const own = valueIn(unit, department, fact);
      return own ? money(own.value.toFixed()) : blank('money');
    }),
  ];
}

/** A column's heading; of a statement of two sides which side it is, for both have a 总计. */
function columnWords({ item: { row }, rowLabel, columnLabel }: FactOfUnits, language: Language): string {
  const side = row.startsWith('income.')
    ? rollUpFaces.income[language]
    : row.startsWith('expenditure.')
      ? rollUpFaces.expenditure[language]
      : '';
  return [side, columnLabel === rowLabel ? '' : columnLabel].filter(Boolean).join(' ');
}

/** 相符, 不符 and what is between, worked out anew where a figure is changed. */
function verdict(rollUp: RollUp, cell: CellSum, difference: string, language: Language): WrittenCell {
  const { verdicts } = rollUpFaces;
  const judged = rollUp.judged[cell.fact.id]!;
  if (judged === 'unknown') return text(verdicts.notAdded[language], 'textMuted');
  if (judged === 'service') return text(verdicts.look[language], 'textReview');
  const tolerance = roundedUp(cell.tolerance);
  const said = (yes: Text, no: Text): string => `"${yes[language]}","${no[language]}"`;
  const isWhole = rollUp.completeness === 'listed' || rollUp.completeness === 'figures';
  if (!isWhole) {
    const { within, beyond } = verdicts;
    const now = cell.excess.lte(cell.tolerance) ? within : beyond;
    return formula(`IF(${difference}<=${tolerance},${said(within, beyond)})`, null, 'text', now[language]);
  }
  const { agrees, differs, flow } = verdicts;
  const agree = `ABS(${difference})<=${tolerance}`;
  if (rollUp.flows.some && cell.fact.additive.passing !== 'strict') {
    const most = roundedUp(rollUp.flows.most.plus(cell.tolerance));
    const now = judged === 'flow' ? flow : judged === 'agrees' ? agrees : differs;
    return formula(
      `IF(${agree},"${agrees[language]}",IF(AND(${difference}>0,${difference}<=${most}),${said(flow, differs)}))`,
      null,
      'text',
      now[language],
    );
  }
  const now = judged === 'agrees' ? agrees : differs;
  return formula(`IF(${agree},${said(agrees, differs)})`, null, 'text', now[language]);
}

/** As differences are, to six decimals. */
const roundedUp = (value: Decimal): string => value.toDecimalPlaces(6, Decimal.ROUND_UP).toFixed();

/** The whole sum stands out where it does not agree, and with it the figure that is named as wrong. */
function conditionsOf(
  rollUp: RollUp,
  rowOf: ReadonlyMap<number, number>,
  rows: number,
  language: Language,
): NonNullable<SheetEdit['wide']>['conditions'] {
  const { differs, beyond } = rollUpFaces.verdicts;
  const isOff = (row: number): string => {
    const cell = `$${address(row, VERDICT)}`;
    return `OR(${cell}="${differs[language]}",${cell}="${beyond[language]}")`;
  };
  const suspects = rollUp.findings.flatMap(({ singled, suspects: [first], cells: [cell] }) => {
    const row = cell && rowOf.get(cell.fact.id);
    if (!singled || !first || row === undefined) return [];
    const column = first.member < 0 ? DEPARTMENT : FIRST_UNIT + first.member;
    return [{ areas: [one(row, column)], tone: 'suspect' as const, formula: isOff(row) }];
  });
  const sums: Area = { top: HEADINGS, bottom: HEADINGS + rows - 1, left: DEPARTMENT, right: VERDICT };
  return [...suspects, { areas: [sums], tone: 'involved', formula: isOff(HEADINGS) }];
}

const one = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });
