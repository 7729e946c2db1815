import type { Edit } from '../../../output/edits';
import { excelRefusals, excelSkips } from '../../../text/excel-texts';
import { type Manners, type Plan, planEdits } from '../../plan';
import { refuse } from '../office';
import type { MarkedSnapshot } from '../snapshot';

/**
 * Excel deletes no last visible sheet, and what it merges or links keeps a trace of that. The user is at the workbook: where
 * a block was to come and something stands, she was quicker.
 */
const MANNERS: Manners = { left: excelSkips, noRoom: null, deletesFirst: true, mergesAndLinks: false };

/** What is to happen to the workbook, before Excel is asked for any of it. Throws HostError rather than write over anything. */
export function planFor(
  { sheets, structureProtected, own, marks, content }: MarkedSnapshot,
  edits: readonly Edit[],
): Plan {
  const states = sheets.map((sheet) => ({
    ...sheet,
    isWorksheet: true,
    isMarked: (marks.get(sheet.id) ?? []).length > 0,
  }));
  const state = { sheets: states, structureProtected, own, contents: content.sheets };
  const plan = planEdits(state, edits, MANNERS);
  if (!('refused' in plan)) return plan;
  const { sheet } = plan;
  if (plan.refused === 'noSheet') throw refuse('changed', `no worksheet ${sheet}`);
  throw refuse('changed', `${sheet}!${plan.at}`, excelRefusals.occupied(sheet, plan.at));
}
