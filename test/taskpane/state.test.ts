import { reduce } from '../../src/taskpane/reduce';
import { initialState, PAGE, type Action, type PaneState } from '../../src/taskpane/state';
import { demoSheets, outcomeOf, withFindings } from './outcomes';

const fresh = initialState({ language: 'zh', recheck: true, welcomed: false }, []);
const outcome = outcomeOf(demoSheets);
const [a, b, c] = outcome.result.findings.map(({ id }) => id) as [string, string, string];
const without = (...gone: string[]) =>
  withFindings(
    outcome,
    outcome.result.findings.map(({ id }) => id).filter((id) => !gone.includes(id)),
  );
const after = (...actions: Action[]): PaneState => actions.reduce(reduce, fresh);
const checked: Action = { type: 'checked', outcome };

interface Case {
  readonly name: string;
  readonly when: readonly Action[];
  readonly then: Partial<PaneState>;
}

test.each<Case>([
  {
    name: 'a check is not shown at once',
    when: [{ type: 'checkStarted' }],
    then: { checking: { stage: 'reading', slow: false } },
  },
  {
    name: 'after half a second it is',
    when: [{ type: 'checkStarted' }, { type: 'checkIsSlow' }],
    then: { checking: { stage: 'reading', slow: true } },
  },
  {
    name: 'how far it is',
    when: [{ type: 'checkStarted' }, { type: 'checkIsSlow' }, { type: 'checkReached', stage: 'diagnosing' }],
    then: { checking: { stage: 'diagnosing', slow: true } },
  },
  {
    name: 'news of a check that has ended are late',
    when: [{ type: 'checkReached', stage: 'diagnosing' }, { type: 'checkIsSlow' }],
    then: { checking: null },
  },
  {
    name: 'a check that was cancelled leaves the results',
    when: [checked, { type: 'checkStarted' }, { type: 'checkEnded' }],
    then: { checking: null, outcome },
  },
  {
    name: 'a result comes',
    when: [{ type: 'checkStarted' }, checked],
    then: { outcome, checking: null, stale: false, survey: outcome.survey },
  },
  {
    name: 'who has checked needs no welcome',
    when: [checked],
    then: { preferences: { language: 'zh', recheck: true, welcomed: true } },
  },
  {
    name: 'an edit makes results stale',
    when: [checked, { type: 'changed' }],
    then: { stale: true, outcome },
  },
  { name: 'an edit before any result does not', when: [{ type: 'changed' }], then: { stale: false } },
  {
    name: 'a new result is not stale',
    when: [checked, { type: 'changed' }, checked],
    then: { stale: false },
  },
  {
    name: 'a mended finding disappears',
    when: [checked, { type: 'checked', outcome: without(a) }],
    then: { outcome: without(a) },
  },
  {
    name: 'not under the pointer',
    when: [checked, { type: 'held', held: true }, { type: 'checked', outcome: without(a) }],
    then: { outcome, pending: without(a) },
  },
  {
    name: 'but when the pointer leaves',
    when: [
      checked,
      { type: 'held', held: true },
      { type: 'checked', outcome: without(a) },
      { type: 'held', held: false },
    ],
    then: { outcome: without(a), pending: null },
  },
  {
    name: 'the same findings move nothing and need not wait',
    when: [checked, { type: 'held', held: true }, { type: 'checked', outcome: { ...outcome } }],
    then: { pending: null },
  },
  {
    name: 'the first result comes wherever the pointer is',
    when: [{ type: 'held', held: true }, checked],
    then: { outcome, pending: null },
  },
  {
    name: 'an open card survives a re-check',
    when: [checked, { type: 'opened', finding: b }, { type: 'checked', outcome: without(a) }],
    then: { open: b, current: b },
  },
  {
    name: 'the keyboard goes on to the next finding',
    when: [checked, { type: 'opened', finding: b }, { type: 'checked', outcome: without(b) }],
    then: { open: null, current: c },
  },
  {
    name: 'or to the one before',
    when: [
      { type: 'checked', outcome: withFindings(outcome, [a, b]) },
      { type: 'opened', finding: b },
      { type: 'checked', outcome: withFindings(outcome, [a]) },
    ],
    then: { open: null, current: a },
  },
  {
    name: 'or nowhere',
    when: [
      { type: 'checked', outcome: withFindings(outcome, [a]) },
      { type: 'moved', to: a },
      { type: 'checked', outcome: withFindings(outcome, []) },
    ],
    then: { current: null },
  },
  {
    name: 'closing leaves the keyboard where it was',
    when: [checked, { type: 'opened', finding: b }, { type: 'opened', finding: null }],
    then: { open: null, current: b, shown: null },
  },
  {
    name: 'set aside with a reason',
    when: [checked, { type: 'explaining', finding: a }, { type: 'setAside', findings: [a], reason: '已核' }],
    then: { memory: { assigned: {}, setAside: { [a]: '已核' } }, explaining: null },
  },
  {
    name: 'and taken back',
    when: [
      { type: 'setAside', findings: [a], reason: '已核' },
      { type: 'setAside', findings: [a], reason: null },
    ],
    then: { memory: { assigned: {}, setAside: {} } },
  },
  {
    name: 'a sheet is said to be a statement',
    when: [{ type: 'assigned', sheet: '甲', statement: 'T5' }],
    then: { memory: { assigned: { 甲: 'T5' }, setAside: {} } },
  },
  {
    name: 'a statement is one sheet',
    when: [
      { type: 'assigned', sheet: '甲', statement: 'T5' },
      { type: 'assigned', sheet: '乙', statement: 'T5' },
    ],
    then: { memory: { assigned: { 乙: 'T5' }, setAside: {} } },
  },
  {
    name: 'any number are none',
    when: [
      { type: 'assigned', sheet: '甲', statement: null },
      { type: 'assigned', sheet: '乙', statement: null },
    ],
    then: { memory: { assigned: { 甲: null, 乙: null }, setAside: {} } },
  },
  {
    name: 'back to its title',
    when: [
      { type: 'assigned', sheet: '甲', statement: null },
      { type: 'assigned', sheet: '甲', statement: 'byTitle' },
    ],
    then: { memory: { assigned: {}, setAside: {} } },
  },
  {
    name: 'asked before writing',
    when: [checked, { type: 'asked', what: 'report' }],
    then: { asking: 'report', writing: null },
  },
  {
    name: 'writing',
    when: [
      { type: 'asked', what: 'report' },
      { type: 'writeStarted', what: 'report' },
    ],
    then: { asking: null, writing: 'report' },
  },
  {
    name: 'written',
    when: [
      { type: 'writeStarted', what: 'report' },
      { type: 'writeEnded', written: { parts: ['report'], marks: null, behind: null } },
    ],
    then: { writing: null, written: ['report'] },
  },
  {
    name: 'a write that was refused changes nothing',
    when: [
      { type: 'writeEnded', written: { parts: ['report'], marks: null, behind: null } },
      { type: 'writeStarted', what: 'variance' },
      { type: 'writeEnded', written: null },
      { type: 'refusedToWrite' },
    ],
    then: { written: ['report'], readOnly: true },
  },
  { name: 'a filter', when: [{ type: 'filtered', filter: 'error' }], then: { filter: 'error' } },
  {
    name: 'pressed twice is off',
    when: [
      { type: 'filtered', filter: 'error' },
      { type: 'filtered', filter: 'error' },
    ],
    then: { filter: 'all' },
  },
  { name: 'more of a long list', when: [{ type: 'more' }], then: { limit: 2 * PAGE } },
  {
    name: 'a search begins at the top',
    when: [{ type: 'more' }, { type: 'searched', query: '水' }],
    then: { limit: PAGE, query: '水' },
  },
  {
    name: 'a panel ends a question',
    when: [
      { type: 'asked', what: 'remove' },
      { type: 'panel', panel: 'about' },
    ],
    then: { asking: null, panel: 'about' },
  },
])('$name', ({ when, then }) => {
  expect(after(...when)).toMatchObject(then);
});

test('what the reducer does not change stays the same object', () => {
  const state = after(checked);
  expect(reduce(state, { type: 'checkIsSlow' })).toBe(state);
});
