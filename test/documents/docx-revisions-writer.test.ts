import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markedDocx, readDocument } from '../../src/documents';
import { withLibreOffice } from '../skipping';
import { docxOf, p, r, tbl } from './files';
import { accepted, rejected } from './tracked';

const body =
  p(r('比上年'), r('增加', '<w:b/>'), r('5.00万元，增长3.00%')) +
  p(`<w:ins w:id="5" w:author="甲" w:date="2025-01-01T00:00:00Z">${r('支出7.00万元')}</w:ins>`) +
  tbl([p(r('合计')), p(r('8'), r('.00', '<w:i/>'))]) +
  p(r('完'));

/** Opens a document, gives one command, saves it under another name. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Resolve(command As String, source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim none()
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim helper As Object
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, saved())
  document.close(True)
End Sub
</script:module>
`;

withLibreOffice(
  'its Writer did not read the tracked changes',
  () => {
    let folder: string;
    beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gouji-tracked-'))));
    afterAll(() => rmSync(folder, { recursive: true }));

    test('Writer reads them as changes: accepted, by us or by its own command, it reads as corrected, rejected as it was', async () => {
      const plain = docxOf({ body });
      const { text } = await readDocument('a.docx', plain);
      const revisions = [
        ['增加', '减少'],
        ['5.00', '6.30'],
        ['7.00', '7.50'],
        ['8.00', '9.00'],
      ].map(([from, to]) => {
        const start = text.indexOf(from!);
        const change = { start, end: start + from!.length, text: to! };
        return {
          changes: [change],
          author: '勾稽',
          date: '2025-03-01T09:30:00Z',
          otherwise: { ...change, author: '' },
        };
      });
      const { bytes } = await markedDocx(plain, { comments: [], revisions });
      writeFileSync(join(folder, 'a.docx'), bytes);
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          ...['--convert-to', 'docx', '--outdir', join(folder, 'saved'), join(folder, 'a.docx')],
        ],
        { stdio: 'ignore' },
      );
      const saved = new Uint8Array(readFileSync(join(folder, 'saved', 'a.docx')));
      const linesOf = async (each: Uint8Array): Promise<string[]> =>
        (await readDocument('a.docx', each)).text.split('\n').filter(Boolean);
      expect(await linesOf(accepted(saved))).toEqual([
        '比上年减少6.30万元，增长3.00%',
        '支出7.50万元',
        '合计\t9.00',
        '完',
      ]);
      expect(await linesOf(rejected(saved))).toEqual(['比上年增加5.00万元，增长3.00%', '合计\t8.00', '完']);

      // Its own commands, from a macro of the profile that it has made by now.
      writeFileSync(join(folder, 'profile/user/basic/Standard/Module1.xba'), MACRO);
      const resolved = async (command: string): Promise<string[]> => {
        const target = join(folder, `${command}.docx`);
        const given = [`.uno:${command}`, `file://${join(folder, 'a.docx')}`, `file://${target}`];
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=file://${join(folder, 'profile')}`,
            ...['--headless', '--norestore', `macro:///Standard.Module1.Resolve("${given.join('","')}")`],
          ],
          { stdio: 'ignore' },
        );
        return linesOf(new Uint8Array(readFileSync(target)));
      };
      expect(await resolved('AcceptAllTrackedChanges')).toEqual(await linesOf(accepted(saved)));
      expect(await resolved('RejectAllTrackedChanges')).toEqual(await linesOf(rejected(saved)));
    });
  },
  'lowriter',
);
