import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { documentErrors } from '../../src/text/document-errors';
import { pdfOf } from '../documents/files';
import { Folder } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

/** The built one, in a program of its own: what bounds it runs what is compiled. */
const READ = `
const { readNarrative } = require(${JSON.stringify(join(__dirname, '../../build/src/cli/read-narrative.js'))});
const print = (told) => process.stdout.write(JSON.stringify(told));
readNarrative('说明.pdf', require('node:fs').readFileSync(process.argv[1])).then(print, ({ code, reason }) => print({ code, reason }));
`;

async function reads(bytes: Uint8Array): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', READ, folder.put('given', bytes)]);
  return JSON.parse(stdout);
}

/** A page that draws a form, which draws the next one twice, and so on. */
function doubling(times: number): Uint8Array {
  const stream = (content: string, dictionary = '') =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const form = (next: number) =>
    stream(
      '/X Do /X Do',
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >>`,
    );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('/X Do'),
    ...Array.from({ length: times }, (_, i) => form(i + 6)),
    stream(
      'BT /F 1 Tf (1) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
    ),
  ];
  const file = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${file}trailer << /Root 1 0 R >>\n%%EOF`);
}

test.each([
  ['a PDF is read', pdfOf([[{ text: '收入总计', x: 50, y: 700 }]]), { kind: 'pdf', text: '收入总计\n' }],
  ['one without text says so', pdfOf([[]]), { code: 'scanned', reason: documentErrors.scanned('说明.pdf') }],
  [
    'one that never ends is refused',
    doubling(40),
    { code: 'tooSlow', reason: documentErrors.tooSlow('说明.pdf') },
  ],
  ['a text is read where we are', new TextEncoder().encode('收入'), { kind: 'text', text: '收入' }],
])(
  '%s',
  async (_, bytes, expected) => {
    expect(await reads(bytes)).toMatchObject(expected);
  },
  60_000,
);
