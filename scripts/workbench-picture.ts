import { mkdirSync, readFileSync } from 'node:fs';
import { Office } from '../test/workbench-e2e/at-the-desk';

const PICTURE = 'docs/pictures/workbench.png';

/** docs/pictures/workbench.png: the demo, checked and highlighted, a finding open. */
async function main(): Promise<void> {
  mkdirSync('docs/pictures', { recursive: true });
  const office = await Office.open();
  try {
    const she = await office.sit(new Uint8Array(readFileSync('samples/demo/statements.xlsx')));
    await she.check();
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.pane.locator('footer').getByRole('button', { name: '关闭' }).click();
    await she.pane.locator('[data-finding]').first().click();
    await she.page.locator('#name', { hasText: 'G29' }).waitFor();
    await she.button('为什么').click();
    await she.page.mouse.move(600, 400);
    await she.page.screenshot({ path: PICTURE, animations: 'disabled' });
    if (she.problems.length > 0) throw new Error(she.problems.join('\n'));
  } finally {
    await office.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
