/// <reference types="office-js" />
import { loadWorkbook } from '../../workbench/host/load';
import type { Workbook } from '../../workbench/host/model';
import { installedApiSets, loadOffice } from '../../workbench/host/node-office';
import { saveWorkbook } from '../../workbench/host/save';
import { snapshot } from '../../workbench/host/snapshot';
import { StandIn, type StandInOptions } from '../../workbench/host/stand-in';
import { User } from '../../workbench/host/user';
import { formatArea } from '../../src/hosts/reference';
import { publishedWorkbook } from '../fixtures/shared';
import { forEachPublished } from '../with-shared';
import { userFormat, workbookOf } from '../hosts/workbooks';

type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

function open(workbook: Workbook, options: StandInOptions = {}): { run: Run; standIn: StandIn } {
  const standIn = new StandIn(workbook, { apiSets: installedApiSets(), ...options });
  const { Excel } = loadOffice(standIn) as { Excel: { run: Run } };
  return { run: (work) => Excel.run(work), standIn };
}

const one = (cells: Parameters<typeof workbookOf>[0][string]['cells'] = { A1: 1 }) =>
  workbookOf({ 表: { cells } });
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('表');

describe('what is missing is refused by name', () => {
  test.each<[string, RegExp, (context: Excel.RequestContext) => void]>([
    [
      'a method',
      /NotImplemented.*the stand-in lacks Range\.autoFill/,
      (c) => first(c).getRange('A1').autoFill('A1:A3'),
    ],
    ['a property', /the stand-in lacks Worksheet\.tabColor/, (c) => first(c).load('tabColor')],
    ['a collection', /the stand-in lacks Worksheet\.charts/, (c) => first(c).charts.load('items/name')],
    [
      'setting what is only read here',
      /the stand-in lacks setting Range\.rowHidden|lacks Range\.rowHidden/,
      (c) => (first(c).getRange('A1').rowHidden = true),
    ],
    ['loading everything of an object', /name the properties/, (c) => first(c).getRange('A1').load('format')],
    ['a sheet that is not there', /ItemNotFound/, (c) => c.workbook.worksheets.getItem('没有').load('name')],
  ])('%s', async (_, message, ask) => {
    const { run } = open(one());
    const asked = run(async (context) => {
      ask(context);
      await context.sync();
    });
    await expect(
      asked.catch((error: { code: string; message: string }) =>
        Promise.reject(new Error(`${error.code}: ${error.message}`)),
      ),
    ).rejects.toThrow(message);
  });
});

describe('requirement sets', () => {
  test('every member of the API is in one', () => {
    const sets = installedApiSets();
    expect(sets.size).toBeGreaterThan(2500);
    expect(sets.get('Range.getMergedAreasOrNullObject')).toBe('ExcelApi 1.13');
    expect(sets.get('Worksheet.getRanges')).toBe('ExcelApi 1.9');
    expect(sets.get('WorksheetCollection.onProtectionChanged')).toBe('ExcelApi 1.14');
  });

  test('a member above what is on offer is refused, by the library or else by the stand-in', async () => {
    const { run } = open(one(), { excelApi: '1.9' });
    const asked = run(async (context) => {
      first(context).getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

describe('the library is the real one', () => {
  test('a property that was not loaded cannot be read', async () => {
    const { run } = open(one());
    await expect(
      run((context) => Promise.resolve(first(context).getRange('A1').values)),
    ).rejects.toMatchObject({
      code: 'PropertyNotLoaded',
    });
  });

  test('a write of more than 1,500 cells, which the library splits, arrives whole', async () => {
    const workbook = one();
    const { run, standIn } = open(workbook);
    await run(async (context) => {
      first(context).getRange('A1:T500').values = Array.from({ length: 500 }, (_, r) =>
        Array.from({ length: 20 }, (_, c) => r * c),
      );
      await context.sync();
    });
    expect(workbook.sheet('表')!.cell('T500')!.value).toBe(499 * 19);
    expect(standIn.syncs).toBe(1);
  });

  test('objects kept beyond a sync are still the same, and let go afterwards', async () => {
    const { run, standIn } = open(one({ B2: 7 }));
    const values = await run(async (context) => {
      const range = first(context).getUsedRange();
      range.load('address');
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values[0]![0]).toBe(7);
    await new Promise(setImmediate);
    expect(standIn.log.map(({ kind }) => kind)).toEqual(['sync', 'sync', 'cleanup']);
    expect(standIn.references.size).toBe(0);
  });

  test('what was done before a failure stays done, and counts as something to undo', async () => {
    const workbook = one();
    const { run, standIn } = open(workbook);
    const failing = run(async (context) => {
      first(context).getRange('A1').values = [[5]];
      first(context).getRange('A1:B1').values = [[5]];
      first(context).getRange('A2:B2').values = [[5, 6, 7]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(workbook.sheet('表')!.cell('B1')!.value).toBe(5);
    expect(standIn.undo).toHaveLength(1);
  });
});

describe('what is typed', () => {
  test.each<[unknown, unknown]>([
    [5, 5],
    ['1,234.50', 1234.5],
    ['5%', 0.05],
    ['(3)', -3],
    ['2024-1-1', 45_292],
    ['TRUE', true],
    ['合计', '合计'],
    ["'5", '5'],
    ["'=A1", '=A1'],
    ['', ''],
    ['#REF!', '#REF!'],
    ['=A1*2', 2],
    ['+A1', 1],
  ])('%j shows %j', async (input, value) => {
    const { run } = open(one());
    const shown = await run(async (context) => {
      const cell = first(context).getRange('B1');
      cell.values = [[input]];
      await context.sync();
      cell.load('values');
      await context.sync();
      return cell.values as unknown[][];
    });
    expect(shown[0]![0]).toBe(value);
  });

  test('null leaves a cell as it is', async () => {
    const workbook = one({ A1: 1, B1: 2 });
    await open(workbook).run(async (context) => {
      first(context).getRange('A1:B1').values = [[null, 3]];
      await context.sync();
    });
    expect(workbook.sheet('表')!.cells[0]!.map((cell) => cell!.value)).toEqual([1, 3]);
  });
});

describe('formulas', () => {
  test('only those that stand on a change are worked out anew', async () => {
    const workbook = one({
      A1: 1,
      B1: { value: 99, formula: 'A2+1' },
      C1: { value: 5, formula: 'A1*5' },
      D1: { value: 6, formula: 'C1+1' },
      E1: { value: 7, formula: 'UNKNOWN(A1)' },
      F1: { value: 8, formula: 'E1+D1' },
    });
    await open(workbook).run(async (context) => {
      first(context).getRange('A1').values = [[2]];
      await context.sync();
    });
    expect(workbook.sheet('表')!.cells[0]!.map((cell) => cell!.value)).toEqual([2, 99, 10, 11, 7, 18]);
  });
});

describe('rows and columns come and go, cells are cut and pasted: what points at them moves along', () => {
  const open4 = () => {
    const workbook = workbookOf({
      表: {
        cells: { A1: '合计', B3: 7, B4: { value: 14, formula: 'SUM(B2:B3)*LOG10(10)' } },
        merges: ['A1:C1', 'B4:C5'],
        change: (sheet) => userFormat(sheet, 'B2:B4'),
      },
      另表: {
        cells: {
          A1: { value: 7, formula: '表!$B$3&"B3"' },
          B3: { value: '去', link: { location: "'表'!B3" } },
        },
      },
    });
    workbook.names.push({ name: 'n', formula: "'表'!$B$3", visible: true, comment: '', sheet: null });
    return { workbook, ...open(workbook) };
  };

  test.each<[string, (user: User) => void, string | null, string, string, string[]]>([
    [
      'a row above',
      (user) => user.insertRows('表', 2),
      'B4',
      'SUM(B3:B4)*LOG10(10)',
      '表!$B$4&"B3"',
      ['A1:C1', 'B5:C6'],
    ],
    [
      'a row within',
      (user) => user.insertRows('表', 3, 2),
      'B5',
      'SUM(B2:B5)*LOG10(10)',
      '表!$B$5&"B3"',
      ['A1:C1', 'B6:C7'],
    ],
    [
      'a row deleted',
      (user) => user.deleteRows('表', 2),
      'B2',
      'SUM(B2)*LOG10(10)',
      '表!$B$2&"B3"',
      ['A1:C1', 'B3:C4'],
    ],
    [
      'its row deleted',
      (user) => user.deleteRows('表', 3),
      null,
      'SUM(B2)*LOG10(10)',
      '表!#REF!&"B3"',
      ['A1:C1', 'B3:C4'],
    ],
    [
      'a column at the left',
      (user) => user.insertColumns('表', 1),
      'C3',
      'SUM(C2:C3)*LOG10(10)',
      '表!$C$3&"B3"',
      ['B1:D1', 'C4:D5'],
    ],
    [
      'a column deleted',
      (user) => user.deleteColumns('表', 1),
      'A3',
      'SUM(A2:A3)*LOG10(10)',
      '表!$A$3&"B3"',
      ['A1:B1', 'A4:B5'],
    ],
    [
      'cut and pasted',
      (user) => user.cutAndPaste('表', 'B3', 'E9'),
      'E9',
      'SUM(B2:B3)*LOG10(10)',
      '表!$E$9&"B3"',
      ['A1:C1', 'B4:C5'],
    ],
  ])('%s', async (_, happens, where, sum, elsewhere, merges) => {
    const { workbook, run, standIn } = open4();
    const asked = run(async (context) => {
      const range = first(context).getRange('B3');
      range.load('values');
      await context.sync();
      happens(new User(standIn));
      range.load('address,values');
      await context.sync();
      return [range.address, range.values] as const;
    });
    if (where === null) await expect(asked).rejects.toMatchObject({ code: 'InvalidReference' });
    else expect(await asked).toEqual([`'表'!${where}`, [[7]]]);
    const formulas = workbook.sheets.flatMap((sheet) =>
      [...sheet.all()].flatMap(([, , { formula }]) => formula ?? []),
    );
    expect(formulas).toEqual([sum, elsewhere]);
    expect(workbook.sheet('表')!.merges.map(formatArea)).toEqual(merges);
    const place = where === null ? '#REF!' : where.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    expect(workbook.names[0]!.formula).toBe(`'表'!${place}`);
  });

  test('an inserted row makes a conditional format grow; inserted and deleted again all is as before', () => {
    const { workbook, standIn } = open4();
    const before = snapshot(workbook);
    const user = new User(standIn);
    user.insertRows('表', 3, 2);
    expect(workbook.sheet('表')!.conditionalFormats[0]!.areas.map(formatArea)).toEqual(['B2:B6']);
    user.deleteRows('表', 3, 2);
    user.insertColumns('表', 2);
    user.deleteColumns('表', 2);
    expect(snapshot(workbook)).toEqual(before);
  });

  test('sorted rows change places, and what pointed at a place still does', () => {
    const { workbook, standIn } = open4();
    new User(standIn).sort('表', 'A2:C3', [1, 0]);
    expect(workbook.sheet('表')!.cell('B2')!.value).toBe(7);
    expect(workbook.names[0]!.formula).toBe("'表'!$B$3");
  });
});

describe('files', () => {
  forEachPublished('saved and opened again it is the same workbook', async (name) => {
    const workbook = await loadWorkbook(publishedWorkbook(name), name);
    expect(snapshot(await loadWorkbook(await saveWorkbook(workbook), name))).toEqual(snapshot(workbook));
  });

  test('everything the stand-in keeps is saved', async () => {
    const workbook = workbookOf({
      甲: {
        cells: {
          A1: { value: '题', style: { font: { name: '宋体', bold: true, size: 16 } } },
          B2: { value: 0.5, formula: 'A3/2', style: { numFmt: '0.00%', font: { name: '宋体', size: 9 } } },
          B3: { value: null, error: '#DIV/0!', formula: 'A3/0' },
          C3: { value: '去', link: { location: "'乙'!A1" } },
          D4: true,
        },
        merges: ['A1:D1'],
        change: (sheet) => {
          userFormat(sheet, 'A1:B2');
          sheet.columns.set(0, { width: 20 });
          sheet.columns.set(3, { width: 10, hidden: true });
          sheet.rows.set(0, { height: 30 });
          sheet.defaultRowHeight = 18.75;
          sheet.frozen = { rows: 2, columns: 0 };
          sheet.showGridlines = false;
          sheet.page = {
            ...sheet.page,
            orientation: 'Landscape',
            zoom: { horizontalFitToPages: 1 },
            printTitleRows: { first: 0, last: 1 },
            headersFooters: { leftFooter: '&A', rightFooter: '&P / &N' },
          };
        },
      },
      乙: { cells: { A1: 1 }, change: (sheet) => (sheet.isProtected = true) },
    });
    workbook.sheet('乙')!.visibility = 'Hidden';
    workbook.structureProtected = true;
    workbook.names.push({
      name: '_gouji.x',
      formula: "'甲'!$A$1",
      visible: false,
      comment: 'Gouji: sheet',
      sheet: null,
    });
    workbook.names.push({
      name: 'Rate',
      formula: '0.06',
      visible: true,
      comment: '',
      sheet: workbook.sheet('甲')!,
    });
    workbook.settings.set('gouji.a', 'x "y" <z>');
    const again = await loadWorkbook(await saveWorkbook(workbook));
    expect(snapshot(again)).toEqual(snapshot(workbook));
  });
});
