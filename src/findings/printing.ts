import type { Figure } from '../model/figure';

/** Does a narrative's figure say again what a cell of a statement prints? Its item is filed under the fact it says. */
export const isPrintingOf = (saying: Figure, cell: Figure): boolean =>
  saying.item.statement === 'N' && cell.item.statement !== 'N' && saying.item.row === cell.item.key;
