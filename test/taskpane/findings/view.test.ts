import { reduce } from '../../../src/taskpane/reduce';
import { initialState, type Action, type PaneState } from '../../../src/taskpane/state';
import {
  canBePicked,
  countsOf,
  figureOf,
  firstOf,
  groupsOf,
  inOrder,
  isClean,
  placeIn,
} from '../../../src/taskpane/findings/view';
import { aPackage } from '../../fixtures/package';
import { unevenUnit } from '../../fixtures/units';
import { demoSheets, outcomeOf, withFindings } from '../outcomes';

const outcome = outcomeOf(demoSheets);
const state = (...actions: Action[]): PaneState =>
  actions.reduce(
    reduce,
    reduce(initialState({ language: 'zh', recheck: true, welcomed: true }, []), { type: 'checked', outcome }),
  );
const first = outcome.result.findings[0]!;

test('counts: rounding counts differences, not the lines that gather them', () => {
  expect(countsOf(state())).toEqual({ error: 3, review: 1, rounding: 20, info: 0, setAside: 0 });
});

test('what is set aside no longer counts as an error', () => {
  expect(countsOf(state({ type: 'setAside', findings: [first.id], reason: '已核' }))).toEqual({
    error: 2,
    review: 1,
    rounding: 20,
    info: 0,
    setAside: 1,
  });
});

test('statements with errors come first, each once, in the order of the form', () => {
  expect(groupsOf(state()).map(({ statement, findings }) => [statement, findings.length])).toEqual([
    ['T5', 1],
    ['T6', 1],
    ['T9', 1],
    ['T2', 1],
  ]);
});

test.each<readonly [string, readonly Action[], number]>([
  ['all but rounding', [], 4],
  ['errors', [{ type: 'filtered', filter: 'error' }], 3],
  ['to review', [{ type: 'filtered', filter: 'review' }], 1],
  ['rounding', [{ type: 'filtered', filter: 'rounding' }], 5],
  [
    'set aside',
    [
      { type: 'setAside', findings: [first.id], reason: '已核' },
      { type: 'filtered', filter: 'setAside' },
    ],
    1,
  ],
  ['all without what is set aside', [{ type: 'setAside', findings: [first.id], reason: '已核' }], 3],
  ['a word', [{ type: 'searched', query: '水体' }], 1],
  ['a cell, in any case', [{ type: 'searched', query: 'g29' }], 1],
  ['an amount as it is typed', [{ type: 'searched', query: '314.61' }], 1],
  ['an amount as it is printed full-width', [{ type: 'searched', query: '３１４．６１' }], 1],
  ['two words, both', [{ type: 'searched', query: '水体 小计' }], 1],
  ['two words, not both', [{ type: 'searched', query: '水体 接待' }], 0],
  ['what it should be', [{ type: 'searched', query: '应为 11.75' }], 1],
  ['its difference', [{ type: 'searched', query: '差 9.00' }], 1],
  ['a place as the card names it', [{ type: 'searched', query: 'GK06 F16' }], 1],
  ['a rule', [{ type: 'searched', query: 'T6.class' }], 1],
])('shows %s', (_, actions, count) => {
  expect(inOrder(groupsOf(state(...actions)))).toHaveLength(count);
});

test('a filter goes when nothing is left of what it filters by, and its tile with it', () => {
  const said: Action = { type: 'setAside', findings: [first.id], reason: '已核' };
  const filtered = state(said, { type: 'filtered', filter: 'setAside' });
  expect(filtered.filter).toBe('setAside');
  const back = reduce(filtered, { type: 'setAside', findings: [first.id], reason: null });
  expect(back.filter).toBe('all');
  expect(inOrder(groupsOf(back))).toHaveLength(4);
  expect(reduce(filtered, { type: 'forgotten' }).filter).toBe('all');
});

test('a finding that a waiting outcome no longer has is marked as mended', () => {
  const pending = withFindings(
    outcome,
    outcome.result.findings.slice(1).map(({ id }) => id),
  );
  const shown = groupsOf(state({ type: 'held', held: true }, { type: 'checked', outcome: pending }));
  expect(shown.flatMap(({ findings }) => findings.map(({ mended }) => mended))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a cap draws the first and loses none', () => {
  const groups = groupsOf(state());
  for (const limit of [0, 1, 2, 3, 4, 100]) {
    const { groups: drawn, more } = firstOf(groups, limit);
    expect(inOrder(drawn)).toEqual(inOrder(groups).slice(0, limit));
    expect(inOrder(drawn).length + more).toBe(4);
  }
});

test('clean: everything agrees, or what does not is explained', () => {
  expect(isClean(state())).toBe(false);
  const clean = outcomeOf(aPackage({ books: unevenUnit }).sheets());
  expect(isClean(state({ type: 'checked', outcome: clean }))).toBe(true);
  const explained = outcome.result.findings.map(({ id }): Action => ({
    type: 'setAside',
    findings: [id],
    reason: '已核',
  }));
  expect(isClean(state(...explained))).toBe(true);
});

test('a finding shows its suspect first', () => {
  expect(first.figures[figureOf(first)!]!.address).toBe('G29');
  expect(figureOf({ ...first, suspects: [] })).toBe(0);
  expect(figureOf({ ...first, suspects: [], figures: [] })).toBeNull();
});

describe('the order of the list', () => {
  const ordered = (order: 'statement' | 'amount' | 'severity', ...more: Action[]): PaneState =>
    state({ type: 'list', action: { type: 'ordered', order } }, ...more);

  test('by difference: the largest first, whatever its sign; what has none by itself, at the end', () => {
    expect(
      groupsOf(ordered('amount')).map(({ title, findings }) => [
        title.zh,
        findings.map(({ finding }) => finding.difference),
      ]),
    ).toEqual([
      ['差额，从大到小', ['27', '-9', '-5.38']],
      ['没有差额的', [null]],
    ]);
  });

  test('by severity: errors first, statement by statement', () => {
    expect(
      groupsOf(ordered('severity')).map(({ title, findings }) => [
        title.zh,
        findings.map(({ card }) => card.statement),
      ]),
    ).toEqual([
      ['错误', ['T5', 'T6', 'T9']],
      ['需核对', ['T2']],
    ]);
  });

  test('where no heading names the sheet, each place does', () => {
    const placeOf = (each: PaneState): string => placeIn(groupsOf(each)[0]!.findings[0]!, 0);
    expect(placeOf(ordered('amount'))).toBe(`GK05 ${placeOf(ordered('statement'))}`);
  });

  test('a folded group keeps its heading and its count, and draws no card', () => {
    const [t5] = groupsOf(state());
    const folded = state({ type: 'list', action: { type: 'folded', groups: [t5!.key] } });
    const drawn = firstOf(groupsOf(folded), 100);
    expect(drawn.groups[0]).toMatchObject({ folded: true, count: 1, findings: [] });
    expect(inOrder(drawn.groups)).toHaveLength(3);
    expect(inOrder(groupsOf(folded))).toHaveLength(4);
  });

  test('what is opened is seen: its group unfolds', () => {
    const keys = groupsOf(state()).map(({ key }) => key);
    const folded = state({ type: 'list', action: { type: 'folded', groups: keys } });
    const opened = reduce(folded, { type: 'opened', finding: first.id });
    expect(opened.list.folded).toEqual(keys.slice(1));
  });
});

describe('several explained at once', () => {
  const ids = outcome.result.findings.map(({ id }) => id);

  test('one reason for all that were picked; then none are being picked', () => {
    const picked = state(
      { type: 'list', action: { type: 'picked', findings: [] } },
      { type: 'list', action: { type: 'turned', finding: ids[0]! } },
      { type: 'list', action: { type: 'turned', finding: ids[1]! } },
      { type: 'list', action: { type: 'turned', finding: ids[2]! } },
      { type: 'list', action: { type: 'turned', finding: ids[1]! } },
    );
    expect(picked.list.picked).toEqual([ids[0], ids[2]]);
    const said = reduce(picked, { type: 'setAside', findings: picked.list.picked!, reason: '已核' });
    expect(said.memory.setAside).toEqual({ [ids[0]!]: '已核', [ids[2]!]: '已核' });
    expect(said.list.picked).toBeNull();
    expect(countsOf(said)).toMatchObject({ error: 1, review: 1, setAside: 2 });
  });

  test('what a new check no longer finds is picked no more', () => {
    const picked = state({ type: 'list', action: { type: 'picked', findings: ids.slice(0, 2) } });
    const after = reduce(picked, { type: 'checked', outcome: withFindings(outcome, ids.slice(1)) });
    expect(after.list.picked).toEqual([ids[1]]);
  });

  test('rounding and what is explained cannot be picked', () => {
    const rounding = groupsOf(state({ type: 'filtered', filter: 'rounding' }));
    expect(rounding.flatMap(({ findings }) => findings.map(canBePicked))).not.toContain(true);
    expect(groupsOf(state()).flatMap(({ findings }) => findings.map(canBePicked))).not.toContain(false);
  });
});
