import { DocumentError, readDocument } from '../../src/documents';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { toResult } from '../../src/findings/result';
import { FileError, openWorkbook } from '../../src/hosts/file';

export interface Order {
  readonly workbook: Uint8Array;
  readonly name: string;
  readonly narrative: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** What came of a file, as far as it is counted. */
export type Outcome =
  | { readonly kind: 'refused' }
  | { readonly kind: 'crash'; readonly error: string }
  | {
      readonly kind: 'read';
      /** Amounts of the statements that are not zero. */
      readonly figures: number;
      /** How much the result finds fault with: findings but rounding, statements not read, what was not understood. */
      readonly said: number;
      readonly errors: number;
    };

/** Reads and examines one package, in a bounded process. */
export default async function work({ workbook, name, narrative }: Order): Promise<Outcome> {
  try {
    const { sheets } = openWorkbook(workbook, name).content;
    const narratives = narrative ? [await readDocument(narrative.name, narrative.bytes)] : [];
    const examination = examine(finalAccounts, { sheets, narratives });
    const { books, coverage } = examination.check;
    if (books.set.statements.size === 0) return { kind: 'refused' };
    const { statements, findings } = toResult(examination, { folder: null, workbook: name }, 'zh');
    const unread = statements.filter(({ state }) => state === 'missing' || state === 'unreadable').length;
    const unreadable = coverage.figures.filter(({ state }) => state === 'unreadable').length;
    const count = (...kinds: string[]): number =>
      findings.filter(({ severity }) => kinds.includes(severity)).length;
    return {
      kind: 'read',
      figures: coverage.figures.filter((figure) => figure.state === 'number' && !figure.value.isZero())
        .length,
      said: count('error', 'review') + unread + unreadable,
      errors: count('error'),
    };
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError) return { kind: 'refused' };
    return { kind: 'crash', error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
