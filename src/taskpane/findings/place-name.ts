import { usePane } from '../ui/context';
import { placeName, type ShownFinding } from './view';

/** A finding's place as a sentence names it. */
export function usePlaceName(): (shown: ShownFinding, index: number) => string {
  const { state } = usePane();
  const { survey } = state.outcome!;
  return ({ finding, card }, index) =>
    card.passages[index]?.where ?? placeName(finding.figures[index]!, survey, card.statement);
}
