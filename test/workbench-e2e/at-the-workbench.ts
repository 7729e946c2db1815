import type { CheckResult } from '../../src/findings/result';
import { t5 } from '../../src/publications/final-accounts/forms';
import { Folder, gouji } from '../cli/gouji';
import { aPackage } from '../fixtures/package';
import { onlyWhere } from '../skipping';
import { CHROMIUM, hasChromium } from '../taskpane/harness/build';
import { type Accountant, Office } from './at-the-desk';

// The page's own patience ends first, and says what it waited for.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** The cell of the planted mistake. */
export const mistaken = t5('2010301', 'basic');
/** A package with one mistake. */
export const wrong = aPackage().with(mistaken, '+12.89');
/** Where it stands. */
export const planted = wrong.addressOf(mistaken);

/** What tests at the workbench have in hand. */
export interface Surroundings {
  /** Puts a workbook on the desk, and somebody who has never used Gouji before it. */
  readonly sit: Office['sit'];
  /** Puts a workbook on the desk, in place of another. */
  readonly put: Office['put'];
  readonly folder: Folder;
  /** What the command line finds in a workbook, by the finding's id. */
  readonly byCommandLine: (bytes: Uint8Array, ...narratives: string[]) => Record<string, string>;
}

/** Runs a suite in the pane on the real Office.js, in one office; says so where there is no Chromium. */
export function atTheWorkbench(what: string, suite: (office: Surroundings) => void): void {
  const tests = (): void => {
    let office: Office;
    let she: Accountant;
    const folder = new Folder();

    beforeAll(async () => {
      office = await Office.open();
    });
    afterEach(async () => {
      await she.leave();
      expect(she.problems).toEqual([]);
    });
    afterAll(async () => {
      folder.remove();
      await office?.close();
    });

    suite({
      sit: async (bytes, fileName) => (she = await office.sit(bytes, fileName)),
      put: (bytes, fileName) => office.put(bytes, fileName),
      folder,
      byCommandLine: (bytes, ...narratives) => {
        const given = narratives.flatMap((file) => ['--narrative', file]);
        const { out } = gouji('check', folder.put('statements.xlsx', bytes), ...given, '--format', 'json');
        const { findings } = JSON.parse(out) as CheckResult;
        return Object.fromEntries(findings.map(({ id, severity }) => [id, severity]));
      },
    });
  };
  onlyWhere(hasChromium(), `no ${CHROMIUM}: ${what} at the workbench was not tried`, () =>
    describe(`the pane at the workbench, on the real Office.js: ${what}`, tests),
  );
}

/** From opening to removing: the findings are the command line's, and the workbook ends as it began. */
export async function thereAndBack(office: Surroundings, bytes: Uint8Array): Promise<void> {
  const she = await office.sit(bytes);
  const before = she.workbook();
  await she.check();
  expect(await she.findings()).toEqual(office.byCommandLine(bytes));
  expect(she.workbook()).toEqual(before);

  await she.write('标红', '标红');
  await she.says(/^已标出 \d+ 个单元格|没有需要标红/);
  if (await she.button('插入差异率').isEnabled()) {
    await she.write('插入差异率', '插入');
    await she.says(/^已在“.+”右侧插入差异率|^差异率已写在“.+”里/);
  }
  await she.write('生成报告', '生成');
  await she.says(/^已添加“.+”/);
  await she.page.locator('#tabs .own').first().waitFor();
  expect(she.workbook()).not.toEqual(before);

  await she.removeEverything();
  expect(she.workbook()).toEqual(before);
}
