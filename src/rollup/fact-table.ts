import { measured, type Measure } from '../model/edition';
import type { FormId } from '../model/form-id';
import { item, said, type Item } from '../model/item';
import { byTitle } from '../model/statement-name';
import type { Text } from '../model/text';
import { PUBLICATIONS } from '../publications';
import { additiveOf, isColumnOfItsOwn, isZeroWhereAbsent, type Additive } from './additive';
import type { MemberFigures, MemberIdentity, OwnBreach, ShapeOfStatement } from './member';

/** A fact that some member of a department prints. */
export interface FactOfUnits {
  readonly id: number;
  readonly key: string;
  readonly item: Item;
  readonly additive: Additive;
  /** As the first member prints it. */
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** It counts heads, cars, batches; else money. */
  readonly isCount: boolean;
}

/** A package in a roll-up: its figures by the ids of a `FactTable`, in ascending order. */
export interface Member extends Pick<
  MemberFigures,
  'identity' | 'moneyUnit' | 'sheets' | 'breaches' | 'errors' | 'projects'
> {
  readonly facts: Int32Array;
  readonly values: Float64Array;
  readonly ulps: Float64Array;
  readonly held: Uint16Array;
  readonly sheetOf: Uint16Array;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly unreadable: ReadonlySet<number>;
  readonly blanks: ReadonlySet<number>;
  readonly shapes: ReadonlyMap<string, ShapeOfStatement>;
  /** Broken identities of its own by the facts that they touch, with the fact's weight. */
  readonly broken: ReadonlyMap<number, readonly { readonly breach: OwnBreach; readonly weight: number }[]>;
}

/** What a member calls a statement, where words are few and whole: its title, where its workbook has no such form. */
export function statementNames({ shapes }: Member, statement: FormId): ShapeOfStatement['names'] {
  const title = (): Text => byTitle(FORMS.get(statement)!.title);
  return shapes.get(statement)?.names ?? { brief: title(), whole: title() };
}

const FORMS = new Map(PUBLICATIONS.flatMap(({ forms }) => forms.map((form) => [form.id, form] as const)));

/** Every fact that the members of a department print, once; what they print of it is kept as numbers beside its id. */
export class FactTable {
  private readonly byKey = new Map<string, FactOfUnits>();
  readonly facts: FactOfUnits[] = [];

  /** A member in few bytes: its keys and labels are those of the table. */
  add(figures: MemberFigures): Member {
    const { keys, rowLabels, columnLabels, counts } = figures;
    const ids = keys.map((key, at) => this.idOf(key, rowLabels[at]!, columnLabels[at]!, counts[at] === 1));
    const order = Uint32Array.from(ids.keys()).sort((a, b) => ids[a]! - ids[b]!);
    const inOrder = <T extends Float64Array | Uint16Array | Uint32Array>(values: T): T =>
      values.map((_, at) => values[order[at]!]!) as T;
    return {
      identity: figures.identity,
      moneyUnit: figures.moneyUnit,
      sheets: figures.sheets,
      breaches: figures.breaches,
      errors: figures.errors,
      projects: figures.projects,
      facts: Int32Array.from(order, (at) => ids[at]!),
      values: inOrder(figures.values),
      ulps: inOrder(figures.ulps),
      held: inOrder(figures.held),
      sheetOf: inOrder(figures.sheetOf),
      rows: inOrder(figures.rows),
      columns: inOrder(figures.columns),
      unreadable: new Set(figures.unreadable.map((key) => this.idOf(key, '', '', false))),
      blanks: new Set(figures.blanks.map((key) => this.idOf(key, '', '', false))),
      shapes: new Map(figures.shapes.map((shape) => [shape.form, shape])),
      broken: this.brokenOf(figures.breaches),
    };
  }

  private brokenOf(breaches: readonly OwnBreach[]): Member['broken'] {
    const found = new Map<number, { breach: OwnBreach; weight: number }[]>();
    for (const breach of breaches)
      for (const [key, weight] of breach.terms) {
        const fact = this.byKey.get(key);
        if (!fact) continue;
        const known = found.get(fact.id);
        if (known) known.push({ breach, weight });
        else found.set(fact.id, [{ breach, weight }]);
      }
    return found;
  }

  private idOf(key: string, rowLabel: string, columnLabel: string, isCount: boolean): number {
    let fact = this.byKey.get(key);
    if (!fact) {
      const of = itemOfKey(key);
      const id = this.facts.length;
      fact = { id, key, item: of, additive: additiveOf(of)!, rowLabel, columnLabel, isCount };
      this.byKey.set(key, fact);
      this.facts.push(fact);
    } else if (fact.rowLabel === '' && rowLabel !== '') {
      // Blanks come without labels.
      fact = { ...fact, rowLabel, columnLabel, isCount };
      this.byKey.set(key, fact);
      this.facts[fact.id] = fact;
    }
    return fact.id;
  }

  find(key: string): FactOfUnits | undefined {
    return this.byKey.get(key);
  }
}

/** Where a member prints a fact: an index into its columns of numbers; -1 where it does not. */
export function positionOf({ facts }: Member, id: number): number {
  let [low, high] = [0, facts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = facts[middle]!;
    if (at === id) return middle;
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Is a fact that a member does not print zero, for its statement was read and has no such row? Else it is not known. */
export function isZeroFor(
  { shapes, unreadable, blanks }: Member,
  { id, key, item: of }: FactOfUnits,
): boolean {
  if (blanks.has(id)) return true;
  if (unreadable.has(id) || of.statement === 'N') return false;
  const { row, column, statement, edition } = of;
  if (edition.measure !== 'actual') return false;
  const shape = shapes.get(statement);
  if (!shape || shape.state === 'unknown') return false;
  if (shape.state === 'zero') return true;
  const form = FORMS.get(statement);
  if (!form || form.table.kind === 'expenses' || shape.unprinted.includes(key)) return false;
  if (!isZeroWhereAbsent(statement, row)) {
    // A row that every form has, in a column that only money of its own kind needs.
    return isColumnOfItsOwn(column) && !shape.columns.includes(column);
  }
  // A unit's own budget may tell its expenditure as 基本支出 and 项目支出 alone.
  if (/^expenditure\.\d{3}$/.test(row) && !shape.classes) return false;
  if (shape.uncoded || (shape.inOneLine && /^income\.(?:general|government|state)/.test(row))) return false;
  if (!shape.columns.includes(column) && !isColumnOfItsOwn(column)) return false;
  return !/^\d/.test(row) || form.table.kind === 'economic' || shape.depths.includes(row.length);
}

/** The item of a key, as roll-ups have them: of this year's accounts, or what a narrative says of them. */
function itemOfKey(key: string): Item {
  const from = key.indexOf('/');
  const to = key.lastIndexOf('/');
  const [statement, row, printing] = [key.slice(0, from), key.slice(from + 1, to), key.slice(to + 1)];
  if (statement === 'N') return said(row);
  const [column, measure = 'actual'] = printing.split('@') as [string, Measure?];
  return item(statement as FormId, row, column, measured(measure));
}

/** The name by which a member is spoken of. */
export const nameOfMember = ({ names, folder }: MemberIdentity): string => names[0] ?? folder;
