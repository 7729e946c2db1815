import { say, type Text } from '../model/text';

/** One clear line for every narrative that cannot be read: what is wrong, and what to do. */
const about =
  (zh: string, en: string) =>
  (name: string): Text =>
    say(`${name}：${zh}`, `${name}: ${en}`);

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
  tooLarge: about('文档过大，不像决算公开说明，已拒绝读取。', 'far larger than any narrative; refused.'),
  scanned: about(
    '是扫描件或图片，没有可读取的文字；请提供由 Word 直接导出的 PDF，或 .docx 文件。',
    'scanned pages without text that can be read; use a PDF exported from Word, or the .docx itself.',
  ),
  notWord: about('只能在 .docx 文档里加批注。', 'comments can be put into a .docx only.'),
} as const;

export type DocumentErrorCode = keyof typeof documentErrors;
