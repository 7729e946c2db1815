import { readDocument } from '../../src/documents';
import { docxOf, p, r, tbl, type DocxContent } from './files';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>')}` +
  `${level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '●')}${level(1, 'hex', '%2')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>';
const styles =
  '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>';
/** A list of one level, counted in that form. */
const listOf = (format: string, text: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="1">${level(0, format, text, more)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
const suff = '<w:suff w:val="nothing"/>';
const n = (list: number, at: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(text)}</w:p>`;
const styled = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`;
const raised = '<w:vertAlign w:val="superscript"/>';
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const cases: readonly (DocxContent & { name: string; text: string })[] = [
  { name: 'a paragraph is a line', body: p(r('收入'), r('总计')) + p(r('支出')), text: '收入总计\n支出\n' },
  {
    name: 'an empty paragraph is an empty line',
    body: p(r('甲')) + '<w:p/>' + p(r('乙')),
    text: '甲\n\n乙\n',
  },
  {
    name: 'references are resolved, blanks at the ends count only where kept',
    body: p('<w:r><w:t> A&amp;B&#20803; </w:t></w:r>', r(' 元 ')),
    text: 'A&B元 元 \n',
  },
  {
    name: 'tabs, breaks and hyphens',
    body: p('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>'),
    text: '甲\t乙\n丙-\n',
  },
  {
    name: 'a row is a line, a tab between cells',
    body: tbl([p(r('项目')), p(r('金额'))], [p(r('合计')), p(), p(r('1.00'))]),
    text: '项目\t金额\n合计\t\t1.00\n',
  },
  {
    name: 'inside a cell paragraphs and breaks are blanks',
    body: tbl([
      p(r('年初')) + p() + p(r('预算')),
      p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>'),
    ]),
    text: '年初 预算\t甲 乙 丙\n',
  },
  {
    name: 'a table inside a cell keeps to its row',
    body: tbl([tbl([p(r('甲')), p(r('乙'))], [p(r('丙')), p(r('丁'))]) + p(), p(r('戊'))]),
    text: '甲 乙 丙 丁\t戊\n',
  },
  {
    name: 'what was deleted is gone, what was inserted is there',
    body: p(
      r('收入'),
      `<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>`,
      `<w:ins w:id="2">${r('新')}</w:ins>`,
      `<w:moveFrom w:id="3">${r('走')}</w:moveFrom>`,
    ),
    text: '收入新\n',
  },
  {
    name: 'a paragraph whose end was deleted goes on in the next',
    body: `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('前')}</w:p>` + p(r('后')),
    text: '前后\n',
  },
  {
    name: 'the code of a field is not shown, its result is',
    body: p(
      field('begin') + '<w:r><w:instrText> IF </w:instrText></w:r>',
      field('begin') + r('内') + field('separate') + r('中') + field('end'),
      field('separate') + r('果') + field('end') + r('后'),
    ),
    text: '果后\n',
  },
  {
    name: 'hidden text is not shown, unless it is hidden no more',
    body: p(r('甲', '<w:vanish/>'), r('乙', '<w:vanish w:val="0"/>')),
    text: '乙\n',
  },
  {
    name: 'a text box is read once, behind its paragraph',
    body: p(r('前'), box('框'), r('后')) + p(r('末')),
    text: '前后\n框\n末\n',
  },
  {
    name: 'links, content controls and tagged words are read',
    body: `<w:sdt><w:sdtContent>${p(`<w:hyperlink>${r('甲')}</w:hyperlink>`, `<w:sdt><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
    text: '甲乙\n',
  },
  {
    name: 'of words with their reading above, the words',
    body: p(`<w:r><w:ruby><w:rt>${r('pin')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r>`),
    text: '拼\n',
  },
  {
    name: 'headings numbered by Word get their numbers',
    numbering,
    body:
      n(1, 0, '收入') +
      n(1, 1, '总体') +
      n(1, 1, '结构') +
      n(1, 2, '其中') +
      n(1, 0, '支出') +
      n(1, 1, '总体'),
    text: '一、收入\n（一）总体\n（二）结构\n1.1 其中\n二、支出\n（一）总体\n',
  },
  {
    name: 'numbers come from styles, too, and from what they are based on',
    numbering,
    styles,
    body: styled('H1', '收入') + styled('H1a', '支出') + n(0, 0, '无'),
    text: '一、收入\n二、支出\n无\n',
  },
  {
    name: 'a list that begins elsewhere',
    numbering,
    body: n(1, 0, '甲') + n(3, 0, '乙') + n(3, 0, '丙') + n(3, 0, '丁'),
    text: '一、甲\n九、乙\n十、丙\n十一、丁\n',
  },
  {
    name: 'a heading in capital numerals',
    numbering: listOf('chineseLegalSimplified', '%1、', suff),
    body: n(1, 0, '收入') + n(1, 0, '支出'),
    text: '壹、收入\n贰、支出\n',
  },
  {
    name: 'a heading in circles, a form of newer Word spelled out, and words of the list',
    numbering: listOf(
      'decimal',
      '第%1部分',
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice></mc:AlternateContent>',
    ),
    body: n(1, 0, '收入'),
    text: '第001部分 收入\n',
  },
  {
    name: 'a list that is a style of numbering',
    numbering:
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'ideographEnclosedCircle', '%1', suff)}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
    body: n(2, 0, '甲') + n(2, 0, '乙'),
    text: '㊀甲\n㊁乙\n',
  },
  {
    name: 'a level that begins elsewhere in one list, and anew behind each above it',
    numbering:
      `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1、', suff)}${level(1, 'decimal', '%2.', suff)}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
    body: n(1, 0, '甲') + n(1, 1, '乙') + n(1, 1, '丙') + n(1, 0, '丁') + n(1, 1, '戊'),
    text: 'I、甲\n4.乙\n5.丙\nII、丁\n4.戊\n',
  },
  {
    name: 'a level that counts on',
    numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1、', suff)}${level(1, 'decimal', '%2.', `${suff}<w:lvlRestart w:val="0"/>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    body: n(1, 0, '甲') + n(1, 1, '乙') + n(1, 0, '丙') + n(1, 1, '丁'),
    text: '1、甲\n1.乙\n2、丙\n2.丁\n',
  },
  {
    name: 'a level that one list writes otherwise',
    numbering: `${listOf('decimal', '%1、', suff)}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'ideographTraditional', '%1、', suff)}</w:lvlOverride></w:num>`,
    body: n(1, 0, '一') + n(2, 0, '二'),
    text: '1、一\n乙、二\n',
  },
  {
    name: 'raised digits behind a figure are the mark of a note',
    body: p(r('收入1,780.14'), r('1', raised), r('万元'), r('[2', raised), r(']', raised), r('，增长')),
    text: '收入1,780.14万元，增长\n',
  },
  {
    name: 'raised by its style, or by half points',
    styles:
      '<w:style w:styleId="S"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:styleId="S2"><w:basedOn w:val="S"/></w:style>',
    body: p(r('收入12.50'), r('①', '<w:rStyle w:val="S2"/>'), r('万元'), r('3', '<w:position w:val="8"/>')),
    text: '收入12.50万元\n',
  },
  {
    name: 'what is raised and no mark of a note stays',
    body:
      p(r('面积30m'), r('2', raised), r('，支出'), r('1,7', raised), r('80.14', raised), r('万元')) +
      p(r('1', raised), r('注：单位')) +
      p(r('人数5', '<w:position w:val="2"/>'), r('3', '<w:position w:val="2"/>'), r('人')),
    text: '面积30m2，支出1,780.14万元\n1注：单位\n人数53人\n',
  },
  {
    name: 'a style that hides, and one that shows again',
    styles: '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
    body: p(r('甲', '<w:rStyle w:val="H"/>'), r('乙', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')),
    text: '乙\n',
  },
  {
    name: 'a figure set as an equation; where a moved paragraph was',
    body:
      p(r('支出'), '<m:oMath><m:r><m:t>1,780.14</m:t></m:r></m:oMath>', r('万元')) +
      `<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom w:id="2">${r('走')}</w:moveFrom></w:p>` +
      p(r('末')),
    text: '支出1,780.14万元\n末\n',
  },
  {
    name: 'bullets and forms we do not know are left out',
    numbering,
    body: n(2, 0, '甲') + n(2, 1, '乙'),
    text: '甲\n乙\n',
  },
];

test.each(cases)('$name', async ({ text, ...content }) => {
  expect(await readDocument('a.docx', docxOf(content))).toEqual({ file: 'a.docx', kind: 'docx', text });
});

const note = (text: string) => `<w:footnote w:id="1">${p(r(text))}</w:footnote>`;

test.each<[string, DocxContent, string[]]>([
  ['nothing beside the text', { body: p(r('收入')), footnotes: note('见附表第3页') }, []],
  [
    'a file embedded in it',
    { body: `${p(r('收入'))}<w:altChunk r:id="x"/><w:altChunk r:id="y"/>` },
    ['embedded'],
  ],
  ['a document it leads to', { body: p(r('收入'), '<w:subDoc r:id="x"/>') }, ['subdocument']],
  [
    'an embedded table',
    { body: p(r('收入'), '<w:r><w:object><o:OLEObject Type="Embed"/></w:object></w:r>') },
    ['object'],
  ],
  [
    'a fraction',
    {
      body: p(
        r('收入'),
        '<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath></m:oMathPara>',
      ),
    },
    ['equations'],
  ],
  ['figures in footnotes', { body: p(r('收入')), footnotes: note('含上年1.50 万元') }, ['notes']],
  ['amounts in a header', { body: p(r('收入')), header: p(r('总计5'), r('元')) }, ['margins']],
])('what is not read is remarked on: %s', async (_, content, keys) => {
  const { text, remarks = [] } = await readDocument('a.docx', docxOf(content));
  expect(text).toBe('收入\n');
  expect(remarks.map(({ key }) => key)).toEqual(keys);
});
