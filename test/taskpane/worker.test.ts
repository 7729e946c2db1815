import { aPackage } from '../fixtures/package';
import { toResult } from '../../src/findings/result';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { FormId } from '../../src/model/form-id';
import { formOf, heldOf } from '../../src/taskpane/sheets/forms';
import { narrativeOf } from '../fixtures/narrative';
import { yearsFrom } from '../fixtures/next-year';
import { unevenUnit } from '../fixtures/units';
import { answersTo, demoSheets, outcomeOf, taskOf } from './outcomes';

describe('what the worker answers', () => {
  test('its stages, then the outcome', () => {
    expect(
      answersTo(taskOf(demoSheets)).map((each) => (each.kind === 'progress' ? each.stage : each.kind)),
    ).toEqual(['recognising', 'checking', 'diagnosing', 'wording', 'checked']);
  });

  test('is plain data: a structured clone loses nothing', () => {
    const outcome = outcomeOf(demoSheets);
    expect(structuredClone(outcome)).toEqual(outcome);
    expect(JSON.parse(JSON.stringify(outcome.result))).toEqual(outcome.result);
  });

  test('is what the command line finds', () => {
    const names = { folder: null, workbook: 'statements.xlsx' };
    expect(outcomeOf(demoSheets).result).toEqual(
      toResult(examine(finalAccounts, { sheets: demoSheets }), names, 'zh'),
    );
  });

  test('a breakdown is an answer too', () => {
    const broken = { ...taskOf(demoSheets), sheets: null as never };
    expect(answersTo(broken).at(-1)).toMatchObject({
      kind: 'failed',
      details: expect.stringContaining('TypeError') as string,
    });
  });

  test('each button has its own part', () => {
    const { edits } = outcomeOf(demoSheets);
    expect(edits.highlights.every(({ kind }) => kind === 'highlight')).toBe(true);
    expect(edits.variance.map(({ kind }) => kind)).toEqual(['block']);
    expect(edits.report.map((edit) => (edit.kind === 'sheet' ? edit.id : edit.kind))).toContain('report');
  });
});

describe('the survey', () => {
  const names = demoSheets.map(({ name }) => name);
  const surveyOf = (assigned: Record<string, 'T1' | 'T5' | null>) =>
    outcomeOf(demoSheets, { memory: { assigned, setAside: {} } }).survey;
  const at = (survey: ReturnType<typeof surveyOf>, index: number) => survey.sheets[index]!;
  const t5 = names.findIndex((name) => name.includes('GK05'));
  const t1 = names.findIndex((name) => name.includes('GK01'));

  test('says what every sheet was taken for, and why', () => {
    expect(at(surveyOf({}), t5)).toMatchObject({ statement: 'T5', by: 'title', state: 'read', figures: 57 });
  });

  test('whose accounts they are, of which year: by the statements, else as the narrative says', () => {
    const silent = aPackage({ books: unevenUnit })
      .sheets()
      .map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((row) =>
          row?.map((cell) =>
            typeof cell?.value === 'string'
              ? { ...cell, value: cell.value.replace(/20\d\d年度?/g, '') }
              : cell,
          ),
        ),
      }));
    const { text } = narrativeOf(unevenUnit, { family: 'xinjiang2024' });
    expect(outcomeOf(silent).survey.year).toBeNull();
    const told = outcomeOf(silent, { narratives: [{ file: '说明.txt', kind: 'text', text }] });
    expect(told.survey.year).toBe(told.result.package.fiscalYear);
    expect(told.survey.year).not.toBeNull();
  });

  test('what the accountant says goes first: the sheet with the title then repeats it', () => {
    const survey = surveyOf({ [names[t1]!]: 'T5' });
    expect(at(survey, t1)).toMatchObject({ statement: 'T5', by: 'hand' });
    expect(at(survey, t5)).toMatchObject({ statement: 'T5', by: 'repeated', figures: 0 });
  });

  test('last year’s sheets in the workbook are last year’s, and none of this year’s', () => {
    const { now, last } = yearsFrom(unevenUnit, 7);
    const before = last.sheets().map((sheet) => ({ ...sheet, name: `上年${sheet.name}` }));
    const { survey } = outcomeOf([...now.sheets(), ...before]);
    const sheet = survey.sheets.find(({ sheet: name }) => name === `上年${last.pkg.sheetNameOf('T5')}`)!;
    expect(sheet).toMatchObject({ statement: null, by: 'lastYear', state: 'read' });
    expect(sheet.figures).toBeGreaterThan(0);
    expect(heldOf(survey)).toMatchObject({ read: 9, all: 9 });
  });

  test('a sheet that is no statement', () => {
    expect(at(surveyOf({ [names[t5]!]: null }), t5)).toMatchObject({ statement: null, by: 'hand' });
  });

  describe('a sheet that is said by hand to be what it is not', () => {
    const sheets = aPackage({ books: unevenUnit }).sheets();
    const forms = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const;
    const before = new Set(outcomeOf(sheets).result.findings.map(({ id }) => id));
    const sheetOf = (id: string): string =>
      outcomeOf(sheets).survey.sheets.find(({ statement }) => statement === id)!.sheet;
    const said = (sheet: string, as: FormId | null) => {
      const { survey, result } = outcomeOf(sheets, { memory: { assigned: { [sheet]: as }, setAside: {} } });
      const says = result.findings.filter(({ id, rule }) => !before.has(id) && rule.startsWith('S.'));
      return { survey, held: heldOf(survey), says };
    };

    test.each(forms.map((id, index) => [id, forms[(index + 1) % forms.length]!] as const))(
      '%s said to be %s: no title is said to be where it is not, and nothing is said to be missing that is there',
      (id, as) => {
        const { survey, held, says } = said(sheetOf(id), as);
        expect(says.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(says.some(({ message }) => /都印有|找到了|^缺少|没有一张/.test(message))).toBe(false);
        expect(says.find(({ rule }) => rule === 'S.missing')!.message).toBe(
          `没有核对《${formOf(survey, id).title.zh}》：印有这个标题的“${sheetOf(id)}”手工指定为《${formOf(survey, as).title.zh}》`,
        );
        expect(says.some(({ message }) => /是否指定错了？/.test(message))).toBe(true);
        expect(held.missing.map((form) => form.id)).toEqual([id]);
        const unreadable = survey.sheets.filter(({ state }) => state === 'unreadable').length;
        expect(held.read).toBe(8 - unreadable);
      },
    );

    test('none: it is not said that no sheet has its title', () => {
      const { survey, says } = said(sheetOf('T7'), null);
      expect(says.map(({ severity, message }) => [severity, message])).toEqual([
        [
          'review',
          `没有核对《${formOf(survey, 'T7').title.zh}》：印有这个标题的“${sheetOf('T7')}”手工指定为“不是报表”`,
        ],
      ]);
    });

    test('one that cannot be read is no statement read', () => {
      const { held } = said(sheetOf('T1'), 'T2');
      expect(held).toMatchObject({ read: 7, all: 9, missing: [{ id: 'T1' }], unreadable: [{ id: 'T2' }] });
    });
  });

  test('of two sheets with one title and the same columns it is said, whichever she chose', () => {
    const twice = [...demoSheets, { ...demoSheets[t5]!, name: '另一张' }];
    const { result } = outcomeOf(twice, { memory: { assigned: { 另一张: 'T5' }, setAside: {} } });
    expect(result.findings.find(({ rule }) => rule === 'S.repeated')!.message).toMatch(/都印有标题/);
  });

  test('a sheet without a title is read where it is said to be a statement', () => {
    const untitled = demoSheets.map((sheet, index) =>
      index === t5
        ? {
            ...sheet,
            cells: sheet.cells.map((row) =>
              row?.map((cell) =>
                typeof cell?.value === 'string' && /决算表/.test(cell.value)
                  ? { ...cell, value: '附表' }
                  : cell,
              ),
            ),
          }
        : sheet,
    );
    expect(outcomeOf(untitled).survey.sheets[t5]).toMatchObject({ statement: null });
    const byHand = outcomeOf(untitled, { memory: { assigned: { [names[t5]!]: 'T5' }, setAside: {} } });
    expect(byHand.survey.sheets[t5]).toMatchObject({ statement: 'T5', by: 'hand', figures: 57 });
    expect(byHand.result.coverage).toEqual(outcomeOf(demoSheets).result.coverage);
  });
});

describe('a card', () => {
  const { result, cards } = outcomeOf(demoSheets);
  const card = (rule: string) => cards[result.findings.find((each) => each.rule === rule)!.id]!;

  test('says in words who stands against whom', () => {
    expect(card('T5.row')).toMatchObject({
      statement: 'T5',
      headline: '水体 小计 与 水体 项目支出不符',
      difference: '27.00',
      suggested: ['341.61'],
      singled: true,
    });
    expect(card('T6.class').headline).toMatch(/^商品和服务支出 与 办公费 等 16 项之和不符$/);
  });

  test('has both sides with their sums', () => {
    const [left, right] = card('T6.class').sides!;
    expect([left.total, right.total, left.figures.length, right.figures.length]).toEqual([
      '204.76',
      '210.14',
      1,
      16,
    ]);
  });

  test('tells two sides of one name apart by their cells', () => {
    const sheets = aPackage().sheets();
    const t1 = sheets.find(({ name }) => name.includes('01'))!;
    const grand = t1.cells.findLast((row) =>
      row?.some((cell) => cell?.value === '总计' || cell?.value === '收入总计'),
    )!;
    const column = grand.findLastIndex((cell) => typeof cell?.value === 'number');
    const cells = t1.cells.map((row) =>
      row === grand ? row.map((cell, at) => (at === column ? { ...cell, value: 1 } : cell)) : row,
    );
    const broken = outcomeOf(sheets.map((sheet) => (sheet === t1 ? { ...t1, cells } : sheet)));
    for (const { headline } of Object.values(broken.cards)) {
      const [left, right] = headline.replace(/不符$/, '').split(' 与 ');
      expect(left).not.toBe(right);
    }
  });
});

test('a suggestion for a cell that its format scales is written as the cell stores it', () => {
  const scaled = demoSheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row?.map((cell) =>
        typeof cell?.value === 'number' && cell.format?.includes('0.00')
          ? { ...cell, value: Math.round(cell.value * 10_000), format: '0!.0000' }
          : cell,
      ),
    ),
  }));
  const { result, cards } = outcomeOf(scaled);
  const card = cards[result.findings.find(({ rule }) => rule === 'T5.row')!.id]!;
  expect(card.corrections[0]).toMatchObject({ value: 3_416_100, suggested: '341.61', unit: null });
});

describe('what is set aside', () => {
  const { result } = outcomeOf(demoSheets);
  const { id } = result.findings[0]!;
  const { edits } = outcomeOf(demoSheets, { memory: { assigned: {}, setAside: { [id]: '已报财政局核准' } } });
  const report = edits.report.find((edit) => edit.kind === 'sheet' && edit.id === 'report');
  const lines =
    report?.kind === 'sheet'
      ? report.rows.map((row) => row.map(({ content }) => ('text' in content ? content.text : '')))
      : [];

  test('is listed in the report under 已说明, its reason as 处理意见', () => {
    const section = lines.findIndex((line) => line[0] === '已说明');
    const line = lines.findIndex((each) => each.includes(id));
    expect(section).toBeGreaterThan(0);
    expect(line).toBe(section + 1);
    expect(lines[line]).toContain('已报财政局核准');
    expect(lines.flat()).toContainEqual(expect.stringContaining('已说明 1 处'));
  });

  test('is not marked in the sheets', () => {
    const cells = (all: typeof edits): number =>
      all.highlights.reduce((sum, edit) => sum + (edit.kind === 'highlight' ? edit.areas.length : 0), 0);
    expect(cells(edits)).toBe(cells(outcomeOf(demoSheets).edits) - 2);
  });
});
