import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isSigned, markedDocx, readDocument, type RevisionOrComment } from '../../src/documents';
import { draws } from '../draws';
import { docxOf, p, r, signedDocx, tbl } from './files';
import { accepted, looked, rejected } from './tracked';

const DATE = '2025-03-01T09:30:00Z';
const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument('a.docx', bytes)).text;
const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);

/** A revision that writes other words where these first stand, each pair `old=new`. */
async function revising(bytes: Uint8Array, ...pairs: string[]): Promise<RevisionOrComment> {
  const text = await textOf(bytes);
  const changes = pairs.map((pair) => {
    const [from, to] = pair.split('=') as [string, string];
    const start = text.indexOf(from);
    if (start < 0) throw new Error(`no ${from} in ${text}`);
    return { start, end: start + from.length, text: to };
  });
  const { start, end } = changes[0]!;
  return {
    changes,
    author: '勾稽',
    date: DATE,
    otherwise: { start, end, text: `应为 ${pairs.join()}`, author: '勾稽' },
  };
}

const bold = '<w:b/>';
const red = '<w:color w:val="FF0000"/>';
const box = (inside: string): string =>
  `<w:r><w:pict><v:textbox><w:txbxContent>${p(inside)}</w:txbxContent></v:textbox></w:pict></w:r>`;
const field = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a tracked change, wherever the figure stands', () => {
  test.each<[string, string, string, string]>([
    ['the whole of a run', p(r('支出'), r('5.00', bold), r('万元')), '5.00=6.00', '支出6.00万元\n'],
    ['within a run', p(r('支出5.00万元', bold)), '5.00=6.00', '支出6.00万元\n'],
    [
      'across runs of different looks',
      p(r('支出5', bold), r('.0', red), r('0万元')),
      '5.00=6.00',
      '支出6.00万元\n',
    ],
    ['in a table', tbl([p(r('支出')), p(r('5.00'))]), '5.00=6.00', '支出\t6.00\n'],
    ['in a text box', p(r('前'), box(r('支出5.00万元')), r('后')), '5.00=6.00', '前后\n支出6.00万元\n'],
    [
      'in a link',
      p(`<w:hyperlink w:anchor="a">${r('支出5.00万元')}</w:hyperlink>`),
      '5.00=6.00',
      '支出6.00万元\n',
    ],
    ['in the result of a field', p(r('支出'), field(r('5.00')), r('万元')), '5.00=6.00', '支出6.00万元\n'],
    ['in a simple field', p(`<w:fldSimple w:instr="DATE">${r('5.00')}</w:fldSimple>`), '5.00=6.00', '6.00\n'],
    [
      'in a content control',
      p(`<w:sdt><w:sdtContent>${r('5.00')}</w:sdtContent></w:sdt>`),
      '5.00=6.00',
      '6.00\n',
    ],
    ['in two paragraphs', p(r('支出5')) + p(r('.00万元')), '5\n.00=6.00', '支出6.00\n万元\n'],
    [
      'with a hyphen that does not break',
      p('<w:r><w:noBreakHyphen/><w:t>5.00</w:t></w:r>'),
      '-5.00=6.00',
      '6.00\n',
    ],
    ['beside what XML minds', p(r('甲&amp;5.00&lt;乙')), '5.00=6.00', '甲&6.00<乙\n'],
    ['in a document with another prefix', p(r('支出5.00万元')), '5.00=6.00', '支出6.00万元\n'],
  ])('%s', async (name, body, pair, after) => {
    const plain = docxOf({ body });
    const other = name.includes('prefix') ? renamed(plain) : plain;
    const { bytes, revised, comments } = await markedDocx(other, {
      comments: [],
      revisions: [await revising(other, pair)],
    });
    expect([revised, comments]).toEqual([1, 0]);
    // Word and whoever reads it again see the right figure before anything is accepted.
    expect(await textOf(bytes)).toBe(after);
    expect(await textOf(accepted(bytes))).toBe(after);
    expect(await textOf(rejected(bytes))).toBe(await textOf(other));
    expect(looked(rejected(bytes))).toEqual(looked(other));
  });
});

/** The same document of the strict kind, whose writer has another prefix for Word's names. */
function renamed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']!)
    .replace(/(<\/?|\s)w:/g, '$1x:')
    .replace(/xmlns:w="[^"]*"/, 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

test('in a text box that is written once more for older programs the figure is right in both', async () => {
  const content = (inside: string): string => `<w:txbxContent>${p(inside)}</w:txbxContent>`;
  const twice = (inside: string): string =>
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${content(inside)}</wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox>${content(inside)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const plain = docxOf({ body: p(r('前'), twice(r('支出5.00万元', bold)), r('后')) });
  const { bytes } = await markedDocx(plain, {
    comments: [],
    revisions: [await revising(plain, '5.00=6.00')],
  });
  const boxes = documentOf(bytes).match(/<w:txbxContent>.*?<\/w:txbxContent>/gs)!;
  expect(boxes).toHaveLength(2);
  expect(boxes[1]).toBe(boxes[0]);
  expect(boxes[0]).toContain('<w:delText xml:space="preserve">5.00</w:delText>');
  expect(documentOf(rejected(bytes)).match(/5\.00/g)).toHaveLength(2);
});

test('a number and the word for its direction are one revision, each in its own looks', async () => {
  const plain = docxOf({ body: p(r('比上年'), r('增加', bold), r('5.00万元，增长3.00%', red)) });
  const revisions = [
    await revising(plain, '增加=减少', '5.00=6.30'),
    await revising(plain, '增长=下降', '3.00=4.10'),
  ];
  const { bytes } = await markedDocx(plain, { comments: [], revisions });
  expect(await textOf(bytes)).toBe('比上年减少6.30万元，下降4.10%\n');
  expect(documentOf(bytes)).toContain(
    `<w:ins w:id="2" w:author="勾稽" w:date="${DATE}"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">减少</w:t></w:r></w:ins>`,
  );
  expect(looked(bytes).filter(([sign]) => sign === '6')).toEqual([['6', `<w:rPr>${red}</w:rPr>`]]);
  expect(looked(rejected(bytes))).toEqual(looked(plain));
});

test('a word that two figures share is turned once', async () => {
  const plain = docxOf({ body: p(r('分别增加5.00万元、6.00万元')) });
  const revisions = [await revising(plain, '增加=减少'), await revising(plain, '增加=减少', '6.00=7.00')];
  const { bytes, revised } = await markedDocx(plain, { comments: [], revisions });
  expect(revised).toBe(2);
  expect(await textOf(bytes)).toBe('分别减少5.00万元、7.00万元\n');
});

describe('changes that somebody else tracked stay theirs', () => {
  const theirs = docxOf({
    body: p(
      r('支出'),
      `<w:del w:id="7" w:author="甲"><w:r><w:delText>4.00</w:delText></w:r></w:del>`,
      `<w:ins w:id="8" w:author="甲">${r('5.00', bold)}${r('万元')}</w:ins>`,
    ),
  });

  test('in the middle of an insertion', async () => {
    const { bytes } = await markedDocx(theirs, {
      comments: [],
      revisions: [await revising(theirs, '5.0=6.0')],
    });
    expect(await textOf(bytes)).toBe('支出6.00万元\n');
    expect(await textOf(accepted(bytes))).toBe('支出6.00万元\n');
    expect(await textOf(rejected(bytes))).toBe('支出4.00\n');
    expect(documentOf(bytes)).not.toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:ins /);
    const ids = [...documentOf(bytes).matchAll(/w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the looks they changed are not tracked twice', async () => {
    const change = '<w:rPrChange w:id="9" w:author="甲"><w:rPr/></w:rPrChange>';
    const plain = docxOf({ body: p(r('支出5.00万元', `${bold}${change}`)) });
    const { bytes } = await markedDocx(plain, {
      comments: [],
      revisions: [await revising(plain, '5.00=6.00')],
    });
    expect(documentOf(bytes)).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">6.00</w:t>');
  });
});

describe('where a figure cannot be changed by itself it is remarked on', () => {
  test.each([
    ['in an equation', p('<m:oMath><m:r><m:t>5.00</m:t></m:r></m:oMath>')],
    [
      'above a ruby',
      p(
        `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${r('a')}</w:rt><w:rubyBase>${r('5.00')}</w:rubyBase></w:ruby></w:r>`,
      ),
    ],
  ])('%s', async (_, body) => {
    const plain = docxOf({ body });
    const marks = { comments: [], revisions: [await revising(plain, '5.00=6.00')] };
    const { bytes, revised, comments } = await markedDocx(plain, marks);
    expect([revised, comments]).toEqual([0, 1]);
    expect(await textOf(bytes)).toBe(await textOf(plain));
  });
});

test('comments and tracked changes stand in one copy, one on another', async () => {
  const plain = docxOf({ body: p(r('支出5.00万元', bold), box(r('框内1.00')), r('，增长3.00%')) });
  const text = await textOf(plain);
  const on = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: `见${words}`, author: '勾稽' };
  };
  const { bytes, comments } = await markedDocx(plain, {
    comments: [on('支出5'), on('5.00'), on('框内'), on('3.00%')],
    revisions: [await revising(plain, '5.00=6.00'), await revising(plain, '1.00=2.00')],
  });
  expect(comments).toBe(4);
  expect(await textOf(bytes)).toBe('支出6.00万元，增长3.00%\n框内2.00\n');
  expect(looked(rejected(bytes))).toEqual(looked(plain));
  const inside = documentOf(bytes)
    .split('<w:commentRangeStart w:id="1"/>')[1]!
    .split('<w:commentRangeEnd w:id="1"/>')[0];
  expect(inside).toMatch(/<w:delText[^>]*>5<.*<w:t [^>]*>6\.00</);
});

test('a signature that a change would break is taken away', async () => {
  const plain = signedDocx(p(r('支出5.00万元')));
  const { bytes } = await markedDocx(plain, {
    comments: [],
    revisions: [await revising(plain, '5.00=6.00')],
  });
  expect([isSigned(plain), isSigned(bytes)]).toEqual([true, false]);
});

test('nothing to write: the same bytes', async () => {
  const plain = docxOf({ body: p(r('支出5.00万元')) });
  expect((await markedDocx(plain, { comments: [], revisions: [] })).bytes).toEqual(plain);
});

test('however a text lies in runs: accepted it reads as corrected, rejected it is what it was, looks and all', async () => {
  const looks = fc.constantFrom('', bold, red, `${bold}${red}`);
  const runs = fc.array(
    fc.tuple(
      fc.string({ unit: fc.constantFrom('支', '5', '.', '0', '&', ' ', '𠀀'), minLength: 1, maxLength: 6 }),
      looks,
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(
      runs,
      fc.array(fc.nat(40), { maxLength: 8 }),
      fc.boolean(),
      async (given, cuts, isInserted) => {
        const inside = given.map(([words, look]) => r(words.replace(/&/g, '&amp;'), look)).join('');
        const body = p(isInserted ? `<w:ins w:id="1" w:author="甲">${inside}</w:ins>` : inside, r('。'));
        const plain = docxOf({ body });
        const text = await textOf(plain);
        const places = [...new Set(cuts.filter((at) => at < text.length - 2))].sort((a, b) => a - b);
        const changes = places.flatMap((start, index) => {
          const end = places[index + 1] ?? text.length - 2;
          const isWhole = ![start, end].some((at) => /^[\uDC00-\uDFFF]/.test(text.slice(at)));
          return index % 2 === 0 && end > start && isWhole ? [{ start, end, text: '9,999.99' }] : [];
        });
        const revisions = changes.map((change) => ({
          changes: [change],
          author: '勾稽',
          date: DATE,
          otherwise: { ...change, author: '' },
        }));
        const { bytes, revised } = await markedDocx(plain, { comments: [], revisions });
        expect(revised).toBe(changes.length);
        const corrected = changes.reduceRight(
          (words, { start, end, text: put }) => words.slice(0, start) + put + words.slice(end),
          text,
        );
        expect(await textOf(bytes)).toBe(corrected);
        expect(await textOf(accepted(bytes))).toBe(corrected);
        expect(looked(rejected(bytes))).toEqual(looked(rejected(plain)));
        let at = 0;
        const expected = looked(plain).flatMap(([sign, look]) => {
          const change = changes.find(({ start, end }) => start <= at && at < end);
          const begins = change?.start === at;
          at += sign.length;
          if (!change) return [[sign, look] as const];
          return begins ? [...change.text].map((each) => [each, look] as const) : [];
        });
        expect(looked(accepted(bytes))).toEqual(expected);
      },
    ),
    { numRuns: draws(200) },
  );
});
