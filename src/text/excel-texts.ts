import { say, type Text } from '../model/text';

/** What Excel refused, in words for the accountant: what happened, what to do. */
export const excelRefusals = {
  editing: say(
    '有单元格正在编辑。请按回车键结束编辑，再点一次。',
    'A cell is being edited. Press Enter to finish, then try again.',
  ),
  readOnly: say(
    '工作簿不能修改：以只读方式打开，或没有编辑权限。检查不受影响；要标红或生成报告，请先另存一份。',
    'The workbook cannot be changed: it is open read-only, or you may not edit it. Checking still works; to highlight or write the report, save a copy first.',
  ),
  structureProtected: say(
    '工作簿结构受保护，不能增删工作表。请在“审阅”中撤销保护工作簿。',
    "The workbook's structure is protected, so no sheet can be added or removed. Unprotect it under Review.",
  ),
  sheetProtected: say(
    '工作表受保护，没有写入。请在“审阅”中撤销保护，再点一次。',
    'The sheet is protected; nothing was written. Unprotect it under Review, then try again.',
  ),
  changed: say(
    '工作簿刚刚变动过（工作表或单元格被改名、移动或删除）。请重新检查。',
    'The workbook has just changed: a sheet or cell was renamed, moved or deleted. Check again.',
  ),
  notPutBack: say(
    '写入的那一刻单元格正好被改动，原来的内容没能放回去。请立即按 Ctrl+Z 撤销上一步，并核对这个单元格。',
    'The cell was changed at the very moment of writing, and what stood there could not be put back. Press Ctrl+Z now and look at the cell.',
  ),
  failed: say(
    'Excel 没有完成这一步。请保存后重试；仍不行时，把下面的详情发给技术支持。',
    'Excel did not complete this step. Save and try again; if it persists, send the details below to support.',
  ),
  hiddenSheet: (sheet: string): Text =>
    say(
      `工作表“${sheet}”是隐藏的，无法显示。请先取消隐藏。`,
      `The sheet “${sheet}” is hidden and cannot be shown. Unhide it first.`,
    ),
  occupied: (sheet: string, address: string): Text =>
    say(
      `“${sheet}”的 ${address} 已有内容，没有写入。请重新检查。`,
      `${address} on “${sheet}” is no longer empty; nothing was written. Check again.`,
    ),
} as const;

/** Why a sheet was left as it is. */
export const excelSkips = {
  sheetProtected: say(
    '工作表受保护，未作任何改动。请在“审阅”中撤销保护，再点一次。',
    'The sheet is protected, so nothing on it was changed. Unprotect it under Review, then try again.',
  ),
  cannotAdd: say(
    '工作簿结构受保护，不能添加这张工作表。请在“审阅”中撤销保护工作簿，再点一次。',
    "The workbook's structure is protected, so this sheet could not be added. Unprotect the workbook under Review, then try again.",
  ),
  cannotRemove: say(
    '工作簿结构受保护，这张工作表留在原处。请在“审阅”中撤销保护工作簿，再点一次。',
    "The workbook's structure is protected, so this sheet stays. Unprotect the workbook under Review, then try again.",
  ),
  lastVisible: say(
    '其他工作表都隐藏了，Excel 不允许删除最后一张可见的工作表。请先取消隐藏一张。',
    'All other sheets are hidden, and Excel does not delete the last visible one. Unhide another sheet first.',
  ),
} as const;

/** What an older Excel cannot do; the rest works. */
export const excelLimits = {
  mergedAreas: say(
    '此版本的 Excel 读不到合并单元格，个别报表的多行表头可能认不全。',
    'This Excel cannot report merged cells, so a few multi-row headings may not be recognised.',
  ),
  undo: say(
    '此版本的 Excel 可能要多次撤销才能退回；可用“全部移除”一次清除。',
    'In this Excel it may take several undos to go back; “Remove everything” does it at once.',
  ),
} as const;
