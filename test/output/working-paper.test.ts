import { item, t2, t3, t5 } from '../../src/model/item';
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
  expect(headings.slice(-2)).toEqual(['说明中的数', '差异']);
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
