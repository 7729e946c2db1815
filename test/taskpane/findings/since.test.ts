import { lastAfter, sinceOf } from '../../../src/taskpane/findings/since';
import { toldSince } from '../../../src/taskpane/findings/view';
import { FakeHost, refusals } from '../harness/fake-host';
import { demoSheets, outcomeOf, withFindings } from '../outcomes';
import { paneOf } from '../panes';

const GK05 = 'GK05 一般公共预算财政拨款支出决算表';
const outcome = outcomeOf(demoSheets);
const [a, b, c, d] = outcome.result.findings.map(({ id }) => id) as [string, string, string, string];

test('of a first check there is nothing to tell; rounding is never told of', () => {
  expect(sinceOf(null, outcome)).toBeNull();
  expect(Object.keys(lastAfter(null, outcome)!)).toEqual([a, b, c, d]);
});

test('new, mended and remaining', () => {
  const last = lastAfter(null, withFindings(outcome, [a, b, c]));
  expect(sinceOf(last, withFindings(outcome, [b, c, d]))).toEqual({
    added: [d],
    mended: 1,
    remaining: [b, c],
  });
});

test('what rests on a document that was not read this time is not mended, nor new when it is read again', () => {
  const last = { ...lastAfter(null, withFindings(outcome, [a])), 'N.x:1': ['说明.docx', 'T5'] };
  const now = withFindings(outcome, [a]);
  expect(sinceOf(last, now)).toEqual({ added: [], mended: 0, remaining: [a] });
  expect(lastAfter(last, now)).toHaveProperty(['N.x:1']);
});

describe('in the pane', () => {
  const told = (pane: ReturnType<typeof paneOf>) => toldSince(pane.state());

  test('after a re-check, and again after the file was opened anew', async () => {
    const host = new FakeHost(demoSheets);
    const pane = paneOf(host);
    await pane.checked();
    expect(told(pane)).toBeNull();
    await pane.session.setAside([b], '已核');
    host.edit(GK05, 'G29', 341.61);
    await pane.session.check();
    expect(told(pane)).toEqual({ added: 0, mended: 1, remaining: 2 });
    host.edit(GK05, 'G29', 314.61);
    const reopened = paneOf(host);
    await reopened.checked();
    expect(told(reopened)).toEqual({ added: 1, mended: 0, remaining: 2 });
  });

  test('another language is no new check; what is explained is no longer counted', async () => {
    const host = new FakeHost(demoSheets);
    const pane = paneOf(host);
    await pane.checked();
    host.edit(GK05, 'G29', 341.61);
    await pane.session.check();
    await pane.session.prefer({ language: 'en' });
    expect(told(pane)).toEqual({ added: 0, mended: 1, remaining: 3 });
    await pane.session.setAside([b], '已核');
    expect(told(pane)).toEqual({ added: 0, mended: 1, remaining: 2 });
  });

  test('a check alone keeps nothing in the workbook, nor does one after all was removed', async () => {
    const host = new FakeHost(demoSheets);
    const pane = paneOf(host);
    await pane.checked();
    expect(host.kept.has('memory')).toBe(false);
    await pane.session.setAside([b], '已核');
    expect(host.kept.get('memory')).toContain(a);
    await pane.session.writing.write('remove');
    await pane.session.check();
    expect(host.kept.has('memory')).toBe(false);
  });

  test('a workbook that can keep nothing is checked all the same', async () => {
    const host = new FakeHost(demoSheets);
    const pane = paneOf(host);
    await pane.checked();
    await pane.session.setAside([b], '已核');
    host.refusals.set('remember', refusals.readOnly);
    host.edit(GK05, 'G29', 341.61);
    await pane.session.check();
    expect(pane.state()).toMatchObject({ notice: null, readOnly: false });
    expect(told(pane)).toEqual({ added: 0, mended: 1, remaining: 2 });
  });
});
