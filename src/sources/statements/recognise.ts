import type { BareTitle, Beside, Evidence, Said } from '../../model/statement';
import type { Sheet } from '../../model/sheet';
import { STATEMENTS, type StatementId } from '../../model/statements';
import { readAmount } from './amount';
import { fits, isPlainly, readForm } from './fit';
import { Grid } from './grid';
import { readHeading, titlesIn, type Heading } from './heading';
import type { RawStatement } from './reading';
import { isTitle, isTitleOfAccounts, likeTitle, saysBudget, type Title } from './titles';

/** A sheet that is taken for a statement. */
export interface Found {
  readonly grid: Grid;
  readonly heading: Heading;
  readonly form: RawStatement;
  readonly by: Evidence;
  /** The statement whose title it wears though its columns are this one's. */
  readonly wears: StatementId | null;
}

export interface Recognised {
  readonly found: ReadonlyMap<StatementId, Found>;
  readonly beside: readonly Beside[];
  /** Of statements that were not found. */
  readonly bare: ReadonlyMap<StatementId, BareTitle>;
}

interface Claim {
  readonly order: number;
  readonly statement: StatementId;
  readonly grid: Grid;
  readonly heading: Heading;
  readonly title: Title | null;
  readonly residue: number;
  readonly form: RawStatement;
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
  sheets: readonly Sheet[],
  assigned: ReadonlyMap<string, StatementId | null>,
): Recognised {
  const bare = new Map<StatementId, BareTitle>();
  const read = sheets.flatMap((sheet, order) => {
    const said = assigned.get(sheet.name);
    if (said === null) return [];
    const grid = new Grid(sheet);
    const heading = readHeading(grid, said !== undefined);
    if (heading) return [{ order, grid, heading, said }];
    const titles = titlesIn(grid);
    // More than one: a table of contents.
    if (new Set(titles.map(({ statement }) => statement)).size === 1 && !bare.has(titles[0]!.statement))
      bare.set(titles[0]!.statement, { sheet: sheet.name, title: titles[0]!.text });
    return [];
  });
  const claims = read.flatMap((each) => claimsOf(each));
  const taken = new Map<StatementId, Claim>();
  for (const claim of claims) {
    const best = taken.get(claim.statement);
    if (!best || isBetter(claim, best)) taken.set(claim.statement, claim);
  }
  const wears = new Map<StatementId, StatementId>();
  if (taken.size >= ENOUGH) {
    for (const [statement, claim] of byColumns(read, claims, taken)) {
      const worn = claims.find((other) => other.grid === claim.grid && other.by === 'title');
      if (worn && taken.get(worn.statement) === worn) taken.delete(worn.statement);
      if (worn && worn.title!.suffix === '') wears.set(statement, worn.statement);
      taken.set(statement, claim);
    }
  }
  const found = new Map<StatementId, Found>();
  for (const id of STATEMENTS) {
    const claim = taken.get(id);
    if (claim) found.set(id, { ...claim, wears: wears.get(id) ?? null });
  }
  const goesOn = new Set<Grid>();
  for (const claim of claims) {
    const whole = found.get(claim.statement);
    const joined = whole && whole.grid !== claim.grid ? joinedTo(whole, claim) : null;
    if (!joined) continue;
    goesOn.add(claim.grid);
    found.set(claim.statement, joined);
  }
  const left = read.filter(({ grid }) => !goesOn.has(grid));
  for (const id of found.keys()) bare.delete(id);
  return { found, beside: besides(left, claims, taken), bare };
}

interface Read {
  readonly order: number;
  readonly grid: Grid;
  readonly heading: Heading;
  readonly said: StatementId | undefined;
}

/** What a sheet claims to be; nothing where the titles of several statements stand above its table. */
function claimsOf({ order, grid, heading, said }: Read): Claim[] {
  const claim = (
    statement: StatementId,
    by: Evidence,
    title: Title | null,
    text: Said<string>,
    residue: number,
  ): Claim => {
    const form = readForm(grid, statement, heading.tableRow);
    const told = { ...heading, title: text };
    const borneOut = by === 'hand' || fits(statement, form);
    return { order, statement, grid, heading: told, title, residue, form, fits: borneOut, by };
  };
  const statements = new Set(heading.titles.map(({ statement }) => statement));
  if (said) {
    const own = heading.titles.find(({ statement }) => statement === said);
    return [claim(said, 'hand', own ?? null, own?.text ?? heading.title, 0)];
  }
  if (statements.size > 1) return [];
  const [known] = heading.titles;
  if (known) return [claim(known.statement, 'title', known, known.text, 0)];
  for (const text of heading.texts) {
    const like = likeTitle(text.value, heading.unitName?.value);
    if (!like) continue;
    const found = claim(like.statement, 'words', like, text, like.residue);
    return found.fits ? [found] : [];
  }
  return [];
}

const RANK: Readonly<Record<Evidence, number>> = { hand: 3, title: 2, words: 1, columns: 0 };

/** Do both print a year, and not the same: last year's statements beside this year's? */
const isOfAnotherYear = (one: Claim, other: Claim): boolean =>
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

/** Of the sheets that are borne out by no title, those whose columns are plainly a statement's that nothing else is. */
function byColumns(
  read: readonly Read[],
  claims: readonly Claim[],
  taken: ReadonlyMap<StatementId, Claim>,
): Map<StatementId, Claim> {
  const found = new Map<StatementId, Claim>();
  const missing = STATEMENTS.filter((id) => !taken.has(id));
  if (missing.length === 0) return found;
  const budgets = read.some(({ heading }) =>
    heading.texts.some(({ value }) => isTitle(value) && saysBudget(value)),
  );
  for (const { order, grid, heading } of read) {
    if (claims.some((claim) => claim.grid === grid && claim.fits)) continue;
    if (new Set(heading.titles.map(({ statement }) => statement)).size > 1) continue;
    const isOfAccounts = heading.texts.some(({ value }) => isTitleOfAccounts(value));
    if (!isOfAccounts && budgets) continue;
    for (const statement of missing) {
      if (found.has(statement)) continue;
      const form = readForm(grid, statement, heading.tableRow);
      if (!isPlainly(statement, form)) continue;
      found.set(statement, {
        order,
        statement,
        grid,
        heading,
        title: null,
        residue: 0,
        form,
        fits: true,
        by: 'columns',
      });
      break;
    }
  }
  return found;
}

/**
 * A statement together with the sheet on which it goes on: under the same title, whatever its suffix (续), the rest of the
 * lines, none of them again. Null where the sheet is anything else.
 */
function joinedTo(whole: Found, claim: Claim): Found | null {
  const { statement } = claim;
  const name = whole.heading.titles.find((title) => title.statement === statement)?.name;
  if (!claim.fits || whole.form.lacking || name === undefined || claim.title?.name !== name) return null;
  const grid = whole.grid.followedBy(claim.grid, claim.heading.tableRow);
  const form = readForm(grid, statement, whole.heading.tableRow);
  const isWhole = form.lines.length === whole.form.lines.length + claim.form.lines.length;
  const twice = (each: RawStatement): number => each.remarks.filter(({ kind }) => kind === 'twice').length;
  return isWhole && twice(form) === twice(whole.form) ? { ...whole, grid, form } : null;
}

/** What resembles a statement and is not taken: it wears a title, or its own says that it is of the accounts. */
function besides(
  read: readonly Read[],
  claims: readonly Claim[],
  taken: ReadonlyMap<StatementId, Claim>,
): Beside[] {
  const used = new Set([...taken.values()].map(({ grid }) => grid));
  return read.flatMap(({ grid, heading, said }): Beside[] => {
    if (used.has(grid) || said) return [];
    const claim = claims.find((each) => each.grid === grid);
    const winner = claim && taken.get(claim.statement);
    const { name: sheet } = grid.sheet;
    const hidden = !isVisible(grid.sheet);
    if (claim && winner) {
      const { heading: told, statement: id } = claim;
      return [{ sheet, hidden, title: told.title, id, repeats: repeats(claim, winner) }];
    }
    const title = heading.texts.find(({ value }) => isTitleOfAccounts(value));
    return title && heading.titles.length < 2 && printsAmounts(grid, heading)
      ? [{ sheet, hidden, title, id: null, repeats: false }]
      : [];
  });
}

/** The same title over the same columns, both in sight and of one year. */
function repeats(claim: Claim, winner: Claim): boolean {
  if (!isVisible(claim.grid.sheet) && isVisible(winner.grid.sheet)) return false;
  if (claim.by !== 'title' || winner.by === 'words' || !claim.fits) return false;
  if (isOfAnotherYear(claim, winner)) return false;
  if (winner.by === 'hand') return true;
  const same = claim.title!.name === winner.title?.name && claim.title!.suffix === winner.title.suffix;
  return same && [...claim.form.columns].join() === [...winner.form.columns].join();
}

function printsAmounts(grid: Grid, { tableRow }: Heading): boolean {
  for (let row = tableRow; row < grid.rows; row++) {
    for (const column of grid.printed(row)) {
      const amount = readAmount(grid.cell(row, column));
      if (amount.state === 'number' && amount.shown > 0) return true;
    }
  }
  return false;
}
