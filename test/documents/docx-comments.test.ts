import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import {
  commentedDocx,
  DocumentError,
  type DocumentComment,
  isSigned,
  readDocument,
} from '../../src/documents';
import { inCorpus, shared } from '../fixtures/shared';
import { withLibreOffice } from '../skipping';
import { withShared } from '../with-shared';
import { docxOf, p, pdfOf, r, signedDocx, tbl } from './files';

const bold = '<w:b/>';
const box =
  '<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>';
const printer = Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256);
const body =
  p(r('一、收入总计'), r('954.27万元&amp;', bold), r('，增长')) +
  p(`<w:ins w:id="5" w:author="甲">${r('新增')}</w:ins>`, `<w:hyperlink>${r('链接')}</w:hyperlink>`) +
  tbl([p(r('合计')), p(r('1.00'))]) +
  p(r('前'), box, r('后')) +
  p('<w:r><w:t>甲</w:t><w:tab/><w:t xml:space="preserve"> 乙𠀀丙</w:t></w:r>');
const plain = docxOf({ body, others: { 'word/printer.bin': printer } });
const commentedBefore = docxOf({
  body: p('<w:commentRangeStart w:id="4"/>', r('收入'), '<w:commentRangeEnd w:id="4"/>'),
  comments: '<w:comment w:id="4" w:author="审计"><w:p/></w:comment>',
});

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument('a.docx', bytes)).text;
const document = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);
const commentsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/comments.xml']!);

/** What the comments say, whatever runs a program has it in. */
const said = (bytes: Uint8Array): string[] =>
  [...commentsOf(bytes).matchAll(/<w:comment .*?<\/w:comment>/gs)].map(([comment]) =>
    [...comment.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
      .map(([, words]) => words?.replace('&amp;', '&') ?? '\t')
      .join(''),
  );

/** The words that Word would show between a comment's marks, by its id. */
function passage(bytes: Uint8Array, id: number): string {
  const xml = document(bytes);
  const inside = xml.slice(
    xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`),
    xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`),
  );
  return words(inside);
}

/** The words of some runs, as they stand in the XML. */
const words = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join('');

async function on(bytes: Uint8Array, ...passages: string[]): Promise<DocumentComment[]> {
  const text = await textOf(bytes);
  return passages.map((words) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no ${words} in ${text}`);
    return { start, end: start + words.length, text: `见“${words}”`, author: '勾稽' };
  });
}

test.each<[string, string, string]>([
  ['a whole run', '一、收入总计', '一、收入总计'],
  ['the middle of a run', '收入', '收入'],
  ['across runs', '总计954', '总计954'],
  ['the end of a run, with a reference', '万元&', '万元&amp;'],
  ['inserted words', '增', '增'],
  ['from an insertion into a link', '增链', '增链'],
  ['across cells', '计\t1', '计1'],
  ['across paragraphs', '增长\n新', '增长新'],
  ['across a tab', '甲\t 乙', '甲\t 乙'],
  ['a character of two code units', '𠀀', '𠀀'],
])('a comment on %s', async (_, words, shown) => {
  const result = await commentedDocx(plain, await on(plain, words));
  expect(await textOf(result)).toBe(await textOf(plain));
  expect(passage(result, 0)).toBe(shown);
});

test('all at once, over each other and side by side', async () => {
  const passages = [
    '一、收入总计',
    '收入总计954',
    '总计',
    '954.27',
    '.27万元&，增',
    '总计',
    '合计\t1.00',
    '后',
  ];
  const comments = await on(plain, ...passages);
  const result = await commentedDocx(plain, comments);
  expect(await textOf(result)).toBe(await textOf(plain));
  passages.forEach((words, id) =>
    expect(passage(result, id)).toBe(words.replace('&', '&amp;').replace('\t', '')),
  );
  expect(commentsOf(result).match(/<w:comment /g)).toHaveLength(passages.length);
  expect(await commentedDocx(plain, comments)).toEqual(result);
});

test('a run’s looks go with each of its pieces', async () => {
  const result = document(await commentedDocx(plain, await on(plain, '54.2')));
  for (const words of ['9', '54.2', '7万元&amp;']) {
    expect(result).toContain(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`);
  }
});

test('one in a text box stands at the run the box hangs on', async () => {
  const result = document(await commentedDocx(plain, await on(plain, '框')));
  expect(result).toContain(`<w:commentRangeStart w:id="0"/>${box}<w:commentRangeEnd w:id="0"/>`);
});

test.each([
  ['a line end', '增长\n', 2, 3, '新增'],
  ['nothing', '增长', 1, 1, '增长'],
])('%s: the nearest words', async (_, words, from, to, shown) => {
  const start = (await textOf(plain)).indexOf(words);
  const comment = { start: start + from, end: start + to, text: '', author: '' };
  const shownWords = passage(await commentedDocx(plain, [comment]), 0);
  expect(shown.includes(shownWords) || shownWords.includes(shown)).toBe(true);
  expect(shownWords).not.toBe('');
});

test('half a character becomes the whole', async () => {
  const start = (await textOf(plain)).indexOf('𠀀') + 1;
  const result = await commentedDocx(plain, [{ start, end: start + 1, text: '', author: '' }]);
  expect(passage(result, 0)).toBe('𠀀');
});

test('what the comment says, in lines, with what XML minds', async () => {
  const comment = { start: 0, end: 2, text: '甲<乙\n丙\u0000', author: '勾"稽' };
  const xml = commentsOf(await commentedDocx(plain, [comment]));
  expect(xml).toContain('w:author="勾&quot;稽"');
  expect(xml).toContain('<w:t xml:space="preserve">甲&lt;乙</w:t></w:r></w:p><w:p>');
  expect(xml).toContain('<w:t xml:space="preserve">丙</w:t>');
  expect(xml).not.toContain('w:date');
});

test('a tab in what a comment says is one in the comment', async () => {
  const comment = { start: 0, end: 2, text: '甲\t乙', author: '勾稽' };
  const result = await commentedDocx(plain, [comment]);
  expect(commentsOf(result)).toContain('</w:t><w:tab/><w:t');
  expect(said(result)).toEqual(['甲\t乙']);
});

describe('documents whose own names carry no prefix, or another', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const withRoot = (root: string, before: string, after: string): Uint8Array =>
    docxOf({
      body: '',
      others: {
        'word/document.xml': new TextEncoder().encode(
          `<${before}document ${root}><${before}body><${before}p><${before}pPr><${before}rPr><${before}b ${after}val="0"/></${before}rPr></${before}pPr>` +
            `<${before}r><${before}rPr><${before}vanish ${after}val="0"/></${before}rPr><${before}t>收入总计1元</${before}t></${before}r></${before}p></${before}body></${before}document>`,
        ),
      },
    });

  test.each([
    [
      'the default namespace, attributes by a prefix',
      withRoot(`xmlns="${W}" xmlns:w="${W}"`, '', 'w:'),
      ' w:id="0"',
    ],
    ['the default namespace alone', withRoot(`xmlns="${W}"`, '', ''), ` xmlns:w="${W}" w:id="0"`],
    ['another prefix', withRoot(`xmlns:ns0="${W}"`, 'ns0:', 'ns0:'), ' ns0:id="0"'],
  ])('%s: read, and what is written carries a prefix', async (_, bytes, attribute) => {
    expect(await textOf(bytes)).toBe('收入总计1元\n');
    const result = await commentedDocx(bytes, await on(bytes, '总计'));
    expect(await textOf(result)).toBe('收入总计1元\n');
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(document(result)).toMatch(new RegExp(`<(?:ns0:)?${name}${attribute}/>`));
    }
    expect(commentsOf(result)).toContain(`<w:comments xmlns:w="${W}"><w:comment w:id="0"`);
  });
});

test('a signature that a comment would break is taken away, and told', async () => {
  const signed = signedDocx(p(r('收入')));
  expect([isSigned(signed), isSigned(plain), isSigned(pdfOf([[]]))]).toEqual([true, false, false]);
  const result = await commentedDocx(signed, await on(signed, '收'));
  expect(isSigned(result)).toBe(false);
  const parts = unzipSync(result);
  expect(Object.keys(parts).filter((name) => name.startsWith('_xmlsignatures'))).toEqual([]);
  expect(strFromU8(parts['[Content_Types].xml']!)).not.toContain('/_xmlsignatures');
  expect(await commentedDocx(signed, [])).toEqual(signed);
});

test('comments that are there stay, and ids go on behind them', async () => {
  const result = await commentedDocx(commentedBefore, await on(commentedBefore, '入'));
  expect(commentsOf(result)).toMatch(/w:id="4" w:author="审计".*w:id="5" w:author="勾稽"/s);
  expect(passage(result, 4)).toBe('收入');
  expect(passage(result, 5)).toBe('入');
});

test('every other part is the same, packed bytes and all', async () => {
  const result = await commentedDocx(plain, await on(plain, '收入'));
  const [before, after] = [unzipSync(plain), unzipSync(result)];
  const touched = ['[Content_Types].xml', 'word/document.xml'];
  for (const [name, part] of Object.entries(before)) {
    if (!touched.includes(name)) expect([name, after[name]]).toEqual([name, part]);
  }
  expect(
    Object.keys(after)
      .filter((name) => !(name in before))
      .sort(),
  ).toEqual(['word/_rels/document.xml.rels', 'word/comments.xml']);
  expect(await commentedDocx(plain, [])).toEqual(plain);
});

test.each([
  ['a PDF', pdfOf([[]]), 'notWord'],
  ['a .docx without words', docxOf({ body: '' }), 'empty'],
  ['half a .docx', plain.subarray(0, 200), 'broken'],
])('%s takes no comments', async (_, bytes, code) => {
  const error: unknown = await commentedDocx(bytes, []).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DocumentError);
  expect(error).toMatchObject({ code });
});

const real = inCorpus('changji-liaison-2024', 'narrative.docx');

withShared('corpus', 'its .docx was not commented on', () => {
  test('a published narrative, each sum in it remarked on', async () => {
    const bytes = new Uint8Array(readFileSync(real));
    const text = await textOf(bytes);
    const comments = [...text.matchAll(/[\d.,]+万元/g)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      text: words,
      author: '勾稽',
    }));
    expect(comments.length).toBeGreaterThan(100);
    const result = await commentedDocx(bytes, comments);
    expect(await textOf(result)).toBe(text);
    comments.forEach(({ text: words }, id) => expect(passage(result, id)).toBe(words));
  });
});

const inWriter = (): void => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gouji-word-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The document as LibreOffice saves it: as plain text, or as a .docx of its own. */
  function through(bytes: Uint8Array, name: string, format: 'txt:Text (encoded):UTF8' | 'docx'): Uint8Array {
    writeFileSync(join(folder, `${name}.docx`), bytes);
    const output = join(folder, name);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        ...['--convert-to', format, '--outdir', output, join(folder, `${name}.docx`)],
      ],
      { stdio: 'ignore' },
    );
    return new Uint8Array(
      readFileSync(join(output, `${name}.${format.slice(0, format === 'docx' ? 4 : 3)}`)),
    );
  }

  test.each([
    ['built', () => plain, ['收入', '954.27万元&', '计\t1']],
    ...(shared('corpus')
      ? [['published', () => new Uint8Array(readFileSync(real)), ['收入总计455.15万元', '离休人员']] as const]
      : []),
  ] as const)(
    '%s: reads the text as before, and the comments where they stand',
    async (name, source, passages) => {
      const original = source();
      const result = await commentedDocx(original, await on(original, ...passages));
      const text = (bytes: Uint8Array, as: string) => through(bytes, as, 'txt:Text (encoded):UTF8');
      expect(text(result, `${name}-after`)).toEqual(text(original, `${name}-before`));
      const saved = through(result, `${name}-saved`, 'docx');
      // Writer saves a comment in runs of its own, and its comments know no tabs.
      for (const words of passages) expect(said(saved)).toContain(`见“${words.replace('\t', '')}”`);
    },
  );
};
withLibreOffice('its Writer did not read the comments', inWriter, 'lowriter');
