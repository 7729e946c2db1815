import { strFromU8, unzipSync, zipSync } from 'fflate';

/** Documents built in code: what a test needs of them, and nothing else. */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"';

export interface DocxContent {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly header?: string;
  /** Parts that nobody reads, to see that they stay as they are. */
  readonly others?: Readonly<Record<string, Uint8Array>>;
}

const rootOf = (part: string): string => (part === 'header' ? 'hdr' : part);

/** A .docx around the inside of its body. */
export function docxOf({ body, others = {}, ...parts }: DocxContent): Uint8Array {
  const related = Object.entries(parts).filter(([, inside]) => inside !== undefined);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = (items: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  return zipSync({
    '[Content_Types].xml': utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Default Extension="bin" ContentType="application/octet-stream"/>' +
        `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>` +
        related
          .map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`)
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': utf8(
      list(`<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/document.xml': utf8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ),
    ...(related.length > 0 && {
      'word/_rels/document.xml.rels': utf8(
        list(
          related
            .map(
              ([name], i) =>
                `<Relationship Id="rId${i + 1}" Type="${relations}/${name}" Target="${name}.xml"/>`,
            )
            .join(''),
        ),
      ),
    }),
    ...Object.fromEntries(
      related.map(([name, inside]) => [
        `word/${name}.xml`,
        utf8(`<w:${rootOf(name)} ${NAMESPACES}>${inside}</w:${rootOf(name)}>`),
      ]),
    ),
    ...others,
  });
}

/** A .docx that carries a digital signature, as Word hangs it on the package. */
export function signedDocx(body: string): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(docxOf({ body }));
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const edit = (name: string, end: string, more: string): void => {
    parts[name] = utf8(strFromU8(parts[name]!).replace(end, `${more}${end}`));
  };
  edit(
    '[Content_Types].xml',
    '</Types>',
    '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>' +
      '<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/>',
  );
  edit(
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rId9" Type="${relations}/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`,
  );
  return zipSync({
    ...parts,
    '_xmlsignatures/origin.sigs': new Uint8Array(),
    '_xmlsignatures/_rels/origin.sigs.rels': utf8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${relations}/digital-signature/signature" Target="sig1.xml"/></Relationships>`,
    ),
    '_xmlsignatures/sig1.xml': utf8('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'),
  });
}

/** A run, with properties where there are some. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs. */
export const p = (...inlines: string[]): string => `<w:p>${inlines.join('')}</w:p>`;

/** A table of rows of cells, each the inside of one. */
export const tbl = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** Words on a page of a PDF. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** In degrees. */
  readonly turned?: number;
}

/**
 * A PDF whose font is not in the file and whose characters are known by a table of pdfjs's package only
 * (UniGB-UCS2-H, then Adobe-GB1), as many Chinese PDFs are. `meaning` says of some characters what the file calls them:
 * a browser that prints calls 车 the radical its font draws alike.
 */
export function pdfOf(
  pages: readonly (readonly Words[])[],
  trailer = '',
  meaning: Readonly<Record<string, string>> = {},
): Uint8Array {
  const objects: string[] = [];
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] ' +
      `${Object.keys(meaning).length > 0 ? `/ToUnicode ${first + 2 * pages.length} 0 R ` : ''}>>`,
  );
  objects.push(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 5 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  );
  objects.push(
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ' +
      '/Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  pages.forEach((words, i) => {
    const content = words.map(drawn).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R ` +
        '/Resources << /Font << /F 3 0 R >> >> >>',
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  if (Object.keys(meaning).length > 0) {
    const lines = Object.entries(meaning).map(([char, called]) => `<${hex(char)}> <${hex(called)}>`);
    const map =
      'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n' +
      `${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar endcmap`;
    objects.push(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return utf8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}` +
      `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

const hex = (text: string): string =>
  [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');

function drawn({ text, x, y, size = 10, turned = 0 }: Words): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  return `BT /F ${size} Tf ${cos} ${sin} ${sin.startsWith('-') ? sin.slice(1) : `-${sin}`} ${cos} ${x} ${y} Tm <${hex(text)}> Tj ET`;
}

/** The beginning of a compound file that has a stream of that name. */
export const oleOf = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(504).fill(0),
    ...[...stream].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
