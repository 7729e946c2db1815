import type { Books } from '../../books/books';
import { nameOf, placeNameOf, ruleTitle, shownOf } from '../../findings';
import type { Mark, MarkedNarrative } from '../../findings/narrative-marks';
import type { Figure } from '../../model/figure';
import { address } from '../../model/sheet';
import type { Language } from '../../model/text';
import type { Comment } from '../../output';
import type { NarrativeCorrections, MarkView, NarrativeView, PlaceView } from './messages';

/** A narrative with its figures marked, as plain data in the pane's language. */
export function narrativeView(
  { narrative, belongs, marks }: MarkedNarrative,
  comments: readonly Comment[],
  corrections: NarrativeCorrections,
  books: Books,
  language: Language,
): NarrativeView {
  const { file, text, sections } = narrative;
  return {
    file,
    text,
    belongs,
    sections: sections.map(({ title, start, body, end }) => ({ title, start, end, body })),
    marks: marks.map((mark) => markView(mark, books, language)),
    comments,
    corrections,
  };
}

const markView = (
  { start, end, state, suspected, figure, reason, ties, findings }: Mark,
  books: Books,
  language: Language,
): MarkView => ({
  start,
  end,
  state,
  suspected,
  item: figure && nameOf(figure, 'N')[language],
  reason: reason && reason[language],
  ties: ties.map(({ rule, kind, figures, more }) => ({
    title: ruleTitle(rule, books)[language],
    kind,
    places: figures.map((each) => placeView(each, language)),
    more,
  })),
  findings,
});

/** A figure's place, name and print. */
export function placeView(figure: Figure, language: Language): PlaceView {
  const { place, item, printed } = shownOf({ kind: 'figure', figure });
  const shown = { where: placeNameOf(place)[language], item: item[language], printed };
  if (place.source === 'cell') {
    return { ...shown, sheet: place.sheet, address: address(place.row, place.column) };
  }
  const { file, start, end } = place;
  return { ...shown, file, start, end };
}
