import { existsSync } from 'node:fs';
import { inCorpus, published, publishedWorkbook } from '../fixtures/shared';
import { forEachPublished, withShared } from '../with-shared';
import { atTheWorkbench, thereAndBack } from './at-the-workbench';

// By themselves: a clone with nothing beside it tries again what asks for ../shared, and no more (.ci/run).
atTheWorkbench('published packages', (office) => {
  forEachPublished('check, mark, insert, report, remove', (name) =>
    thereAndBack(office, publishedWorkbook(name)),
  );

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
});
