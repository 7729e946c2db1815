import { addTo } from '../../model/lists';
import type { Whose } from '../../findings';
import type { ResultFinding } from '../../findings/result';
import { lackingOf } from '../corrections/behind';
import { marksOf, sameMarks } from '../corrections/marks';
import { listTexts } from '../../text/list-texts';
import { narrativeTexts } from '../../text/narrative-texts';
import { paneTexts } from '../../text/pane-texts';
import type { Text } from '../../model/text';
import { formsOf, headingOf } from '../sheets/forms';
import type { ListOrder } from './list';
import { latestOf, type Filter, type PaneState } from '../state';
import type { Card, Outcome, Survey } from '../worker/messages';
import { isReachable, placeName, type PrintedAt } from './printed-at';
import { matches } from './search';

export { formAt, isReachable, placeName } from './printed-at';

/** What the pane shows, worked out from its state. */

export interface ShownFinding {
  readonly finding: ResultFinding;
  readonly card: Card;
  /** 已说明: its reason. */
  readonly reason: string | null;
  /** The newer outcome that waits no longer has it. */
  readonly mended: boolean;
  /** The check before did not have it. */
  readonly added: boolean;
  /** Under whose heading it stands: its cells are named without the sheet. */
  readonly group: Whose;
  /** The sheets by which its places are named. */
  readonly survey: Survey;
}

/** A place of a finding as a sentence in its card names it. */
export const placeIn = ({ finding, card, survey, group }: ShownFinding, index: number): string =>
  card.passages[index]?.where ?? placeName(finding.figures[index]!, survey, group);

/** The findings under one heading. */
export interface Group {
  /** Tells it from all others in every order of the list. */
  readonly key: string;
  readonly title: Text;
  /** By statement, whose findings they are; N: the narrative's; null: of none, or of several. */
  readonly statement: Whose;
  readonly folded: boolean;
  /** How many there are, drawn or not. */
  readonly count: number;
  readonly findings: readonly ShownFinding[];
}

export interface FindingCounts {
  readonly error: number;
  readonly review: number;
  /** Rounding differences, not the lines that gather them. */
  readonly rounding: number;
  readonly info: number;
  readonly setAside: number;
}

/**
 * Do the cells that stand highlighted in the workbook match the newest findings? Unknown where another program
 * highlighted them, `lacking` where a document that they rest on was not checked; null where none are.
 */
export function highlightsAre(state: PaneState): 'current' | 'outdated' | 'lacking' | 'unknown' | null {
  const { written, marks } = state;
  const latest = latestOf(state);
  if (!latest || !written.includes('highlights')) return null;
  if (!marks) return 'unknown';
  if (sameMarks(marksOf(latest.edits.highlights), marks)) return 'current';
  // What a document that is not there has marked is not out of date: nobody can say.
  return lackingOf(state)?.length ? 'lacking' : 'outdated';
}

export function countsOf({ outcome, memory }: PaneState): FindingCounts {
  const counts = {
    error: 0,
    review: 0,
    rounding: outcome?.result.counts.rounding ?? 0,
    info: 0,
    setAside: 0,
  };
  for (const { id, severity } of outcome?.result.findings ?? []) {
    if (severity === 'rounding') continue;
    if (id in memory.setAside) counts.setAside++;
    else counts[severity]++;
  }
  return counts;
}

/** Nothing is left to do: everything agrees, or what does not is explained. */
export const isClean = (state: PaneState): boolean => {
  const { error, review } = countsOf(state);
  return state.outcome !== null && error === 0 && review === 0;
};

const URGENCY: readonly ResultFinding['severity'][] = ['error', 'review', 'info', 'rounding'];
const urgencyOf = ({ finding }: ShownFinding): number => URGENCY.indexOf(finding.severity);
/** How urgent the most urgent finding of a group is. */
const urgency = ({ findings }: Group): number => Math.min(...findings.map(urgencyOf));
/** Only to order by; what is shown was computed and printed exactly. */
const sizeOf = ({ finding }: ShownFinding): number => Math.abs(Number(finding.difference ?? 0));

/** The findings under the filter and the search, in groups, in the order that is asked for. */
export function groupsOf(state: PaneState): readonly Group[] {
  const { outcome } = state;
  if (!outcome) return [];
  const { order, folded } = state.list;
  const groups = new Map<string, ShownFinding[]>();
  for (const shown of inStatements(outcome, shownIn(state, outcome)))
    addTo(groups, keyIn(order, shown.finding, shown.card), shown);
  const all = [...groups].map(([key, findings]): Group => {
    const { finding, card } = findings[0]!;
    return {
      key,
      title: titleIn(order, finding, card, outcome),
      statement: order === 'statement' ? card.statement : null,
      folded: folded.includes(key),
      count: findings.length,
      findings: order === 'amount' ? findings.toSorted((a, b) => sizeOf(b) - sizeOf(a)) : findings,
    };
  });
  // By statement: those with errors before those with something to look at.
  if (order !== 'amount') return all.sort((a, b) => urgency(a) - urgency(b));
  return MEASURES.flatMap((measure) => all.filter(({ key }) => key === `amount/${measure}`));
}

/** Amounts, percentages and heads cannot be compared with each other. */
const MEASURES = ['money', 'percent', 'count', null] as const;

/** The group that a finding is in. */
export function keyIn(order: ListOrder, { severity }: ResultFinding, { statement, measure }: Card): string {
  const by = { statement, amount: measure, severity };
  return `${order}/${by[order]}`;
}

function titleIn(order: ListOrder, { severity }: ResultFinding, card: Card, { survey }: Outcome): Text {
  if (order === 'severity') return paneTexts.severity[severity];
  if (order === 'amount') return listTexts.by[card.measure ?? 'none'];
  if (card.statement === null) return paneTexts.packageGroup;
  return card.statement === 'N' ? narrativeTexts.group : headingOf(survey, card.statement);
}

/** What the filter and the search let through. */
function shownIn(state: PaneState, outcome: Outcome): readonly ShownFinding[] {
  const { pending, memory, list, since } = state;
  const added = new Set(since?.added);
  const still = pending && new Set(pending.result.findings.map(({ id }) => id));
  return outcome.result.findings.flatMap((finding) => {
    const reason = memory.setAside[finding.id] ?? null;
    if (!passes(state.filter, finding, reason) || !matches(state.query, finding, outcome, reason)) return [];
    const card = outcome.cards[finding.id]!;
    return asBefore({
      finding,
      card,
      reason,
      mended: still !== null && !still.has(finding.id),
      added: added.has(finding.id),
      group: list.order === 'statement' ? card.statement : null,
      survey: outcome.survey,
    });
  });
}

/** By statement in the order of their forms, then the narrative's, then those of none. */
function inStatements({ survey }: Outcome, findings: readonly ShownFinding[]): readonly ShownFinding[] {
  const order: Whose[] = [...formsOf(survey).map(({ id }) => id), 'N', null];
  const rank = new Map(order.map((statement, index) => [statement, index]));
  const rankOf = ({ card }: ShownFinding): number => rank.get(card.statement) ?? order.length;
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** What can be explained: 尾差 needs no reason, and what has one has it. */
export const canBePicked = ({ finding, reason, mended }: ShownFinding): boolean =>
  reason === null && !mended && finding.severity !== 'rounding';

const lastShown = new WeakMap<ResultFinding, ShownFinding>();

/** What is shown of a finding as it was is the very same: its card need not be drawn again. */
function asBefore(shown: ShownFinding): ShownFinding {
  const before = lastShown.get(shown.finding);
  const keys = Object.keys(shown) as (keyof ShownFinding)[];
  if (before && keys.every((key) => before[key] === shown[key])) return before;
  lastShown.set(shown.finding, shown);
  return shown;
}

/** 尾差 is folded away unless asked for: nothing has to be done about it. So is what has been explained. */
function passes(filter: Filter, { severity }: ResultFinding, reason: string | null): boolean {
  if (filter === 'setAside') return reason !== null;
  if (reason !== null) return false;
  return filter === 'all' ? severity !== 'rounding' : severity === filter;
}

/** The first findings of the groups that are not folded, as many as are drawn, and how many more there are. */
export function firstOf(groups: readonly Group[], limit: number): { groups: readonly Group[]; more: number } {
  const drawn: Group[] = [];
  let left = limit;
  let more = 0;
  for (const group of groups) {
    const findings = group.folded ? [] : group.findings;
    if (left > 0) drawn.push({ ...group, findings: findings.slice(0, left) });
    more += Math.max(0, findings.length - left);
    left = Math.max(0, left - findings.length);
  }
  return { groups: drawn, more };
}

export const inOrder = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap(({ findings }) => findings.map(({ finding }) => finding.id));

/** The finding after the open one, or before it, `id` null at the end; null of an empty list. `more`: it is not drawn yet. */
export function stepIn(
  state: PaneState,
  by: 1 | -1,
): { readonly id: string | null; readonly more: boolean } | null {
  const ids = inOrder(groupsOf(state));
  if (ids.length === 0) return null;
  const at = ids.indexOf(state.open ?? state.current ?? '');
  const next = at < 0 ? (by === 1 ? 0 : ids.length - 1) : at + by;
  return { id: ids[next] ?? null, more: next >= state.limit && next < ids.length };
}

/** What is told of the check before: explained ones are no longer counted. Null where there is nothing to tell. */
export function toldSince({
  since,
  memory,
}: PaneState): { added: number; mended: number; remaining: number } | null {
  if (!since) return null;
  const open = (ids: readonly string[]): number => ids.filter((id) => !(id in memory.setAside)).length;
  return { added: open(since.added), mended: since.mended, remaining: open(since.remaining) };
}

/** The figure a finding shows first: the one under suspicion, else the first that stands in a cell. */
export function figureOf({ figures, suspects }: ResultFinding): number | null {
  const isHere = (figure: PrintedAt | undefined): boolean => figure?.source === 'cell' && isReachable(figure);
  const suspect = suspects[0]?.figure;
  if (suspect !== undefined && isHere(figures[suspect])) return suspect;
  const first = figures.findIndex(isHere);
  return first < 0 ? null : first;
}

/** How many figures were checked, of how many: those of the statements and those of the narratives. */
export function coverageOf({ coverage, narrative }: Outcome['result']): { checked: number; figures: number } {
  return {
    checked: coverage.checked + (narrative?.checked ?? 0),
    figures: coverage.cells + (narrative?.figures ?? 0),
  };
}

/** Does the card that is open ask whether to apply what is proposed? */
export function isAskedInCard(
  { outcome, open, proposed, panel }: PaneState,
  of: string | null = open,
): boolean {
  if (!outcome || !proposed || panel !== null || of === null || of !== open) return false;
  return outcome.cards[of]?.corrections.includes(proposed) ?? false;
}
