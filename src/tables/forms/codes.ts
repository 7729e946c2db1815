import { subjectLevel } from '../../model/subjects';
import type { Grid } from '../grid';

/** 合计, 总计 or 本年合计 where a subject's code or name would stand. */
export const isTotalLabel = (text: string): boolean =>
  /^(?:本年)?(?:收入|支出)?(?:合计|总计)数?[:：]?$/.test(text);

export const isCodeHeading = (heading: string): boolean =>
  /编码|代码|^(?:支出)?功能分类(?:科目)?$|^(?:部门预算)?(?:支出)?经济分类(?:科目)?$/.test(heading);

export const isNameHeading = (heading: string): boolean =>
  /名称$/.test(heading) && !/单位名称$/.test(heading);

/** A code printed in front of its name in one cell: 2010301 行政运行. */
const CODE_BEFORE_NAME = /^(\d{7}|\d{5}|\d{3})(?=[^\d.,])/;

/**
 * The subject code a row prints over its code columns: one cell (2010301), a cell a level (201 | 03 | 01, numbers
 * included), the whole code in the first or in its own level's cell; a level left blank is the row above's.
 * Empty where the cells hold no code.
 */
export function readCode(grid: Grid, row: number, columns: readonly number[], above: string): string {
  const parts = columns.map((column) => {
    if (grid.isCovered(row, column)) return '';
    const text = grid.text(row, column).replace(/[-.·'‘’`]/g, '');
    return CODE_BEFORE_NAME.exec(text)?.[1] ?? text;
  });
  let code = '';
  for (const [index, part] of parts.entries()) {
    if (part === '') continue;
    if (!/^\d+$/.test(part)) return '';
    if (subjectLevel(part) !== null) {
      code = part;
    } else {
      // A 类 is whole: what stands in its column shorter is the number of a line or a page.
      if (part.length > 2 || index === 0) return '';
      const prefix = code !== '' ? code : above.slice(0, 1 + 2 * index);
      code = prefix + part.padStart(2, '0');
    }
  }
  return subjectLevel(code) === null ? '' : code;
}
