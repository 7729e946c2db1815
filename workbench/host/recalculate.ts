import type { Area, Cell as ReadCell } from '../../src/model/sheet';
import { type Expression, parseFormula } from '../../src/hosts/file/formulas/parse';
import { fillResults } from '../../src/hosts/file/formulas/results';
import { overlap } from '../../src/hosts/reference';
import type { Cell, Sheet, Workbook } from './model';

/** Cells whose contents are other than before. */
export interface Change {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly needs: readonly Need[];
}

/**
 * Works out the formulas that stand on changed cells, directly or through others, and no other: as in Excel a file keeps
 * the results it came with until something they depend on changes. A formula that the evaluator does not understand
 * keeps the result it has.
 */
export function recalculate(workbook: Workbook, changes: readonly Change[]): void {
  const names = new Map(
    workbook.names
      .filter(({ sheet }) => sheet === null)
      .map(({ name, formula }) => [name.toLowerCase(), formula]),
  );
  const dirty = dirtyFormulas(workbook, names, changes);
  if (dirty.size === 0) return;
  let results = evaluate(workbook, names, dirty);
  for (let open = unknown(results, dirty); open.length > 0; open = unknown(results, dirty)) {
    // What stands on a formula that is not understood is worked out from the result that one has.
    const first = open.filter((one) => !open.some((other) => other !== one && standsOn(one, other)));
    for (const { cell } of first.length > 0 ? first : open) dirty.delete(cell);
    results = evaluate(workbook, names, dirty);
  }
  for (const [cell, { value, error }] of results) {
    cell.value = value;
    if (error === undefined) delete cell.error;
    else cell.error = error;
  }
}

const unknown = (results: ReadonlyMap<Cell, ReadCell>, dirty: ReadonlyMap<Cell, Formula>): Formula[] =>
  [...results].flatMap(([cell, { value, error }]) =>
    value === null && error === undefined ? [dirty.get(cell)!] : [],
  );

const standsOn = (one: Formula, other: Formula): boolean =>
  one.needs.some((need) => touches(need, { sheet: other.sheet, area: areaOf(other) }));

const areaOf = ({ row, column }: Formula): Area => ({ top: row, left: column, bottom: row, right: column });

const touches = (need: Need, { sheet, area }: Change): boolean =>
  need.sheet.toLowerCase() === sheet.name.toLowerCase() && overlap(need.area, area);

function dirtyFormulas(
  workbook: Workbook,
  names: ReadonlyMap<string, string>,
  changes: readonly Change[],
): Map<Cell, Formula> {
  const dirty = new Map<Cell, Formula>();
  const formulas = workbook.sheets.flatMap((sheet) =>
    [...sheet.all()]
      .filter(([, , cell]) => cell.formula !== undefined)
      .map(([row, column, cell]) => ({
        sheet,
        row,
        column,
        cell,
        needs: needsOf(cell.formula!, sheet, names),
      })),
  );
  const changed = [...changes];
  for (let change = changed.shift(); change; change = changed.shift()) {
    for (const formula of formulas) {
      const own = { sheet: formula.sheet.name, area: areaOf(formula) };
      if (dirty.has(formula.cell) || ![own, ...formula.needs].some((need) => touches(need, change))) continue;
      dirty.set(formula.cell, formula);
      changed.push({ sheet: formula.sheet, area: own.area });
    }
  }
  return dirty;
}

interface Need {
  readonly sheet: string;
  readonly area: Area;
}

/** The areas a formula refers to; none where it is not understood. */
function needsOf(formula: string, home: Sheet, names: ReadonlyMap<string, string>): Need[] {
  const visit = (expression: Expression, depth: number): Need[] => {
    switch (expression.kind) {
      case 'reference':
        return [{ sheet: expression.sheet ?? home.name, area: expression.area }];
      case 'name': {
        const meaning = names.get(expression.name.toLowerCase());
        return meaning === undefined || depth > 8 ? [] : visit(parseFormula(meaning), depth + 1);
      }
      case 'unary':
        return visit(expression.operand, depth);
      case 'binary':
        return [...visit(expression.left, depth), ...visit(expression.right, depth)];
      case 'call':
        return expression.args.flatMap((arg) => visit(arg, depth));
      default:
        return [];
    }
  };
  try {
    return visit(parseFormula(formula), 0);
  } catch {
    return [];
  }
}

/** The dirty formulas with their results; all other cells count with what they show. */
function evaluate(
  workbook: Workbook,
  names: ReadonlyMap<string, string>,
  dirty: ReadonlyMap<Cell, Formula>,
): Map<Cell, ReadCell> {
  const read = new Map<Sheet, (ReadCell | undefined)[][]>();
  const sheets = workbook.sheets.map((sheet) => {
    const cells: (ReadCell | undefined)[][] = [];
    for (const [row, column, cell] of sheet.all()) {
      const { value, error, formula } = cell;
      if (formula !== undefined && dirty.has(cell)) (cells[row] ??= [])[column] = { value: null, formula };
      else if (error !== undefined) (cells[row] ??= [])[column] = { value: null, error };
      else if (value !== null) (cells[row] ??= [])[column] = { value };
    }
    read.set(sheet, cells);
    return { name: sheet.name, cells };
  });
  fillResults(sheets, names);
  return new Map([...dirty].map(([cell, { sheet, row, column }]) => [cell, read.get(sheet)![row]![column]!]));
}
