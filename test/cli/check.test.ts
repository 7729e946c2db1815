import { t2, t5 } from '../../src/publications/final-accounts/forms';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from '../../src/findings/result';
import { openWorkbook } from '../../src/hosts/file';
import { aBudget, type BuiltBudget } from '../fixtures/budget';
import { yearsFrom } from '../fixtures/next-year';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';
import { toXlsx } from '../fixtures/writers';
import { Folder, gouji } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89');
let clean: string;
let broken: string;
beforeAll(async () => {
  clean = folder.put('clean/statements.xlsx', await aPackage().xlsx());
  broken = folder.put('broken/statements.xlsx', await wrong.xlsx());
});

test('a clean package: exit 0, and it says that everything agrees', () => {
  const { status, out, err } = gouji('check', clean);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain('全部一致');
  expect(out).toContain('报表 9/9');
});

test('a wrong figure: exit 1, and its cell with the value it should have', () => {
  const { status, out } = gouji('check', broken);
  expect(status).toBe(1);
  expect(out).toContain(
    `疑 行政运行 基本支出（GK05 ${wrong.addressOf(t5('2010301', 'basic')).a1}），应为 386.44`,
  );
});

test('a statement without its headings: exit 1, not among those read, its figures counted as not checked', async () => {
  const lost = [...'ABCDEFGHIJK']
    .flatMap((column) => [4, 5, 6, 7].map((row) => `${column}${row}`))
    .reduce((pkg, cell) => pkg.withCell('T2', cell, null), aPackage());
  const path = folder.put('several/lost/statements.xlsx', await lost.xlsx());
  const { status, out } = gouji('check', path);
  expect(status).toBe(1);
  expect(out).toContain('报表 8/9，表头认不出：GK02 收入表');
  expect(out).not.toContain('全部一致');
  const whole = JSON.parse(gouji('check', clean, '--format', 'json').out) as CheckResult;
  const { coverage, statements } = JSON.parse(gouji('check', path, '--format', 'json').out) as CheckResult;
  expect(coverage.cells).toBe(whole.coverage.cells);
  expect(coverage.cells - coverage.checked).toBe(statements[1]!.figures);
  expect(statements[1]!.figures).toBe(whole.statements[1]!.figures);
  const line = JSON.parse(
    gouji('batch', join(folder.path, 'several'), '--format', 'ndjson').out.trim().split('\n').at(-1)!,
  ) as CheckResult;
  expect(line).toMatchObject({ package: { folder: 'lost' }, coverage });
});

test('the JSON result has the form that contract.md promises', () => {
  const { status, out } = gouji('check', broken, '--format', 'json');
  const result = JSON.parse(out) as CheckResult;
  expect(status).toBe(1);
  expect(result.format).toBe('gouji/check-result@1');
  expect(result.package).toMatchObject({
    workbook: 'statements.xlsx',
    unit: '青禾市档案管理中心',
    fiscalYear: 2024,
  });
  expect(result.statements.map(({ statement, state }) => `${statement} ${state}`)).toEqual([
    'incomeExpenditureSummary read',
    'income read',
    'expenditure read',
    'fiscalSummary read',
    'generalBudget read',
    'generalBudgetBasic read',
    'governmentFund empty',
    'stateCapital empty',
    'threePublic read',
  ]);
  expect(result.coverage.checked).toBe(result.coverage.cells);
  expect(result.counts.evaluated).toBe(
    result.counts.exact + result.counts.rounding + result.counts.inconsistent,
  );
  const [finding] = result.findings;
  expect(finding!.severity).toBe('error');
  expect([...finding!.rules].sort()).toEqual(['T5.row', 'T5.tree', 'X.T3-T5.subject']);
  const suspect = finding!.suspects[0]!;
  expect(finding!.figures[suspect.figure]).toMatchObject({
    source: 'cell',
    statement: 'generalBudget',
    sheet: wrong.sheetNameOf('T5'),
    address: wrong.addressOf(t5('2010301', 'basic')).a1,
    printed: '399.33',
  });
  expect(suspect.suggested).toBe('386.44');
});

test('English where it is asked for', () => {
  expect(gouji('check', broken, '--lang', 'en').out).toContain('does not agree with');
});

test('the checked copy opens, holds the report and the rates, and the original is untouched', () => {
  const before = readFileSync(broken);
  const output = join(folder.path, 'checked.xlsx');
  const { status, err } = gouji('check', broken, '--output', output);
  expect(status).toBe(1);
  expect(err).toBe(`已写出 ${output}\n`);
  expect(readFileSync(broken).equals(before)).toBe(true);
  const { content } = openWorkbook(readFileSync(output), 'checked.xlsx');
  expect(content.own.map(({ id }) => id).sort()).toEqual(['ledger', 'paper', 'report', 'rounding']);
  expect(content.sheets.map(({ name }) => name)).toEqual(wrong.sheets().map(({ name }) => name));
});

test('checking the checked copy again gives the same findings and does not pile up', () => {
  const once = join(folder.path, 'once.xlsx');
  const twice = join(folder.path, 'twice.xlsx');
  gouji('check', broken, '--output', once);
  const first = JSON.parse(gouji('check', broken, '--format', 'json').out) as CheckResult;
  const second = JSON.parse(gouji('check', once, '--format', 'json', '--output', twice).out) as CheckResult;
  expect(second.findings).toEqual(first.findings);
  expect(openWorkbook(readFileSync(twice), 'twice.xlsx').content.own).toHaveLength(4);
  expect(Math.abs(statSync(twice).size - statSync(once).size)).toBeLessThan(200);
});

test('an .xls cannot be carried unchanged: the report is a workbook of its own, and that is said', () => {
  const path = folder.put('old/statements.xls', wrong.xls());
  const output = join(folder.path, 'old-report.xlsx');
  const { status, err, out } = gouji('check', path, '--output', output);
  expect(status).toBe(1);
  expect(err).toContain('报告单独写到');
  expect(out).toContain(`疑 行政运行 基本支出（GK05 ${wrong.addressOf(t5('2010301', 'basic')).a1}`);
  expect(
    openWorkbook(readFileSync(output), 'old-report.xlsx')
      .content.own.map(({ id }) => id)
      .sort(),
  ).toEqual(['ledger', 'paper', 'report', 'rounding']);
});

test('an .et is read by what it is, not by its name', async () => {
  const path = folder.put('wps/statements.et', wrong.xls());
  expect(gouji('check', path).status).toBe(1);
  expect(gouji('check', folder.put('wps2/statements.et', await wrong.xlsx())).status).toBe(1);
});

test('formulas without a stored result are computed, not read as zero', async () => {
  const pkg = aPackage().asFormula(t2('total', 'total'), (at) => `${at(t2('total', 'fiscal'))}`, {
    cached: false,
  });
  const { status, out } = gouji('check', folder.put('formula/statements.xlsx', await pkg.xlsx()));
  expect({ status, clean: out.includes('全部一致') }).toEqual({ status: 0, clean: true });
});

describe('input that cannot be used: one clear line, exit 2, nothing written', () => {
  const output = join(folder.path, 'never.xlsx');
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['no such file', () => join(folder.path, 'nowhere.xlsx'), /nowhere\.xlsx/],
    ['not a workbook', () => folder.put('bad/note.xlsx', '这不是工作簿'), /note\.xlsx/],
    ['an empty file', () => folder.put('bad/empty.xlsx', ''), /empty\.xlsx/],
    [
      'a truncated workbook',
      () => folder.put('bad/cut.xlsx', readFileSync(clean).subarray(0, 4000)),
      /cut\.xlsx/,
    ],
    ['a folder', () => join(folder.path, 'clean'), /clean/],
    [
      'a workbook without statements',
      () => folder.put('bad/other.xlsx', aPackage().xls()),
      /没有认出任何一张/,
    ],
  ];
  test.each(cases)('%s', (name, path, says) => {
    const input = name === 'a workbook without statements' ? withoutStatements() : path();
    const { status, out, err } = gouji('check', input, '--output', output);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\bat .*\.js:/);
    expect(existsSync(output)).toBe(false);
  });

  function withoutStatements(): string {
    const none = (['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const).reduce(
      (pkg, id) => pkg.withoutStatement(id),
      aPackage({ decoys: ['cover', 'contents'] }),
    );
    return folder.put('bad/none.xls', none.xls());
  }

  test.each([
    ['the output is the input', (): string[] => [clean, '--output', clean], /原文件|输入|同一/],
    [
      'the output lies in no folder',
      (): string[] => [clean, '--output', join(folder.path, 'no/where.xlsx')],
      /where\.xlsx/,
    ],
    [
      'the output has another extension',
      (): string[] => [clean, '--output', join(folder.path, 'a.xls')],
      /\.xlsx/,
    ],
    ['an unknown option', (): string[] => [clean, '--fast'], /--fast/],
    ['an option without its value', (): string[] => [clean, '--format'], /--format/],
    ['a format that is none', (): string[] => [clean, '--format', 'xml'], /text \| json/],
    ['two workbooks', (): string[] => [clean, broken], /多余/],
    ['no workbook', (): string[] => [], /工作簿/],
  ])('%s', (_, words, says) => {
    const { status, out, err } = gouji('check', ...words());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(says);
  });
});

describe('its budget beside it', () => {
  const beside = (name: string, built: BuiltBudget): Promise<string> =>
    built.xlsx().then((bytes) => folder.put(`beside/${name}`, bytes));

  test('is checked with it: its statements are counted, and the result says what it is', async () => {
    const { status, out } = gouji('check', clean, '--beside', await beside('budget.xlsx', aBudget()));
    expect(status).toBe(0);
    expect(out).toMatch(/报表 (?:1\d|20)\/\d+ /);
    const json = gouji(
      'check',
      clean,
      '--beside',
      await beside('budget.xlsx', aBudget()),
      '--format',
      'json',
    );
    const { beside: documents } = JSON.parse(json.out) as CheckResult;
    expect(documents).toMatchObject([{ file: 'budget.xlsx', kind: 'budget', state: 'read' }]);
  });

  test('of another unit is one review, exit 0', async () => {
    const other = await beside('other.xlsx', aBudget({ unit: '临泽县司法局' }));
    const { status, out } = gouji('check', clean, '--beside', other);
    expect(status).toBe(0);
    expect(out).toContain('other.xlsx：是 临泽县司法局');
  });

  test('that cannot be read is told, exit 2', () => {
    const path = folder.put('beside/damaged.xlsx', new TextEncoder().encode('PK no archive'));
    const { status, err } = gouji('check', clean, '--beside', path);
    expect(status).toBe(2);
    expect(err).toContain('damaged.xlsx');
  });
});

describe('last year’s narrative', () => {
  const { now, last } = yearsFrom(plainUnit, 7, { family: 'xinjiang2024', lastFamily: 'xinjiang2024' });
  let workbook: string;
  const own = (): string => folder.put('years/now/说明.txt', now.built.text);
  const before = (): string => folder.put('years/last/说明.txt', last.built.text);
  const inOneWorkbook = (): Promise<Uint8Array> => {
    const lastSheets = last.sheets().map((sheet) => ({ ...sheet, name: `上年${sheet.name}` }));
    const plain = { statement: null, looks: [], widths: [] };
    return toXlsx([...now.sheets(), ...lastSheets].map((sheet) => ({ ...sheet, ...plain })));
  };
  beforeAll(async () => {
    workbook = folder.put('years/now/statements.xlsx', await now.pkg.xlsx());
  });

  test.each<[given: string, option: string]>([
    ['as one of this year’s', '--narrative'],
    ['as what stands beside', '--beside'],
  ])('given %s is last year’s: known by its year, and told in one line', (_, option) => {
    const words = ['check', workbook, '--narrative', own(), option, before()];
    const { status, out } = gouji(...words);
    expect(status).toBe(0);
    expect(out.match(/^上年决算（2024）一并核对.*$/gm)).toEqual([expect.stringContaining('last/说明.txt')]);
    const { beside } = JSON.parse(gouji(...words, '--format', 'json').out) as CheckResult;
    expect(beside.map(({ fiscalYear, state }) => [fiscalYear, state])).toEqual([[2024, 'read']]);
  });

  test('and last year’s sheets in the workbook are told in the same line', async () => {
    const both = folder.put('years/both/statements.xlsx', await inOneWorkbook());
    const { out } = gouji('check', both, '--narrative', own(), '--narrative', before());
    expect(out.match(/^上年决算（2024）一并核对.*$/gm)).toEqual([
      expect.stringMatching(/本工作簿内 9 张表、.*last\/说明\.txt/),
    ]);
  });

  test('alone beside this year’s statements may be a slip: it is told as another’s', () => {
    const { status, out } = gouji('check', workbook, '--narrative', before());
    expect(status).toBe(1);
    expect(out).not.toContain('上年决算');
    expect(out).toMatch(/不是这套报表的/);
  });
});
