import { unzipSync } from 'fflate';
import { letterDocx } from '../../../src/hosts/document/letter-docx';
import { readDocument } from '../../../src/documents';
import type { Letter, LetterBlock } from '../../../src/output/letter';

const letterWith = (...blocks: LetterBlock[]): Letter => ({
  language: 'zh',
  title: '关于甲局 2024 年度部门决算公开的审核意见',
  date: '2025-03-01',
  blocks,
});
const paragraph = (text: string, style = 'body' as const): LetterBlock => ({
  kind: 'paragraph',
  style,
  text,
});

const table: LetterBlock = {
  kind: 'table',
  columns: [
    { heading: '序号', width: 20, align: 'center' },
    { heading: '位置', width: 60, align: 'left' },
    { heading: '应为', width: 76, align: 'right' },
  ],
  rows: [
    [{ lines: ['1'], rows: 3 }, { lines: ['F8', '合计'] }, { lines: ['5,364.75'] }],
    [{ lines: ['F9'] }, { lines: [] }],
    [{ lines: ['合计不符。', '依据：合计 = 各项之和。'], columns: 2 }],
    [{ lines: ['2'] }, { lines: ['F10'] }, { lines: ['1.00'] }],
  ],
};

async function partsOf(letter: Letter): Promise<(name: string) => string> {
  const parts = unzipSync(await letterDocx(letter));
  return (name) => new TextDecoder().decode(parts[name]);
}

test('what it says is read back from the Word file, paragraph by paragraph', async () => {
  const bytes = await letterDocx(letterWith(paragraph('已核对的 836 个数字全部一致。'), table));
  const { text } = await readDocument('审核意见.docx', bytes);
  expect(text).toContain('已核对的 836 个数字全部一致。');
  for (const words of ['序号', '5,364.75', '依据：合计 = 各项之和。', 'F10']) expect(text).toContain(words);
});

test('it is a page as GB/T 9704 has it: A4, its margins, its sizes, 28 points from line to line', async () => {
  const part = await partsOf(letterWith(paragraph('甲')));
  const document = part('word/document.xml');
  expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
  const margin = /<w:pgMar ([^>]*)\/>/.exec(document)![1]!;
  const millimetres = (side: string): number =>
    Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)![1]) / 1440) * 25.4);
  expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([37, 35, 28, 26]);
  const style = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(part('word/styles.xml'))![0];
  expect(style('body')).toMatch(/w:line="560"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="560"/);
  expect(style('body')).toContain('<w:sz w:val="32"/>');
  expect(style('body')).toContain('w:eastAsia="仿宋_GB2312"');
  expect(style('Title')).toContain('<w:sz w:val="44"/>');
  expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"');
  expect(style('Heading1')).toContain('w:eastAsia="黑体"');
});

test('a computer without these fonts is told which to take instead', async () => {
  const fonts = (await partsOf(letterWith(paragraph('甲'))))('word/fontTable.xml');
  expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*宋体/);
  expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,/);
});

test('pages are numbered — 1 —, on the outer side of odd and even ones', async () => {
  const part = await partsOf(letterWith(paragraph('甲')));
  expect(part('word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?: w:val="true")?\/>/);
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part);
  for (const footer of footers) expect(footer).toMatch(/— <.*PAGE.* —</);
  expect(footers.filter((footer) => footer.includes('<w:jc w:val="right"/>'))).toHaveLength(1);
});

test('a table’s headings stand on every page, and a finding is not torn apart', async () => {
  const document = (await partsOf(letterWith(table)))('word/document.xml');
  expect(document).toContain('<w:tblHeader/>');
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(5);
  const [, ...rows] = document.split('<w:tr>').slice(1);
  expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false, false]);
});

test('the same letter gives the same bytes, whatever the time of day', async () => {
  const bytes = await letterDocx(letterWith(paragraph('甲'), table));
  vi.useFakeTimers({ now: new Date('2031-12-24T18:00:00Z') });
  try {
    expect(Buffer.compare(await letterDocx(letterWith(paragraph('甲'), table)), bytes)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
  expect(new TextDecoder().decode(unzipSync(bytes)['docProps/core.xml'])).toContain('2025-03-01T00:00:00Z');
});

test.each([
  ['a control character', 'a\u0001b', 'a b'],
  ['half of a pair', 'a\uD800b', 'a\uFFFDb'],
  ['markup', '<w:t>&amp;', '<w:t>&amp;'],
])('%s in what she printed does not spoil the file', async (_, printed, read) => {
  const { text } = await readDocument('x.docx', await letterDocx(letterWith(paragraph(printed))));
  expect(text.trim()).toBe(read);
});
