import type { Cell } from '../../../model/sheet';
import type { PlannedCell } from '../../layout';

/**
 * What is assigned to `Range.formulas` to put a content into a cell. Excel takes it as if it were typed: `5,377.64`
 * would become a number, `2024-1` a date, `=cmd()` and `@x` a formula. So every text goes in behind an apostrophe,
 * which Excel keeps to itself, and which hides nothing else: a text that begins with one gets a second.
 */
export function cellInput({ content }: Pick<PlannedCell, 'content'>): string | number {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text === '' ? '' : `'${content.text}`;
    case 'number':
      return Number(content.value);
    case 'formula':
      return `=${content.formula}`;
  }
}

/** The same for what a cell of the user's held. An error that somebody typed is known by its name. */
export function contentInput(cell: Cell | null): string | number | boolean {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const content = cell?.error ?? cell?.value ?? '';
  return typeof content === 'string' && content !== '' && cell?.error === undefined ? `'${content}` : content;
}
