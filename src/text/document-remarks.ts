import { many, say, type Text } from '../model/text';

/** What is said of a document that was read in part: what was not read, and what to do. */
export const documentRemarks = {
  embedded: (count: number): Text =>
    say(
      `有 ${count} 处内容是作为另一份文件嵌入的（altChunk），其中的文字没有读到，也没有核对。请用 Word 打开后另存为 .docx，再核对一次。`,
      `${count} stretches of it are files embedded in it (altChunk); their text was not read or checked. Open it in Word, save it as .docx and check again.`,
    ),
  subdocument: (count: number): Text =>
    say(
      `它是主控文档，${count} 个子文档另存在别处，其中的文字没有读到。请把子文档合并进来再核对。`,
      `it is a master document; ${many(count, 'document')} it leads to were not read. Merge them into it and check again.`,
    ),
  object: (count: number): Text =>
    say(
      `嵌入了 ${count} 个对象（如 Excel 表格），其中的数没有读到。`,
      `${count} objects are embedded in it (an Excel table, say); their figures were not read.`,
    ),
  notes: say(
    '脚注、尾注里写有数字，没有核对。',
    'its footnotes or endnotes hold figures; they were not checked.',
  ),
  margins: say(
    '页眉、页脚里写有金额，没有核对。',
    'its headers or footers hold amounts; they were not checked.',
  ),
  equations: (count: number): Text =>
    say(
      `有 ${count} 处公式（分式等），其中的数没有读到。`,
      `${count} equations in it (fractions and the like) were not read.`,
    ),
  damaged: (pages: readonly number[]): Text =>
    say(
      `第 ${listed(pages)} 页已损坏，其中有文字没有读到，也没有核对。请在制作它的软件里重新导出 PDF，再核对一次。`,
      `page ${listed(pages)} is damaged; some of its text was not read or checked. Export the PDF anew where it was made and check again.`,
    ),
  textless: (pages: readonly number[]): Text =>
    say(
      `第 ${listed(pages)} 页没有可读取的文字；如果是扫描件或图片，其中的内容没有核对。`,
      `page ${listed(pages)} has no text that can be read; if it is a picture, what it says was not checked.`,
    ),
} as const;

/** 3, 5-8 */
function listed(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
