import { t3, t5, t6, t9 } from '../../src/publications/final-accounts/forms';
import { messageOf, type Finding } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { toResult, type CheckResult } from '../../src/findings/result';
import { type Item } from '../../src/model/item';
import type { NarrativeText } from '../../src/model/narrative-text';
import { narrativeOf, withFigure, type BuiltNarrative, type Role } from '../fixtures/narrative';
import { aNarrated } from '../fixtures/narrated';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit, unevenUnit } from '../fixtures/units';

const pkg = aPackage({ books: fundUnit });
const built = narrativeOf(fundUnit, { family: 'xinjiang2024' });

const textOf = ({ text }: Pick<BuiltNarrative, 'text'>, file = '说明.txt'): NarrativeText => ({
  file,
  kind: 'text',
  text,
});

/** The narrative with one figure printed otherwise. */
function saying(of: Item, role: Role, printed: string): BuiltNarrative {
  const index = built.figures.findIndex((figure) => figure.of === of.key && figure.role === role);
  return withFigure(built, index, printed);
}

const worst = (narrative: BuiltNarrative, statements: Package = pkg): Finding =>
  examine(finalAccounts, { sheets: statements.sheets(), narratives: [textOf(narrative)] }).findings[0]!;

const resultOf = (narratives: readonly NarrativeText[], statements: Package = pkg): CheckResult =>
  toResult(
    examine(finalAccounts, { sheets: statements.sheets(), narratives }),
    { folder: null, workbook: 'statements.xlsx' },
    'zh',
  );

describe('a finding names the places of a narrative shortly and readably', () => {
  test.each<[string, BuiltNarrative, RegExp]>([
    [
      'an amount',
      saying(t6('staff'), 'amount', '7.89万元'),
      /说明 人员经费 7\.89（说明·一般公共预算基本支出决算）/,
    ],
    [
      'a share',
      saying(t3('total', 'basic'), 'share', '1.23%'),
      /占比 印为 1\.23%，按 .+ 计算应为 \d+\.\d\d%（/,
    ],
    [
      'a rate of change, with the word for its direction',
      saying(t5('total', 'total'), 'growth', '999.99%'),
      /增减率 印为 (?:增长|下降) 999\.99%，按 .*(?:增加|减少) .+ 计算应为 (?:增长|下降) \d+\.\d\d%/,
    ],
  ])('%s', (_, narrative, message) => {
    expect(messageOf(worst(narrative)).zh).toMatch(message);
    expect(messageOf(worst(narrative)).zh).not.toMatch(/说明·[一二三四五六七八九十]+、/);
  });

  test('a place is named once where several figures stand in it', () => {
    const message = messageOf(worst(saying(t9('abroad', 'actual'), 'share', '77.77%')));
    const [places] = /（[^（）]*）$/.exec(message.zh)!;
    expect(places.split('↔')).toHaveLength(new Set(places.split('↔')).size);
  });
});

test('differences of rates have no more decimals than a reader needs', () => {
  const { findings } = examine(finalAccounts, {
    sheets: pkg.sheets(),
    narratives: [textOf(saying(t5('total', 'total'), 'growth', '999.99%'))],
  });
  for (const finding of findings) {
    const { difference, tolerance } = finding;
    expect(`${difference?.toFixed() ?? ''} ${tolerance?.toFixed() ?? ''}`).not.toMatch(/\.\d{7}/);
    expect(messageOf(finding).zh).not.toMatch(/\.\d{5}/);
  }
});

describe('result.narrative', () => {
  test('is null without one', () => {
    const { narrative, package: names } = resultOf([]);
    expect({ narrative, narratives: names.narratives }).toEqual({ narrative: null, narratives: [] });
  });

  test('counts its figures; spans of the unchecked hold their text', () => {
    const { narrative, package: names } = resultOf([textOf(built)]);
    expect(names.narratives).toEqual(['说明.txt']);
    expect(narrative!.figures).toBeGreaterThan(100);
    expect(narrative!.checked).toBe(narrative!.figures - narrative!.unchecked.length);
    for (const { text, start, end, reason, file } of narrative!.unchecked) {
      expect(built.text.slice(start, end)).toBe(text);
      expect(reason).not.toBe('');
      expect(file).toBeUndefined();
    }
  });

  test('two narratives: both are read, and what is unchecked says in which', () => {
    const one = resultOf([textOf(built)]).narrative!;
    const { narrative, package: names, findings } = resultOf([textOf(built), textOf(built, '副本.md')]);
    expect(names.narratives).toEqual(['说明.txt', '副本.md']);
    expect(narrative!.figures).toBe(2 * one.figures);
    expect(new Set(narrative!.unchecked.map(({ file }) => file)).size).toBeLessThanOrEqual(2);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('an error in the first of two narratives is found', () => {
    const wrong = textOf(saying(t6('staff'), 'amount', '7.89万元'));
    const [finding] = resultOf([wrong, textOf(built, '副本.md')]).findings;
    expect(finding!.severity).toBe('error');
    expect(finding!.figures.map(({ file }) => file)).toContain('说明.txt');
  });

  test('a narrative of another unit is one finding; none of its figures is checked, and it says why', () => {
    const {
      narrative,
      package: names,
      findings,
    } = resultOf([textOf(narrativeOf(unevenUnit, { family: 'xinjiang2024' }))]);
    expect(names.narratives).toEqual(['说明.txt']);
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect(narrative!.checked).toBe(0);
    expect(narrative!.unchecked.map(({ reason }) => reason)).toContain('说明不是这套报表的');
  });

  test('its figures in findings stand where their spans say, as the text has them', () => {
    const narrative = saying(t6('staff'), 'amount', '7.89 万元');
    const [finding] = resultOf([textOf(narrative)]).findings;
    const figure = finding!.figures.find(({ source }) => source === 'narrative')!;
    expect(figure).toMatchObject({ file: '说明.txt', printed: '7.89 万元' });
    expect(narrative.text.slice(figure.start, figure.end)).toBe('7.89 万元');
    expect(figure.section).toContain('基本支出');
  });
});

test('whose package it is and of which year, the narrative says where no sheet does', () => {
  const nameless = pkg.sheets().map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row?.map((cell) =>
        typeof cell?.value === 'string'
          ? { ...cell, value: cell.value.replace(/20\d\d年度?/g, '').replace(fundUnit.unit, '') }
          : cell,
      ),
    ),
  }));
  const whose = (narratives: readonly NarrativeText[]) => {
    const { unit, fiscalYear } = toResult(
      examine(finalAccounts, { sheets: nameless, narratives }),
      { folder: null, workbook: 'statements.xlsx' },
      'zh',
    ).package;
    return { unit, fiscalYear };
  };
  expect(whose([])).toEqual({ unit: null, fiscalYear: null });
  expect(whose([textOf(built)])).toEqual({ unit: fundUnit.unit, fiscalYear: fundUnit.year });
});

test('the same wrong amount said three times is one thing to look at, with its three places', () => {
  const told = aNarrated(unevenUnit).rewritten(
    (text) =>
      `${text}\n十一、预算绩效情况\n发现的问题及原因：基本支出319.56万元。基本支出319.56万元。基本支出319.56万元。`,
  );
  const { findings } = examine(finalAccounts, { sheets: told.sheets(), narratives: told.narratives() });
  const restated = findings.filter(({ rule }) => rule === 'N.restated');
  // The fourth is what stands elsewhere.
  expect(restated.map(({ pointers }) => pointers.length)).toEqual([4]);
});
