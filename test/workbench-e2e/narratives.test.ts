import { existsSync, readFileSync } from 'node:fs';
import { readDocument } from '../../src/documents';
import { inflate } from '../../src/documents/archive';
import { unzip } from '../../src/formats/zip';
import { narrativeOf, withWords } from '../fixtures/narrative';
import { narrativeDocx } from '../fixtures/narrative/docx';
import { aPackage } from '../fixtures/package';
import { inCorpus, published, publishedWorkbook } from '../fixtures/shared';
import { plainUnit } from '../fixtures/units';
import { withShared } from '../with-shared';
import { atTheWorkbench } from './at-the-workbench';

const comments = (docx: Uint8Array): string =>
  new TextDecoder().decode(unzip(docx, inflate).get('word/comments.xml'));

atTheWorkbench('narratives', (office) => {
  const pdfs = published.filter((name) => existsSync(inCorpus(name, 'narrative.pdf')));
  withShared('corpus', 'no published narrative was read from its .pdf', () =>
    test.each(pdfs)(
      '%s: its narrative is read from the .pdf and checked; a figure leads to its cell',
      async (name) => {
        const bytes = publishedWorkbook(name);
        const pdf = inCorpus(name, 'narrative.pdf');
        const she = await office.sit(bytes);
        await she.loadNarrative(pdf);
        await she.check();
        expect(await she.findings()).toEqual(office.byCommandLine(bytes, pdf));

        await she.openNarrative('narrative.pdf');
        const cell = await she.pickFigure(/收入支出决算总体情况/);
        await she.page.locator('#name').getByText(cell, { exact: true }).waitFor();
      },
    ),
  );

  test('a .docx: a finding leads to its passage, comes back as a comment, and is asked for next time', async () => {
    const narrative = withWords(narrativeOf(plainUnit, { family: 'xinjiang2024' }), '万元，占', '万元，占1');
    const bytes = await aPackage({ books: plainUnit }).xlsx();
    const docx = office.folder.put('说明.docx', narrativeDocx(narrative));
    const she = await office.sit(bytes);
    await she.check();
    await she.loadNarrative(docx);
    await she.pane.locator('[data-finding^="N."]').first().waitFor();
    expect(await she.findings()).toEqual(office.byCommandLine(bytes, docx));

    await she.pane
      .getByRole('button', { name: /^在说明中显示/ })
      .first()
      .click();
    await she.pane.locator('[data-mark][aria-pressed=true]').waitFor();
    await she.button('返回').click();

    const copy = await she.downloadComments();
    expect(copy.name).toBe('说明.checked.docx');
    const { text } = await readDocument(copy.name, copy.bytes);
    expect(text).toBe(narrative.text);
    expect(comments(copy.bytes)).toMatch(/占比/);

    await she.open(await she.save());
    await she.says('说明 说明.docx 需重新载入');
  });

  test('the pane made wider, a finding leads deep into the narrative: its passage is in sight', async () => {
    const she = await office.sit(new Uint8Array(readFileSync('samples/demo/statements.xlsx')));
    await she.check();
    await she.loadNarrative('samples/demo/narrative.docx');
    await she.pane.locator('[data-finding^="N."]').first().waitFor();
    await she.pane.locator('[data-finding]').first().click();
    await she.page.locator('#name', { hasText: 'G29' }).waitFor();
    // By the arrow keys, which leave the selected cell alone.
    await she.widen(450);
    expect(await she.page.locator('#name').textContent()).toBe('G29');
    await she.pane
      .getByRole('button', { name: /^在说明中显示/ })
      .first()
      .click();
    await she.pane.locator('[data-mark][aria-pressed=true]').waitFor();
    await she.sees('[data-mark][aria-pressed=true]');
  });
});
