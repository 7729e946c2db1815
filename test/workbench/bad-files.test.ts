import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { strToU8, zipSync } from 'fflate';
import { fileErrors } from '../../src/text/file-errors';
import { Desk } from '../../workbench/desk';
import { serveWorkbench, type Workbench } from '../../workbench/server';
import { aPackage } from '../fixtures/package';
import { sheetOf } from '../hosts/file/packages';

const docx = sheetOf('<sheetData/>', {
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
});
const realDocx = zipSync({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': strToU8('<w:document xmlns:w="urn:w"><w:body/></w:document>'),
});
/** A zip whose one entry says that it is encrypted. */
const encrypted = (() => {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint16(at + 6, 1, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return bytes;
})();

describe('a file that is no workbook for the workbench is refused in words, and what lies on the desk stays', () => {
  let workbench: Workbench;
  let session: number;
  beforeAll(async () => {
    const desk = new Desk();
    await desk.open(new Uint8Array(readFileSync('samples/demo/statements.xlsx')), 'statements.xlsx');
    workbench = await serveWorkbench(desk);
    session = desk.surroundings.session;
  });
  afterAll(() => workbench.close());

  test.each([
    ['a Word document', docx, fileErrors.word],
    ['a Word document of hardly anything', realDocx, fileErrors.word],
    ['an encrypted workbook', encrypted, fileErrors.encrypted],
    ['an .xls', aPackage().xls(), fileErrors.notAtWorkbench],
    ['an empty file', new Uint8Array(0), fileErrors.empty],
    ['a PDF', strToU8('%PDF-1.7'), fileErrors.pdf],
    ['a text', strToU8('科目编码,金额'), fileErrors.plainText],
    ['a workbook cut short', aPackage().xls().subarray(0, 2000), fileErrors.broken],
  ])('%s', async (_, bytes, says) => {
    const answer = await fetch(`${workbench.url}/open?name=${encodeURIComponent('说明.xlsx')}`, {
      method: 'POST',
      body: Buffer.from(bytes),
    });
    const { zh, en } = says('说明.xlsx');
    expect({ status: answer.status, text: await answer.text() }).toEqual({
      status: 400,
      text: `${zh}\n${en}`,
    });
    const view = (await (await fetch(`${workbench.url}/workbook`)).json()) as { fileName: string };
    expect(view.fileName).toBe('statements.xlsx');
    expect(workbench.desk.surroundings.session).toBe(session);
  });

  test.each(['//', '/%'])('an address like %j is answered too', async (path) => {
    const { port } = new URL(workbench.url);
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
  });
});

test('a page that asks before there is a workbook gets an error, and the server lives', async () => {
  const workbench = await serveWorkbench(new Desk());
  for (let time = 0; time < 2; time++) {
    expect((await fetch(`${workbench.url}/workbook`)).status).toBe(400);
  }
  await workbench.close();
});
