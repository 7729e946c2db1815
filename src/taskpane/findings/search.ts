import { foldForms } from '../../model/fold';
import { once } from '../../model/once';
import type { ResultFinding } from '../../findings/result';
import type { Text } from '../../model/text';
import { correctionTexts } from '../../text/correction-texts';
import { listTexts } from '../../text/list-texts';
import { paneTexts } from '../../text/pane-texts';
import type { Outcome } from '../worker/messages';
import { isReachable, placeName, whereToMend } from './printed-at';

/**
 * Does a finding show every word of a query? All that its card shows is searched, words and numbers, whatever spaces,
 * separators of thousands and full-width marks either has.
 */
export function matches(
  query: string,
  finding: ResultFinding,
  outcome: Outcome,
  reason: string | null,
): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = `${textsBy(outcome).get(finding.id) ?? ''}\n${squeezed(reason ?? '')}`;
  return words.every((word) => text.includes(word));
}

const folded = (text: string): string =>
  foldForms(text)
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '');

const squeezed = (text: string): string => folded(text).replace(/[^\S\n]+/g, '');

const textsBy = once(
  (outcome: Outcome): ReadonlyMap<string, string> =>
    new Map(
      outcome.result.findings.map((finding) => [finding.id, squeezed(shownBy(finding, outcome).join('\n'))]),
    ),
);

/** What a card shows of a finding, in the language in which the outcome was worded and in the other. */
function shownBy(finding: ResultFinding, { cards, survey }: Outcome): string[] {
  const card = cards[finding.id]!;
  const both = ({ zh, en }: Text): string[] => [zh, en];
  const places = finding.figures.map((figure, index) => {
    const short = placeName(figure, survey, card.statement);
    return { short: card.passages[index]?.where ?? short, whole: placeName(figure, survey, null) };
  });
  return [
    finding.message,
    card.headline,
    ...both(paneTexts.severity[finding.severity]),
    ...(card.difference === null ? [] : both(paneTexts.difference(card.difference))),
    ...card.rules.flatMap(({ title, basis }, index) => [
      title,
      ...both(paneTexts.basis(basis, finding.rules[index]!)),
    ]),
    ...(card.sides ?? []).map(({ total }) => total),
    ...card.passages.flatMap((passage) => (passage ? [passage.where, passage.quoted] : [])),
    ...finding.figures.flatMap(({ sheet, address, printed, item }, index) => [
      sheet ?? '',
      address ?? '',
      printed,
      item,
      places[index]!.short,
      places[index]!.whole,
    ]),
    ...(finding.suspects.length > 1 ? both(correctionTexts.ties) : []),
    ...finding.suspects.flatMap(({ because, figure }, index) => {
      const { short } = places[figure]!;
      const reachable = isReachable(finding.figures[figure]!);
      return [
        correctionTexts.because(short, because),
        listTexts.suspect,
        listTexts.due,
        paneTexts.suspectOf(`${card.suspectNames[index]!} ${short}`, card.suggested[index]!),
        ...whereToMend(card.corrections[index] ?? null, reachable),
      ].flatMap(both);
    }),
  ];
}
