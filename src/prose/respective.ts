import type { Item } from '../model/item';
import type { Grammar } from '../model/grammar';
import { moneyRole, percentRole, type Clause } from './clause';
import type { Lexeme } from './lexemes';
import type { NumberToken } from './numbers';
import { printOf, wholesOf, type InRun, type SectionReader } from './section-reader';
import { pass } from './subject';
import { topOf } from './thread';

/** The numbers of money, and the percentages, that follow each other with nothing but a mark or 和 between; by where each begins. */
export function runsIn(lexemes: readonly Lexeme[], text: string): ReadonlyMap<number, InRun> {
  const found = new Map<number, InRun>();
  let run: number[] = [];
  let kind: string | null = null;
  let end = -1;
  const close = (): void => {
    if (run.length > 1) run.forEach((start, index) => found.set(start, { index, length: run.length }));
    run = [];
  };
  for (const lexeme of lexemes) {
    if (lexeme.kind !== 'number' || lexeme.within) continue;
    const { token, start } = lexeme;
    if (token.kind !== kind || !BETWEEN.test(text.slice(end, Math.min(start, end + 3)))) close();
    kind = token.kind;
    end = token.end;
    if (kind === 'money' || kind === 'percent') run.push(start);
  }
  close();
  return found;
}

const BETWEEN = /^(?:[、,]|和|及|与|以及)$/;

/**
 * Of what the numbers of a run speak, one after the other: of the names of their clause, of both sides where its one name is
 * of both, or where it has none of what a run told before. Null where these are not as many.
 */
function itemsOf(
  { names, clean }: Clause,
  listed: readonly Item[],
  { pairs }: Grammar,
  { length, isBoth }: { readonly length: number; readonly isBoth: boolean },
): readonly Item[] | null {
  const [only] = names;
  const all = names.map(({ of }) => of);
  const both = only && isBoth ? (pairs.get(only.of) ?? []) : [];
  const items = names.length > 1 ? all : only ? both : listed;
  const isEach = items.length === length && new Set(items).size === length;
  return clean && isEach && names.every(({ whole }) => !whole) ? items : null;
}

/** Is it one of a run of numbers that tells of each of several items (分别)? The first of them decides for all, and of which. */
export function isOfRun(reader: SectionReader, token: NumberToken): boolean {
  const { runs, thread } = reader;
  const run = runs.get(token.start);
  if (run?.index === 0) {
    reader.inRun = topOf(thread).clause.apart;
    reader.each = reader.inRun ? eachOf(reader, token, run.length) : null;
  }
  return run !== undefined && reader.inRun;
}

function eachOf(reader: SectionReader, { kind }: NumberToken, length: number): SectionReader['each'] {
  const { thread, source, text } = reader;
  const frame = topOf(thread);
  const { clause } = frame;
  const isOther = clause.year !== null && clause.year !== source.year;
  if (isOther || frame.kind === 'cause' || frame.foreign || thread.part.isSpokenOf) return null;
  const [name] = clause.names;
  const words = name ? text.slice(name.start, name.end) : '';
  const isBoth = words.includes('收') && words.includes('支');
  const items = itemsOf(clause, frame.listed, source.grammar, { length, isBoth });
  const role = kind === 'percent' ? percentRole(clause) : moneyRole(frame);
  if (!items || role === null || role === 'completion') return null;
  const label = name && thread.naming.labels.get(name.of);
  for (const of of items) if (label && !thread.naming.labels.has(of)) thread.naming.labels.set(of, label);
  return { items, role, from: { ...frame } };
}

export function readOfRun(
  reader: SectionReader,
  token: NumberToken,
  { items, role, from }: NonNullable<SectionReader['each']>,
): void {
  const { thread } = reader;
  const { index, length } = reader.runs.get(token.start)!;
  const of = items[index]!;
  const printing = printOf(reader, token, { role, of, from });
  const wholes = role === 'share' ? wholesOf(reader, of, from.clause.whole?.of ?? null, from.head) : [];
  if (wholes.length > 0 && !wholes.includes(of)) reader.wholes.set(printing, wholes);
  thread.printedTo = token.end;
  pass(thread, token.end, null);
  if (index < length - 1) return;
  const frame = topOf(thread);
  frame.listed = items;
  frame.subject = null;
}
