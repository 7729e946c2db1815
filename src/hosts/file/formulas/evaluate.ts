import Decimal from 'decimal.js';
import type { Area } from '../../../model/sheet';
import { type Expression, Unknown } from './parse';

/** An Excel error travelling through a formula. */
export class CellError extends Error {}

/** null is a blank cell. */
export type Value = Decimal | string | boolean | null;

/** The workbook as a formula sees it. `cell` and `cells` throw CellError or Unknown where a cell holds no value. */
export interface Lookup {
  cells(sheet: string | null, area: Area): Iterable<Value>;
  cell(sheet: string | null, row: number, column: number): Value;
  /** What a defined name stands for. */
  name(name: string): Expression;
  /** Called for every piece of work; throws Unknown where all formulas together have cost enough. */
  step(): void;
}

/**
 * The result of a formula, in decimals. It knows what accounts are added up with and nothing else: a function it
 * does not know, or knows only roughly, gives Unknown, so that a figure is reported unreadable instead of wrong.
 */
export function evaluate(expression: Expression, around: Lookup): Value {
  around.step();
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return expression.value;
    case 'omitted':
      return null;
    case 'error':
      throw new CellError(expression.error);
    case 'name':
      return evaluate(around.name(expression.name), around);
    case 'reference': {
      const { top, left, bottom, right } = expression.area;
      if (top !== bottom || left !== right) throw new Unknown('an array');
      return around.cell(expression.sheet, top, left);
    }
    case 'unary': {
      if (expression.operator === '+') return evaluate(expression.operand, around);
      const operand = toNumber(evaluate(expression.operand, around));
      return expression.operator === '-' ? operand.negated() : operand.div(100);
    }
    case 'binary':
      return binary(
        expression.operator,
        evaluate(expression.left, around),
        evaluate(expression.right, around),
      );
    case 'call': {
      const apply = functions[expression.name];
      if (!apply) throw new Unknown(`${expression.name} is not known`);
      return apply(expression.args, around);
    }
  }
}

function binary(operator: string, a: Value, b: Value): Value {
  switch (operator) {
    case '&':
      return limited(toText(a) + toText(b));
    case '+':
      return toNumber(a).plus(toNumber(b));
    case '-':
      return toNumber(a).minus(toNumber(b));
    case '*':
      return toNumber(a).times(toNumber(b));
    case '/':
      if (toNumber(b).isZero()) throw new CellError('#DIV/0!');
      return toNumber(a).div(toNumber(b));
    case '^': {
      const exponent = toNumber(b);
      if (!exponent.isInteger() || exponent.abs().gt(100) || toNumber(a).isZero()) {
        throw new Unknown('a power');
      }
      return toNumber(a).pow(exponent);
    }
    default:
      return compare(operator, a, b);
  }
}

function compare(operator: string, a: Value, b: Value): boolean {
  // A blank takes the kind of the other side.
  const left = a ?? neutral(b);
  const right = b ?? neutral(a);
  if (left instanceof Decimal && right instanceof Decimal) return holds(operator, left.comparedTo(right));
  const equal =
    typeof left === 'string' && typeof right === 'string'
      ? left.toLowerCase() === right.toLowerCase()
      : left === right;
  if (operator === '=') return equal;
  if (operator === '<>') return !equal;
  throw new Unknown('the order of texts');
}

const neutral = (other: Value): Value =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : new Decimal(0);

const holds = (operator: string, order: number): boolean =>
  operator === '='
    ? order === 0
    : operator === '<>'
      ? order !== 0
      : operator === '<'
        ? order < 0
        : operator === '>'
          ? order > 0
          : operator === '<='
            ? order <= 0
            : order >= 0;

function toNumber(value: Value): Decimal {
  if (value instanceof Decimal) return value;
  if (value === null) return new Decimal(0);
  if (typeof value === 'boolean') return new Decimal(value ? 1 : 0);
  if (/^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(value)) return new Decimal(value.trim());
  // "1,234.5" or "5%" are numbers to Excel too, in ways that hang on its settings.
  if (/\d/.test(value)) throw new Unknown('a text that may be a number');
  throw new CellError('#VALUE!');
}

function toText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const text = value.toSignificantDigits(15).toString();
  if (text.includes('e') || text.length > 11) throw new Unknown('how Excel would round this for show');
  return text;
}

function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') throw new CellError('#VALUE!');
  return value !== null && !value.isZero();
}

/** No cell can hold a longer text; without a limit a chain of & could double its way out of memory. */
function limited(text: string): string {
  if (text.length > 32_767) throw new CellError('#VALUE!');
  return text;
}

type Apply = (args: readonly Expression[], around: Lookup) => Value;

/** The numbers among the arguments: in references texts, booleans and blanks do not count, written out they do. */
function numbers(args: readonly Expression[], around: Lookup): Decimal[] {
  const found: Decimal[] = [];
  for (const written of args) {
    const arg = written.kind === 'name' ? around.name(written.name) : written;
    if (arg.kind === 'reference') {
      for (const value of around.cells(arg.sheet, arg.area)) if (value instanceof Decimal) found.push(value);
    } else found.push(toNumber(evaluate(arg, around)));
  }
  return found;
}

const rounding =
  (mode: Decimal.Rounding): Apply =>
  ([value, digits = { kind: 'omitted' }], around) => {
    const number = toNumber(evaluate(value ?? { kind: 'omitted' }, around));
    const places = toNumber(evaluate(digits, around)).trunc().toNumber();
    if (Math.abs(places) > 30) throw new Unknown('so many digits');
    const scale = new Decimal(10).pow(places);
    return number.times(scale).toDecimalPlaces(0, mode).div(scale);
  };

const booleans = (args: readonly Expression[], around: Lookup): boolean[] =>
  args.map((arg) => toBoolean(evaluate(arg, around)));

const one = (args: readonly Expression[], around: Lookup): Value =>
  evaluate(args[0] ?? { kind: 'omitted' }, around);

/** The first argument's value, or the error it ends in: looked at once, or nesting would double the work each time. */
function attempt(args: readonly Expression[], around: Lookup): Value | CellError {
  try {
    return one(args, around);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

const functions: Readonly<Record<string, Apply>> = Object.assign(Object.create(null) as object, {
  SUM: (args, around) => numbers(args, around).reduce((sum, n) => sum.plus(n), new Decimal(0)),
  PRODUCT: (args, around) => {
    const list = numbers(args, around);
    return list.length === 0 ? new Decimal(0) : list.reduce((product, n) => product.times(n));
  },
  AVERAGE: (args, around) => {
    const list = numbers(args, around);
    if (list.length === 0) throw new CellError('#DIV/0!');
    return list.reduce((sum, n) => sum.plus(n)).div(list.length);
  },
  MAX: (args, around) => {
    const list = numbers(args, around);
    return list.length === 0 ? new Decimal(0) : Decimal.max(...list);
  },
  MIN: (args, around) => {
    const list = numbers(args, around);
    return list.length === 0 ? new Decimal(0) : Decimal.min(...list);
  },
  ABS: (args, around) => toNumber(one(args, around)).abs(),
  INT: (args, around) => toNumber(one(args, around)).floor(),
  ROUND: rounding(Decimal.ROUND_HALF_UP),
  ROUNDUP: rounding(Decimal.ROUND_UP),
  ROUNDDOWN: rounding(Decimal.ROUND_DOWN),
  IF: ([condition, yes, no], around) => {
    const holds = toBoolean(evaluate(condition ?? { kind: 'omitted' }, around));
    const branch = holds ? yes : no;
    return branch ? evaluate(branch, around) : holds;
  },
  IFERROR: (args, around) => {
    const value = attempt(args, around);
    return value instanceof CellError ? evaluate(args[1] ?? { kind: 'omitted' }, around) : value;
  },
  ISERROR: (args, around) => attempt(args, around) instanceof CellError,
  ISNUMBER: (args, around) => attempt(args, around) instanceof Decimal,
  ISBLANK: (args, around) => args[0]?.kind === 'reference' && attempt(args, around) === null,
  AND: (args, around) => booleans(args, around).every(Boolean),
  OR: (args, around) => booleans(args, around).some(Boolean),
  NOT: (args, around) => !toBoolean(one(args, around)),
  CONCATENATE: (args, around) => limited(args.map((arg) => limited(toText(evaluate(arg, around)))).join('')),
} satisfies Record<string, Apply>);
