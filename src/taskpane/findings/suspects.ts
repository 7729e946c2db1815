import type { Correction } from '../worker/messages';
import { isReachable, placeIn, type ShownFinding } from './view';

/** A suspect as its card shows it. */
export interface NamedSuspect {
  /** Which of the finding's figures it is. */
  readonly figure: number;
  /** 差旅费 F16 */
  readonly name: string;
  readonly place: string;
  readonly value: string;
  /** Null in a narrative and in another workbook. */
  readonly correction: Correction | null;
  readonly isElsewhere: boolean;
}

/** The suspects of a finding, likeliest first. */
export const suspectsOf = (shown: ShownFinding): readonly NamedSuspect[] =>
  shown.finding.suspects.map(({ figure }, index) => {
    const place = placeIn(shown, figure);
    return {
      figure,
      name: `${shown.card.suspectNames[index]!} ${place}`.trimStart(),
      place,
      value: shown.card.suggested[index]!,
      correction: shown.card.corrections[index] ?? null,
      isElsewhere: !isReachable(shown.finding.figures[figure]!),
    };
  });

/** One that stands out, or the only one. */
export const onlySuspect = (
  { card }: ShownFinding,
  suspects: readonly NamedSuspect[],
): NamedSuspect | null => (card.singled || suspects.length === 1 ? (suspects[0] ?? null) : null);
