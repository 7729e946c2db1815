import type { Examination } from '../findings/examination';
import type { CheckResult } from '../findings/result';
import type { Language } from '../model/text';
import { identityOf, type MemberIdentity } from '../rollup';
import { batchTexts } from '../text/batch-texts';
import { cliTexts } from '../text/cli-texts';
import { unitWords, yearWords } from '../text/unknown';
import { keysOf } from './finding-keys';
import type { WrittenFiles } from './write-package';

/** What is kept of a package for the summary: a few small values, however much was found. */
export interface SummaryRow {
  readonly folder: string;
  /** Null where the package could not be checked. */
  readonly checked: CheckedRow | null;
  /** The files that were written for it; null where none were. */
  readonly written: WrittenFiles | null;
  /** Why the package was not checked, or its files were not written; empty where all is done. */
  readonly problems: string;
  /** Who it says it is: by it departments and their units are found. */
  readonly identity?: MemberIdentity;
}

export interface CheckedRow {
  readonly unit: string;
  readonly year: string;
  /** What it was checked against besides: 预算公开; empty where there is nothing. */
  readonly beside: string;
  readonly statements: number;
  readonly figures: number;
  readonly figuresChecked: number;
  /** Null without a narrative. */
  readonly narrative: {
    readonly figures: number;
    readonly checked: number;
    readonly unread: number;
  } | null;
  readonly errors: number;
  readonly reviews: number;
  readonly rounding: number;
  readonly notEvaluated: number;
  /** The first errors and reviews, errors first, in words. */
  readonly told: readonly { readonly severity: 'error' | 'review'; readonly message: string }[];
  /** How much was found by each rule that shows it best. */
  readonly rules: readonly RuleCount[];
  /** By what its findings are known again in the next run (history.ts); null where they are too many. */
  readonly keys: string | null;
}

export interface RuleCount {
  readonly rule: string;
  readonly title: string;
  readonly errors: number;
  readonly reviews: number;
}

/** So many findings of a package are told in words: nobody reads more of them here, and 5,000 packages may have them. */
const TOLD = 50;

/** The row of a package that was checked, before anything is written for it. */
export function rowOf(
  folder: string,
  result: CheckResult,
  examination: Examination,
  language: Language,
): SummaryRow & { readonly checked: CheckedRow } {
  const { publication, check } = examination;
  const [, ...others] = publication.parts ?? [publication];
  const { statements, coverage, counts, narrative } = result;
  const findings = result.findings.flatMap(({ severity, ...finding }) =>
    severity === 'error' || severity === 'review' ? [{ severity, ...finding }] : [],
  );
  const rules = new Map<string, { errors: number; reviews: number }>();
  for (const { rule, severity } of findings) {
    const count = rules.get(rule) ?? { errors: 0, reviews: 0 };
    count[severity === 'error' ? 'errors' : 'reviews']++;
    rules.set(rule, count);
  }
  const titles = new Map(check.rules.map(({ id, title }) => [id, title[language]]));
  return {
    folder,
    identity: identityOf(examination, folder),
    checked: {
      unit: unitWords(result.package.unit)[language],
      year: yearWords(result.package.fiscalYear)[language],
      beside: others.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', '),
      statements: statements.filter(({ state }) => state === 'read' || state === 'empty').length,
      figures: coverage.cells,
      figuresChecked: coverage.checked,
      narrative: narrative && {
        figures: narrative.figures,
        checked: narrative.checked,
        unread: narrative.unread.reduce((sum, { amounts }) => sum + amounts, 0),
      },
      errors: findings.filter(({ severity }) => severity === 'error').length,
      reviews: findings.filter(({ severity }) => severity === 'review').length,
      rounding: counts.rounding,
      notEvaluated: counts.notEvaluated,
      told: findings.slice(0, TOLD).map(({ severity, message }) => ({ severity, message })),
      rules: [...rules].map(([rule, count]) => ({ rule, title: titles.get(rule) ?? rule, ...count })),
      keys: keysOf(findings.map(({ id }) => id)),
    },
    written: null,
    problems: '',
  };
}

/** The same in a line for the terminal: what was found, and of how many figures; which files were written. */
export function lineOf({ checked, written, problems }: SummaryRow, language: Language): string {
  if (!checked) return problems;
  const { narrative } = checked;
  const files = written ? [written.checked, ...written.narratives, written.letter] : [];
  const named = files.filter((file) => file !== null);
  const parts = [
    cliTexts.counts(checked.errors, checked.reviews, checked.rounding, checked.notEvaluated),
    batchTexts.statementFigures(checked.figuresChecked, checked.figures),
    ...(checked.beside === '' ? [] : [batchTexts.beside(checked.beside)]),
    narrative ? batchTexts.narrativeFigures(narrative.checked, narrative.figures) : batchTexts.noNarrative,
    ...(narrative && narrative.unread > 0 ? [batchTexts.unreadAmounts(narrative.unread)] : []),
    ...(named.length > 0 ? [batchTexts.wrote({ files: named })] : []),
  ];
  const words = [...parts.map((part) => part[language]), ...(problems === '' ? [] : [problems])];
  return words.join(language === 'zh' ? '；' : '; ');
}
