import { t2, t3, t5 } from '../../src/publications/final-accounts/forms';
import { item } from '../../src/model/item';
import type { NarrativeText } from '../../src/model/narrative-text';
import { narrativeOf, withFigure, type BuiltNarrative } from '../fixtures/narrative';
import { rowHeight } from '../../src/hosts/layout';
import { aPackage } from '../fixtures/package';
import { fundUnit, nonFiscalUnit } from '../fixtures/units';
import { shown, written } from './checked';

const lines = (pkg: ReturnType<typeof aPackage>) => written(pkg.sheets()).paper.rows.slice(3);

test('every source of T2 and every kind of expenditure of T3 has its share, as a formula over two references', () => {
  const pkg = aPackage({ books: nonFiscalUnit });
  const rows = lines(pkg);
  const row = rows.find(([, name]) => shown(name!) === '事业收入占本年收入合计')!;
  const { a1, sheet } = pkg.addressOf(t2('total', 'undertaking'));
  expect(row[4]!.content).toMatchObject({ kind: 'formula', formula: `'${sheet}'!${a1}` });
  const line = rows.indexOf(row) + 4;
  expect(row[7]!.content).toMatchObject({ formula: `IF(G${line}=0,IF(E${line}=0,0,"—"),E${line}/G${line})` });
  for (const name of ['财政拨款收入', '上级补助收入', '经营收入', '附属单位上缴收入', '其他收入']) {
    expect(rows.map(([, cell]) => shown(cell!))).toContain(`${name}占本年收入合计`);
  }
  for (const name of ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出']) {
    expect(rows.map(([, cell]) => shown(cell!))).toContain(`${name}占本年支出合计`);
  }
});

test('the note above the table runs across it, in one line', () => {
  for (const language of ['zh', 'en'] as const) {
    const { paper } = written(aPackage().sheets(), { language });
    expect(paper.rows[1]![0]!.content.kind).toBe('text');
    expect(rowHeight(paper.rows[1]!, paper)).toBeLessThan(21);
  }
});

test('the share shown is the share of the printed figures', () => {
  const pkg = aPackage({ books: nonFiscalUnit });
  const row = lines(pkg).find(([, name]) => shown(name!) === '基本支出占本年支出合计')!;
  const part = Number(pkg.cellOf(t3('total', 'basic')).value);
  const whole = Number(pkg.cellOf(t3('total', 'total')).value);
  expect(Number(shown(row[7]!))).toBeCloseTo(part / whole, 12);
});

test('each functional class of T5 and each of the six variances has a line, and the narrative has its columns', () => {
  const pkg = aPackage({ books: fundUnit });
  const rows = lines(pkg);
  const classes = pkg
    .items()
    .filter(({ statement, row, column }) => statement === 'T5' && row.length === 3 && column === 'total');
  expect(classes.length).toBeGreaterThan(3);
  expect(rows.filter(([, name]) => shown(name!).endsWith('占一般公共预算财政拨款支出'))).toHaveLength(
    classes.length,
  );
  expect(rows.filter(([, name]) => shown(name!).endsWith('预决算差异率'))).toHaveLength(6);
  const headings = written(pkg.sheets()).paper.rows[2]!.map(shown);
  expect(headings.slice(-5)).toEqual(['说明中的数', '差异', '允许', '判定', '说明出处']);
});

test('sheets in different money units are brought to one', () => {
  const pkg = aPackage({ books: nonFiscalUnit, moneyUnits: { T5: '元' } });
  const row = lines(pkg).find(([, name]) => shown(name!).startsWith('一般公共预算财政拨款支出占'))!;
  expect(row[4]!.content).toMatchObject({
    formula: `'${pkg.sheetNameOf('T5')}'!${pkg.addressOf(t5('total', 'total')).a1}*0.0001`,
  });
  expect(Number(shown(row[7]!))).toBeLessThan(1);
  expect(item('T5', 'total', 'total')).toBe(t5('total', 'total'));
});

describe('what the narrative says of a rate', () => {
  const pkg = aPackage({ books: fundUnit });
  const built = narrativeOf(fundUnit, { family: 'xinjiang2024' });
  const text = ({ text: words }: BuiltNarrative, file = '说明.txt'): NarrativeText => ({
    file,
    kind: 'text',
    text: words,
  });
  const share = built.figures.findIndex(
    ({ of, role }) => of === t3('total', 'basic').key && role === 'share',
  );
  const wrong = withFigure(built, share, '99.99%');
  const rowWith = (narratives: readonly NarrativeText[]) => {
    const rows = written(pkg.sheets(), { narratives }).paper.rows;
    const at = rows.findIndex((row) => row[1] && shown(row[1]) === '基本支出占本年支出合计');
    return { row: rows[at]!, line: at + 1 };
  };

  test('stands beside it with the difference as a formula and the place', () => {
    const { row, line } = rowWith([text(built)]);
    expect(Number(shown(row[8]!)) * 100).toBeCloseTo(parseFloat(built.figures[share]!.printed), 6);
    expect(row[9]!.content).toMatchObject({
      kind: 'formula',
      formula: `IF(ISNUMBER(H${line}),I${line}-ROUND(H${line},4),"—")`,
      value: '0',
    });
    expect(shown(row[12]!)).toMatch(new RegExp(`^说明·支出决算：“.*【${built.figures[share]!.printed}】`));
  });

  test('said twice, the one that differs stands there', () => {
    const { row } = rowWith([text(built), text(wrong, '另一份.txt')]);
    expect(shown(row[8]!)).toBe('0.9999');
    expect(Number(shown(row[9]!))).not.toBe(0);
  });

  test('without a narrative the columns are empty', () => {
    const { row } = rowWith([]);
    expect(row.slice(8).map(shown)).toEqual(['', '', '', '', '']);
  });

  test('is judged by what rounding allows, in a formula that follows the cells', () => {
    const right = rowWith([text(built)]);
    expect(shown(right.row[10]!)).toMatch(/^0\.0[01]\d+%$/);
    expect(shown(right.row[11]!)).toBe('✓ 一致');
    expect(right.row[11]!.content).toMatchObject({
      formula: expect.stringMatching(
        new RegExp(`^IF\\(ISNUMBER\\(H${right.line}\\),IF\\(ROUND\\(J${right.line},8\\)=0,`),
      ) as string,
    });
    expect(shown(rowWith([text(wrong)]).row[11]!)).toBe('✗ 不符');
  });

  test('a rate that it does not tell is said to be not told', () => {
    const rows = written(pkg.sheets(), { narratives: [text(built)] }).paper.rows.slice(3);
    const silent = rows.filter((row) => shown(row[8]!) === '');
    expect(silent.length).toBeGreaterThan(0);
    for (const row of silent) expect(shown(row[11]!)).toBe('说明没有说');
  });
});

test('an amount that its format shows ten thousand times smaller is referred to as it is shown', () => {
  const plain = aPackage({ books: nonFiscalUnit });
  const { a1, sheet } = plain.addressOf(t3('total', 'basic'));
  const stored = Number(plain.cellOf(t3('total', 'basic')).value) * 10_000;
  const pkg = plain.withCell('T3', a1, { value: stored, format: '0!.0000' });
  const row = lines(pkg).find(([, name]) => shown(name!) === '基本支出占本年支出合计')!;
  expect(row[4]!.content).toMatchObject({ formula: `'${sheet}'!${a1}*0.0001` });
});
