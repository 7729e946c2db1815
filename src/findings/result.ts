import type { Check, Verdict } from '../check';
import { narrativeCoverage } from '../check/narrative-coverage';
import {
  becauseOf,
  messageOf,
  notEvaluated,
  shownOf,
  unitOf,
  yearOf,
  type Finding,
  type Pointer,
} from './index';
import type { BesideDocument, Examination } from './examination';
import { narrativeOf } from './passage';
import type { Place } from '../model/figure';
import { LAST_YEAR, type Edition } from '../model/edition';
import type { FormId } from '../model/form-id';
import { address, isOfWorkbook } from '../model/sheet';
import type { Language } from '../model/text';
import type { Books } from '../books/books';

/** `gouji/check-result@1`, as docs/result.md describes it; plain data, ready for JSON. */
export interface CheckResult {
  readonly format: 'gouji/check-result@1';
  readonly package: {
    /** `finalAccounts` or `budget`. */
    readonly kind: string;
    readonly folder: string | null;
    readonly workbook: string;
    readonly narratives: readonly string[];
    readonly unit: string | null;
    readonly fiscalYear: number | null;
    readonly moneyUnit: string;
  };
  readonly statements: readonly StatementResult[];
  /** What was given beside it, in the order given. */
  readonly beside: readonly {
    readonly file: string;
    readonly kind: string | null;
    readonly unit: string | null;
    readonly fiscalYear: number | null;
    readonly state: BesideDocument['state'];
  }[];
  /** Null without one; of several, all their figures. */
  readonly narrative: NarrativeResult | null;
  readonly coverage: {
    readonly cells: number;
    readonly checked: number;
    readonly unchecked: readonly ResultFigure[];
  };
  readonly counts: Counts;
  readonly notEvaluated: readonly { rule: string; title: string; reason: string; count: number }[];
  readonly findings: readonly ResultFinding[];
}

interface StatementResult {
  readonly form: FormId;
  readonly statement: string;
  readonly sheet: string | null;
  readonly state: 'read' | 'empty' | 'missing' | 'unreadable';
  readonly moneyUnit: string | null;
  readonly figures: number;
}

interface NarrativeResult {
  readonly figures: number;
  readonly checked: number;
  readonly unchecked: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly reason: string;
    readonly section: string;
    /** Where there are several narratives. */
    readonly file?: string;
  }[];
  /** Headings that were not recognised, over so many amounts and rates; empty for what stands before the first. */
  readonly unread: readonly {
    readonly heading: string;
    readonly start: number;
    readonly amounts: number;
    readonly file?: string;
  }[];
}

interface Counts {
  readonly evaluated: number;
  readonly exact: number;
  readonly rounding: number;
  readonly inconsistent: number;
  readonly notEvaluated: number;
}

export interface ResultFigure {
  readonly source: Place['source'];
  readonly statement?: string;
  readonly sheet?: string;
  readonly address?: string;
  readonly file?: string;
  readonly start?: number;
  readonly end?: number;
  readonly section?: string;
  readonly printed: string;
  readonly item: string;
  /** Of a figure of a document beside: whose it is, of which year, planned or done. */
  readonly edition?: Edition;
}

export interface ResultFinding {
  readonly id: string;
  readonly rule: string;
  readonly rules: readonly string[];
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly figures: readonly ResultFigure[];
  readonly suspects: readonly {
    readonly figure: number;
    readonly suggested: string;
    readonly because: string;
  }[];
}

export interface PackageNames {
  readonly folder: string | null;
  readonly workbook: string;
  /** Where they are known without having been read. */
  readonly narratives?: readonly string[];
}

/** The result of a check, in the language asked for. */
export function toResult(examination: Examination, names: PackageNames, language: Language): CheckResult {
  const { check, findings } = examination;
  const { books } = check;
  const { figures, unchecked } = check.coverage;
  const result = (pointer: Pointer): ResultFigure =>
    withEdition(pointerResult(pointer, books, language), examination);
  return {
    format: 'gouji/check-result@1',
    package: {
      kind: examination.publication.kind,
      folder: names.folder,
      workbook: names.workbook,
      narratives: [...books.narratives, ...books.strangers].map(({ file }) => file),
      unit: unitOf(books),
      fiscalYear: yearOf(books),
      moneyUnit: books.set.moneyUnit,
    },
    statements: statementsOf(check),
    beside: examination.beside.map(({ file, kind, unit, fiscalYear, state }) => ({
      file,
      kind: kind?.kind ?? null,
      unit,
      fiscalYear,
      state,
    })),
    narrative: narrativeResult(check, language),
    coverage: {
      cells: figures.length,
      checked: figures.length - unchecked.length,
      unchecked: unchecked.map((figure) => result({ kind: 'figure', figure })),
    },
    counts: countsOf(check.verdicts),
    notEvaluated: notEvaluated(check.verdicts).map(({ rule, title, why, count }) => ({
      rule,
      title: title[language],
      reason: why[language],
      count,
    })),
    findings: findings.map((finding) => ({
      id: finding.id,
      rule: finding.rule,
      rules: finding.rules,
      severity: finding.severity,
      message: messageOf(finding)[language],
      difference: finding.difference?.toFixed() ?? null,
      tolerance: finding.tolerance?.toFixed() ?? null,
      figures: finding.pointers.map(result),
      suspects: finding.suspects.map((suspect) => ({
        figure: suspect.pointer,
        suggested: suspect.suggested.toFixed(),
        because: becauseOf(suspect)[language],
      })),
    })),
  };
}

/** Every statement that is asked for, and what a place publishes besides where it was found. */
function statementsOf(check: Check): StatementResult[] {
  const { books } = check;
  return books.counted.map(({ id, name }) => {
    const statement = books.statement(id);
    const which = { form: id, statement: name };
    if (!statement) return { ...which, sheet: null, state: 'missing', moneyUnit: null, figures: 0 };
    return {
      ...which,
      sheet: statement.sheet,
      state: statement.state,
      moneyUnit: statement.moneyUnit?.value ?? null,
      figures: statement.printed.length,
    };
  });
}

function countsOf(verdicts: readonly Verdict[]): Counts {
  const counts = { exact: 0, rounding: 0, inconsistent: 0, notEvaluated: 0 };
  for (const { kind } of verdicts) counts[kind]++;
  return { evaluated: verdicts.length - counts.notEvaluated, ...counts };
}

function narrativeResult(check: Check, language: Language): NarrativeResult | null {
  const covered = narrativeCoverage(check);
  if (covered.length === 0) return null;
  const figures = covered.reduce((sum, each) => sum + each.figures.length, 0);
  const unchecked = covered.flatMap((each) =>
    each.unchecked.map(({ span: { start, end }, section, reason }) => ({
      text: each.narrative.text.slice(start, end),
      start,
      end,
      reason: reason[language],
      section,
      ...(covered.length > 1 ? { file: each.narrative.file } : {}),
    })),
  );
  const unread = covered.flatMap(({ narrative: { file, unknown } }) =>
    unknown.map(({ text, start, amounts }) => ({
      heading: text,
      start,
      amounts,
      ...(covered.length > 1 ? { file } : {}),
    })),
  );
  return { figures, checked: figures - unchecked.length, unchecked, unread };
}

/** A figure of a document beside says which file it is of, and whose figures these are; last year's says so wherever it stands. */
function withEdition(figure: ResultFigure, { beside, check }: Examination): ResultFigure {
  const document = beside.find(({ file }) =>
    figure.sheet === undefined ? figure.file === file : isOfWorkbook(file, figure.sheet),
  );
  if (document?.edition) return { ...figure, file: document.file, edition: document.edition };
  const { sheet } = figure;
  const last = sheet === undefined ? undefined : check.books.in(LAST_YEAR);
  return [...(last?.set.statements.values() ?? [])].some(({ sheets }) => sheets.includes(sheet!))
    ? { ...figure, edition: LAST_YEAR }
    : figure;
}

function pointerResult(pointer: Pointer, books: Books, language: Language): ResultFigure {
  const { place, item: name, printed } = shownOf(pointer);
  const item = name[language];
  if (place.source === 'narrative') {
    const { file, start, end, section } = place;
    // As it stands there, with the spaces that reading leaves out.
    const original = narrativeOf(books, place)?.text.slice(start, end) ?? printed;
    return { source: 'narrative', file, start, end, section, printed: original, item };
  }
  return {
    source: 'cell',
    statement: books.form(place.statement).name,
    sheet: place.sheet,
    address: address(place.row, place.column),
    printed,
    item,
  };
}
