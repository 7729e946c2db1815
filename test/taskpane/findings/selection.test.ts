import { demoPane, GK05 } from '../demo-pane';

describe('a marked cell that she selects in the workbook', () => {
  test('shows its finding, and the cell in it', async () => {
    const { host, state, checked } = demoPane();
    await checked();
    host.selectByHand(GK05, 'G29');
    expect(state().open).toMatch(/^T5\.row:/);
    const { finding, figure } = state().shown!;
    const found = state().outcome!.result.findings.find(({ id }) => id === finding)!;
    expect(found.figures[figure]).toMatchObject({ sheet: GK05, address: 'G29' });
  });

  test('another cell of the open finding stays with it', async () => {
    const { host, state, checked } = demoPane();
    await checked();
    host.selectByHand(GK05, 'G29');
    const { open } = state();
    host.selectByHand(GK05, 'E29');
    expect(state().open).toBe(open);
    expect(state().shown!.finding).toBe(open);
  });

  test('a cell without a finding opens none, and what it stands in is offered until a finding is shown', async () => {
    const { host, state, checked } = demoPane();
    host.selectByHand(GK05, 'A1');
    expect(state().selected).toBeNull();
    await checked();
    host.selectByHand(GK05, 'E8');
    expect(state().open).toBeNull();
    expect(state().selected).toEqual({ sheet: GK05, address: 'E8' });
    host.selectByHand(GK05, 'G29');
    expect(state().selected).toBeNull();
  });

  test('nothing is taken from her while she is asked, explains or looks at a panel', async () => {
    const { host, state, dispatch, checked } = demoPane();
    await checked();
    dispatch({ type: 'panel', panel: 'settings' });
    host.selectByHand(GK05, 'G29');
    expect(state().open).toBeNull();
  });

  test('what the pane selects itself is not hers: the finding opened last stays open', async () => {
    const { session, ids, state, checked } = demoPane();
    await checked();
    await Promise.all([session.openFinding(ids()[0]!), session.openFinding(ids()[1]!)]);
    expect(state().open).toBe(ids()[1]);
  });
});

describe('stepping', () => {
  test('goes through the list, and says at its end that it is the end', async () => {
    const { session, state, checked } = demoPane();
    await checked();
    for (let step = 0; step < 40 && state().ended === null; step++) await session.step(1);
    const last = state().open;
    expect(state().ended).toBe('last');
    await session.step(1);
    expect(state().open).toBe(last);
    await session.step(-1);
    expect(state().ended).toBeNull();
    expect(state().open).not.toBe(last);
  });
});
