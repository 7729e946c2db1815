import { MAX_LISTED } from '../formats/package';
import { MAX_DEPTH, MAX_TEXT } from '../formats/xml-scan';
import { MAX_ENTRIES } from '../formats/zip';
import { DOCUMENT_LIMITS } from '../model/document-limits';
import { inThousands } from '../model/thousands';
import { say, type Text } from '../model/text';

/** One clear line for every narrative that cannot be read: what is wrong, and what to do. */
const about =
  (zh: string, en: string) =>
  (name: string): Text =>
    say(`${name}：${zh}`, `${name}: ${en}`);

const limits = DOCUMENT_LIMITS;

const counted = (number: number): string => inThousands(String(number));

/** Beyond what a narrative may be: says which limit it is beyond. */
const tooMuch = (zh: string, en: string) =>
  about(
    `${zh}，不像决算公开说明，没有读取。请核实是否选错了文件，或用原来的软件打开后另存。`,
    `${en}: no narrative is like that; not read. Is it the right file? Or open it where it was made and save it anew.`,
  );

export const documentErrors = {
  empty: about(
    '文档里没有文字，请换一份有内容的决算公开说明。',
    'no text in it; choose a narrative with content.',
  ),
  embedded: about(
    '文字都在嵌入的另一份文件里（altChunk 等），读不到。请用 Word 打开后另存为 .docx 再试。',
    'all of its text is in files embedded in it (altChunk), which cannot be read; open it in Word and save it as .docx.',
  ),
  notDocument: about(
    '不是决算公开说明的文档，请选择 .docx、.pdf、.txt 或 .md 文件。',
    'not a document; choose a .docx, .pdf, .txt or .md file.',
  ),
  workbook: about(
    '是工作簿，不是决算公开说明，请选择 .docx、.pdf、.txt 或 .md 文件。',
    'a workbook, not a narrative; choose a .docx, .pdf, .txt or .md file.',
  ),
  oldWord: about(
    '是旧版 Word 或 WPS 文档（.doc、.wps），请用 Word 或 WPS 打开后另存为 .docx 再试。',
    'an old Word or WPS document (.doc, .wps); open it in Word or WPS and save it as .docx.',
  ),
  otherDocument: about(
    '是 RTF、网页、ODT 等其他格式的文档，请用 Word 或 WPS 打开后另存为 .docx 再试。',
    'a document of another format (RTF, web page, ODT …); open it in Word or WPS and save it as .docx.',
  ),
  encrypted: about('设有打开密码，请取消密码后再试。', 'protected by a password; remove the password first.'),
  rights: about(
    '受信息权限管理（IRM）保护，只有获得授权的人能打开，请向制作单位要一份没有权限限制的再试。',
    'protected by information rights management (IRM); ask whoever made it for a copy without restrictions.',
  ),
  ofd: about(
    '是 OFD 版式文件，请用 OFD 阅读器另存为 PDF，或提供 .docx 文件。',
    'an OFD file; save it as PDF in an OFD reader, or use the .docx itself.',
  ),
  picture: about(
    '是图片，没有可读取的文字；请提供 .docx 文件，或由 Word 直接导出的 PDF。',
    'a picture without text that can be read; use the .docx itself, or a PDF exported from Word.',
  ),
  broken: about(
    '文件不完整或已损坏，请重新获取，或用原来的软件打开后另存。',
    'the file is truncated or damaged; fetch it again, or open it where it was made and save it anew.',
  ),
  tooMuchText: tooMuch(
    `文字超过 ${counted(limits.characters)} 字`,
    `more than ${counted(limits.characters)} characters of text`,
  ),
  tooManyPages: tooMuch(`超过 ${counted(limits.pages)} 页`, `more than ${counted(limits.pages)} pages`),
  textTooLarge: tooMuch(`超过 ${limits.textMegabytes} MB`, `more than ${limits.textMegabytes} MB`),
  tooMuchUnpacked: tooMuch(
    `解压后超过 ${limits.megabytes} MB`,
    `more than ${limits.megabytes} MB when unpacked`,
  ),
  tooManyParts: tooMuch(
    `压缩包内超过 ${counted(MAX_ENTRIES)} 个文件`,
    `more than ${counted(MAX_ENTRIES)} parts in its archive`,
  ),
  partTooLarge: tooMuch(
    `正文部分解压后超过 ${limits.partMegabytes} MB`,
    `more than ${limits.partMegabytes} MB of text and markup in one part`,
  ),
  tooManyTags: tooMuch(
    `正文标记超过 ${counted(limits.tags)} 个`,
    `more than ${counted(limits.tags)} tags in one part`,
  ),
  passageTooLong: tooMuch(
    `一段文字超过 ${counted(MAX_TEXT)} 字`,
    `more than ${counted(MAX_TEXT)} characters of text in one piece`,
  ),
  tooManyListed: tooMuch(
    `内部清单超过 ${counted(MAX_LISTED)} 项`,
    `more than ${counted(MAX_LISTED)} entries in one of its lists`,
  ),
  tooDeep: tooMuch(`内容嵌套超过 ${MAX_DEPTH} 层`, `its parts are nested more than ${MAX_DEPTH} deep`),
  tooSlow: tooMuch(
    `读取所需的处理时间超过上限（${limits.seconds} 秒，大文件按每 MB 另加 ${limits.secondsPerMegabyte} 秒）`,
    `more work than allowed (${limits.seconds} s of processor time, and ${limits.secondsPerMegabyte} s for each MB)`,
  ),
  tooLong: tooMuch(`读了 ${limits.clockSeconds} 秒仍未读完`, `not read within ${limits.clockSeconds} s`),
  tooMuchMemory: tooMuch(
    `读取所需的内存超过 ${limits.memoryMegabytes} MB`,
    `more than ${limits.memoryMegabytes} MB of memory needed to read it`,
  ),
  scanned: about(
    '是扫描件或图片，没有可读取的文字；请提供由 Word 直接导出的 PDF，或 .docx 文件。',
    'scanned pages without text that can be read; use a PDF exported from Word, or the .docx itself.',
  ),
  notWord: about('只能在 .docx 文档里加批注。', 'comments can be put into a .docx only.'),
} as const;

export type DocumentErrorCode = keyof typeof documentErrors;
