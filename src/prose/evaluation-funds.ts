import { MONEY_UNITS, type MoneyUnit } from '../model/money';
import type { EvaluationForm } from '../model/grammar';
import { squeeze } from '../model/names';
import { once } from '../model/once';

export const GAP = '[\\s|]+';
/** A whole number as printed: not the piece of one that a line end broke. */
export const NUMBER = '-?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\d.,])';
const RATE = `${NUMBER}\\s*[%％]`;
const DASH = '[-—–－―─/]+(?!\\d)';
/** Another number follows: what was taken for a row is a part of something else. */
const NO_MORE = '(?![\\s|]*-?[\\d%％])';
export const spaced = (words: string): string => [...words].join('\\s*');

export const UNIT = new RegExp(
  `(?:[(（]|单位\\s*[:：])\\s*(${MONEY_UNITS.map(spaced).join('|')})(?=[)）\\s])`,
  'g',
);
const rowOf = (labels: readonly string[], tail: string): RegExp =>
  new RegExp(
    `(?<label>(?:(?:${spaced('当年')}|${spaced('本年')})\\s*)?(?:${labels.map(spaced).join('|')}))(?:\\s*[(（]\\s*万?\\s*元\\s*[)）])?[:：]?${GAP}` +
      `(?<initial>${NUMBER})${GAP}(?<budget>${NUMBER})${GAP}(?<actual>${NUMBER})${tail}${NO_MORE}`,
    'dg',
  );

/** What the words of a form's table are found by. */
const patternsOf = once(({ marks, columns, behind, total, parts }: EvaluationForm) => ({
  /** A table, not a sentence that names one. */
  table: new RegExp(marks.map(spaced).join('|')),
  /** Columns in the order of the form; a .pdf may take the 数 of each to another line. */
  columns: new RegExp(columns.map(spaced).join('[^\\d]{0,20}?')),
  behind: new RegExp(behind.map(spaced).join('|')),
  /** Read whole or not at all: an empty cell before would make 全年执行数 of 分值. */
  total: rowOf(
    total,
    `(?:${GAP}(?<weight>${NUMBER})(?:\\s*分)?${GAP}(?:(?<rate>${RATE})|${DASH})${GAP}(?<score>${NUMBER})|(?:${GAP}${DASH})+)`,
  ),
  part: rowOf(parts, `(?:(?:${GAP}(?:${DASH}|${RATE}))+|(?=[ \\t|]*(?:\\n|$)))`),
}));

/** The rows of money of one table, where they are in its text. */
export interface Funds {
  readonly unit: MoneyUnit;
  readonly at: number;
  readonly total: RegExpExecArray | null;
  readonly parts: readonly RegExpExecArray[];
}

/** The rows of money; null where the table does not say its unit or has other columns. */
export function fundsOf(form: EvaluationForm, raw: string): Funds | null {
  const patterns = patternsOf(form);
  const columns = patterns.columns.exec(raw);
  if (!columns) return null;
  const at = columns.index + columns[0].length;
  const length = raw.slice(at).search(patterns.behind);
  const end = length < 0 ? raw.length : at + length;
  const units = new Set([...raw.slice(0, end).matchAll(UNIT)].map(([, unit]) => squeeze(unit!)));
  const [unit] = units;
  if (units.size !== 1) return null;
  const body = raw.slice(at, end);
  const [total] = body.matchAll(patterns.total);
  const parts = [...body.matchAll(patterns.part)];
  const isWhole =
    !/\d/.test(body.replace(patterns.total, '').replace(patterns.part, '')) && !isNested(body, parts);
  return { unit: unit as MoneyUnit, at, total: total ?? null, parts: isWhole ? parts : [] };
}

/** 其中 before any but the first part: a part has parts itself. */
const isNested = (body: string, parts: readonly RegExpExecArray[]): boolean =>
  parts.slice(1).some(({ index }, i) => {
    const before = parts[i]!;
    return /其\s*中/.test(body.slice(before.index + before[0].length, index));
  });

/** Is it a table, and not a sentence that names one? */
export const isTable = (form: EvaluationForm, raw: string): boolean => patternsOf(form).table.test(raw);

/** With how many decimals a number is written. */
export const decimalsOf = (plain: string): number =>
  plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
