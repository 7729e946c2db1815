import { parseFormula } from '../../src/hosts/file/formulas/parse';
import { refusals } from './errors';
import type { Cell } from './model';

/**
 * Puts into a cell what somebody types, or a program assigns to `values` or `formulas`: Excel takes both alike. A
 * leading apostrophe makes a text of whatever follows; without it a text that looks like a number, a date, a formula
 * becomes one, unless the cell's format is text.
 */
export function enter(cell: Cell, input: unknown): void {
  delete cell.formula;
  delete cell.error;
  if (input === '' || input === null) cell.value = null;
  // In a cell formatted as text no number stays one.
  else if (typeof input === 'number' && cell.style?.numFmt === '@') cell.value = String(input);
  else if (typeof input === 'number' || typeof input === 'boolean') cell.value = input;
  else if (typeof input !== 'string') throw refusals.argument();
  else if (input.startsWith("'")) cell.value = text(input.slice(1));
  else if (cell.style?.numFmt === '@') cell.value = text(input);
  else if (input.startsWith('=') && input.length > 1) formula(cell, input.slice(1));
  else if (/^[-+@]/.test(input) && number(input) === null) {
    if (!understood(input.replace(/^[+@]/, ''))) throw refusals.argument();
    formula(cell, input.replace(/^[+@]/, ''));
  } else if (/^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)$/i.test(input)) {
    cell.value = null;
    cell.error = input.toUpperCase();
  } else if (/^(?:true|false)$/i.test(input)) cell.value = input.toLowerCase() === 'true';
  else cell.value = number(input) ?? date(input) ?? text(input);
}

function formula(cell: Cell, source: string): void {
  if (source.length > 8192) throw refusals.argument();
  cell.formula = source;
  // Until formulas are worked out, at the end of the batch.
  cell.value = 0;
}

function understood(source: string): boolean {
  try {
    parseFormula(source);
    return true;
  } catch {
    return false;
  }
}

/** `1,234.50`, `5%`, `(3)`, `¥8`, `1e5` are numbers to Excel. */
function number(input: string): number | null {
  const match = /^([-+]?)(\(?)[¥$]?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d+)?)(%?)\)?$/i.exec(
    input.trim(),
  );
  if (!match || !/\d/.test(match[3]!)) return null;
  const value = Number(match[3]!.replace(/,/g, ''));
  if (!Number.isFinite(value)) return null;
  return (match[4] ? value / 100 : value) * (match[1] === '-' || match[2] ? -1 : 1);
}

/** `2024-1-31`, `2024/1/31`, `2024年1月31日` are dates: numbers of days. */
function date(input: string): number | null {
  const match = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?|月)?$/.exec(input.trim());
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? 1));
  return time / 86_400_000 + 25_569;
}

function text(input: string): string {
  if (input.length > 32_767) throw refusals.argument();
  return input;
}
