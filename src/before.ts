import { ACCOUNTS } from './model/edition';
import type { NarrativeText } from './model/narrative-text';
import { once } from './model/once';
import { ofWorkbook, type Sheet } from './model/sheet';
import type { Text } from './model/text';
import { whoseNarrative } from './prose';
import type { Publication } from './publications/publication';
import { kindOfText } from './kind-of-text';
import { packageTexts } from './text/package-texts';
import { isOtherUnit, type UnitAndYear } from './whose';

/** What was given of the accounts of the year before: their workbook, their narratives, or both. */
export interface LastYearGiven {
  readonly publication: Publication;
  readonly year: number;
  /** Of its workbook; null where there is none, or its sheets stand in the package's own. */
  readonly file: string | null;
  /** Under Excel's names where they are of another workbook. */
  readonly sheets: readonly Sheet[];
  readonly narratives: readonly NarrativeText[];
}

/** The accounts of the year before among what was given: known by the year that they print, not by where they were put. */
export class YearBefore {
  /** Of a file beside; of none where its sheets stand in the package's workbook itself. */
  workbook: { readonly file: string | null; readonly sheets: readonly Sheet[] } | null = null;
  private readonly accounts: Publication;
  private readonly yearOf: (text: NarrativeText) => number | null;
  private whoseOwn: UnitAndYear | null = null;

  constructor(
    private readonly known: readonly Publication[],
    private readonly main: Publication,
    private readonly given: { readonly narratives: readonly NarrativeText[] },
    /** What the package's statements say; it reads them. */
    private readonly whose: () => UnitAndYear,
  ) {
    this.accounts = known.find(({ edition }) => edition === ACCOUNTS)!;
    this.yearOf = once((text) => whoseNarrative(this.kindOf(text).narrative, text.text).year);
  }

  /** Of which unit and year the package is: as its statements say, the year else as its narrative does. */
  private own(): UnitAndYear {
    if (this.whoseOwn) return this.whoseOwn;
    const { unit, year } = this.whose();
    const narrative = this.given.narratives.find((text) => this.kindOf(text) === this.main);
    this.whoseOwn = { unit, year: year ?? (narrative ? this.yearOf(narrative) : null) };
    return this.whoseOwn;
  }

  /** Is a workbook of the year before, and of the unit? */
  is(kind: Publication, { unit, year }: UnitAndYear): boolean {
    return kind === this.accounts && this.isBefore(year) && !isOtherUnit(unit, this.own().unit);
  }

  /** Why a workbook of the package's own kind is not taken in. */
  whyNot(kind: Publication, its: UnitAndYear): Text {
    const { unit, year } = this.own();
    if (isOtherUnit(its.unit, unit)) return packageTexts.ofOthers({ ...its, kind: kind.title });
    if (kind !== this.accounts || its.year === year) return packageTexts.sameKind({ kind: kind.title });
    if (its.year === null || year === null) return packageTexts.noYear({ kind: kind.title });
    return packageTexts.notLastYear({ year: its.year, last: year - 1 });
  }

  /**
   * The narratives of the year before: of those beside; and of those that were given as the package's own, where another
   * is of its year or the workbook of the year before stands beside. One alone under another year is a slip, or another's.
   */
  narrativesAmong(texts: readonly NarrativeText[]): readonly NarrativeText[] {
    const { narratives } = this.given;
    const isOf = (text: NarrativeText): boolean =>
      this.kindOf(text) === this.accounts && this.isBefore(this.yearOf(text));
    const isAlone = !this.workbook && texts.length === narratives.length && narratives.length < 2;
    const { year } = isAlone ? { year: null } : this.own();
    if (year === null) return [];
    const hasOwn = narratives.some((text) => this.kindOf(text) === this.main && this.yearOf(text) === year);
    const mayBe = hasOwn || this.workbook !== null;
    return texts.filter((text) => (mayBe || !narratives.includes(text)) && isOf(text));
  }

  /** What there is of it; null where there is nothing. */
  found(narratives: readonly NarrativeText[]): LastYearGiven | null {
    const { workbook } = this;
    if (!workbook && narratives.length === 0) return null;
    const file = workbook?.file ?? null;
    return {
      publication: this.accounts,
      year: this.own().year! - 1,
      file,
      sheets:
        file === null ? (workbook?.sheets ?? []) : workbook!.sheets.map((sheet) => ofWorkbook(file, sheet)),
      narratives,
    };
  }

  private isBefore(year: number | null): boolean {
    const { year: own } = this.own();
    return year !== null && own !== null && year === own - 1;
  }

  private kindOf({ text }: NarrativeText): Publication {
    return kindOfText(this.known, text, this.main);
  }
}
