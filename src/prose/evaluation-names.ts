import type { EvaluationForm, GoalForm } from '../model/grammar';
import { squeeze } from '../model/names';
import type { IndicatorTarget } from '../model/evaluation';
import type { Passage } from '../model/narrative';
import { once } from '../model/once';
import { spaced } from './evaluation-funds';
import type { IndicatorCells } from './evaluation-indicators';

const LABELS =
  '(?:项目(?:负责人|编码|代码|类别|属性|类型|资金|总体目标)|负责人|主管(?:部门|单位)|实施(?:部门|单位)|预算(?:部门|单位)|' +
  '联系(?:人|电话)|年度(?:预算|资金)总额)';

/** A label where the name should be: its cell is empty. */
const IS_LABEL = new RegExp(`^${LABELS}(?:及[^\\s:：]{0,8})?(?:[\\s:：(（]|$)`);

/** Behind a blank a label ends the name: text of a .pdf keeps no cells apart. */
const LABEL_BEHIND = new RegExp(`\\s${LABELS}(?:[\\s:：(（]|$)`);

const patternOf = once(
  // A tab that begins a line begins a cell where every cell has a line of its own.
  ({ name }: EvaluationForm | GoalForm) =>
    new RegExp(`${spaced(name)}(?:[ |:：]|\\n?\\t)+([^\\t\\n|]+)`, 'd'),
);

/** The project that a table is about, behind its label; `start`: where `raw` begins in the text. */
export function projectNameOf(
  form: EvaluationForm | GoalForm,
  raw: string,
  start: number,
  section: string,
): Passage | null {
  const match = patternOf(form).exec(raw);
  if (!match) return null;
  const behind = match[1]!.search(LABEL_BEHIND);
  const text = (behind < 0 ? match[1]! : match[1]!.slice(0, behind)).trimEnd();
  if (text === '' || IS_LABEL.test(text)) return null;
  const at = start + match.indices![1]![0];
  return { start: at, end: at + text.length, text: squeeze(text), section };
}

/** What the indicators of a table aim at, of every row that was read. */
export function targetsOf(
  rows: readonly (IndicatorCells | null)[],
  start: number,
  section: string,
): readonly IndicatorTarget[] {
  const passage = (cell: IndicatorCells['target']): Passage | null => {
    if (!cell || squeeze(cell.text) === '') return null;
    const from = start + cell.start + cell.text.search(/\S/);
    const text = cell.text.trim();
    return { start: from, end: from + text.length, text: squeeze(text), section };
  };
  return rows.flatMap((row): IndicatorTarget[] => {
    const aimed = row && passage(row.target);
    return aimed ? [{ name: row.name, aimed, reached: passage(row.reached) }] : [];
  });
}
