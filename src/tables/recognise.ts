import type { BareTitle, Beside, Evidence, Said, SaidOtherwise } from '../model/statement';
import type { FormId } from '../model/form-id';
import type { Form } from '../model/form';
import type { Sheet } from '../model/sheet';
import { readAmount } from './amount';
import { fits, isPlainly, readForm } from './read-form';
import { gridOf, type Grid } from './grid';
import { readHeading, titlesIn, type KnownTitle, type SheetHeading } from './heading';
import type { RawStatement } from './reading';
import { isTitle, isTitleOfAccounts, likeTitles, saysBudget, type StatementTitle } from './titles';

/** A sheet that is taken for a statement. */
export interface TakenSheet {
  readonly form: Form;
  readonly grid: Grid;
  readonly heading: SheetHeading;
  /** As read. */
  readonly table: RawStatement;
  readonly by: Evidence;
  /** The statement whose title it wears though its columns are this one's. */
  readonly wears: FormId | null;
}

export interface Recognised {
  readonly found: ReadonlyMap<FormId, TakenSheet>;
  readonly beside: readonly Beside[];
  /** Of statements that were not found. */
  readonly bare: ReadonlyMap<FormId, BareTitle>;
  /** Statements that were not found, and the sheets of which each might be it by its columns. */
  readonly undecided: ReadonlyMap<FormId, readonly string[]>;
  /** Of statements that were not found: the sheets that wear their titles and were said to be something else. */
  readonly saidOtherwise: ReadonlyMap<FormId, SaidOtherwise>;
}

interface Claim {
  readonly order: number;
  readonly form: Form;
  readonly grid: Grid;
  readonly heading: SheetHeading;
  readonly title: StatementTitle | null;
  readonly residue: number;
  /** As read. */
  readonly table: RawStatement;
  readonly fits: boolean;
  readonly by: Evidence;
}

/** Is a sheet seen by whoever opens the workbook? */
export const isVisible = ({ visibility }: Sheet): boolean => visibility === 'visible';

/** Fewer statements known by their titles, and a table's columns alone prove nothing: it may be another kind of document. */
const ENOUGH = 5;

/**
 * Which sheet is which statement. A title known to the letter, or the words of another, names a candidate; its columns
 * bear it out. Where several sheets claim one statement, the one that is borne out, is in sight and says least beyond
 * the title wins. What no title claims goes to a sheet whose columns are plainly its own.
 */
export function recognise(
  forms: readonly Form[],
  sheets: readonly Sheet[],
  assigned: ReadonlyMap<string, FormId | null>,
): Recognised {
  const bare = new Map<FormId, BareTitle>();
  const saidOtherwise = new Map<FormId, SaidOtherwise>();
  const read = sheets.flatMap((sheet, order) => {
    const said = assigned.get(sheet.name);
    const grid = gridOf(sheet);
    const worn = said === undefined ? undefined : onlyTitle(forms, grid);
    if (worn && worn.form.id !== said)
      saidOtherwise.set(worn.form.id, { sheet: sheet.name, said: said ?? null, title: worn.text });
    if (said === null) return [];
    const heading = readHeading(forms, grid, said !== undefined);
    if (heading) return [{ order, grid, heading, said }];
    const title = onlyTitle(forms, grid);
    if (title && !bare.has(title.form.id)) bare.set(title.form.id, { sheet: sheet.name, title: title.text });
    return [];
  });
  const claims = read.flatMap((each) => claimsOf(forms, each));
  const taken = new Map<FormId, Claim>();
  for (const claim of claims) {
    const best = taken.get(claim.form.id);
    if (!best || isBetter(claim, best)) taken.set(claim.form.id, claim);
  }
  const wears = new Map<FormId, FormId>();
  for (const { by, form, title, heading } of taken.values()) {
    const [other, ...others] = new Set(heading.titles.map((each) => each.form.id));
    if (by === 'hand' && !title && other && others.length === 0) wears.set(form.id, other);
  }
  const undecided = new Map<FormId, readonly string[]>();
  if ([...taken.values()].filter(({ form }) => form.required).length >= ENOUGH) {
    for (const [id, [claim, ...others]] of byColumns(forms, read, claims, taken)) {
      if (others.length > 0) {
        undecided.set(
          id,
          [claim, ...others].map(({ grid }) => grid.sheet.name),
        );
        continue;
      }
      const worn = claims.find((other) => other.grid === claim.grid && other.by === 'title');
      if (worn && taken.get(worn.form.id) === worn) taken.delete(worn.form.id);
      if (worn && worn.title!.suffix === '') wears.set(id, worn.form.id);
      taken.set(id, claim);
    }
  }
  const found = new Map<FormId, TakenSheet>();
  for (const { id } of forms) {
    const claim = taken.get(id);
    if (claim) found.set(id, { ...claim, wears: wears.get(id) ?? null });
  }
  const used = new Set([...found.values()].map(({ grid }) => grid));
  const goesOn = new Set<Grid>();
  for (const part of read) {
    if (used.has(part.grid)) continue;
    for (const [id, whole] of found) {
      const joined = joinedTo(whole, part);
      if (!joined) continue;
      goesOn.add(part.grid);
      found.set(id, joined);
      break;
    }
  }
  const left = read.filter(({ grid }) => !goesOn.has(grid));
  for (const id of found.keys()) {
    bare.delete(id);
    saidOtherwise.delete(id);
  }
  return { found, beside: besides(left, claims, taken), bare, undecided, saidOtherwise };
}

/** The title of the one statement that a sheet names at its head; several make a table of contents. */
function onlyTitle(forms: readonly Form[], grid: Grid): KnownTitle | null {
  const [first, ...others] = titlesIn(forms, grid);
  return first && others.every(({ form }) => form === first.form) ? first : null;
}

interface Read {
  readonly order: number;
  readonly grid: Grid;
  readonly heading: SheetHeading;
  readonly said: FormId | undefined;
}

/** What a sheet claims to be; nothing where the titles of several statements stand above its table. */
function claimsOf(forms: readonly Form[], { order, grid, heading, said }: Read): Claim[] {
  const claim = (
    form: Form,
    by: Evidence,
    title: StatementTitle | null,
    text: Said<string>,
    residue: number,
  ): Claim => {
    const table = readForm(grid, form, heading.tableRow);
    const told = { ...heading, title: text };
    const borneOut = by === 'hand' || fits(form, table);
    return { order, form, grid, heading: told, title, residue, table, fits: borneOut, by };
  };
  const saidForm = forms.find(({ id }) => id === said);
  if (saidForm) {
    const own = heading.titles.find(({ form }) => form === saidForm);
    return [claim(saidForm, 'hand', own ?? null, own?.text ?? heading.title, 0)];
  }
  if (new Set(heading.titles.map(({ form }) => form)).size > 1) return [];
  const [known] = heading.titles;
  if (known) {
    // One title may be of several forms, by subject and by unit: the columns tell which.
    const named = forms.filter(({ titles }) => titles.test(known.name));
    const own = named.map((form) => claim(form, 'title', known, known.text, 0));
    const taken = own.find(({ fits }) => fits) ?? own.find(({ form }) => form.required);
    if (taken) return [taken];
  }
  for (const text of heading.texts) {
    const like = likeTitles(forms, text.value, heading.unitName?.value);
    if (like.length === 0) continue;
    const found = like.map((each) => claim(each.form, 'words', each, text, each.residue));
    return found.filter(({ fits }) => fits).slice(0, 1);
  }
  return [];
}

const RANK: Readonly<Record<Evidence, number>> = { hand: 3, title: 2, words: 1, columns: 0 };

/** Do both print a year, and not the same: last year's statements beside this year's? */
const isOfAnotherYear = (one: Pick<Claim, 'heading'>, other: Pick<Claim, 'heading'>): boolean =>
  one.heading.fiscalYear !== null &&
  other.heading.fiscalYear !== null &&
  one.heading.fiscalYear.value !== other.heading.fiscalYear.value;

/** Does a claim go before another to the same statement? The later year does; where nothing tells them apart, the first sheet does. */
function isBetter(claim: Claim, other: Claim): boolean {
  const differs = isOfAnotherYear(claim, other);
  const isSeen = ({ grid }: Claim): number => (isVisible(grid.sheet) ? 1 : 0);
  const marks = (each: Claim): readonly number[] => [
    each.by === 'hand' ? 1 : 0,
    isSeen(each),
    each.fits ? 1 : 0,
    differs ? each.heading.fiscalYear!.value : 0,
    RANK[each.by],
    -each.residue,
    -each.order,
  ];
  const [ours, theirs] = [marks(claim), marks(other)];
  const at = ours.findIndex((mark, index) => mark !== theirs[index]);
  return at >= 0 && ours[at]! > theirs[at]!;
}

type Some<T> = readonly [T, ...T[]];

/**
 * Of the sheets that are borne out by no title, those whose columns are plainly a statement's that nothing else is, or
 * bear out a title of …情况表: for each statement that is not there the one in sight, of the latest year; where that
 * leaves several, all of them.
 */
function byColumns(
  forms: readonly Form[],
  read: readonly Read[],
  claims: readonly Claim[],
  taken: ReadonlyMap<FormId, Claim>,
): Map<FormId, Some<Claim>> {
  const found = new Map<FormId, Some<Claim>>();
  const missing = forms.filter(({ id, required }) => required && !taken.has(id));
  if (missing.length === 0) return found;
  const budgets = read.some(({ heading }) =>
    heading.texts.some(({ value }) => isTitle(value) && saysBudget(value)),
  );
  for (const { order, grid, heading } of read) {
    if (claims.some((claim) => claim.grid === grid && claim.fits)) continue;
    if (new Set(heading.titles.map(({ form }) => form)).size > 1) continue;
    const isOfAccounts = heading.texts.some(({ value }) => isTitleOfAccounts(value));
    if (!isOfAccounts && budgets) continue;
    const like = new Set(
      heading.texts.flatMap(({ value }) =>
        likeTitles(missing, value, heading.unitName?.value, true).map(({ form }) => form),
      ),
    );
    for (const form of missing) {
      const table = readForm(grid, form, heading.tableRow);
      if (!isPlainly(form, table) && !(like.has(form) && fits(form, table))) continue;
      const claim: Claim = {
        order,
        form,
        grid,
        heading,
        title: null,
        residue: 0,
        table,
        fits: true,
        by: 'columns',
      };
      found.set(form.id, likelier(found.get(form.id), claim));
      break;
    }
  }
  return found;
}

/** Those of the sheets that may be a statement by their columns: in sight before hidden, a later year before an earlier. */
function likelier(known: Some<Claim> | undefined, claim: Claim): Some<Claim> {
  const [first] = known ?? [];
  if (!known || !first) return [claim];
  const seen = Number(isVisible(claim.grid.sheet)) - Number(isVisible(first.grid.sheet));
  const later = isOfAnotherYear(claim, first)
    ? claim.heading.fiscalYear!.value - first.heading.fiscalYear!.value
    : 0;
  const better = seen === 0 ? later : seen;
  return better > 0 ? [claim] : better < 0 ? known : [...known, claim];
}

/**
 * A statement together with the sheet on which it goes on: under the same title, whatever its suffix (续), the rest of the
 * lines, none of them again. Null where the sheet is anything else.
 */
function joinedTo(whole: TakenSheet, { grid: next, heading, said }: Read): TakenSheet | null {
  const { form } = whole;
  const nameIn = ({ titles }: SheetHeading): string | undefined =>
    titles.find((title) => form.titles.test(title.name))?.name;
  const name = nameIn(heading);
  if (said !== undefined || name === undefined || name !== nameIn(whole.heading) || whole.table.lacking)
    return null;
  if (isOfAnotherYear(whole, { heading })) return null;
  const part = readForm(next, form, heading.tableRow);
  if (part.lacking || part.lines.length === 0) return null;
  const grid = whole.grid.followedBy(next, heading.tableRow);
  const table = readForm(grid, form, whole.heading.tableRow);
  // More than both: rows whose subject stands on the sheet before.
  const isWhole = table.lines.length >= whole.table.lines.length + part.lines.length;
  const twice = (each: RawStatement): number => each.remarks.filter(({ kind }) => kind === 'twice').length;
  return isWhole && twice(table) === twice(whole.table) ? { ...whole, grid, table } : null;
}

/** What resembles a statement and is not taken: it wears a title, or its own says that it is of the accounts. */
function besides(
  read: readonly Read[],
  claims: readonly Claim[],
  taken: ReadonlyMap<FormId, Claim>,
): Beside[] {
  const used = new Set([...taken.values()].map(({ grid }) => grid));
  return read.flatMap(({ grid, heading, said }): Beside[] => {
    if (used.has(grid) || said) return [];
    const claim = claims.find((each) => each.grid === grid);
    const winner = claim && taken.get(claim.form.id);
    const { name: sheet } = grid.sheet;
    const hidden = !isVisible(grid.sheet);
    const fiscalYear = heading.fiscalYear?.value ?? null;
    if (claim && winner) {
      const { heading: told, form } = claim;
      return [{ sheet, hidden, title: told.title, id: form.id, repeats: repeats(claim, winner), fiscalYear }];
    }
    const title = heading.texts.find(({ value }) => isTitleOfAccounts(value));
    return title && heading.titles.length < 2 && printsAmounts(grid, heading)
      ? [{ sheet, hidden, title, id: null, repeats: false, fiscalYear }]
      : [];
  });
}

/** The same title over the same columns, both in sight and of one year. */
function repeats(claim: Claim, winner: Claim): boolean {
  if (!isVisible(claim.grid.sheet) && isVisible(winner.grid.sheet)) return false;
  if (claim.by !== 'title' || winner.by === 'words' || !claim.fits) return false;
  if (isOfAnotherYear(claim, winner)) return false;
  const same = claim.title!.name === winner.title?.name && claim.title!.suffix === winner.title.suffix;
  return same && [...claim.table.columns].join() === [...winner.table.columns].join();
}

function printsAmounts(grid: Grid, { tableRow }: SheetHeading): boolean {
  for (let row = tableRow; row < grid.rows; row++) {
    for (const column of grid.printed(row)) {
      const amount = readAmount(grid.cell(row, column));
      if (amount.state === 'number' && amount.shown > 0) return true;
    }
  }
  return false;
}
