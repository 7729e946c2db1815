import type { FormId } from '../../../model/form-id';
import type { Form, Sum } from '../../../model/form';
import { atLeast, equal } from '../../../model/identity';
import { itemsOfColumn } from '../../../model/item';
import { nameKey } from '../../../model/names';
import { say } from '../../../model/text';
import { unitForm } from '../../kinds/units';
import { rowSum } from '../../sums';

/** Every column: 合计 = Σ the units. A row named as the department itself may be its sum or 本级: then 合计 is at least the others. */
const unitSum = (id: FormId): Sum => ({
  id: `${id}.units`,
  title: say('每栏：合计 = 各单位之和', 'Each column: total = the units'),
  basis: say('分单位列示的表', 'Forms by unit'),
  *identities(read) {
    const statement = read.statement(id);
    const units = read.lines(id).filter(({ key }) => key !== 'total');
    if (!statement || units.length === 0 || !read.lines(id).some(({ key }) => key === 'total')) return;
    const own = nameKey(statement.unitName?.value ?? '');
    const others = units.filter(({ name, unplaced }) => !unplaced && nameKey(name) !== own);
    const isCertain = units.length === 1 || others.length === units.length;
    for (const column of read.printedColumns(id)) {
      const cell = itemsOfColumn(id, column);
      const parts = (isCertain ? units : others).map(({ key }) => cell(key));
      yield (isCertain ? equal : atLeast)(cell('total'), parts);
    }
  },
});

/** Every row adds up as the statement by subject does, where it prints one of the parts. */
const unitRow = (id: FormId, parts: readonly string[]): Sum => {
  const row = rowSum(
    id,
    'total',
    parts,
    say('每个单位：合计 = 各栏之和', 'Each unit: total = its columns'),
    say('分单位列示的表', 'Forms by unit'),
  );
  return {
    ...row,
    identities: (read) => (parts.some((column) => read.has(id, column)) ? row.identities(read) : []),
  };
};

interface ByUnit {
  readonly titles: RegExp;
  /** The columns that the first adds up. */
  readonly parts: readonly string[];
  /** What else must hold within it. */
  readonly sums?: readonly Sum[];
}

/** A statement by subject, by unit: 收入决算表（分单位）. Its titles are those of the one by subject too; its rows tell it. */
export function byUnit(id: FormId, of: Form, { titles, parts, sums = [] }: ByUnit) {
  if (of.table.kind !== 'subjects') throw new Error(`${of.id} is not by subject`);
  return unitForm(id, {
    name: `${of.name}ByUnit`,
    title: say(`${of.title.zh}（分单位）`, `${of.title.en} by unit`),
    titles,
    words: of.words,
    columns: of.table.columns,
    required: false,
    sums: [unitRow(id, parts), unitSum(id), ...sums],
  });
}
