import type { SelectedCell } from '../../hosts/workbook';
import type { Store } from '../store';
import type { Action, PaneState } from '../state';
import { groupsOf, type ShownFinding } from './view';

const cellOf = ({ sheet, address }: SelectedCell): string => `${sheet}!${address}`;

/** By cell, the places of the findings in the list, in its order; a cell that is suspected before one that takes part. */
function placesIn(
  state: PaneState,
  cell: SelectedCell,
): { finding: string; figure: number; suspected: boolean }[] {
  const shown: ShownFinding[] = groupsOf(state).flatMap(({ findings }) => [...findings]);
  return shown.flatMap(({ finding }) =>
    finding.figures.flatMap(({ sheet, address }, figure) =>
      sheet === cell.sheet && address === cell.address
        ? [{ finding: finding.id, figure, suspected: finding.suspects[0]?.figure === figure }]
        : [],
    ),
  );
}

/** The finding of the list that a cell belongs to, and which of its figures it is; the open one goes first. */
export function findingAt(state: PaneState, cell: SelectedCell): { finding: string; figure: number } | null {
  const places = placesIn(state, cell);
  const found =
    places.find(({ finding }) => finding === state.open) ??
    places.find(({ suspected }) => suspected) ??
    places[0];
  return found ? { finding: found.finding, figure: found.figure } : null;
}

/** Shows the finding of the cell that she selects in the workbook, and leaves alone what the pane selects itself. */
export class FollowsSelection {
  /** What we asked the host to select and have not heard of. */
  private readonly own: string[] = [];

  constructor(private readonly store: Store<PaneState, Action>) {}

  /** The pane is about to select a cell. */
  selecting(cell: SelectedCell): void {
    this.own.push(cellOf(cell));
  }

  /** The host tells that a cell is selected now. */
  readonly selected = (cell: SelectedCell): void => {
    const at = this.own.indexOf(cellOf(cell));
    if (at >= 0) {
      this.own.splice(0, at + 1);
      return;
    }
    // A cell that was selected already is not told of: what we still wait for will not come.
    this.own.length = 0;
    const state = this.store.get();
    if (state.panel !== null || state.proposed !== null || state.explaining !== null) return;
    const found = findingAt(state, cell);
    if (!found) {
      if (state.outcome) this.store.dispatch({ type: 'selected', cell });
      return;
    }
    if (state.open !== found.finding) this.store.dispatch({ type: 'opened', finding: found.finding });
    this.store.dispatch({ type: 'showed', ...found });
  };
}
