import { t1, t2, t3, t5, t6, t9 } from '../../publications/final-accounts/forms';
import { said, type Item } from '../../model/item';
import type { Passage, Restated, Span } from '../../model/narrative';
import type { Dense } from './dense';
import { amountOf, numberAt } from './numbers';
import type { PrintingSource } from './printer';
import type { DenseSection } from './sections';
import { causesIn } from './words';

/** Figures that are known by their name alone, wherever it stands; a name of several may mean any of them. */
const KNOWN: readonly (readonly [name: string, may: readonly Item[]])[] = [
  ['基本支出', [t3('total', 'basic'), t5('total', 'basic')]],
  ['人员经费', [t6('staff')]],
  ['公用经费', [t6('public'), said('operating.public'), said('operating')]],
  ['机关运行经费', [said('operating'), t6('public')]],
  ['三公经费(?:支出)?', [t9('total', 'actual')]],
  ['本年收入合计', [t1.income('total'), t2('total', 'total')]],
  ['本年支出合计', [t1.expenditure('total'), t3('total', 'total')]],
];

/** The name begins its clause, or stands behind whose and which year's it is; 项目支出, 人均公用经费 are others. */
const BEGINS = '(?<=^|[,。;:、(]|20\\d\\d年度?|本年度?|本单位|本部门|其中)';
const FIGURES = KNOWN.map(([name, may]) => ({
  may,
  words: new RegExp(`${BEGINS}${name}(?:决算|支出)?(?:数|总额|合计|共计?)?(?:为|是|:)?(?=\\d)`, 'g'),
}));

/**
 * Amounts known by their name that are said again where figures are not reported: among reasons, in what is told of
 * 绩效 (发现的问题及原因:基本支出319.56万元). They should be what is printed elsewhere.
 */
export function readRestated(source: PrintingSource, sections: readonly DenseSection[]): Restated[] {
  const { dense } = source;
  return sections.flatMap((section) =>
    aside(dense, section).flatMap(({ start, end }) => {
      const text = dense.text.slice(start, end);
      return FIGURES.flatMap(({ may, words }) =>
        [...text.matchAll(words)].flatMap(({ index, 0: name }): Restated[] => {
          const at = start + index + name.length;
          const token = numberAt(dense.text, at, Math.min(end, at + 40));
          if (token?.kind !== 'money') return [];
          const { value, ulp } = amountOf(token, source.moneyUnit);
          const from = start + index;
          const passage: Passage = {
            ...dense.span(from, token.end),
            text: dense.text.slice(from, token.end),
            section: section.title,
          };
          return [{ may, value, ulp, passage }];
        }),
      );
    }),
  );
}

/** Where a section does not report: all of 绩效, elsewhere the reasons. */
function aside(dense: Dense, { key, body, end }: DenseSection): Span[] {
  if (key === 'performance' || key === 'evaluation') return [{ start: body, end }];
  if (key === 'unknown') return [];
  return causesIn(dense.text, { body, end });
}
