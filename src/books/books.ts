import { byTitle, namesOfStatement } from '../model/statement-name';
import { addTo } from '../model/lists';
import type { Line, Statement } from '../model/statement';
import { once } from '../model/once';
import type { StatementSet } from '../model/statement-set';
import Decimal from 'decimal.js';
import { lettersOf, type FormId } from '../model/form-id';
import { isOptional, type Form, type StatementsRead } from '../model/form';
import type { Figure } from '../model/figure';
import { lackTexts } from './lack-texts';
import { mayBeUncoded, wholeOf } from './unprinted-lines';
import { isStranger } from './belonging';
import { ACCOUNTS, editionOf, measured, type Edition } from '../model/edition';
import { at, bareOf, itemCount, type Item } from '../model/item';
import { conversion } from '../model/money';
import type { NarrativeText } from '../model/narrative-text';
import { asPrinted, say, spaced, type Text } from '../model/text';
import { FUNCTIONAL_CLASSES } from '../model/subjects';
import type { Narrative, Printing as Saying } from '../model/narrative';

const CENT = new Decimal('0.01');
const ONE = new Decimal(1);

/** What an item prints: no such line, a blank, zero, another amount, something that is no amount. */
export enum Printed {
  nothing,
  blank,
  zero,
  amount,
  unreadable,
}

function stateOf({ state, value }: Figure): Printed {
  if (state === 'number') return value.isZero() ? Printed.zero : Printed.amount;
  return state === 'blank' ? Printed.blank : Printed.unreadable;
}

/** Asked for by every line of a report. */
const namesOf = once(({ sheet, title }: Statement) => namesOfStatement(sheet, title.value));

/** A package's figures by item, and the shape of its statements: what the rules are stated over. */
export class Books implements StatementsRead {
  /** By `Item.index`: looking figures up is most of the work of a check. */
  private readonly figures: (Figure | undefined)[];

  /** What stands there, by `Item.index`: tells a blank or a zero without touching its figure. */
  private readonly states: Uint8Array;

  /** By item index, what the narratives print of a fact, in printed order. */
  private readonly sayings: (Saying[] | undefined)[];

  /** What they print of each statement's items, in printed order. */
  private readonly told = new Map<FormId, Saying[]>();

  /** The narratives of this package. */
  readonly narratives: readonly Narrative[];

  /** Narratives of another unit or year: their figures are tied to nothing. */
  readonly strangers: readonly Narrative[];

  /** Figures of other editions as these books see them, made when first asked for. */
  private readonly foreign = new Map<Item, Figure>();

  constructor(
    readonly set: StatementSet,
    narratives: readonly Narrative[] = [],
    /** The narratives' documents, and what of each was not read. */
    readonly documents: readonly (Pick<NarrativeText, 'file' | 'remarks'> & {
      /** It was given beside the package. */
      readonly isBeside?: boolean;
    })[] = [],
    /** The books of other editions at hand: last year's, the budget's, a unit's. */
    private readonly others: ReadonlyMap<Edition, Books> = new Map(),
    /** What other editions print and their own identities belie: nothing here is held against it. */
    private readonly doubted: ReadonlySet<Item> = new Set(),
  ) {
    this.figures = new Array<Figure | undefined>(itemCount()).fill(undefined);
    this.states = new Uint8Array(itemCount());
    this.sayings = new Array<Saying[] | undefined>(itemCount()).fill(undefined);
    for (const statement of set.statements.values()) {
      for (const figure of statement.figures) {
        this.figures[figure.item.index] = figure;
        this.states[figure.item.index] = stateOf(figure);
      }
    }
    const strangers = new Set(
      narratives.filter((narrative) => isStranger(narrative, set, (item) => this.figure(item))),
    );
    this.narratives = narratives.filter((narrative) => !strangers.has(narrative));
    this.strangers = [...strangers];
    for (const { printings } of this.narratives) {
      for (const saying of printings) {
        const { figure, fact } = saying;
        this.figures[figure.item.index] = figure;
        this.states[figure.item.index] = stateOf(figure);
        const sayings = this.sayings[fact.index];
        // Most facts are said once: a list that begins empty makes room for sixteen more.
        if (sayings) sayings.push(saying);
        else this.sayings[fact.index] = [saying];
        if (fact.statement !== 'N') addTo(this.told, fact.statement, saying);
      }
    }
  }

  /**
   * The books of an edition, over whose bare items every rule of its publication can be stated; undefined where they
   * are not at hand. Their figures stand in these books too, under `at(edition, item)`.
   */
  in(edition: Edition): Books | undefined {
    return edition === ACCOUNTS ? this : this.others.get(edition);
  }

  /** Is an item of another edition one that its own identities belie? */
  isDoubted(of: Item): boolean {
    return this.doubted.has(of);
  }

  /** The narrative of a file: of this package, a stranger, or of another edition. */
  narrativeIn(file: string): Narrative | undefined {
    const all = [this, ...this.others.values()].flatMap((books) => [...books.narratives, ...books.strangers]);
    return all.find((narrative) => narrative.file === file);
  }

  /** The narratives' printings of a fact, in printed order. */
  said(fact: Item): readonly Saying[] {
    return this.sayings[fact.index] ?? [];
  }

  /** The narratives' printings of a statement's items, in printed order. */
  saidOf(statement: FormId): readonly Saying[] {
    return this.told.get(statement) ?? [];
  }

  /** The books as they would be with some figures changed by so much; a blank then prints an amount. */
  mended(changes: ReadonlyMap<Figure, Decimal.Value>): Books {
    const mend = (figure: Figure): Figure => {
      const change = changes.get(figure);
      return change === undefined
        ? figure
        : { ...figure, state: 'number', value: figure.value.plus(change), ulp: figure.ulp ?? CENT };
    };
    const statements = [...this.set.statements].map(([id, statement]): [FormId, Statement] => {
      const figures = statement.figures.map(mend);
      return [id, { ...statement, figures, printed: figures.filter(({ state }) => state !== 'blank') }];
    });
    const mended = new Books(
      { ...this.set, statements: new Map(statements) },
      this.narratives.map((narrative) => ({
        ...narrative,
        printings: narrative.printings.map((saying) => ({ ...saying, figure: mend(saying.figure) })),
      })),
      this.documents,
      this.others,
      this.doubted,
    );
    for (const [of, figure] of this.foreign) mended.foreign.set(of, mend(figure));
    return mended;
  }

  get fiscalYear(): number | null {
    return this.set.fiscalYear;
  }

  /** The form of this name, of those that were looked for. */
  form(id: FormId): Form {
    const of = ({ set }: Books): Form | undefined => set.forms.find((form) => form.id === id);
    return of(this) ?? [...this.others.values()].flatMap((books) => of(books) ?? [])[0]!;
  }

  statement(id: FormId): Statement | undefined {
    return this.set.statements.get(id);
  }

  /**
   * What a statement is called: as the workbook names it, by its title where no sheet prints it; `brief` where words are
   * few.
   */
  called(id: FormId, length: 'whole' | 'brief' = 'whole'): Text {
    const statement = this.statement(id);
    return statement ? asPrinted(namesOf(statement)[length]) : byTitle(this.form(id).title);
  }

  lines(id: FormId): readonly Line[] {
    return this.statement(id)?.lines ?? [];
  }

  /** Does the statement's table have this column? */
  has(id: FormId, column: string): boolean {
    return this.statement(id)?.columns.has(column) ?? false;
  }

  /** The columns of the statement's table in which anything is printed. */
  printedColumns(id: FormId): string[] {
    const printed = new Set(this.statement(id)?.printed.map(({ item }) => item.column));
    return [...(this.statement(id)?.columns ?? [])].filter((column) => printed.has(column));
  }

  /** What an item prints. */
  state(item: Item): Printed {
    const own: Printed = this.states[item.index] ?? Printed.nothing;
    if (own !== Printed.nothing || item.edition === ACCOUNTS) return own;
    const figure = this.figureOfOthers(item);
    return figure ? stateOf(figure) : Printed.nothing;
  }

  /** The printing of an item, blank ones included; undefined where its line or column is not printed. */
  figure(item: Item): Figure | undefined {
    const own = this.figures[item.index];
    return own ?? (item.edition === ACCOUNTS ? undefined : this.figureOfOthers(item));
  }

  /** An item of another edition where that edition's books are at hand: they, and the item as they know it. */
  private elsewhere(of: Item): { readonly books: Books; readonly bare: Item } | null {
    const { edition } = of;
    const books = this.others.get(edition);
    if (books) return { books, bare: bareOf(of) ?? at(ACCOUNTS, of) };
    // What the other accounts themselves print of another measure: last year's initial budget in last year's T9.
    const accounts = this.others.get(editionOf({ ...edition, measure: 'actual' }));
    return accounts ? { books: accounts, bare: at(measured(edition.measure), of) } : null;
  }

  /** Its figure, in the money unit of these books. */
  private figureOfOthers(of: Item): Figure | undefined {
    const known = this.foreign.get(of);
    if (known) return known;
    const found = this.elsewhere(of);
    const figure = found?.books.figure(found.bare);
    if (!found || !figure) return undefined;
    const factor = figure.quantity ? ONE : conversion(found.books.set.moneyUnit, this.set.moneyUnit);
    const seen = {
      ...figure,
      item: of,
      value: figure.value.times(factor),
      ulp: figure.ulp && figure.ulp.times(factor),
      perStored: (figure.perStored ?? ONE).times(factor),
    };
    this.foreign.set(of, seen);
    return seen;
  }

  /**
   * Why an item cannot be computed with: it is unreadable, or its statement or a line that every form has is not
   * there. Null where it can be: printed, or its statement was read and has no such line or column, so there is no
   * such money.
   */
  lack(item: Item): Text | null {
    const id = item.statement;
    const figure = this.figure(item);
    if (figure) {
      if (figure.state !== 'unreadable') return null;
      return lackTexts.readable({
        name: spaced(id === 'N' ? '' : this.called(id), figure.rowLabel, figure.columnLabel),
      });
    }
    if (id === 'N') return null;
    const other = this.elsewhere(item);
    if (other) return other.books.lack(other.bare);
    const { unit, year } = item.edition;
    if (unit !== 0 || year !== 0)
      return say('没有这一年或这个单位的报表', 'the statements of that year or unit are not at hand');
    const statement = this.statement(id);
    const form = this.form(id);
    const name = this.called(id);
    if (!statement && this.doesWithout(id)) return null;
    if (!statement) return lackTexts.statement({ name });
    if (statement.state === 'unreadable') {
      return lackTexts.headings({ name });
    }
    if (statement.state === 'empty') return null;
    if (statement.unprinted.has(item.key)) {
      return lackTexts.number({ name });
    }
    if (mayBeUncoded(form, statement, item)) {
      return lackTexts.codes({ name });
    }
    const whole = wholeOf(form, statement, item);
    if (whole) return lackTexts.part({ name, whole });
    // Each of a few expenses is printed by every table of them: one that is not there is not zero.
    const isNeeded =
      form.table.kind === 'expenses' ||
      (form.totals.includes(item.row) && !statement.lines.some((line) => line.key === item.row));
    if (isNeeded) {
      return lackTexts.item({ name });
    }
    if (!statement.columns.has(item.column) && !isOptional(form, item.column)) {
      return lackTexts.column({ name });
    }
    return null;
  }

  /** The functional classes any statement names, by code, in the order of T1. */
  classes(): string[] {
    const printed = new Set<string>();
    for (const { id, lines } of this.set.statements.values()) {
      if (this.form(id).codes !== 'functional') continue;
      for (const line of lines) if (line.code.length === 3 && !line.partOf) printed.add(line.code);
    }
    const known = FUNCTIONAL_CLASSES.map(([code]) => code);
    return [
      ...known.filter((code) => printed.has(code)),
      ...[...printed].filter((code) => !known.includes(code)).sort(),
    ];
  }

  /** Is a form the package's own, and not of a publication that stands beside it? */
  isOwn(id: FormId): boolean {
    return lettersOf(id) === lettersOf(this.set.forms[0]?.id ?? id);
  }

  /** The forms that count: those asked for of the package's own, and whatever else was found. */
  get counted(): readonly Form[] {
    return this.set.forms.filter(
      ({ id, required }) => (required && this.isOwn(id)) || this.statement(id) !== undefined,
    );
  }

  /** Is a statement absent that nobody asks for? */
  doesWithout(id: FormId): boolean {
    return !this.statement(id) && !this.set.saidOtherwise.has(id) && this.form(id).mayBeAbsent(this);
  }

  /** Where a line or a remark of the statement stands. */
  placeOf(
    id: FormId,
    { sheet, row, column }: { readonly sheet?: string; readonly row: number; readonly column: number },
  ): Figure['place'] {
    const statement = this.statement(id);
    const title = statement?.title.value ?? '';
    return { source: 'cell', statement: id, sheet: sheet ?? statement?.sheet ?? '', title, row, column };
  }

  /** Where a cell of the statement stands, for an observation. */
  place(id: FormId, row: number, column: number): Figure['place'] {
    return this.placeOf(id, { row, column });
  }
}
