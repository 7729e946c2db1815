import { t3, t5, t6, t7, t9 } from '../../../../src/publications/final-accounts/forms';
import { check } from '../../../../src/check';
import { findingsOf, type Finding } from '../../../../src/findings';
import { RULES } from '../../../../src/publications/final-accounts';
import { draws } from '../../../draws';
import type { BuiltFigure } from '../../../fixtures/narrative';
import { aNarrated, type Narrated } from '../../../fixtures/narrated';
import { Dice, randomAccounts } from '../../../fixtures/random';
import { booksOf } from './table';

const NARRATIVE = RULES.filter(({ id }) => id.startsWith('N.'));

/** What an accountant must look at in the narrative: a wrong figure there comes up as one of these. */
function raised(package_: Narrated): Finding[] {
  return findingsOf(check(booksOf(package_), NARRATIVE)).filter(({ severity }) => severity !== 'rounding');
}

/** Stretches of the narrative that findings point at. */
const pointedAt = (findings: readonly Finding[]): { start: number; end: number }[] =>
  findings.flatMap(({ pointers }) =>
    pointers.flatMap((pointer) => {
      const { place } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
      return place.source === 'narrative' ? [place] : [];
    }),
  );

type Slip = (printed: string) => string | null;

/** One digit before the decimal point becomes another. */
const digit: Slip = (printed) => {
  const at = /\d(?=(?:[.·]\d+)?[^\d.,·]*$)/.exec(printed)!.index;
  return `${printed.slice(0, at)}${(Number(printed[at]) + 3) % 10}${printed.slice(at + 1)}`;
};

const SLIPS: Readonly<Record<string, Slip>> = {
  'a digit': digit,
  'two digits swapped': (printed) => {
    const swapped = printed.replace(/([1-9])(,?)(?!\1)([1-9])/, '$3$2$1');
    return swapped === printed ? null : swapped;
  },
  '元 for 万元': (printed) => (/^0\.00|[^万]元$/.test(printed) ? null : printed.replace(/万元$/, '元')),
  'no %': (printed) => (printed.endsWith('%') ? printed.slice(0, -1) : null),
};

/** Figures that nothing else in the package bears out, but for limits. */
const ALONE =
  /^N\/(?:performance|assets|trips|travellers|cars|reception\.(?:batches|heads)|guests|procurement\.(?:reserved|won))/;
const isAlone = ({ of, role, printed }: BuiltFigure): boolean =>
  ALONE.test(of) ||
  (role === 'change' && printed.endsWith('人')) ||
  (role === 'initialBudget' && /^T8/.test(of));

/** 减少5.91万元,下降100.00%: whatever it was, all of it is gone. */
const isAllOfIt = ([change, growth]: readonly BuiltFigure[]): boolean =>
  change?.role === 'change' && growth?.printed === '100.00%';

const FAMILIES = ['xinjiang2023', 'xinjiang2024', 'shanghai'] as const;
const PACKAGES = Array.from({ length: draws(20) }, (_, i) => i);

describe.each(Object.entries(SLIPS))('%s', (_, slip) => {
  test.each(PACKAGES)('package %i is found where it stands', (i) => {
    const dice = new Dice(i);
    const whole = aNarrated(randomAccounts(i + 1, { funds: i % 2 === 0 }), {
      family: FAMILIES[i % 3]!,
      seed: i,
      breaks: i % 4 === 0 ? 'pdf' : 'none',
    });
    const wrong = dice
      .shuffle(whole.built.figures.map((figure, index) => ({ figure, index })))
      .find(
        ({ figure, index }) =>
          !isAlone(figure) &&
          !isAllOfIt(whole.built.figures.slice(index, index + 2)) &&
          differs(slip(figure.printed), figure.printed),
      )!;
    const broken = whole.figureAt(wrong.index, slip(wrong.figure.printed)!);
    const { start, end } = broken.built.figures[wrong.index]!;
    const found = raised(broken);
    const isFound = pointedAt(found).some((place) => place.start < end && start < place.end);
    expect({ ...wrong.figure, isFound }).toEqual({ ...wrong.figure, isFound: true });
  });
});

const differs = (slipped: string | null, printed: string): boolean => slipped !== null && slipped !== printed;

describe('words', () => {
  const plain = aNarrated();
  const shanghai = aNarrated(undefined, { family: 'shanghai' });
  const cases: readonly { name: string; package: Narrated; rule: string; at: string }[] = [
    {
      name: '增加 and 增长 turned round',
      package: plain.saying('增加49.05万元，增长5.42%', '减少49.05万元，下降5.42%'),
      rule: 'N.growth',
      at: '5.42%',
    },
    {
      name: '增加 alone turned round',
      package: plain.saying('增加49.05万元', '减少49.05万元'),
      rule: 'N.growth',
      at: '49.05万元',
    },
    {
      name: '大于 for 小于',
      package: shanghai.saying('决算数大于预算数', '决算数小于预算数'),
      rule: 'N.compare',
      at: '决算数小于预算数',
    },
    {
      name: 'the paragraph of a 项 is gone',
      package: plain.rewritten((text) => text.replace(/\n\d+\.[^\n]*住房公积金\(项\)[^\n]*/, '')),
      rule: 'N.list',
      at: '',
    },
    {
      name: 'a name is not quite right',
      package: plain.saying('行政单位医疗(项)', '行政单位医疗费(项)'),
      rule: 'N.names',
      at: '行政单位医疗费',
    },
    {
      name: "last year's year",
      package: plain.saying('2024年度收入总计', '2023年度收入总计'),
      rule: 'N.year',
      at: '2023年',
    },
    {
      name: 'an item is listed that T6 does not pay',
      package: plain.saying('包括：办公费', '包括：办公费、咨询费'),
      rule: 'N.items',
      at: '咨询费',
    },
    {
      name: 'an item that T6 pays is not listed',
      package: plain.saying('、水费', ''),
      rule: 'N.items',
      at: '',
    },
    {
      name: 'empty, it says, and T7 is not',
      package: plain.but((pkg) => pkg.with(t7('total', 'income'), '5.00')),
      rule: 'N.empty',
      at: '为空表',
    },
    {
      name: 'two figures changed places',
      package: plain
        .printing(t3('total', 'basic'), 'amount', '409.04万元')
        .printing(t3('total', 'project'), 'amount', '530.73万元'),
      rule: 'N.T3',
      at: '409.04万元',
    },
    {
      name: 'an amount of another 项',
      package: plain.printing(t5('2010302', 'total'), 'amount', '395.34万元'),
      rule: 'N.T5',
      at: '395.34万元',
    },
    {
      name: 'the total said twice, once wrongly',
      package: plain.printing(t9('running', 'actual'), 'amount', '6.05万元', 1),
      rule: 'N.T9',
      at: '6.05万元',
    },
    {
      name: 'section six with the figure of a draft',
      package: plain.printing(t6('staff'), 'amount', '474.18万元'),
      rule: 'N.T6',
      at: '474.18万元',
    },
  ];

  test.each(cases)('$name: $rule', ({ package: package_, rule, at }) => {
    const found = raised(package_).filter(({ rules }) => rules.includes(rule));
    expect(found.map((each) => each.rule)).not.toEqual([]);
    const { text } = package_.built;
    const words = pointedAt(found).map(({ start, end }) => text.slice(start, end));
    if (at !== '') expect(words.join('|')).toContain(at);
  });
});
