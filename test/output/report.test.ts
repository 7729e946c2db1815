import { t1, t5, t9 } from '../../src/publications/final-accounts/forms';
import type { NarrativeText } from '../../src/model/narrative-text';
import { rowHeight } from '../../src/hosts/layout';
import type { AppliedCorrection } from '../../src/output';
import type { SheetEdit, WrittenCell } from '../../src/output/edits';
import { narrativeOf, withFigure, withWords } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';
import { readBack, shown, written, type Written } from './checked';

const texts = (report: SheetEdit): string[] => report.rows.flatMap((row) => row.map(shown));
const column = (report: SheetEdit, heading: string): number =>
  report.rows[report.repeatRows!.first]!.findIndex((cell) => shown(cell) === heading);

const applied: AppliedCorrection = {
  time: '2025-03-01 09:30',
  sheet: 'GK05',
  address: 'G29',
  where: 'T5!G29',
  item: 'T5 水体 项目支出',
  old: '314.61',
  new: '341.61',
  formula: null,
  rule: 'T5.row',
};

const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89').with(t9('vehicles', 'actual'), '+9.00');

test('the report says whose package it is, when it was checked, and by which version', () => {
  const words = texts(written(aPackage().sheets()).report).join('\n');
  for (const expected of [
    '青禾市档案管理中心',
    '2024',
    '万元',
    '2025-03-01 09:30',
    '0.0.0',
    '没有发现不一致',
  ]) {
    expect(words).toContain(expected);
  }
});

test('a clean report says so across the table, in one line', () => {
  const { report } = written(aPackage().sheets());
  const row = report.rows[report.repeatRows!.first + 1]!;
  expect(shown(row[0]!)).toBe('没有发现不一致。');
  expect(rowHeight(row, report)).toBeLessThan(21);
});

test('where no year is printed, that is said as the pane says it', () => {
  const sheets = aPackage()
    .sheets()
    .map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cells) =>
        cells?.map((cell) =>
          typeof cell?.value === 'string' ? { ...cell, value: cell.value.replaceAll('2024', '') } : cell,
        ),
      ),
    }));
  expect(texts(written(sheets).report)).toContainEqual(expect.stringContaining('　年度未知　'));
});

test('each finding stands with its cells as links, its difference and what is allowed', () => {
  const { report } = written(wrong.sheets());
  const { sheet, a1 } = wrong.addressOf(t5('2010301', 'basic'));
  const row = report.rows.find((cells) =>
    cells.some(({ link }) => link?.sheet === sheet && link.address === a1),
  )!;
  expect(row).toBeDefined();
  expect(texts(report).join('\n')).toMatch(/错误 2 处/);
  const first = report.rows[report.repeatRows!.first + 1]!;
  expect(shown(first[column(report, '差额')]!)).toBe('-12.89');
  expect(shown(first[column(report, '问题')]!)).toContain('允许 0.01');
  expect(shown(first[column(report, '应为')]!)).toMatch(/^\d/);
  // In words, as an accountant knows it: ids stand in the ledger.
  expect(shown(first[column(report, '依据的勾稽关系')]!)).toMatch(/^每[行栏]：合计 = .*，等 \d 项$/);
  const against = first[column(report, '对应位置')]!;
  expect(against.link?.sheet).toBe(sheet);
  expect(against.link!.address).not.toBe(first[column(report, '位置')]!.link!.address);
});

test('up to fifteen findings come onto one page with the lines to be signed, more onto as many as they need', () => {
  const { report } = written(wrong.sheets());
  expect(report.onePage).toBe(true);
  expect(report.rows.at(-1)!.map(shown).filter(Boolean)).toEqual(['编制：', '复核：', '日期：']);
  const many = Array.from({ length: 16 }, (_, index) => ({ ...applied, address: `G${index + 1}` }));
  expect(written(wrong.sheets(), { corrections: many }).report.onePage).toBe(false);
});

test('who prepared and reviewed it stays, run after run; the day is that of the next signature', () => {
  const { report } = written(wrong.sheets());
  const earlierReport = readBack(report, (row) =>
    row.map((cell) => (cell.endsWith('：') ? `${cell} 某某` : cell)),
  );
  const again = written(wrong.sheets(), { earlierReport }).report;
  expect(again.rows.at(-1)!.map(shown).filter(Boolean)).toEqual(['编制：某某', '复核：某某', '日期：']);
  const english = written(wrong.sheets(), { earlierReport, language: 'en' }).report;
  expect(english.rows.at(-1)!.map(shown)[0]).toBe('Prepared by: 某某');
});

describe('与上次相比', () => {
  const lineOf = (report: SheetEdit): string | undefined => {
    const row = report.rows.find(([first]) => first && shown(first) === '与上次相比');
    return row && shown(row[2]!);
  };

  test('nothing is said without an earlier report', () => {
    expect(lineOf(written(wrong.sheets()).report)).toBeUndefined();
  });

  test('what is new, still there, gone; what is new is marked', () => {
    const first = written(aPackage().with(t5('2010301', 'basic'), '+12.89').sheets()).report;
    const second = written(wrong.sheets(), { earlierReport: readBack(first) }).report;
    expect(lineOf(second)).toBe('新增 1 处，仍有 1 处，已消除 0 处');
    expect(texts(second).filter((words) => words.endsWith('·新'))).toEqual(['错误·新']);
    const third = written(aPackage().sheets(), { earlierReport: readBack(second) }).report;
    expect(lineOf(third)).toBe('新增 0 处，仍有 0 处，已消除 2 处');
  });

  test('what was gone already is not gone again', () => {
    const opinion = column(written(wrong.sheets()).report, '处理意见');
    const first = readBack(written(wrong.sheets()).report, (row) =>
      /^\d/.test(row[0]!) ? row.with(opinion, '已更正') : row,
    );
    const mended = written(aPackage().sheets(), { earlierReport: first }).report;
    const again = written(aPackage().sheets(), { earlierReport: readBack(mended) }).report;
    expect(texts(again)).toContain('已更正');
    expect(lineOf(again)).toBe('新增 0 处，仍有 0 处，已消除 0 处');
  });
});

test('identities that could not be evaluated are listed with the reason', () => {
  const words = texts(written(aPackage().withoutStatement('T6').sheets()).ledger);
  expect(words).toContain('未能核对的勾稽关系');
  expect(words.some((text) => text.includes('缺少《一般公共预算财政拨款基本支出决算表》'))).toBe(true);
});

test('what the accountant wrote beside a finding is still there after the next run', () => {
  const { report } = written(wrong.sheets());
  const opinion = column(report, '处理意见');
  const earlierReport = readBack(report, (row) => (row[0] === '1' ? row.with(opinion, '已联系预算处') : row));
  const again = written(wrong.sheets(), { earlierReport }).report;
  expect(again.rows.filter((row) => row.some((cell) => shown(cell) === '已联系预算处'))).toHaveLength(1);
  expect(shown(again.rows[again.repeatRows!.first + 1]![opinion]!)).toBe('已联系预算处');
});

test('what was written beside a finding that is mended is filed, run after run', () => {
  const { report } = written(wrong.sheets());
  const opinion = column(report, '处理意见');
  const earlierReport = readBack(report, (row) => (row[0] === '1' ? row.with(opinion, '已更正') : row));
  const mended = written(aPackage().sheets(), { earlierReport }).report;
  expect(texts(mended)).toEqual(expect.arrayContaining(['已更正', '已消除的问题（上次报告中的处理意见）']));
  expect(texts(written(aPackage().sheets(), { earlierReport: readBack(mended) }).report)).toContain('已更正');
  const back = written(wrong.sheets(), { earlierReport: readBack(mended) }).report;
  expect(shown(back.rows[back.repeatRows!.first + 1]![opinion]!)).toBe('已更正');
});

test('a name from the workbook that begins like a formula is written as text', () => {
  const pkg = aPackage()
    .withLabel('T1', 'income.other', '=HYPERLINK("http://x")')
    .with(t1.income('other'), '+3.00');
  const cells = written(pkg.sheets()).report.rows.flat();
  const hostile = cells.filter((cell) => shown(cell).includes('=HYPERLINK'));
  expect(hostile.length).toBeGreaterThan(0);
  for (const cell of hostile) expect(cell.content.kind).toBe('text');
});

test('the report is written in English where English is asked for', () => {
  const { report } = written(wrong.sheets(), { language: 'en' });
  expect(texts(report)).toEqual(expect.arrayContaining(['Tie-out report', 'Action taken']));
});

describe('with a narrative', () => {
  const built = narrativeOf(plainUnit, { family: 'xinjiang2024' });
  const basic = built.figures.findIndex(
    ({ of, role }) => of === t5('total', 'basic').key && role === 'amount',
  );
  const writtenOf = (text: string): Written => {
    const narratives: NarrativeText[] = [{ file: '说明.docx', kind: 'docx', text }];
    return written(aPackage().sheets(), { narratives });
  };
  const reportOf = (text: string): SheetEdit => writtenOf(text).report;

  test('it says how many of its figures were checked', () => {
    expect(texts(reportOf(built.text)).join('\n')).toMatch(
      /说明\.docx：共 \d+ 个数字，已核对 \d+ 个，未核对 \d+ 个/,
    );
  });

  test('a finding that points into it names section and paragraph and quotes the sentence, and links to no cell', () => {
    const report = reportOf(withFigure(built, basic, '1.23万元').text);
    const row = report.rows.find((cells) => cells.some((cell) => shown(cell).includes('【1.23万元】')))!;
    expect(shown(row[column(report, '位置')]!)).toMatch(/^说明·.* 第 \d+ 段$/);
    expect(row[column(report, '位置')]!.link).toBeUndefined();
  });

  test('what nothing checks is listed with its words and the reason', () => {
    const { ledger } = writtenOf(withWords(built, '。', '，另有闲置设备价值987.65万元。').text);
    const rows = ledger.rows.filter(([, quoted]) => quoted && /【.*】/.test(shown(quoted)));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(shown(row[0]!)).toMatch(/^说明/);
      expect(shown(row[1]!)).toMatch(/\n说明\.docx：./);
    }
  });
});

describe('已采用的修改', () => {
  const rowOf = (more: Partial<AppliedCorrection>): readonly WrittenCell[] =>
    written(aPackage().sheets(), { corrections: [{ ...applied, ...more }] }).report.rows.find((cells) =>
      cells.some(({ link }) => link?.address === 'G29'),
    )!;

  test.each<readonly [string, Partial<AppliedCorrection>, string]>([
    ['when, where, what, from, to, by which rule', {}, '314.61'],
    ['a blank cell', { old: '' }, '（空白）'],
  ])('%s', (_, more, old) => {
    const cells = rowOf(more).map(shown);
    expect(cells[2]).toBe('T5!G29');
    expect(cells[3]).toBe(`T5 水体 项目支出\n2025-03-01 09:30 采用建议的数，原印 ${old}`);
    expect(cells[5]).toBe('341.61');
    expect(cells[7]).toBe('T5.row');
  });

  test('a text turned into a number is called that, not a suggestion taken', () => {
    const cells = rowOf({ rule: 'S.number-as-text', old: '文本 341.61' }).map(shown);
    expect(cells[3]).toBe('T5 水体 项目支出\n2025-03-01 09:30 文本转为数字，数不变');
  });

  test('a formula that was replaced is told', () => {
    expect(shown(rowOf({ formula: 'SUM(G30:G33)' })[3]!)).toMatch(/，原为公式 =SUM\(G30:G33\)$/);
  });

  test('nothing is said where nothing was applied', () => {
    expect(texts(written(aPackage().sheets()).report)).not.toContain('已采用的修改');
  });
});
