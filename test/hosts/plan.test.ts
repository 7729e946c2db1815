import {
  type Manners,
  type Plan,
  planEdits,
  type Unplanned,
  type SheetState,
  type WorkbookState,
} from '../../src/hosts/plan';
import type { OwnThing } from '../../src/hosts/own';
import { formatArea, parseArea } from '../../src/hosts/reference';
import { parseAddress, type Cell } from '../../src/model/sheet';
import { say } from '../../src/model/text';
import type { Edit } from '../../src/output/edits';
import { block, formula, highlight, number, sheetOf, text } from './edits';

/** A host that can do everything, and says in one word what it has left. */
const manners: Manners = {
  left: {
    sheetProtected: say('受保护', 'protected'),
    cannotAdd: say('不能加', 'cannot add'),
    cannotRemove: say('不能删', 'cannot remove'),
    lastVisible: say('最后一张', 'last visible'),
  },
  noRoom: say('无空位', 'no room'),
  deletesFirst: false,
  mergesAndLinks: true,
};
/** Somebody is at the workbook, and what is merged or linked keeps a trace of it. */
const live: Manners = { ...manners, noRoom: null, deletesFirst: true, mergesAndLinks: false };

interface SheetOf extends Partial<SheetState> {
  readonly cells?: readonly string[];
  readonly merges?: readonly string[];
}

function stateOf(
  sheets: Readonly<Record<string, SheetOf>>,
  own: readonly OwnThing[] = [],
  structureProtected = false,
): WorkbookState {
  const states = Object.entries(sheets).map(([name, sheet]): SheetState => ({
    name,
    isWorksheet: true,
    visibility: 'visible',
    isProtected: false,
    isMarked: false,
    ...sheet,
  }));
  const contents = Object.entries(sheets).map(([name, { cells = [], merges = [] }]) => {
    const grid: (Cell | undefined)[][] = [];
    for (const { row, column } of cells.map(parseAddress)) (grid[row] ??= [])[column] = { value: 0 };
    return { name, visibility: 'visible' as const, cells: grid, merges: merges.map((a1) => parseArea(a1)!) };
  });
  return { sheets: states, structureProtected, own, contents };
}

const own = (kind: OwnThing['kind'], id: string, sheet: string | null, a1 = 'A1'): OwnThing => ({
  id,
  kind,
  place: sheet === null ? null : { sheet, area: parseArea(a1)! },
});
const ofSheet = own('sheet', 'report', '勾稽检查报告');
const variance = block('T9', 'E1', [[text('差异率')], [formula('B1/C1')]]);
const report = sheetOf([[text('报告')]]);

/** A plan in a few words; what was refused as it is. */
function told(plan: Plan | Unplanned): unknown {
  if ('refused' in plan) return plan;
  const { sheets, deleted, forgotten, added, kept, skipped } = plan;
  return {
    sheets: sheets.map(({ sheet, unmark, emptied, marks, blocks }) =>
      [
        sheet,
        ...(unmark ? ['unmark'] : []),
        ...emptied.map(({ id, place }) => `-${id} ${formatArea(place!.area)}`),
        ...marks.map(({ tone, areas }) => `${tone} ${areas.map(formatArea).join()}`),
        ...blocks.map(({ item, area }) => `+${item} ${formatArea(area)}`),
      ].join('; '),
    ),
    deleted,
    forgotten,
    added: added.map(({ name, item }) => `${name}: ${item}`),
    kept: kept.map(({ id }) => id),
    skipped: skipped.map(({ sheet, why }) => `${sheet}: ${why.zh}`),
  };
}
const nothing = { sheets: [], deleted: [], forgotten: [], added: [], kept: [], skipped: [] };

describe('what becomes of a workbook', () => {
  test.each<[string, WorkbookState, readonly Edit[], object, Manners?]>([
    ['nothing asked, nothing of ours there: nothing', stateOf({ T9: {} }), [], nothing],
    [
      'red wins where a cell is marked twice, and no cell is marked twice alike',
      stateOf({ T9: {} }),
      [highlight('T9', 'A1 B2', 'involved'), highlight('T9', 'B2 B2'), highlight('T9', 'C3')],
      { ...nothing, sheets: ['T9; suspect B2,C3; involved A1,B2'] },
    ],
    [
      'marks, a block and a report of an earlier run are replaced',
      stateOf({ T9: { isMarked: true }, 勾稽检查报告: {} }, [
        ofSheet,
        own('block', 'variance', 'T9', 'E1:E2'),
      ]),
      [highlight('T9', 'A1'), variance, report],
      {
        ...nothing,
        sheets: ['T9; unmark; -variance E1:E2; suspect A1; +_gouji.variance E1:E2'],
        deleted: ['勾稽检查报告'],
        forgotten: ['_gouji.report', '_gouji.variance'],
        added: ['勾稽检查报告: _gouji.report'],
      },
    ],
    [
      'taken away: marks, blocks and sheets go, whatever their names have become',
      stateOf({ T9: {}, T1: { isMarked: true }, 我的报告: {} }, [
        own('sheet', 'report', '我的报告'),
        own('block', 'variance', 't9', 'E1:F3'),
      ]),
      [],
      {
        ...nothing,
        sheets: ['T9; -variance E1:F3', 'T1; unmark'],
        deleted: ['我的报告'],
        forgotten: ['_gouji.report', '_gouji.variance'],
      },
    ],
    [
      'what the user has deleted is no longer missed',
      stateOf({ T9: {} }, [own('sheet', 'report', null), own('block', 'variance', null)]),
      [],
      { ...nothing, forgotten: ['_gouji.report', '_gouji.variance'] },
    ],
    [
      'sheets come in the order of the edits, what is only cleaned after them',
      stateOf({ T1: { isMarked: true }, T2: {}, T3: {} }),
      [highlight('T3', 'A1'), highlight('T2', 'A1')],
      { ...nothing, sheets: ['T3; suspect A1', 'T2; suspect A1', 'T1; unmark'] },
    ],
    [
      'a protected sheet is named and left, the rest is done',
      stateOf({ T1: {}, T9: { isProtected: true } }),
      [highlight('T1', 'A1'), highlight('T9', 'A1'), variance],
      { ...nothing, sheets: ['T1; suspect A1'], skipped: ['T9: 受保护'] },
    ],
    [
      'a protected sheet with nothing to do on it is not mentioned',
      stateOf({ T1: {}, T9: { isProtected: true } }),
      [highlight('T1', 'A1')],
      { ...nothing, sheets: ['T1; suspect A1'] },
    ],
    [
      'a block on a sheet protected since stays, and the next of its kind gets a number',
      stateOf({ T4: {}, T9: { isProtected: true } }, [own('block', 'Variance', 'T9', 'E1')]),
      [block('T4', 'D1', [[text('差异率')]])],
      {
        ...nothing,
        sheets: ['T4; +_gouji.variance.2 D1'],
        kept: ['Variance'],
        skipped: ['T9: 受保护'],
      },
    ],
    [
      'two of one id do not share a name',
      stateOf({ T4: {}, T9: {} }),
      [variance, block('T4', 'A1', [[text('差异率')]])],
      { ...nothing, sheets: ['T9; +_gouji.variance E1:E2', 'T4; +_gouji.variance.2 A1'] },
    ],
    [
      'a protected sheet of ours goes all the same',
      stateOf({ T1: {}, 勾稽检查报告: { isProtected: true } }, [ofSheet]),
      [],
      { ...nothing, deleted: ['勾稽检查报告'], forgotten: ['_gouji.report'] },
    ],
    [
      'of a workbook whose structure is protected no sheet goes and none comes; marks do',
      stateOf({ T1: {}, 我的报告: {} }, [own('sheet', 'report', '我的报告')], true),
      [highlight('T1', 'A1'), report],
      {
        ...nothing,
        sheets: ['T1; suspect A1'],
        kept: ['report'],
        skipped: ['我的报告: 不能删', '勾稽检查报告: 不能加'],
      },
    ],
    [
      'a name that the user has is not taken, in whatever case',
      stateOf({ 'GOUJI report': {} }),
      [sheetOf([], { name: 'Gouji Report' }), sheetOf([], { name: 'Gouji Report', id: 'paper' })],
      { ...nothing, added: ['Gouji Report (2): _gouji.report', 'Gouji Report (3): _gouji.paper'] },
    ],
    [
      'a chart sheet keeps its name and is never marked',
      stateOf({ T1: {}, 勾稽检查报告: { isWorksheet: false, isMarked: true } }),
      [report],
      { ...nothing, added: ['勾稽检查报告 (2): _gouji.report'] },
    ],
    [
      'where all others are hidden the last sheet stays',
      stateOf({ T1: { visibility: 'hidden' }, 勾稽检查报告: {} }, [ofSheet]),
      [],
      { ...nothing, kept: ['report'], skipped: ['勾稽检查报告: 最后一张'] },
    ],
    [
      'where all others are hidden it is replaced all the same',
      stateOf({ T1: { visibility: 'hidden' }, 勾稽检查报告: {} }, [ofSheet]),
      [report],
      {
        ...nothing,
        deleted: ['勾稽检查报告'],
        forgotten: ['_gouji.report'],
        added: ['勾稽检查报告: _gouji.report'],
      },
    ],
    [
      '… but where sheets go before others come, it stays beside the new one',
      stateOf({ T1: { visibility: 'hidden' }, 勾稽检查报告: {} }, [ofSheet]),
      [report],
      {
        ...nothing,
        kept: ['report'],
        added: ['勾稽检查报告 (2): _gouji.report.2'],
        skipped: ['勾稽检查报告: 最后一张'],
      },
      live,
    ],
    [
      'a hidden sheet is marked like any other',
      stateOf({ T1: {}, T9: { visibility: 'veryHidden' } }),
      [highlight('T9', 'A1'), variance],
      { ...nothing, sheets: ['T9; suspect A1; +_gouji.variance E1:E2'] },
    ],
    [
      'edits for a sheet that is not there: nothing at all is done',
      stateOf({ T1: {} }),
      [highlight('T1', 'A1'), variance],
      { refused: 'noSheet', sheet: 'T9' },
    ],
    [
      'a sheet of ours is none that edits may name',
      stateOf({ T1: {}, 勾稽检查报告: {} }, [ofSheet], true),
      [highlight('勾稽检查报告', 'A1')],
      { refused: 'noSheet', sheet: '勾稽检查报告' },
    ],
  ])('%s', (_, state, edits, expected, how = manners) => {
    expect(told(planEdits(state, edits, how))).toEqual(expected);
  });
});

describe('a block has room where nothing stands, and is left out where something does', () => {
  const square = (at: string) =>
    block('T9', at, [
      [text('a'), text('b')],
      [text('c'), text('')],
    ]);
  test.each<[string, SheetOf, readonly Edit[], string | null]>([
    ['nothing there', { cells: ['A1'] }, [square('E1')], null],
    ['a cell under it', { cells: ['A1', 'F2'] }, [square('E1')], 'F2'],
    ['cells all round it', { cells: ['D1', 'G1', 'E3', 'F3'] }, [square('E1')], null],
    ['a merged area that reaches in', { merges: ['F2:H9'] }, [square('E1')], 'F2'],
    ['a merged area beside it', { merges: ['G1:H9'] }, [square('E1')], null],
    ['another block', {}, [square('E1'), square('F2')], 'F2'],
    ['the sheet’s right edge', {}, [square('XFD1')], 'XFD1'],
    ['the sheet’s lower edge', {}, [square('A1048576')], 'A1048576'],
  ])('%s', (_, sheet, edits, at) => {
    const plan = planEdits(stateOf({ T9: sheet }), edits, manners);
    if ('refused' in plan) throw new Error(plan.refused);
    expect(plan.skipped).toEqual(at === null ? [] : [{ sheet: 'T9', why: manners.noRoom }]);
    expect(plan.sheets.flatMap(({ blocks }) => blocks)).toHaveLength(edits.length - (at === null ? 0 : 1));
    const refused = planEdits(stateOf({ T9: sheet }), edits, live);
    if (at === null) expect(refused).not.toHaveProperty('refused');
    else expect(refused).toEqual({ refused: 'occupied', sheet: 'T9', at });
  });
});

describe('what comes to stand in the cells', () => {
  const link = (sheet: string) => ({ ...text(sheet, 'link'), link: { sheet, address: 'F8' } });
  const only = (rows: Parameters<typeof sheetOf>[0], state = stateOf({ T9: {} })) => {
    const plan = planEdits(state, [sheetOf(rows, { columnWidths: [10] })], manners);
    if ('refused' in plan) throw new Error(plan.refused);
    return plan.added[0]!;
  };

  test('links lead to sheets that are there, ours by the names they got; others are texts', () => {
    const state = stateOf({ '收入 ’24': {}, "a'b": {}, 勾稽检查报告: {} });
    expect(
      only([['收入 ’24', "a'b", '勾稽检查报告', '没有'].map(link)], state).rows[0]!.map(({ look, link }) => [
        look,
        link,
      ]),
    ).toEqual([
      ['link', "'收入 ’24'!F8"],
      ['link', "'a''b'!F8"],
      ['link', "'勾稽检查报告 (2)'!F8"],
      ['text', null],
    ]);
  });

  test('a title is merged over what it spans, which has its look', () => {
    const { rows, merges, width } = only([[{ ...text('标题', 'title'), span: 3 }], [number('1')]]);
    expect(merges.map(formatArea)).toEqual(['A1:C1']);
    expect(rows.map((row) => row.map(({ column, look }) => [column, look]))).toEqual([
      [
        [0, 'title'],
        [1, 'title'],
        [2, 'title'],
      ],
      [[0, 'money']],
    ]);
    expect(width).toBe(3);
  });

  test('a block merges and links only where both can be taken away without a trace', () => {
    const edits = [block('T9', 'E3', [[{ ...link('T9'), span: 2 }], [text('')]])];
    const planned = (how: Manners) => {
      const plan = planEdits(stateOf({ T9: {} }), edits, how);
      if ('refused' in plan) throw new Error(plan.refused);
      const { cells, merges } = plan.sheets[0]!.blocks[0]!;
      return [cells.map(({ look, link: to }) => [look, to]).slice(0, 2), merges.map(formatArea)];
    };
    expect(planned(manners)).toEqual([
      [
        ['link', "'T9'!F8"],
        ['text', null],
      ],
      ['E3:F3'],
    ]);
    expect(planned(live)).toEqual([
      [
        ['text', null],
        ['text', null],
      ],
      [],
    ]);
  });

  test('texts as a cell can hold them, in rows as high as they need', () => {
    const { rows, heights } = only([[text('甲\r\n乙\uD83D')], [text('长'.repeat(40_000))]]);
    expect(rows[0]![0]!.content).toEqual({ kind: 'text', text: '甲\n乙\uFFFD' });
    expect(rows[1]![0]!.content).toMatchObject({ text: expect.stringMatching(/^长{32766}…$/) as string });
    expect(heights).toEqual([36, 409]);
  });

  test.each<[string, Edit, RegExp]>([
    ['an amount that is no decimal', sheetOf([[number('1,5')]]), /not a decimal/],
    ['a span over content', sheetOf([[{ ...text('a'), span: 2 }, text('b')]]), /spans a cell/],
    ['a block’s span over content', block('T9', 'A1', [[{ ...text('a'), span: 2 }, text('b')]]), /spans/],
    ['an id that no name can hold', sheetOf([], { id: 'a b' }), /defined name/],
  ])('%s is a mistake of ours', (_, edit, message) => {
    for (const how of [manners, live]) {
      expect(() => planEdits(stateOf({ T9: {} }), [edit], how)).toThrow(message);
    }
  });
});
