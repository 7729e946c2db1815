import { HostError, type CellWrite, type CellWritten } from '../../../src/hosts/workbook';
import { type Cell as Read, parseAddress, sameContent } from '../../../src/model/sheet';
import type { Cell } from '../../../workbench/host/model';
import { type InExcel, openInExcel } from '../in-excel';
import { workbookOf } from '../workbooks';

const MONEY = '#,##0.00';
const open = (cell: Cell): Promise<InExcel> =>
  openInExcel(workbookOf({ T4: {}, T5: { cells: { A1: '合计', B2: cell, B3: 7 } } }));

const at = (a1: string): Omit<CellWrite, 'expected' | 'written'> => ({
  sheet: 'T5',
  ...parseAddress(a1),
  landmarks: [],
});
const read = async ({ host }: InExcel, a1 = 'B2'): Promise<Read | null> => {
  const { row, column } = parseAddress(a1);
  const { sheets } = await host.read();
  return sheets.find(({ name }) => name === 'T5')!.cells[row]?.[column] ?? null;
};

const cases: readonly {
  readonly name: string;
  readonly cell: Cell;
  readonly expected: Read | null;
  readonly becomes: Read;
  readonly before: Read;
}[] = [
  {
    name: 'a number keeps its format',
    cell: { value: 5377.64, style: { numFmt: MONEY, font: { bold: true } } },
    expected: { value: 5377.64 },
    becomes: { value: 5364.75, format: MONEY },
    before: { value: 5377.64, format: MONEY },
  },
  {
    name: 'a number in General',
    cell: { value: 5377.64 },
    expected: { value: 5377.64 },
    becomes: { value: 5364.75 },
    before: { value: 5377.64, format: 'General' },
  },
  {
    name: 'a formula is replaced, and comes back as a formula',
    cell: { value: 7, formula: 'SUM(B3:B9)', style: { numFmt: MONEY } },
    expected: { value: 7, formula: 'SUM(B3:B9)' },
    becomes: { value: 5364.75, format: MONEY },
    before: { value: 7, formula: 'SUM(B3:B9)', format: MONEY },
  },
  {
    name: 'a text in a cell formatted as text becomes a number like its neighbours, and comes back as it was',
    cell: { value: '5,377.64', style: { numFmt: '@' } },
    expected: { value: '5,377.64', format: '@' },
    becomes: { value: 5364.75, format: MONEY },
    before: { value: '5,377.64', format: '@' },
  },
  {
    name: 'a text in a cell formatted as a number',
    cell: { value: '5,377.64', style: { numFmt: '0.00' } },
    expected: { value: '5,377.64' },
    becomes: { value: 5364.75, format: '0.00' },
    before: { value: '5,377.64', format: '0.00' },
  },
  {
    name: 'a blank cell formatted as text',
    cell: { value: null, style: { numFmt: '@' } },
    expected: null,
    becomes: { value: 5364.75, format: MONEY },
    before: { value: null, format: '@' },
  },
  {
    name: 'an error that somebody typed',
    cell: { value: null, error: '#N/A', style: { numFmt: MONEY } },
    expected: { value: null, error: '#N/A' },
    becomes: { value: 5364.75, format: MONEY },
    before: { value: null, error: '#N/A', format: MONEY },
  },
];

test.each(cases)('$name', async ({ cell, expected, becomes, before }) => {
  const excel = await open(cell);
  const original = excel.state();
  const written = { value: 5364.75 };
  const { before: was } = await excel.host.writeCell({ ...at('B2'), expected, written, numberFormat: MONEY });
  expect(was).toEqual(before);
  expect(await read(excel)).toEqual(becomes);
  await excel.host.writeCell({ ...at('B2'), expected: written, written: was });
  expect(excel.state()).toEqual(original);
});

const money: Cell = { value: 5377.64, style: { numFmt: MONEY } };
const write: CellWrite = { ...at('B2'), expected: { value: 5377.64 }, written: { value: 5364.75 } };

test.each<readonly [string, (excel: InExcel) => unknown, string]>([
  ['a cell that was changed', ({ user }) => user.type('T5', 'B2', 1), 'changed'],
  ['a cell that became a formula', ({ user }) => user.type('T5', 'B2', '=5377.64'), 'changed'],
  ['a cell that was emptied', ({ user }) => user.type('T5', 'B2', ''), 'changed'],
  ['a protected sheet', ({ user }) => user.protect('T5'), 'sheetProtected'],
  ['a cell being edited', ({ workbook }) => (workbook.editing = true), 'editing'],
  ['a read-only workbook', ({ workbook }) => (workbook.readOnly = true), 'readOnly'],
])('%s is refused and left alone', async (_, happen, refusal) => {
  const excel = await open(money);
  await excel.host.read();
  happen(excel);
  const before = excel.state();
  await expect(excel.host.writeCell(write)).rejects.toMatchObject({ name: 'HostError', refusal });
  expect(excel.state()).toEqual(before);
  expect(excel.standIn.eventsEnabled).toBe(true);
});

test('it takes two syncs, is no news to the pane, and what it wrote is read afterwards', async () => {
  const excel = await open(money);
  await excel.host.read();
  let told = 0;
  await excel.host.watch(() => told++);
  expect(await excel.syncs(() => excel.host.writeCell(write))).toBe(2);
  expect(excel.standIn.undo).toHaveLength(1);
  await excel.heard();
  expect(told).toBe(0);
  expect(sameContent(await read(excel), { value: 5364.75 })).toBe(true);
});

test('without one undo for all (ExcelApi 1.20) it is still one write', async () => {
  const excel = await openInExcel(workbookOf({ T5: { cells: { B2: money } } }), { excelApi: '1.9' });
  await excel.host.writeCell(write);
  expect(await read(excel)).toEqual({ value: 5364.75, format: MONEY });
});

describe('several cells', () => {
  const open = (options = {}): Promise<InExcel> =>
    openInExcel(
      workbookOf({
        T4: { cells: { A1: '合计', B1: 1 } },
        T5: { cells: { A1: '合计', B1: '支出', B2: money, B3: { value: '7', style: { numFmt: '@' } } } },
      }),
      options,
    );
  const heading = { row: 0, column: 1, cell: { value: '支出' } };
  const writes: readonly CellWrite[] = [
    { ...write, landmarks: [heading] },
    {
      ...at('B3'),
      landmarks: [heading],
      expected: { value: '7' },
      written: { value: 7, format: '0.00' },
    },
    { ...at('B1'), sheet: 'T4', expected: { value: 1 }, written: { value: 2 } },
  ];
  const values = async ({ host }: InExcel): Promise<unknown[]> => {
    const { sheets } = await host.read();
    return [
      sheets[1]!.cells[1]?.[1]?.value,
      sheets[1]!.cells[2]?.[1]?.value,
      sheets[0]!.cells[0]?.[1]?.value,
    ];
  };
  const refusals = (done: readonly unknown[]): unknown[] =>
    done.map((each) => (each instanceof HostError ? each.refusal : 'written'));

  test('are written in two syncs and one undo, no news to the pane, and put back the same way', async () => {
    const excel = await open();
    await excel.host.read();
    const original = excel.state();
    let told = 0;
    await excel.host.watch(() => told++);
    let done: readonly (CellWritten | HostError)[] = [];
    expect(await excel.syncs(async () => (done = await excel.host.writeCells(writes)))).toBe(2);
    expect(excel.standIn.undo).toHaveLength(1);
    await excel.heard();
    expect(told).toBe(0);
    expect(await values(excel)).toEqual([5364.75, 7, 2]);
    const back = writes.map((each, i): CellWrite => ({
      ...each,
      expected: { value: each.written!.value },
      written: (done[i] as CellWritten).before,
    }));
    expect(refusals(await excel.host.writeCells(back))).toEqual(['written', 'written', 'written']);
    expect(excel.state()).toEqual(original);
  });

  test.each<readonly [string, (excel: InExcel) => void, unknown[], unknown[]]>([
    [
      'one that was changed',
      ({ user }) => user.type('T5', 'B2', 3),
      ['changed', 'written', 'written'],
      [3, 7, 2],
    ],
    [
      'those whose heading was changed',
      ({ user }) => user.type('T5', 'B1', '收入'),
      ['changed', 'changed', 'written'],
      [5377.64, '7', 2],
    ],
    [
      'those of a protected sheet',
      ({ user }) => user.protect('T5'),
      ['sheetProtected', 'sheetProtected', 'written'],
      [5377.64, '7', 2],
    ],
  ])('are written but %s', async (_, happen, expected, now) => {
    for (const sync of [null, 1]) {
      // Before they are looked at, or between that and the writing.
      const excel = await open();
      await excel.host.read();
      if (sync === null) happen(excel);
      else if (expected.includes('sheetProtected')) continue;
      else excel.before(sync, () => happen(excel));
      expect(refusals(await excel.host.writeCells(writes))).toEqual(expected);
      expect(await values(excel)).toEqual(now);
      expect(excel.standIn.eventsEnabled).toBe(true);
    }
  });

  test('where Excel takes no request, none is', async () => {
    const excel = await open();
    await excel.host.read();
    excel.workbook.readOnly = true;
    const before = excel.state();
    await expect(excel.host.writeCells(writes)).rejects.toMatchObject({ refusal: 'readOnly' });
    expect(excel.state()).toEqual(before);
  });
});
