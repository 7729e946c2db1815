import type { FormId } from './model/form-id';
import { addTo } from './model/lists';
import type { Sheet } from './model/sheet';
import type { StatementSet } from './model/statement-set';
import { yearOfCover } from './tables';

/** A sheet in sight that claims a statement, or goes on with one. */
interface Dated {
  readonly id: FormId;
  readonly sheet: string;
  readonly year: number | null;
  /** The accountant says so. */
  readonly byHand: boolean;
}

/** So many of last year's statements beside this year's are a set: what is known of the others tells of one more. */
const SET = 5;

/**
 * The sheets of a workbook that print the statements of the year before beside this year's: another in sight that claims
 * the same statement prints the year after. Of sheets that print none the cover before them tells the year, where
 * whole sets stand so. One that alone claims its statement is last year's where it stands among theirs.
 */
export function sheetsOfLastYear(set: StatementSet, sheets: readonly Sheet[]): readonly Sheet[] {
  const covers = coversOf(set, sheets);
  const claims = claimsOf(set, sheets, covers);
  const year = ownYear(claims);
  if (year === null) return [];
  const isLast = (claim: Dated): boolean => claim.year === year - 1 && !claim.byHand;
  const byStatement = new Map<FormId, Dated[]>();
  for (const claim of claims) addTo(byStatement, claim.id, claim);
  const last = new Set<string>();
  let pairs = 0;
  for (const all of byStatement.values()) {
    if (!all.some(isLast) || all.every((each) => each.year !== year)) continue;
    pairs++;
    for (const { sheet } of all.filter(isLast)) last.add(sheet);
  }
  if (pairs < SET) return covers.size > 0 ? [] : sheets.filter(({ name }) => last.has(name));
  const claimed = new Set(claims.map(({ sheet }) => sheet));
  const order = sheets.map(({ name }) => name).filter((name) => claimed.has(name));
  for (const all of byStatement.values()) {
    if (!all.every(isLast)) continue;
    const at = all.map(({ sheet }) => order.indexOf(sheet));
    const beside = [order[Math.min(...at) - 1], order[Math.max(...at) + 1]];
    if (beside.every((name) => name === undefined || last.has(name)))
      for (const { sheet } of all) last.add(sheet);
  }
  return sheets.filter(({ name }) => last.has(name) || covers.get(name) === year - 1);
}

/** The covers by their sheets, and the year that each prints. */
function coversOf(
  { statements, beside }: StatementSet,
  sheets: readonly Sheet[],
): ReadonlyMap<string, number> {
  const taken = new Set([...statements.values()].flatMap((each) => each.sheets));
  for (const { sheet, id } of beside) if (id !== null) taken.add(sheet);
  return new Map(
    sheets.flatMap((sheet) => {
      const isOther = sheet.visibility !== 'visible' || taken.has(sheet.name);
      const year = isOther ? null : yearOfCover([sheet]);
      return year === null ? [] : [[sheet.name, year] as const];
    }),
  );
}

/** Who claims to be a statement, in the order of the sheets. */
function claimsOf(
  { statements, beside }: StatementSet,
  sheets: readonly Sheet[],
  covers: ReadonlyMap<string, number>,
): Dated[] {
  const claims = new Map<string, Dated>();
  for (const { id, sheets: pages, by, hidden, fiscalYear } of statements.values()) {
    const year = fiscalYear?.value ?? null;
    if (!hidden) for (const sheet of pages) claims.set(sheet, { id, sheet, year, byHand: by === 'hand' });
  }
  for (const { id, sheet, hidden, fiscalYear: year } of beside) {
    if (!hidden && id !== null) claims.set(sheet, { id, sheet, year, byHand: false });
  }
  let covered: number | null = null;
  return sheets.flatMap(({ name }) => {
    covered = covers.get(name) ?? covered;
    const claim = claims.get(name);
    return claim ? [{ ...claim, year: claim.year ?? covered }] : [];
  });
}

/** The latest year that about as many print as any. */
function ownYear(claims: readonly Dated[]): number | null {
  const times = new Map<number, number>();
  for (const { year } of claims) if (year !== null) times.set(year, (times.get(year) ?? 0) + 1);
  const often = [...times].filter(([, count]) => count * 2 >= Math.max(...times.values()));
  return often.length > 0 ? Math.max(...often.map(([year]) => year)) : null;
}
