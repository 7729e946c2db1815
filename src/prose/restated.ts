import { UNKNOWN, type Grammar } from '../model/grammar';
import type { Passage, Restated, Span } from '../model/narrative';
import type { Dense } from './dense';
import { amountOf, numberAt } from './numbers';
import { once } from '../model/once';
import type { PrintingSource } from './printer';
import type { DenseSection } from './sections';
import { causesIn } from './causes';

/** The name begins its clause, or stands behind whose and which year's it is; 项目支出, 人均公用经费 are others. */
const BEGINS = '(?<=^|[,。;:、(]|20\\d\\d年度?|本年度?|本单位|本部门|其中)';
const figuresOf = once(({ restatable }: Grammar) =>
  restatable.map(([name, may]) => ({
    may,
    words: new RegExp(`${BEGINS}${name}(?:决算|支出)?(?:数|总额|合计|共计?)?(?:为|是|:)?(?=\\d)`, 'g'),
  })),
);

/**
 * Amounts known by their name that are said again where figures are not reported: among reasons, in what is told of
 * 绩效 (发现的问题及原因:基本支出319.56万元). They should be what is printed elsewhere.
 */
export function readRestated(
  grammar: Grammar,
  source: PrintingSource,
  sections: readonly DenseSection[],
): Restated[] {
  const { dense } = source;
  return sections.flatMap((section) =>
    aside(dense, section).flatMap(({ start, end }) => {
      const text = dense.text.slice(start, end);
      return figuresOf(grammar).flatMap(({ may, words }) =>
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

/** Where a section does not report: all of what is told aside, elsewhere the reasons. */
function aside(dense: Dense, { kind, body, end }: DenseSection): Span[] {
  if (kind.aside) return [{ start: body, end }];
  if (kind === UNKNOWN) return [];
  return causesIn(dense.text, { body, end });
}
