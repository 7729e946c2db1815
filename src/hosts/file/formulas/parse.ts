import Decimal from 'decimal.js';
import type { Area } from '../../../model/sheet';
import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../../reference';

/** A formula understood. What is not in here (arrays, unions, 3-D references, names of names) is not understood. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'omitted' }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** A formula, or a cell it needs, whose result cannot be known. */
export class Unknown extends Error {}

// Sticky, and where nothing fits the formula is given up: no place is tried twice.
const tokens =
  // eslint-disable-next-line regexp/no-super-linear-move
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<error>#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!))|(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|(?<rows>\$?\d+:\$?\d+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?)|(?<call>[\p{L}_][\p{L}\p{N}_.]*\()|(?<area>\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.:(]))|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.:(]))|(?<name>[\p{L}_][\p{L}\p{N}_.]*(?![:!(]))|(?<sign><=|>=|<>|[-+*/^&=<>%(),]))\s*/uy;

interface FormulaToken {
  readonly kind: string;
  readonly text: string;
}

/** Binary operators by how tightly they bind; all of them from left to right, as in Excel. */
const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];
/** Excel's own limits: a longer or deeper formula cannot have been entered. */
const MAX_LENGTH = 8192;
const MAX_DEPTH = 256;

/** Parses a formula without its leading `=`. Throws Unknown where it is not understood. */
export function parseFormula(formula: string): Expression {
  if (formula.length > MAX_LENGTH) throw new Unknown('too long');
  return new Parser(tokenize(formula)).whole();
}

function tokenize(formula: string): FormulaToken[] {
  const list: FormulaToken[] = [];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < formula.length) {
    const match = tokens.exec(formula);
    if (!match) throw new Unknown('not understood');
    const groups = match.groups as Record<string, string | undefined>;
    for (const [kind, text] of Object.entries(groups)) if (text !== undefined) list.push({ kind, text });
  }
  return list;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly list: readonly FormulaToken[]) {}

  whole(): Expression {
    const expression = this.level(0);
    if (this.at < this.list.length) throw new Unknown('not understood');
    return expression;
  }

  private level(n: number): Expression {
    if (n === levels.length) return this.unary();
    let left = this.level(n + 1);
    for (;;) {
      const operator = levels[n]!.find((sign) => this.take(sign));
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.level(n + 1) };
    }
  }

  /** In Excel the sign binds tighter than the power: -2^2 is 4. */
  private unary(): Expression {
    if (++this.depth > MAX_DEPTH) throw new Unknown('too deep');
    const sign = (['-', '+'] as const).find((candidate) => this.take(candidate));
    let operand: Expression = sign
      ? { kind: 'unary', operator: sign, operand: this.unary() }
      : this.primary();
    while (!sign && this.take('%')) operand = { kind: 'unary', operator: '%', operand };
    this.depth--;
    return operand;
  }

  private primary(): Expression {
    const token = this.list[this.at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'number', value: new Decimal(token.text) };
      case 'text':
        return { kind: 'text', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error':
        return { kind: 'error', error: token.text };
      case 'sheet':
        return this.reference(sheetName(token.text), this.list[this.at++]);
      case 'area':
      case 'rows':
      case 'columns':
        return this.reference(null, token);
      case 'call':
        return { kind: 'call', name: token.text.slice(0, -1).toUpperCase(), args: this.args() };
      case 'name':
        if (/^(?:TRUE|FALSE)$/i.test(token.text)) {
          return { kind: 'boolean', value: token.text.toUpperCase() === 'TRUE' };
        }
        return { kind: 'name', name: token.text };
    }
    if (token?.text !== '(') throw new Unknown('not understood');
    const inside = this.level(0);
    if (!this.take(')')) throw new Unknown('not understood');
    return inside;
  }

  private args(): Expression[] {
    const args: Expression[] = [];
    if (this.take(')')) return args;
    for (;;) {
      const next = this.list[this.at]?.text;
      args.push(next === ',' || next === ')' ? { kind: 'omitted' } : this.level(0));
      if (this.take(')')) return args;
      if (!this.take(',')) throw new Unknown('not understood');
    }
  }

  private reference(sheet: string | null, token: FormulaToken | undefined): Expression {
    if (token?.kind === 'error') return { kind: 'error', error: '#REF!' };
    const area =
      token?.kind === 'area'
        ? parseArea(token.text.toUpperCase())
        : token?.kind === 'columns'
          ? parseArea(token.text.toUpperCase().replace(/^([^:]+):([^:]+)$/, `$1${1}:$2${MAX_ROWS}`))
          : token?.kind === 'rows'
            ? wholeRows(token.text)
            : undefined;
    if (!area) throw new Unknown('not a reference');
    return { kind: 'reference', sheet, area };
  }

  private take(sign: string): boolean {
    const token = this.list[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at++;
    return true;
  }
}

function wholeRows(text: string): Area | undefined {
  const [first, last] = text.replace(/\$/g, '').split(':').map(Number) as [number, number];
  if (Math.min(first, last) < 1 || Math.max(first, last) > MAX_ROWS) return undefined;
  return {
    top: Math.min(first, last) - 1,
    left: 0,
    bottom: Math.max(first, last) - 1,
    right: MAX_COLUMNS - 1,
  };
}

function sheetName(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
