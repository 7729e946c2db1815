import { inThousands } from '../model/thousands';
import { say, type Text } from '../model/text';

/** One clear line for every file that cannot be used or written: what is wrong, and what to do. */
const about =
  (zh: string, en: string) =>
  (name: string): Text =>
    say(`${name}：${zh}`, `${name}: ${en}`);

const NO_PERMISSION = say('没有写入权限', 'no permission to write there');
const DISK_FULL = say('磁盘已满或超出配额', 'the disk is full, or its quota is used up');
const WHY_UNWRITABLE: ReadonlyMap<string, Text> = new Map([
  ['ENOENT', say('文件夹不存在', 'there is no such folder')],
  ['ENOTDIR', say('文件夹不存在', 'there is no such folder')],
  ['EACCES', NO_PERMISSION],
  [
    'EPERM',
    say('没有写入权限，或文件正被打开', 'no permission to write there, or the file is open elsewhere'),
  ],
  ['EBUSY', say('文件正被打开', 'the file is open elsewhere')],
  ['EROFS', say('磁盘只读', 'the disk can only be read')],
  ['ENOSPC', DISK_FULL],
  ['EDQUOT', DISK_FULL],
  ['ELOOP', say('链接指来指去，没有尽头', 'its links lead round in a circle')],
  ['ENAMETOOLONG', say('文件名太长', 'the name is too long')],
  [
    '',
    say(
      '文件夹不存在、没有权限、文件正被打开或磁盘已满',
      'no such folder, no permission, the file is open elsewhere, or the disk is full',
    ),
  ],
]);

export const fileErrors = {
  empty: about('文件是空的，请换一份有内容的工作簿。', 'the file is empty; choose a workbook with content.'),
  notWorkbook: about(
    '不是 Excel 工作簿，请选择 .xlsx、.xls 或 .et 文件。',
    'not an Excel workbook; choose an .xlsx, .xls or .et file.',
  ),
  webPage: about(
    '是改了扩展名的网页，里面没有表格，请用 Excel 打开后另存为 .xlsx 再试。',
    "a web page under a workbook's name, without a table in it; open it in Excel and save it as .xlsx.",
  ),
  webArchive: about(
    '是单个文件网页（.mht），不是工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
    'a single-file web page (.mht), not a workbook; open it in Excel or WPS and save it as .xlsx.',
  ),
  otherXml: about(
    '是 XML 文件，但不是 Excel 的 XML 表格，请用 Excel 打开后另存为 .xlsx 再试。',
    'an XML file, but no XML spreadsheet of Excel; open it in Excel and save it as .xlsx.',
  ),
  plainText: about(
    '是纯文本文件（如 .csv、.txt），没有工作表，请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
    'a plain text file (.csv, .txt …) without worksheets; open it in Excel or WPS and save it as .xlsx.',
  ),
  pdf: about(
    '是 PDF 文件，不是工作簿；请取得报表的 Excel 原件（.xlsx、.xls 或 .et），PDF 只能作为决算公开说明。',
    'a PDF, not a workbook; get the statements as an .xlsx, .xls or .et file. A PDF can only be the narrative.',
  ),
  picture: about(
    '是图片，不是工作簿，图片里的数字读不出来，请选择 .xlsx、.xls 或 .et 文件。',
    'a picture, not a workbook; its figures cannot be read. Choose an .xlsx, .xls or .et file.',
  ),
  archive: about(
    '是压缩包，请先解压，再选择里面的 .xlsx、.xls 或 .et 文件。',
    'an archive of packed files; unpack it first, then choose the .xlsx, .xls or .et file in it.',
  ),
  word: about(
    '是 Word 文档，不是工作簿；请选择报表的 .xlsx、.xls 或 .et 文件，Word 文档只能作为决算公开说明。',
    'a Word document, not a workbook; choose the statements’ .xlsx, .xls or .et file. A Word document can only be the narrative.',
  ),
  otherDocument: about(
    '是 PowerPoint 等其他文档，不是工作簿，请选择 .xlsx、.xls 或 .et 文件。',
    'another kind of document (PowerPoint …), not a workbook; choose an .xlsx, .xls or .et file.',
  ),
  openDocument: about(
    '是 OpenDocument 文件（如 .ods），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
    'an OpenDocument file (.ods …); open it in Excel or WPS and save it as .xlsx.',
  ),
  binary: about(
    '是二进制工作簿（.xlsb），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
    'a binary workbook (.xlsb); open it in Excel or WPS and save it as .xlsx.',
  ),
  encrypted: about(
    '设有打开密码，请在 Excel 或 WPS 中取消密码后再试。',
    'protected by a password; remove the password in Excel or WPS first.',
  ),
  encryptedHere: about(
    '设有密码或加了保护，窗格读不了；请在 Excel 或 WPS 中撤销工作簿的密码和保护，另存后再试。',
    'has a password or is protected, and cannot be read here; remove password and protection in Excel or WPS first.',
  ),
  broken: about(
    '文件不完整或已损坏，请重新获取，或用 Excel 修复后另存。',
    'the file is truncated or damaged; fetch it again, or let Excel repair and save it.',
  ),
  overLimit: (name: string, limit: Text): Text =>
    say(`${name}：${limit.zh}，已拒绝读取。`, `${name}: ${limit.en}; refused.`),
  lostSheet: (name: string, sheet: string): Text =>
    say(
      `${name}：工作表“${sheet}”的内容找不到（文件内部的对应关系丢失），请用 Excel 修复后另存，或重新获取。`,
      `${name}: the content of sheet “${sheet}” is lost (nothing in the file leads to it); let Excel repair and save it, or fetch it again.`,
    ),
  outOfTime: (name: string, seconds: number): Text =>
    say(
      `${name}：读了 ${seconds} 秒（处理器时间）还没读完，文件多半已损坏，已停止读取。请用 Excel 打开后另存为 .xlsx 再试。`,
      `${name}: not read within ${seconds} s of work, so it is probably damaged; stopped. Open it in Excel and save it as .xlsx.`,
    ),
  clockRanOut: (name: string, seconds: number): Text =>
    say(
      `${name}：读了 ${seconds} 秒还没读完，文件多半已损坏，已停止读取。请用 Excel 打开后另存为 .xlsx 再试。`,
      `${name}: not read within ${seconds} s, so it is probably damaged; stopped. Open it in Excel and save it as .xlsx.`,
    ),
  outOfMemory: (name: string, megabytes: number): Text =>
    say(
      `${name}：读取所需内存超过 ${megabytes} MB，文件多半已损坏，已停止读取。请用 Excel 打开后另存为 .xlsx 再试。`,
      `${name}: needs more than ${megabytes} MB of memory to be read, so it is probably damaged; stopped. Open it in Excel and save it as .xlsx.`,
    ),
  tooLarge: (name: string, limit: string): Text =>
    say(
      `${name}：解压后超过 ${limit}，不像决算报表，已拒绝读取。`,
      `${name}: unpacks to more than ${limit}, which no accounts package needs; refused.`,
    ),
  tooManyParts: (name: string, limit: number): Text =>
    say(
      `${name}：压缩包内的文件超过 ${limit} 个，已拒绝读取。`,
      `${name}: holds more than ${limit} packed files; refused.`,
    ),
  notAtWorkbench: about(
    '工作台只打开 .xlsx 和 .xlsm；请用 Excel 或 WPS 另存为 .xlsx，或用命令行核对。',
    'the workbench opens .xlsx and .xlsm only; save it as .xlsx, or check it on the command line.',
  ),
  looksUnreadable: about(
    '工作台读不出这个工作簿的格式，请用命令行核对。',
    'the workbench cannot read how this workbook looks; check it on the command line.',
  ),
  tooLargeToOpen: (name: string, limit: string): Text =>
    say(
      `${name}：超过 ${limit}，工作台不打开。`,
      `${name}: larger than ${limit}; the workbench does not open it.`,
    ),
  noSheets: about(
    '工作簿里没有工作表，请检查是否选对了文件。',
    'the workbook has no worksheet; check that it is the right file.',
  ),
  missing: about('没有这个文件，请检查路径。', 'no such file; check the path.'),
  folder: about('是文件夹，请给出文件的路径。', 'a folder; give the path of a file.'),
  unreadable: about('没有读取权限，或文件正被占用。', 'cannot be read: no permission, or it is in use.'),
  notOrdinary: about(
    '是管道、设备或套接字，不是文件，请给出一个普通文件的路径。',
    'a pipe, a device or a socket, not a file; give the path of an ordinary file.',
  ),
  tooLargeToRead: (name: string, megabytes: number): Text =>
    say(
      `${name}：文件超过 ${megabytes} MB，不像决算报表或说明，已拒绝读取。`,
      `${name}: larger than ${megabytes} MB, which no statements or narrative are; refused.`,
    ),
  /** `code`: the system's, of what happened. */
  unwritable: (name: string, code = ''): Text => {
    const why = WHY_UNWRITABLE.get(code) ?? WHY_UNWRITABLE.get('')!;
    return say(`${name}：无法写入：${why.zh}。`, `${name}: cannot be written: ${why.en}.`);
  },
  writtenInPart: (paths: readonly string[], reason: Text): Text =>
    say(`${reason.zh}（已写出 ${paths.join('、')}）`, `${reason.en} (${paths.join(', ')}: written)`),
  sameAsInput: about(
    '输出与输入是同一个文件，请换一个输出路径，原件不会被改动。',
    'the output is the input itself; choose another path, the original is never changed.',
  ),
  wrongExtension: (name: string, wanted: string): Text =>
    say(
      `${name}：输出文件的扩展名应为 ${wanted}，与原工作簿一致，否则 Excel 打不开。`,
      `${name}: the output must end in ${wanted} like the workbook itself, or Excel will not open it.`,
    ),
} as const;

const thousands = (n: number): string => inThousands(String(n));

/** What of a workbook is beyond a limit: Excel's own, or what no accounts need. */
export const fileLimits = {
  fileSize: (megabytes: number) =>
    say(
      `文件大于 ${megabytes} MB，不像决算报表`,
      `larger than ${megabytes} MB, which no accounts package is`,
    ),
  offSheet: (rows: number, columns: number) =>
    say(
      `有单元格的位置超出 Excel 的上限（${thousands(rows)} 行、${thousands(columns)} 列）`,
      `has a cell beyond Excel's limit of ${thousands(rows)} rows and ${thousands(columns)} columns`,
    ),
  cellText: (most: number) =>
    say(
      `有单元格的文字超过 Excel 的上限 ${thousands(most)} 个字符`,
      `has a cell with more than Excel's limit of ${thousands(most)} characters`,
    ),
  styles: (most: number) =>
    say(
      `单元格样式超过 Excel 的上限 ${thousands(most)} 种`,
      `has more cell styles than Excel's limit of ${thousands(most)}`,
    ),
  cells: (most: number) =>
    say(
      `有内容的单元格超过 ${thousands(most)} 个，不像决算报表`,
      `has more than ${thousands(most)} filled cells, which no accounts package has`,
    ),
  texts: (most: number) =>
    say(
      `各单元格的文字合计超过 ${thousands(most)} 个字符，不像决算报表`,
      `the texts of its cells come to more than ${thousands(most)} characters, which no accounts package has`,
    ),
  formulas: (most: number) =>
    say(
      `各单元格的公式合计超过 ${thousands(most)} 个字符，不像决算报表`,
      `the formulas of its cells come to more than ${thousands(most)} characters, which no accounts package has`,
    ),
  merges: (most: number) =>
    say(
      `合并单元格合计覆盖的行数超过 ${thousands(most)}，不像决算报表`,
      `its merged cells cover more than ${thousands(most)} rows, which no accounts package has`,
    ),
  sheets: (most: number) =>
    say(
      `工作表超过 ${thousands(most)} 张，不像决算报表`,
      `has more than ${thousands(most)} sheets, which no accounts package has`,
    ),
  listed: (most: number) =>
    say(
      `文件内部的关系或内容类型清单超过 ${thousands(most)} 项，不像决算报表`,
      `lists more than ${thousands(most)} relationships or content types, which no accounts package has`,
    ),
  names: (most: number) =>
    say(
      `定义的名称超过 ${thousands(most)} 个，不像决算报表`,
      `has more than ${thousands(most)} defined names, which no accounts package has`,
    ),
} as const;

/** Why Gouji left a sheet as it is. */
export const skipReasons = {
  sheetProtected: say(
    '工作表受保护，未作标注；请撤销工作表保护后重新检查。',
    'The sheet is protected, so nothing was marked on it; unprotect it and check again.',
  ),
  noRoom: say(
    '的表格旁没有空位（有合并单元格或其他内容），预决算差异率没有写上。',
    'has no room beside its table (merged cells, or something else there), so the variance rates were not written.',
  ),
  cannotAdd: say(
    '工作簿结构受保护，不能添加工作表；检查报告另存为单独的工作簿。',
    "The workbook's structure is protected, so no sheet can be added; the report is a workbook of its own.",
  ),
  cannotRemove: say(
    '工作簿结构受保护，这张工作表留在原处；请撤销工作簿保护后重新检查。',
    "The workbook's structure is protected, so this sheet stays; unprotect the workbook and check again.",
  ),
  lastVisible: say(
    '其他工作表都隐藏了，工作簿至少要有一张可见的工作表；这张工作表留在原处。',
    'All other sheets are hidden, and a workbook needs a visible one; this sheet stays.',
  ),
} as const;

/** What a checked copy does not have of the original. */
export const copyRemarks = {
  notSigned: say(
    '原工作簿带有数字签名，加上核对结果后签名即失效，副本中已去掉签名；原件的签名不受影响。',
    'the workbook carries a digital signature, which no changed copy can keep: the copy is without it, the original keeps it.',
  ),
  notEncrypted: say(
    '原工作簿用 Excel 的默认密码加密（打开时不问密码），副本未加密。',
    "the workbook is encrypted with Excel's default password (which it never asks for); the copy is not encrypted.",
  ),
} as const;
