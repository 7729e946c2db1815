import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aPackage } from '../test/fixtures/package';
import { unevenUnit } from '../test/fixtures/units';
import { type Accountant, Office } from '../test/workbench-e2e/at-the-desk';

const DEMO = { statements: 'samples/demo/statements.xlsx', narrative: 'samples/demo/narrative.docx' };

/** How wide the pane is in its pictures. */
const WIDTH = { pane: 320, desk: 400, narrative: 450 };

/** The pane at the workbench with the demo: first start, findings, one open, clean, the narrative; and the whole desk. */
export async function workbenchPictures(folder: string): Promise<void> {
  const office = await Office.open();
  try {
    const statements = new Uint8Array(readFileSync(DEMO.statements));
    const she = await office.sit(statements);
    const picture = (name: string): Promise<unknown> => ofPane(she, path.join(folder, `pane-${name}.png`));

    await she.widen(WIDTH.pane);
    await she.button('检查').waitFor();
    await picture('first-start');
    await she.check();
    await she.loadNarrative(DEMO.narrative);
    await she.pane.locator('[data-finding^="N."]').first().waitFor();
    await picture('findings');
    const first = she.pane.locator('[data-finding]').first();
    await first.click();
    await she.pane.getByRole('button', { name: /^采用：/ }).waitFor();
    await she.button('为什么').click();
    await picture('finding-open');

    await she.widen(WIDTH.desk);
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.pane.locator('footer').getByRole('button', { name: '关闭' }).click();
    await she.page.locator('#name', { hasText: 'G29' }).waitFor();
    await she.page.mouse.move(600, 400);
    await she.page.screenshot({ path: path.join(folder, 'workbench.png'), animations: 'disabled' });

    await she.widen(WIDTH.narrative);
    await she.pane
      .getByRole('button', { name: /^在说明中显示/ })
      .first()
      .click();
    await she.pane.locator('[data-mark][aria-pressed=true]').waitFor();
    await picture('narrative');
    await she.leave();

    const right = await office.sit(await aPackage({ books: unevenUnit }).xlsx());
    await right.widen(WIDTH.pane);
    await right.check();
    await ofPane(right, path.join(folder, 'pane-clean.png'));
    const problems = [...she.problems, ...right.problems];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await office.close();
  }
}

async function ofPane({ page }: Accountant, to: string): Promise<void> {
  await page.mouse.move(600, 400);
  await page.locator('#pane').screenshot({ path: to, animations: 'disabled' });
}
