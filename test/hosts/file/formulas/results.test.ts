import { openWorkbook } from '../../../../src/hosts/file';
import { fillResults } from '../../../../src/hosts/file/formulas/results';
import { shiftFormula } from '../../../../src/hosts/file/formulas/shift';
import type { Cell } from '../../../../src/model/sheet';
import { sheetOf } from '../packages';

/** Row 1 of the sheet the formulas stand on; they themselves stand in J9. */
const row: (Cell | undefined)[] = [
  { value: 12.5 }, // A1
  undefined, // B1
  { value: '文字' }, // C1
  { value: null, error: '#N/A' }, // D1
  { value: true }, // E1
  { value: '12.5' }, // F1
  { value: '1,234' }, // G1
  { value: null, formula: 'UNKNOWN()' }, // H1
];

function result(formula: string): Cell | undefined {
  const cells: (Cell | undefined)[][] = [[...row]];
  cells[1] = [{ value: 2 }];
  cells[8] = [];
  cells[8][9] = { value: null, formula }; // J9
  const other = [[{ value: 7 }]];
  fillResults(
    [
      { name: '表', cells },
      { name: '三公 经费', cells: other },
    ],
    new Map([
      ['总数', '表!$A$1'],
      ['环', '环'],
    ]),
  );
  return cells[8][9];
}

describe('a formula without a stored result gives what Excel would', () => {
  test.each<[string, number | string | boolean]>([
    ['0.1+0.2', 0.3],
    ['SUM(A1:C1)', 12.5],
    ['SUM(A1:A2,1.5)', 16],
    ['SUM(A:A)', 14.5],
    ['SUM($A$1:$A$2)-A2', 12.5],
    ['-2^2', 4],
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['10-3-2', 5],
    ['50%', 0.5],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1234,-2)', 1200],
    ['ROUNDUP(1.001,2)', 1.01],
    ['ROUNDDOWN(-1.999,2)', -1.99],
    ['INT(-1.5)', -2],
    ['ABS(-3)', 3],
    ['1/3', 0.333333333333333],
    ['A1/A2*100', 625],
    ['B1', 0],
    ['A1+B1', 12.5],
    ['F1+1', 13.5],
    ['E1+1', 2],
    ['IF(B1=0,"—",A1/B1)', '—'],
    ['IF(B1="",1,2)', 1],
    ['IF(A1>10,A1,1/0)', 12.5],
    ['IF(FALSE,1)', false],
    ['"a"="A"', true],
    ['A1<>A2', true],
    ['IFERROR(D1,5)', 5],
    ['IFERROR(SUM(A1:D1),0)', 0],
    ['IFERROR(A1/B1,0)', 0],
    ['ISERROR(D1)', true],
    ['ISNUMBER(C1)', false],
    ['ISBLANK(B1)', true],
    ['MAX(A1:A2)', 12.5],
    ['MIN(A1:A2,1)', 1],
    ['AVERAGE(A1:A2)', 7.25],
    ['AND(A1>0,OR(FALSE,TRUE))', true],
    ['C1&"："&A1', '文字：12.5'],
    ["'三公 经费'!A1*2", 14],
    ['总数*2', 25],
    [' A1 + A2 ', 14.5],
    ['SUM(A1 , A2)', 14.5],
    ['+A1', 12.5],
  ])('=%s', (formula, value) => {
    expect(result(formula)).toEqual({ value, formula });
  });
});

test.each([
  ['1/0', '#DIV/0!'],
  ['D1+1', '#N/A'],
  ['SUM(A1:D1)', '#N/A'],
  ['C1+1', '#VALUE!'],
  ['#REF!+1', '#REF!'],
  ['表!#REF!', '#REF!'],
])('=%s shows %s', (formula, error) => {
  expect(result(formula)).toEqual({ value: null, error, formula });
});

describe('what cannot be known stays unknown: no value, no error, never zero', () => {
  test.each([
    ['a function nobody knows', 'FOO(1)'],
    ['a volatile function', 'TODAY()'],
    ['a function that reaches out', 'WEBSERVICE("http://localhost")'],
    ['itself', 'J9+1'],
    ['a range it stands in', 'SUM(I1:J9)'],
    ['a cell that is unknown', 'H1+1'],
    ['a range with an unknown cell', 'SUM(A1:A2,H1:H1)'],
    ['IFERROR does not make it known', 'IFERROR(H1,0)'],
    ['a sheet that is not there', '没有!A1'],
    ['another workbook', '[1]表!A1'],
    ['sheets through', '表:表2!A1'],
    ['an array', 'A1:A2'],
    ['an array product', 'SUM(A1:A2*A1:A2)'],
    ['an array constant', 'SUM({1,2})'],
    ['a name nobody defined', 'foo+1'],
    ['a name that names itself', '环+1'],
    ['a text that may be a number', 'G1+1'],
    ['text order', '"a"<"b"'],
    ['no formula at all', 'SUM(('],
    ['nesting without end', '('.repeat(4000) + '1' + ')'.repeat(4000)],
    ['signs without end', '-'.repeat(8000) + '1'],
  ])('%s', (_, formula) => {
    expect(result(formula)).toEqual({ value: null, formula });
  });
});

test('a column of running totals, twenty thousand deep, from the last cell', () => {
  const cells: Cell[][] = Array.from({ length: 20_000 }, (_, i) => [{ value: null, formula: `A${i + 2}+1` }]);
  cells.push([{ value: 0.5 }]);
  fillResults([{ name: '表', cells }]);
  expect(cells[0]![0]!.value).toBe(20_000.5);
});

test('two cells that need each other are both unknown, and so is what stands on them', () => {
  const cells: Cell[][] = [
    [
      { value: null, formula: 'C1' },
      { value: null, formula: 'A1' },
      { value: null, formula: 'B1' },
    ],
    [
      { value: null, formula: 'SUM(A1:C1)' },
      { value: null, formula: '1+1' },
    ],
  ];
  fillResults([{ name: '表', cells }]);
  expect(cells.map((line) => line.map(({ value }) => value))).toEqual([
    [null, null, null],
    [null, 2],
  ]);
});

test('formulas that cost more steps than all may take together end, the later ones unknown', () => {
  const formula = `${'1+'.repeat(1000)}1`;
  const cells: Cell[][] = [Array.from({ length: 20 }, () => ({ value: null, formula }))];
  fillResults([{ name: '表', cells }], new Map(), false, 12_000);
  expect(cells[0]![0]!.value).toBe(1001);
  expect(cells[0]!.at(-1)!.value).toBeNull();
});

test('formulas that would look at cells without end give up instead', () => {
  const cells: Cell[][] = Array.from({ length: 4000 }, (_, i) => [
    { value: 1 },
    { value: null, formula: `SUM(A1:A4000)+${i}` },
  ]);
  fillResults([{ name: '表', cells }]);
  expect(cells[0]![1]!.value).toBe(4000);
  expect(cells[3999]![1]!.value).toBeNull();
});

test.each([
  ['A1+$A1+A$1+$A$1', 1, 2, 'C2+$A2+C$1+$A$1'],
  ['SUM(A1:B2)', 3, 0, 'SUM(A4:B5)'],
  ['SUM(A:A)+SUM(1:1)', 1, 1, 'SUM(B:B)+SUM(2:2)'],
  ['\'A1 表\'!A1&"A1"', 1, 0, '\'A1 表\'!A2&"A1"'],
  ['T9!A1+T9.x+LOG10(A1)', 1, 0, 'T9!A2+T9.x+LOG10(A2)'],
  ['收入A1+A1', 1, 0, '收入A1+A2'],
  ['A1', -1, 0, '#REF!'],
  ['XFD1', 0, 1, '#REF!'],
])('%s filled %i down and %i right reads %s', (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});

describe('results that nobody computed', () => {
  /** A1 … of one row; a workbook that asks to be computed on opening, or not. */
  const cellsOf = (asks: boolean, ...cells: string[]) => {
    const written = cells.map((inside, i) => `<c r="${String.fromCharCode(65 + i)}1"${inside}</c>`).join('');
    const sheets = openWorkbook(
      sheetOf(`<sheetData><row r="1">${written}</row></sheetData>`, {
        workbook: `<calcPr calcId="1"${asks ? ' fullCalcOnLoad="1"' : ''}/>`,
      }),
      'a.xlsx',
    ).content.sheets;
    return sheets[0]!.cells[0]!.map((cell) => cell?.error ?? cell?.value);
  };
  const unknown = '><f>XYZ(1)</f>';

  test.each<[string, boolean, string[], unknown[]]>([
    [
      'zeros under a request to compute',
      true,
      ['><v>2</v>', '><f>A1*2</f><v>0</v>', '><f>A1+B1</f><v>0</v>'],
      [2, 4, 6],
    ],
    ['an old result under a request to compute', true, ['><v>2</v>', '><f>A1*2</f><v>3</v>'], [2, 4]],
    ['an empty text', true, ['><v>2</v>', ' t="str"><f>"共"&amp;A1</f><v></v>'], [2, '共2']],
    ['an error from before', true, ['><v>2</v>', ' t="e"><f>A1*2</f><v>#NAME?</v>'], [2, 4]],
    ['zeros everywhere, and no request', false, ['><v>2</v>', '><f>A1*2</f><v>0</v>'], [2, 4]],
    ['what cannot be computed is unknown, not zero', true, ['><v>2</v>', `${unknown}<v>0</v>`], [2, null]],
    [
      'and so is what stands on it',
      true,
      ['><v>2</v>', `${unknown}<v>0</v>`, '><f>A1+B1</f><v>0</v>'],
      [2, null, null],
    ],
    [
      'with zeros everywhere that prove wrong',
      false,
      ['><v>2</v>', `${unknown}<v>0</v>`, '><f>A1</f><v>0</v>'],
      [2, null, 2],
    ],
    [
      'a result is believed where nothing speaks against it',
      true,
      ['><v>2</v>', `${unknown}<v>7</v>`],
      [2, 7],
    ],
    [
      'also where other results were left at zero',
      true,
      ['><v>2</v>', `${unknown}<v>7</v>`, '><f>A1</f><v>0</v>'],
      [2, 7, 2],
    ],
    [
      'not where another is out of date',
      true,
      ['><v>2</v>', `${unknown}<v>7</v>`, '><f>A1</f><v>5</v>'],
      [2, null, 2],
    ],
    [
      'a zero is believed where another result proves true',
      true,
      ['><v>2</v>', `${unknown}<v>0</v>`, '><f>A1</f><v>2</v>'],
      [2, 0, 2],
    ],
    [
      'what stands on a believed result is computed',
      true,
      ['><v>2</v>', `${unknown}<v>7</v>`, '><f>A1+B1</f>'],
      [2, 7, 9],
    ],
    ['without a request results are Excel’s', false, ['><v>2</v>', '><f>A1*2</f><v>5</v>'], [2, 5]],
    ['a single true zero', false, ['><v>2</v>', `${unknown}<v>0</v>`], [2, 0]],
  ])('%s', (_, asks, cells, expected) => {
    expect(cellsOf(asks, ...cells)).toEqual(expected);
  });
});
