import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import { STATEMENT, type StatementId } from '../model/statements';
import { say, type Text } from '../model/text';
import { FUNCTIONAL_CLASSES } from '../model/subjects';
import type { Line, Statement, StatementSet } from '../sources/statements';

/** What is known of an item. */
export type Lookup =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Its statement was read and has no such line or column: there is no such money. */
  | { readonly kind: 'zero' }
  | { readonly kind: 'missing'; readonly why: Text };

/** Columns that a form may leave out when there is no such money. */
const OPTIONAL_COLUMNS = new Set([
  'superiorSubsidy',
  'undertaking',
  'educationFees',
  'business',
  'affiliatedRemittance',
  'other',
  'superiorRemittance',
  'affiliatedSubsidy',
  'governmentFund',
  'stateCapital',
]);

/** Lines without which a statement cannot be checked: a form that lacks one was not understood. */
const NEEDED_LINES = /^(?:total|(?:income|expenditure)\.(?:total|grand)|staff|public|row)$/;

const ZERO: Lookup = { kind: 'zero' };

/** A package's figures by item, and the shape of its statements: what the rules are stated over. */
export class Books {
  private readonly figures = new Map<string, Figure>();

  constructor(readonly set: StatementSet) {
    for (const statement of set.statements.values()) {
      for (const figure of statement.figures) this.figures.set(figure.item.key, figure);
    }
  }

  statement(id: StatementId): Statement | undefined {
    return this.set.statements.get(id);
  }

  lines(id: StatementId): readonly Line[] {
    return this.statement(id)?.lines ?? [];
  }

  /** Does the statement's table have this column? */
  has(id: StatementId, column: string): boolean {
    return this.statement(id)?.columns.has(column) ?? false;
  }

  lookup(item: Item): Lookup {
    const figure = this.figures.get(item.key);
    if (figure) {
      return figure.state === 'unreadable'
        ? {
            kind: 'missing',
            why: say(`${this.nameOf(figure)}读不出`, `${this.nameOf(figure)} cannot be read`),
          }
        : { kind: 'figure', figure };
    }
    const { title } = STATEMENT[item.statement];
    const statement = this.statement(item.statement);
    if (!statement) {
      return {
        kind: 'missing',
        why: say(`缺少${item.statement}《${title.zh}》`, `${item.statement} (${title.en}) is missing`),
      };
    }
    if (statement.state === 'unreadable') {
      return {
        kind: 'missing',
        why: say(`${item.statement} 的表头认不出`, `the headings of ${item.statement} were not understood`),
      };
    }
    if (statement.state === 'empty') return ZERO;
    if (
      item.statement === 'T9'
        ? item.measure !== 'actual' || item.column === 'total'
        : NEEDED_LINES.test(item.row)
    ) {
      if (!statement.lines.some((line) => line.key === item.row) || item.statement === 'T9') {
        return {
          kind: 'missing',
          why: say(`${item.statement} 没有印出这一项`, `${item.statement} does not print this item`),
        };
      }
    }
    if (
      item.statement !== 'T9' &&
      !statement.columns.has(item.column) &&
      !OPTIONAL_COLUMNS.has(item.column)
    ) {
      return {
        kind: 'missing',
        why: say(`${item.statement} 没有这一栏`, `${item.statement} has no such column`),
      };
    }
    return ZERO;
  }

  /** The functional classes any statement names, by code, in the order of T1. */
  classes(): string[] {
    const printed = new Set<string>();
    for (const { id, lines } of this.set.statements.values()) {
      if (id === 'T6' || id === 'T9') continue;
      for (const line of lines) if (line.code.length === 3 && !line.partOf) printed.add(line.code);
    }
    const known = FUNCTIONAL_CLASSES.map(([code]) => code);
    return [
      ...known.filter((code) => printed.has(code)),
      ...[...printed].filter((code) => !known.includes(code)).sort(),
    ];
  }

  /** Where a cell of the statement stands, for an observation. */
  place(id: StatementId, row: number, column: number): Figure['place'] {
    return { source: 'cell', statement: id, sheet: this.statement(id)?.sheet ?? '', row, column };
  }

  private nameOf(figure: Figure): string {
    return [figure.item.statement, figure.rowLabel, figure.columnLabel].filter(Boolean).join(' ');
  }
}
