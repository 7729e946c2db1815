import { placeName, type ShownFinding } from './view';

/** A finding's place as a sentence names it. */
export const placeOf = ({ finding, card }: ShownFinding, index: number): string =>
  card.passages[index]?.where ?? placeName(finding.figures[index]!, card.statement);
