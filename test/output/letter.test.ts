import { examine, examinePackage } from '../../src/examine';
import type { Examination } from '../../src/findings/examination';
import type { Language } from '../../src/model/text';
import type { NarrativeText } from '../../src/model/narrative-text';
import type { Sheet } from '../../src/model/sheet';
import { letterOf, type Letter, type LetterContext, type LetterTable } from '../../src/output/letter';
import { finalAccounts } from '../../src/publications/final-accounts';
import { t5, t6 } from '../../src/publications/final-accounts/forms';
import { narrativeOf, withFigure } from '../fixtures/narrative';
import { yearsFrom } from '../fixtures/next-year';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';

interface Given {
  readonly narratives?: readonly NarrativeText[];
  readonly language?: Language;
  readonly setAside?: (ids: readonly string[]) => LetterContext['setAside'];
  readonly opinions?: (ids: readonly string[]) => LetterContext['opinions'];
}

function letter(sheets: readonly Sheet[], { narratives = [], language = 'zh', ...said }: Given = {}): Letter {
  return letterOn(examine(finalAccounts, { sheets, narratives }), language, said);
}

function letterOn(examination: Examination, language: Language = 'zh', said: Given = {}): Letter {
  const ids = examination.findings.map(({ id }) => id);
  return letterOf({
    ...examination,
    workbook: '报表.xlsx',
    setAside: said.setAside?.(ids) ?? new Map(),
    opinions: said.opinions?.(ids) ?? new Map(),
    language,
    checkedAt: '2025-03-01 09:30',
    version: '0.0.0',
  });
}

const of = ({ blocks }: Letter, style: string): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.style === style ? [block.text] : []));
const tables = ({ blocks }: Letter): LetterTable[] =>
  blocks.filter((block): block is LetterTable => block.kind === 'table');
const rows = (table: LetterTable): string[][] =>
  table.rows.map((row) => row.map(({ lines }) => lines.join('\n')));

const clean = aPackage();
const broken = aPackage().with(t5('2010301', 'basic'), '+12.89');

test('a package with nothing wrong has a letter that says so, of how many figures', () => {
  const made = letter(clean.sheets());
  const { figures } = examine(finalAccounts, { sheets: clean.sheets() }).check.coverage;
  expect(of(made, 'body').join('\n')).toContain(`已核对的 ${figures.length} 个数字全部一致`);
  expect(of(made, 'heading')).toEqual(['一、审核的内容', '二、审核结果', '三、没有核对的内容']);
  expect(of(made, 'closing')).toEqual(['这次核对没有要求更正的事项。']);
  expect(tables(made)).toEqual([]);
});

test('nothing is said to agree where no figure could be checked', () => {
  const [sheet] = clean.sheets();
  const blank = {
    ...sheet!,
    cells: sheet!.cells.map((row) => row?.map((cell) => (typeof cell?.value === 'number' ? null : cell))),
  };
  expect(of(letter([blank as Sheet]), 'body').join('\n')).toContain('不能说一致');
});

test('whose it is, of which year and day', () => {
  const made = letter(broken.sheets());
  expect(made.title).toMatch(/^关于\S+ \d{4} 年度部门决算公开的审核意见$/);
  expect(of(made, 'title')[0]).toContain('\n');
  expect(of(made, 'addressee')).toEqual([expect.stringMatching(/^\S+：$/)]);
  expect(of(made, 'signature')).toEqual(['（审核单位盖章）\n2025年3月1日']);
  expect(made.date).toBe('2025-03-01');
});

test('a finding stands under its statement with place, printed figure, figure due and basis', () => {
  const made = letter(broken.sheets());
  expect(of(made, 'heading')).toContain('三、需要更正的问题');
  expect(of(made, 'subheading')[0]).toContain('GK05 一般公共预算支出表');
  const [places, words] = rows(tables(made)[0]!);
  const { findings } = examine(finalAccounts, { sheets: broken.sheets() });
  const [suspect] = findings[0]!.suspects;
  const pointer = findings[0]!.pointers[suspect!.pointer]!;
  const { printed } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
  expect(places).toEqual([
    '1',
    expect.any(String),
    expect.any(String),
    printed,
    suspect!.suggested.toFixed(2),
  ]);
  expect(words!.join('\n')).toMatch(/不符[^]*理由：[^]*依据：每栏：合计 = 各类之和.*（公开05表/);
});

test('the rules in it name statements as the workbook does', () => {
  const made = letter(broken.with(t6('staff'), '+3').sheets());
  const basis = tables(made)
    .flatMap((table) => rows(table).flat())
    .join('\n')
    .match(/依据：.*/g)!;
  expect(basis.length).toBeGreaterThan(1);
  for (const each of basis) expect(each).not.toMatch(/T\d/);
  expect(basis.join()).toMatch(/GK0\d/);
});

test('findings are numbered through all statements, errors before what is to be looked at', () => {
  const made = letter(broken.with(t6('staff'), '+3').sheets());
  const numbers = tables(made).flatMap(({ rows: all }) =>
    all.flatMap(([first]) => (first?.rows ? first.lines : [])),
  );
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  expect(numbers.length).toBeGreaterThan(1);
});

test('a figure of the narrative is due in the unit in which it is told, in its own words', () => {
  const built = narrativeOf(plainUnit, { family: 'xinjiang2024' });
  const staff = built.figures.findIndex(
    ({ of: item, role }) => item === t6('staff').key && role === 'amount',
  );
  const { text } = withFigure(built, staff, '7.89万元');
  const made = letter(clean.sheets(), { narratives: [{ file: '说明.txt', kind: 'text', text }] });
  const told = tables(made)
    .flatMap(rows)
    .find((row) => row.includes('7.89万元'))!;
  expect(told.at(-1)).toMatch(/^[\d,.]+万元$/);
  expect(told.join('\n')).toContain('【7.89万元】');
  expect(of(made, 'body').join('\n')).toMatch(/说明：“说明\.txt”，共有数字 \d+ 个，已核对 \d+ 个/);
});

test('without a narrative it is said that none was checked', () => {
  expect(of(letter(clean.sheets()), 'body')).toContain('说明：没有收到，没有核对。');
});

test('a statement that is not there is among what was not checked', () => {
  const sheets = clean.sheets().filter(({ name }) => !/06/.test(name));
  expect(sheets).toHaveLength(clean.sheets().length - 1);
  const made = letter(sheets);
  expect(of(made, 'body').join('\n')).toContain('没有读到的报表：一般公共预算财政拨款基本支出决算表');
});

test('what she explained stands apart with her reason, and what she wrote in the report beside its finding', () => {
  const two = broken.with(t6('staff'), '+3').sheets();
  const made = letter(two, {
    setAside: ([id]) => new Map([[id!, '系统导出所致，已与财政核对']]),
    opinions: (ids) =>
      new Map(ids.map((id, index) => [id, { message: '', opinion: index === 1 ? '第一行\n第二行' : '' }])),
  });
  const headings = of(made, 'heading').map((heading) => heading.slice(2));
  expect(headings).toEqual(expect.arrayContaining(['需要更正的问题', '已作说明的问题']));
  const words = tables(made).flatMap(rows).flat().join('\n');
  expect(words).toContain('已说明：系统导出所致，已与财政核对');
  expect(words).toContain('处理意见：第一行\n第二行');
});

test('a letter is plain data: it goes to the pane as it is', () => {
  const made = letter(broken.sheets());
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});

test('in English every word of ours is English', () => {
  const made = letter(broken.sheets(), { language: 'en' });
  expect(of(made, 'heading')).toEqual([
    '1. What was examined',
    '2. Outcome',
    '3. To be corrected',
    '4. What was not checked',
  ]);
  expect(of(made, 'body').join('\n')).not.toMatch(/[，。：]/);
});

test('last year’s accounts that were examined with it are called so', () => {
  const { now, last } = yearsFrom(plainUnit, 7);
  const beside = [{ file: '上年.xlsx', sheets: last.sheets() }];
  const made = letterOn(examinePackage({ sheets: now.sheets(), narratives: now.narratives(), beside }));
  expect(of(made, 'body')).toContain('另有“上年.xlsx”（上年决算），与它一并核对。');
});
