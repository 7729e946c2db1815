import { followed, offered } from '../corrections/correction';
import { PAGE, type FindingsAction, type PaneState } from '../state';
import type { Memory, Outcome } from '../worker/messages';
import { reduceList } from './list';
import { lastAfter, sinceOf } from './since';
import { groupsOf, inOrder, keyIn } from './view';

/** The list of findings. */
export function reduceFindings(state: PaneState, action: FindingsAction): PaneState {
  switch (action.type) {
    case 'checked':
      return arrived({ ...state, checking: null, stale: false }, action.outcome, action.again === true);
    case 'held':
      return action.held || !state.pending
        ? { ...state, held: action.held }
        : show({ ...state, held: false }, state.pending);
    case 'filtered':
      return { ...state, filter: action.filter === state.filter ? 'all' : action.filter, limit: PAGE };
    case 'searched':
      return { ...state, query: action.query, limit: PAGE };
    case 'list':
      return { ...state, list: reduceList(state.list, action.action) };
    case 'more':
      return { ...state, limit: state.limit + PAGE };
    case 'moved':
      return { ...state, current: action.to };
    case 'opened':
      return {
        ...state,
        list: unfoldedFor(state, action.finding),
        open: action.finding,
        current: action.finding ?? state.current,
        explaining: null,
        ended: null,
        shown: action.finding === null ? null : state.shown,
      };
    case 'ended':
      return { ...state, ended: action.at };
    case 'showed':
      return { ...state, shown: { finding: action.finding, figure: action.figure }, selected: null };
    case 'selected':
      return { ...state, selected: action.cell };
    case 'explaining':
      return { ...state, explaining: action.finding };
    case 'setAside':
      return goOn(state, {
        ...state,
        open: null,
        explaining: null,
        shown: null,
        list: { ...state.list, picked: null },
        memory: withReason(state.memory, action.findings, action.reason),
      });
  }
}

/** What is opened is seen: its group unfolds. */
function unfoldedFor({ list, outcome }: PaneState, id: string | null): PaneState['list'] {
  const finding = outcome?.result.findings.find((each) => each.id === id);
  const key = finding && keyIn(list.order, finding, outcome!.cards[finding.id]!);
  if (key === undefined || !list.folded.includes(key)) return list;
  return { ...list, folded: list.folded.filter((each) => each !== key) };
}

/** An outcome with the same findings moves nothing, so it need not wait. */
function arrived(state: PaneState, outcome: Outcome, again: boolean): PaneState {
  const same =
    state.outcome !== null &&
    state.outcome.result.findings.length === outcome.result.findings.length &&
    state.outcome.result.findings.every(({ id }, index) => id === outcome.result.findings[index]!.id);
  return state.held && state.outcome && !same ? { ...state, pending: outcome } : show(state, outcome, again);
}

function show(state: PaneState, outcome: Outcome, again = false): PaneState {
  const ids = new Set(outcome.result.findings.map(({ id }) => id));
  const kept = (id: string | null): string | null => (id !== null && ids.has(id) ? id : null);
  return goOn(state, {
    ...state,
    outcome,
    pending: null,
    ...(!again && { last: lastAfter(state.last, outcome), since: sinceOf(state.last, outcome) }),
    proposed: state.proposed && offered(state.proposed, outcome),
    corrections: followed(state.corrections, outcome.cells),
    survey: outcome.survey,
    preferences: { ...state.preferences, welcomed: true },
    open: kept(state.open),
    explaining: kept(state.explaining),
    list: { ...state.list, picked: state.list.picked && state.list.picked.filter((id) => ids.has(id)) },
    shown: state.shown && ids.has(state.shown.finding) ? state.shown : null,
  });
}

/**
 * Where the keyboard goes when its finding has left the list, mended or set aside: to the next that is still there,
 * else to the one before.
 */
function goOn(before: PaneState, after: PaneState): PaneState {
  const was = inOrder(groupsOf(before));
  const still = new Set(inOrder(groupsOf(after)));
  const at = before.current === null ? -1 : was.indexOf(before.current);
  if (at < 0) return after;
  const next = was.slice(at).find((id) => still.has(id)) ?? was.slice(0, at).findLast((id) => still.has(id));
  return { ...after, current: next ?? null };
}

function withReason(memory: Memory, findings: readonly string[], reason: string | null): Memory {
  const said = new Set(findings);
  const others = Object.entries(memory.setAside).filter(([id]) => !said.has(id));
  const own = reason === null ? [] : findings.map((id): [string, string] => [id, reason]);
  return { ...memory, setAside: Object.fromEntries([...others, ...own]) };
}
