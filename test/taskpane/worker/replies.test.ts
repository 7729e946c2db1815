import { examine } from '../../../src/examine';
import { finalAccounts } from '../../../src/publications/final-accounts';
import { replyTo } from '../../../src/taskpane/worker/replies';
import { run, type LastCheck } from '../../../src/taskpane/worker/run';
import type { Answer } from '../../../src/taskpane/worker/messages';
import type { ChecksView, FigureView, LedgerView, Question } from '../../../src/taskpane/worker/questions';
import type { SheetEdit } from '../../../src/output/edits';
import { t5 } from '../../../src/publications/final-accounts/forms';
import { randomAccounts } from '../../fixtures/random';
import { aPackage } from '../../fixtures/package';
import { demoSheets, taskOf } from '../outcomes';

const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89');
const { check } = examine(finalAccounts, { sheets: wrong.sheets() });
const asked = <T>(question: Question): T => replyTo(question, check, 'zh') as T;

test('the ledger lists each statement by its sheet, with rules in words and counts', () => {
  const { parts, counts } = asked<LedgerView>({ kind: 'ledger' });
  const part = parts.find((each) => each.part === 'T5')!;
  expect(part.name).toMatch(/^GK05 /);
  expect(part.counts.inconsistent).toBeGreaterThan(0);
  expect(counts.inconsistent).toBe(parts.reduce((sum, each) => sum + each.counts.inconsistent, 0));
  expect(part.rules.find(({ id }) => id === 'T5.row')!.title).toContain('合计');
});

test('a rule opens to both sides with their places, what disagrees first', () => {
  const { checks, total } = asked<ChecksView>({
    kind: 'checks',
    part: 'T5',
    rule: 'T5.row',
    only: null,
    from: 0,
  });
  expect(total).toBe(checks.length);
  const [first] = checks;
  expect(first).toMatchObject({ kind: 'inconsistent', difference: '12.89', allowed: '0.01', why: null });
  const { sheet, a1 } = wrong.addressOf(t5('2010301', 'basic'));
  const places = first!.sides.flatMap((side) => side.places);
  expect(places).toContainEqual(expect.objectContaining({ sheet, address: a1 }));
  const alike = asked<ChecksView>({ kind: 'checks', part: 'T5', rule: 'T5.row', only: 'exact', from: 0 });
  expect(alike.checks.every(({ kind }) => kind === 'exact')).toBe(true);
});

test('a cell opens to every identity it stands in; where no figure was read, that is said', () => {
  const { sheet, row, column } = wrong.addressOf(t5('2010301', 'basic'));
  const found = asked<FigureView>({ kind: 'figure', place: { sheet, row, column } });
  expect(found.total).toBeGreaterThan(2);
  expect(found.checks[0]!.kind).toBe('inconsistent');
  expect(asked({ kind: 'figure', place: { sheet, row: 0, column: 0 } })).toBeNull();
});

test('of very many identities a page is sent, and the rest when it is asked for', () => {
  const large = aPackage({ books: randomAccounts(3, { rows: 120, funds: true }) });
  const { check: many } = examine(finalAccounts, { sheets: large.sheets() });
  const page = (from: number): ChecksView =>
    replyTo({ kind: 'checks', part: 'T5', rule: 'T5.row', only: null, from }, many, 'zh') as ChecksView;
  const first = page(0);
  expect(first.total).toBeGreaterThan(first.checks.length);
  const second = page(first.checks.length);
  expect(second.checks[0]).not.toEqual(first.checks[0]);
  // What is sent before anything is opened does not grow with the package.
  expect(JSON.stringify(replyTo({ kind: 'ledger' }, many, 'zh')).length).toBeLessThan(20_000);
});

test('what is asked is of the check that was done last; before one there is nothing to tell', () => {
  const last: LastCheck = { check: null };
  const answers: Answer[] = [];
  const ask = (question: Question): Answer => {
    run({ kind: 'question', id: 7, question }, (answer) => answers.push(answer), last);
    return answers.at(-1)!;
  };
  expect(ask({ kind: 'ledger' })).toEqual({ kind: 'reply', id: 7, reply: undefined });
  run(taskOf(demoSheets), () => undefined, last);
  expect(ask({ kind: 'ledger' })).toMatchObject({ reply: { counts: { inconsistent: 5 } } });
});

test('the long sheets come empty with an outcome, and in full when they are asked for', () => {
  const last: LastCheck = { check: null };
  let outcome: Answer | undefined;
  run(taskOf(demoSheets), (answer) => (outcome = answer), last);
  if (outcome?.kind !== 'checked') throw new TypeError();
  const rows = Object.fromEntries(
    outcome.outcome.edits.report.map((edit) => [
      edit.kind === 'sheet' ? edit.id : '',
      edit.kind === 'sheet' ? edit.rows.length : 0,
    ]),
  );
  expect(rows).toMatchObject({ ledger: 0, rounding: 0 });
  expect(rows.report).toBeGreaterThan(5);
  const papers = replyTo({ kind: 'papers' }, last.check!.of, 'zh') as readonly SheetEdit[];
  expect(papers.map(({ id }) => id)).toEqual(['ledger', 'rounding']);
  for (const paper of papers) expect(paper.rows.length).toBeGreaterThan(10);
});
