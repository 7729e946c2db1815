/** @thorough Proves what other tests are built of, on books of every kind. */

import { t1, t4, t5, t6, t7, t9 } from '../../src/publications/final-accounts/forms';
import { type Item } from '../../src/model/item';
import { ECONOMIC_SUBJECTS } from '../../src/model/subjects';
import { draws } from '../draws';
import { type Books, exact } from '../fixtures/accounts';
import { narrativeOf, type NarrativeFamily, type NarrativeOptions } from '../fixtures/narrative';
import { randomAccounts } from '../fixtures/random';
import { fundUnit, plainUnit, unevenUnit } from '../fixtures/units';

const FAMILIES: readonly NarrativeFamily[] = ['xinjiang2023', 'xinjiang2024', 'shanghai', 'elsewhere'];
const seeds = Array.from({ length: 30 }, (_, i) => i + 1);
const drawn = seeds.slice(0, draws(seeds.length));
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe.each(FAMILIES)('%s', (family) => {
  test.each(['none', 'pdf'] as const)('figures stand where they are said to stand, breaks: %s', (breaks) => {
    for (const seed of drawn) {
      const { text, figures } = narrativeOf(randomAccounts(seed), { family, seed, breaks });
      expect(figures.length).toBeGreaterThan(100);
      let end = 0;
      for (const figure of figures) {
        const written = text.slice(figure.start, figure.end);
        if (squeezed(written) !== figure.printed || written !== written.trim() || figure.start < end) {
          throw new Error(`seed ${seed}: ${JSON.stringify(figure)} but ${JSON.stringify(written)}`);
        }
        end = figure.end;
      }
    }
  });

  test('the same seed writes the same, another one another', () => {
    const options = { family, seed: 3, breaks: 'pdf' } as const;
    expect(narrativeOf(fundUnit, options)).toEqual(narrativeOf(fundUnit, options));
    expect(narrativeOf(fundUnit, { ...options, seed: 4 }).text).not.toBe(narrativeOf(fundUnit, options).text);
  });

  test('a line in a PDF says the same as the paragraph', () => {
    const plain = narrativeOf(fundUnit, { family, breaks: 'none' });
    const broken = narrativeOf(fundUnit, { family, breaks: 'pdf' });
    const withoutPages = broken.text.replace(/^\d{1,2}\n/gm, '');
    expect(squeezed(withoutPages).length).toBeGreaterThan(squeezed(plain.text).length * 0.99);
    expect(broken.figures.map(({ printed, of, role }) => ({ printed, of, role }))).toEqual(
      plain.figures.map(({ printed, of, role }) => ({ printed, of, role })),
    );
    expect(Math.max(...broken.text.split('\n').map(({ length }) => length))).toBeLessThan(40);
    expect(broken.text.match(/^\d+$/gm)!.length).toBeGreaterThan(3);
  });

  test('every 项 of T5 has its paragraph, every 款 of T6 with money its name', () => {
    for (const books of [plainUnit, unevenUnit, ...drawn.map((seed) => randomAccounts(seed))]) {
      const { text, figures } = narrativeOf(books, { family });
      const told = figures.filter(({ of, role }) => role === 'amount' && /^T5\/\d{7}\/total$/.test(of));
      const codes = books.subjects
        .map(({ code }) => code)
        .filter((code) => exact(books, t5(code, 'total')) !== 0n);
      expect(told.map(({ of }) => of)).toEqual(codes.sort().map((code) => t5(code, 'total').key));
      const at = figures.find(({ of }) => of === t6('staff').key)!.start;
      const lists = [...text.slice(at, at + 900).matchAll(/包括：([^。；]*)[。；]/g)].slice(0, 2);
      const names = [...ECONOMIC_SUBJECTS.keys()].filter(
        (code) => code.length === 5 && exact(books, t6(code)) !== 0n,
      );
      const staff = names.filter((code) => /^30[13]/.test(code));
      const wanted = [staff, names.filter((code) => !staff.includes(code))].filter(
        ({ length }) => length > 0,
      );
      expect(lists.slice(0, wanted.length).map((list) => list[1]!.split('、').sort())).toEqual(
        wanted.map((codes) => codes.map((code) => ECONOMIC_SUBJECTS.get(code)!).sort()),
      );
    }
  });
});

describe('chapters', () => {
  const SEVEN_TO_NINE = {
    xinjiang2023: [
      '七、财政拨款“三公”经费',
      '八、政府性基金预算',
      '九、国有资本经营预算',
      '十、其他重要事项',
    ],
    xinjiang2024: [
      '七、政府性基金预算',
      '八、国有资本经营预算',
      '九、财政拨款“三公”经费',
      '十、其他重要事项',
    ],
    shanghai: [
      '七、财政拨款“三公”经费',
      '八、政府性基金预算',
      '九、国有资本经营预算',
      '十、预算绩效管理情况',
    ],
  } as const;

  test.each(Object.entries(SEVEN_TO_NINE))('%s has its own order', (family, headings) => {
    const { text } = narrativeOf(fundUnit, { family: family as 'shanghai' });
    const places = headings.map((heading) => text.lastIndexOf(`\n${heading}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  test('sections are left out as asked, and the rest numbered on', () => {
    const { text } = narrativeOf(fundUnit, {
      family: 'xinjiang2024',
      omit: ['contents', 'governmentFund', 'glossary'],
    });
    expect(text).not.toContain('政府性基金预算财政拨款收入总计');
    expect(text).toContain('\n七、国有资本经营预算');
    expect(text).toContain('\n第三部分 部门决算报表');
  });

  test.each([
    {
      family: 'xinjiang2023',
      words:
        '我单位本年度无政府性基金预算财政拨款收入、支出及结转和结余，政府性基金预算财政拨款收入支出决算表为空表。',
    },
    { family: 'xinjiang2024', words: '国有资本经营预算财政拨款收入支出决算表为空表' },
    { family: 'shanghai', words: '2024年度无国有资本经营预算财政拨款收入和支出。' },
  ] as const)('$family says that a fund has nothing', ({ family, words }) => {
    expect(narrativeOf(plainUnit, { family }).text).toContain(words);
  });
});

describe('what a figure is about', () => {
  const told = (family: NarrativeFamily, books: Books, words: string): string[] => {
    const { text, figures } = narrativeOf(books, { family, omit: ['contents'] });
    const at = text.indexOf(words);
    return figures
      .filter(({ start }) => start >= at)
      .slice(0, 5)
      .map(({ of, role }) => `${of} ${role}`);
  };
  const amounts = (...items: readonly Item[]): string[] => items.map(({ key }) => `${key} amount`);
  const roles = (of: string, ...names: readonly string[]): string[] => names.map((name) => `${of} ${name}`);

  test.each([
    {
      family: 'xinjiang2023',
      words: '2024年度收入总计',
      says: amounts(...(['grand', 'total', 'carryUsed', 'opening'] as const).map((line) => t1.income(line))),
    },
    {
      family: 'xinjiang2024',
      words: '2024年度支出总计',
      says: amounts(...['grand', 'total', 'distribution', 'closing'].map((line) => t1.expenditure(line))),
    },
    {
      family: 'xinjiang2024',
      words: '2024年度财政拨款收入总计',
      says: amounts(
        ...(['grand', 'opening', 'total'] as const).map((line) => t4.income(line)),
        ...(['grand', 'closing'] as const).map((line) => t4.expenditure(line, 'total')),
      ),
    },
    {
      family: 'xinjiang2023',
      words: '财政拨款收入支出总体与上年相比',
      says: roles(t4.income('grand').key, 'change', 'growth', 'initialBudget', 'amount', 'variance'),
    },
    {
      family: 'shanghai',
      words: '一般公共预算财政拨款支出年初预算',
      says: roles(t5('total', 'total').key, 'initialBudget', 'amount', 'completion'),
    },
    {
      family: 'xinjiang2024',
      words: '政府性基金预算财政拨款收入总计',
      says: amounts(
        t4.expenditure('grand', 'governmentFund'),
        ...(['opening', 'income'] as const).map((column) => t7('total', column)),
        t4.expenditure('grand', 'governmentFund'),
        t7('total', 'closing'),
      ),
    },
    {
      family: 'xinjiang2023',
      words: '公务用车购置及运行维护费26',
      says: [
        ...amounts(...(['vehicles', 'purchase', 'running'] as const).map((line) => t9(line, 'actual'))),
        'N/cars.bought/value count',
        'N/cars.kept/value count',
      ],
    },
    {
      family: 'xinjiang2023',
      words: '与全年预算相比',
      says: [
        ...roles(t9('total', 'actual').key, 'fullYearBudget', 'amount', 'variance'),
        ...roles(t9('abroad', 'actual').key, 'fullYearBudget', 'amount'),
      ],
    },
    {
      family: 'shanghai',
      words: '“三公”经费财政拨款支出年初预算',
      says: [
        ...roles(t9('total', 'actual').key, 'initialBudget', 'amount', 'completion'),
        ...roles(t9('abroad', 'actual').key, 'amount', 'completion'),
      ],
    },
    {
      family: 'xinjiang2024',
      words: '政府采购支出总额',
      says: ['total', 'goods', 'works', 'services', 'small'].map(
        (kind) => `N/procurement.${kind}/value amount`,
      ),
    },
  ] as const)('$family: $words', ({ family, words, says }) => {
    expect(told(family, fundUnit, words).slice(0, says.length)).toEqual(says);
  });
});

describe('wording', () => {
  const everywhere = seeds
    .flatMap((seed) =>
      [plainUnit, fundUnit, randomAccounts(seed)].map((books) =>
        narrativeOf(books, { family: 'elsewhere', seed }),
      ),
    )
    .map(({ text }) => text)
    .join('\n');

  test.each([
    '较上年',
    '年度决算数',
    '同比增加',
    '按同口径同比',
    '降低',
    '上升',
    '与上年持平',
    '基本持平',
    '无变化',
    '无可比性',
    /完成预算数\d+[.·]\d+%/,
    /为预算调整数的\d+[.·]\d+%/,
    /\d·\d+%/,
    /占\d+%/,
    /占\d+\.\d%/,
    /\d亿元/,
    /\d元/,
  ])('elsewhere somebody writes %s', (words) => {
    expect(everywhere).toMatch(words);
  });

  const options: readonly {
    readonly name: string;
    readonly options: Partial<NarrativeOptions>;
    readonly says: string;
  }[] = [
    { name: '万元', options: {}, says: '2024年度收入总计1,440.22万元' },
    { name: '元', options: { unit: '元' }, says: '2024年度收入总计14,402,200.00元' },
    { name: '亿元', options: { unit: '亿元' }, says: '2024年度收入总计0.14亿元' },
    { name: 'no separators', options: { separators: false }, says: '2024年度收入总计1440.22万元' },
    { name: 'shares without decimals', options: { shareDecimals: 0 }, says: '项目支出862.16万元，占61%' },
    { name: 'shares with one', options: { shareDecimals: 1 }, says: '项目支出862.16万元，占61.4%' },
  ];
  test.each(options)('$name', ({ options, says }) => {
    expect(narrativeOf(fundUnit, { family: 'xinjiang2023', ...options }).text).toContain(says);
  });
});
