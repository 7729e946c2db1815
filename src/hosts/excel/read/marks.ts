/// <reference types="office-js" />
import { addTo } from '../../../model/lists';
import { GOUJI_MARK } from '../../../output/edits';
import { HostError } from '../../workbook';
import { inExcel } from '../office';
import type { OurFormats, Snapshot } from '../snapshot';

/**
 * Gouji's conditional formats are told from the user's by the formula that nobody else writes. Their ids would not do:
 * they are new whenever the workbook is opened.
 */
const isOurs = (formula: string): boolean => formula.includes(GOUJI_MARK);

/** What `marksIn` wants loaded of a sheet's conditional formats. */
export const MARK_PROPERTIES = 'items/id,items/type,items/customOrNullObject/rule/formula';

/** The ids of ours among the conditional formats of a sheet. */
export const marksIn = ({ items }: Excel.ConditionalFormatCollection): string[] =>
  items
    .filter(({ type, customOrNullObject }) => type === 'Custom' && isOurs(customOrNullObject.rule.formula))
    .map(({ id }) => id);

/** What the reading found; where Excel would not tell it all at once, it is asked for one thing after the other. */
export async function findMarks({ marks, sheets }: Snapshot): Promise<OurFormats> {
  if (marks) return marks;
  const listed = await listFormats(sheets.map(({ id }) => id));
  const formats = [...listed].flatMap(([sheet, ids]) => ids.map((id): Format => ({ sheet, id })));
  const found = new Map<string, string[]>();
  for (const [{ sheet, id }, formula] of await formulasOf(formats)) {
    if (isOurs(formula)) addTo(found, sheet, id);
  }
  return found;
}

interface Format {
  readonly sheet: string;
  readonly id: string;
}

function formulasOf(formats: readonly Format[]): Promise<[Format, formula: string][]> {
  return askDividing(formats, async (context, some) => {
    const rules = some.map(({ sheet, id }) => {
      const list = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
      const { rule } = list.getItem(id).custom;
      rule.load('formula');
      return rule;
    });
    await context.sync();
    return some.map((format, i): [Format, string] => [format, rules[i]!.formula]);
  });
}

/** The ids of formats whose rule is a formula. */
async function listFormats(sheets: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const listed = await askDividing(sheets, async (context, some) => {
    const lists = some.map((sheet) => {
      const list = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
      list.load('items/id,items/type');
      return list;
    });
    await context.sync();
    return some.map((sheet, i): [string, string[]] => [sheet, byFormula(lists[i]!)]);
  });
  return new Map(listed);
}

const byFormula = ({ items }: Excel.ConditionalFormatCollection): string[] =>
  items.filter(({ type }) => type === 'Custom').map(({ id }) => id);

/**
 * Asks for something of each item in one sync. Excel fails the whole batch for one format it cannot describe
 * (OfficeDev/office-js#6827, #6835); then the halves are asked for, and what fails alone is left out: it is not ours.
 */
async function askDividing<T, R>(
  items: readonly T[],
  ask: (context: Excel.RequestContext, items: readonly T[]) => Promise<R[]>,
): Promise<R[]> {
  if (items.length === 0) return [];
  try {
    return await inExcel((context) => ask(context, items));
  } catch (error) {
    if (!(error instanceof HostError) || error.refusal === 'editing') throw error;
    if (items.length === 1) return [];
    const middle = Math.ceil(items.length / 2);
    return [
      ...(await askDividing(items.slice(0, middle), ask)),
      ...(await askDividing(items.slice(middle), ask)),
    ];
  }
}
