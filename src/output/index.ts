import type { Check } from '../check';
import type { Finding } from '../findings';
import type { Publication } from '../publications/publication';
import type { Sheet } from '../model/sheet';
import type { Language } from '../model/text';
import type { AppliedCorrection } from './corrections';
import type { Edit, SheetEdit } from './edits';
import { highlights } from './highlights';
import { compared } from './compared';
import { LEDGER_NAME, ledgerSheet } from './ledger-sheet';
import { readOpinions, readSigned } from './opinions';
import { report } from './report';
import { ROUNDING_NAME, roundingSheet } from './rounding-sheet';
import { varianceBlock } from './variance';
import { workingPaper } from './working-paper';

export { commentsFor, type Comment } from './comments';
export { correctedNarrative, type CorrectedNarrative, type Revision } from './revisions';
export { hasVariances } from './variance';
export type { AppliedCorrection } from './corrections';
export { readOpinions } from './opinions';

export interface OutputContext {
  readonly publication: Publication;
  readonly check: Check;
  readonly findings: readonly Finding[];
  /** The user's sheets. */
  readonly sheets: readonly Sheet[];
  /** The report an earlier run wrote, for its 处理意见. */
  readonly earlierReport: Sheet | undefined;
  /** 已说明: findings the accountant has set aside, by id, each with its reason. */
  readonly setAside?: ReadonlyMap<string, string>;
  /** 已采用的修改: the suggested values that were written into cells. */
  readonly corrections?: readonly AppliedCorrection[];
  /** 核对清单 and 尾差 are long and seldom written: their sheets come empty, `papersOf` fills them. */
  readonly papersLater?: boolean;
  readonly language: Language;
  readonly checkedAt: string;
  readonly version: string;
}

/** Everything a checked workbook gets: highlights, variance rates beside T9, the sheets 勾稽检查报告, 核对清单, 尾差 and 指标核算. */
export function editsFor(context: OutputContext): Edit[] {
  const { publication, check, findings, sheets, language, corrections = [] } = context;
  const { setAside = new Map<string, string>() } = context;
  const opinions = readOpinions(context.earlierReport);
  const variance = varianceBlock(check.books, publication.paper, sheets, language);
  return [
    ...highlights(findings.filter(({ id }) => !setAside.has(id))),
    ...(variance ? [variance] : []),
    report({
      ...context,
      setAside,
      corrections,
      opinions,
      compared: compared(
        findings.filter(({ severity }) => severity !== 'rounding'),
        opinions,
      ),
      signed: readSigned(context.earlierReport),
    }),
    ...(context.papersLater ? PAPERS_LATER : papersOf(check, language)),
    workingPaper(check, publication.paper, language),
  ];
}

/** 核对清单 and 尾差 in full. */
export const papersOf = (check: Check, language: Language): readonly SheetEdit[] => [
  ledgerSheet(check, language),
  roundingSheet(check, language),
];

const PAPERS_LATER: readonly SheetEdit[] = [
  { id: 'ledger', name: LEDGER_NAME },
  { id: 'rounding', name: ROUNDING_NAME },
].map((names) => ({
  ...names,
  kind: 'sheet',
  columnWidths: [],
  hiddenColumns: [],
  rows: [],
  repeatRows: null,
  frozenRows: 0,
}));
