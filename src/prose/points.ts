import { saidOf, type Item } from '../model/item';
import type { NumberToken } from './numbers';
import type { Meaning } from './printer';
import { WHY } from './reasons';
import { labelOf, leave, wholesOf, type RateOf, type SectionReader } from './section-reader';
import { pass, subjectOfNext } from './subject';
import { topOf } from './thread';
import type { Placed } from './reading';

// Percentage points (百分点): by how much a share or a completion moved since last year. They are no rate and no amount.

const isRate = ({ role }: Placed): boolean => role === 'share' || role === 'completion';

/** No rate is spoken of from further away. */
const REACH = 12;

/** What the sentence printed last, the last first. */
const printedInSentence = ({ printer: { printings }, thread }: SectionReader): Placed[] =>
  printings
    .slice(-REACH)
    .filter(({ sentence }) => sentence.start === thread.sentence.start)
    .toReversed();

/**
 * Of which rate the number that comes next is last year's: 占比由上年的40%下降到35%; 占83.02%,上年为81.82%; 比上年的81.82%提高.
 * Null where it is none.
 */
export function priorRateIn(reader: SectionReader): RateOf | null {
  const frame = topOf(reader.thread);
  const { clause, base, head, kind, foreign, subject } = frame;
  const { role, compared, names, clean, year } = clause;
  if (kind === 'cause' || foreign || !clean || names.length > 1 || names[0]?.whole) return null;
  if (reader.thread.part.isSpokenOf) return null;
  const isFrom = role?.kind === 'from' && (base === null || base === 'lastYear');
  const isPlain = role === null || role.kind === 'share' || role.kind === 'completion';
  const isAgainst = compared && isPlain && base === 'lastYear';
  const isOfLast = isPlain && (year === 'last' || (year !== null && year + 1 === reader.thread.source.year));
  if (!isFrom && !isAgainst && !isOfLast) return null;
  const of = names[0]?.of ?? subject;
  if (of === null) return null;
  const told = rateOf(reader, of, clause.rate);
  if (told) return { kind: told.role as RateOf['kind'], of, wholes: reader.wholes.get(told) ?? [] };
  // Before this year's only where its own words say which rate it is, and from what it moved.
  if (!isFrom || clause.rate === null) return null;
  const wholes = clause.rate === 'share' ? wholesOf(reader, of, clause.whole?.of ?? null, head) : [];
  return { kind: clause.rate, of, wholes };
}

export function readPriorRate(reader: SectionReader, token: NumberToken, rate: RateOf): void {
  const printing = print(reader, token, 'priorRate', rate, { sign: 1, direction: null });
  reader.priorRates.set(printing, rate);
  const frame = topOf(reader.thread);
  frame.subject = rate.of;
}

/** What a rate came to: 下降到35%, right behind what it was; 占比提高到35%. Null where no rate is spoken of. */
export function rateThatBecame(reader: SectionReader): (Pick<RateOf, 'kind'> & Partial<RateOf>) | null {
  const { clause } = topOf(reader.thread);
  if (clause.role?.kind !== 'becomes') return null;
  const last = reader.printer.printings.at(-1);
  const before = last && last.sentence.start === reader.thread.sentence.start && reader.priorRates.get(last);
  if (before && clause.rate === null && clause.names.length === 0) return before;
  return clause.rate === null ? null : { kind: clause.rate };
}

export function readPoints(reader: SectionReader, token: NumberToken): void {
  const { clause, base } = topOf(reader.thread);
  if (clause.role?.kind !== 'move' || clause.role.sign === 0) return leave(reader, token, WHY.points);
  const of = subjectOfNext(reader.thread);
  if (!('key' in of)) return leave(reader, token, of);
  const rate = rateOf(reader, of, clause.rate);
  if (!rate) return leave(reader, token, WHY.points);
  const prior =
    printedInSentence(reader).find((each) => each.role === 'priorRate' && each.of === rate.fact) ?? null;
  const kind = rate.role as RateOf['kind'];
  if (base !== 'lastYear' && (base !== null || prior === null)) return leave(reader, token, WHY.points);
  const wholes = reader.wholes.get(rate) ?? [];
  const points = print(
    reader,
    token,
    'points',
    { kind, of, wholes },
    { sign: clause.role.sign, direction: clause.direction },
  );
  reader.moves.push({ rate, points, prior, of, wholes });
}

/** The rate of an item that the sentence prints: the one it names, else the last of its percentages; null where that is not certain. */
function rateOf(reader: SectionReader, of: Item, named: RateOf['kind'] | null): Placed | null {
  const told = printedInSentence(reader).filter(
    ({ figure, role }) => figure.quantity === 'percent' && role !== 'priorRate' && role !== 'points',
  );
  const rates = told.filter((each) => isRate(each) && each.of === of && (!named || each.role === named));
  const [last] = rates;
  if (!last || rates.some((each) => each !== last && each.role === last.role)) return null;
  return named || last === told[0] ? last : null;
}

/** 由上年的40%下降到35%,下降5%: behind two rates a percentage is not the growth of any amount; it may be meant as points. */
export function isNoGrowth(reader: SectionReader, token: NumberToken): boolean {
  const [last, before] = printedInSentence(reader);
  if (!last || !before || !isRate(last) || before.role !== 'priorRate' || before.of !== last.fact)
    return false;
  const { role } = topOf(reader.thread).clause;
  const sign = role?.kind === 'move' ? role.sign : 0;
  if (sign !== 0 && last.figure.value.minus(before.figure.value).eq(token.value.times(sign)))
    reader.printer.residue('percentForPoints', token.start, token.end);
  return true;
}

function print(
  reader: SectionReader,
  token: NumberToken,
  role: 'priorRate' | 'points',
  { kind, of }: RateOf,
  direction: Pick<Meaning, 'sign' | 'direction'>,
): Placed {
  const { thread, printer } = reader;
  const label = labelOf(reader, of, token.start);
  const printing = printer.print(
    token,
    { role, of: saidOf(of, kind), label, ...direction, base: null },
    thread.sentence,
  );
  thread.printedTo = token.end;
  pass(thread, token.end, printing);
  return printing;
}
