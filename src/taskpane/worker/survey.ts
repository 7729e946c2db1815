import type { Sheet } from '../../model/sheet';
import type { StatementId } from '../../model/statements';
import type { StatementSet } from '../../sources/statements';
import type { Memory, SheetSurvey, Survey } from './messages';

/** Every sheet of the workbook with what it was taken for, and what the headings say of the package. */
export function survey(sheets: readonly Sheet[], set: StatementSet, { assigned }: Memory): Survey {
  const taken = new Map([...set.statements.values()].map((statement) => [statement.sheet, statement]));
  const repeated = new Map(set.repeated.map(({ sheet, id }) => [sheet, id]));
  return {
    unit: set.unitName,
    year: set.fiscalYear,
    moneyUnit: set.moneyUnit,
    sheets: sheets.map(({ name, visibility }): SheetSurvey => {
      const statement = taken.get(name);
      const twice: StatementId | null = repeated.get(name) ?? null;
      return {
        sheet: name,
        hidden: visibility !== 'visible',
        statement: statement?.id ?? twice,
        by: name in assigned ? 'hand' : statement ? 'title' : twice ? 'repeated' : 'none',
        state: statement?.state ?? null,
        figures: statement?.printed.length ?? 0,
      };
    }),
  };
}
