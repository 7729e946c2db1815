/// <reference types="office-js" />
import { GOUJI_MARK } from '../../output/edits';
import { HostError } from '../workbook';
import { inExcel } from './office';
import type { Marks, Snapshot } from './snapshot';

/**
 * Tells Gouji's conditional formats from the user's, by the formula that nobody else writes. Their ids would not do:
 * they are new whenever the workbook is opened. One sync, and none where the workbook has no format by formula.
 */
export async function findMarks({ formulaFormats, marks, sheets }: Snapshot): Promise<Marks> {
  if (marks) return marks;
  const listed = formulaFormats ?? (await listFormats(sheets.map(({ id }) => id)));
  const formats = [...listed].flatMap(([sheet, ids]) => ids.map((id): Format => ({ sheet, id })));
  const found = new Map<string, string[]>();
  for (const [{ sheet, id }, formula] of await formulasOf(formats)) {
    if (formula.includes(GOUJI_MARK)) found.set(sheet, [...(found.get(sheet) ?? []), id]);
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

/** For a workbook whose formats were left out when it was read. */
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

/** The ids of formats whose rule is a formula. */
export const byFormula = ({ items }: Excel.ConditionalFormatCollection): string[] =>
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
