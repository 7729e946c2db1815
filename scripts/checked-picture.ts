import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../test/taskpane/harness/build';

/** What each half of the picture shows: the page of the printed workbook that has this title. */
const PAGES = ['一般公共预算财政拨款支出决算表', '勾稽检查报告'];
const LOOK = { viewport: { width: 1240, height: 430 }, deviceScaleFactor: 1.5 };

const HTML = `<!doctype html><meta charset="utf-8">
<style>body { margin: 0; background: #fff } canvas { position: absolute; top: -20px }</style>
<canvas style="left: -20px; width: 500px"></canvas><canvas style="left: 450px; width: 820px"></canvas>`;

/** Draws the first page with each title into the canvases, from the top. Runs in the browser. */
const DRAW = `(async () => {
  const pdfjs = await import('/pdf.js');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
  const { promise } = pdfjs.getDocument({ url: '/checked.pdf' });
  const pdf = await promise;
  const canvases = [...document.querySelectorAll('canvas')];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map(({ str }) => str).join('').replace(/\\s/g, '');
    const index = ${JSON.stringify(PAGES)}.findIndex((title, i) => canvases[i]?.dataset.drawn === undefined && text.startsWith(title));
    if (index < 0) continue;
    const canvas = canvases[index];
    canvas.dataset.drawn = n;
    const { width } = page.getViewport({ scale: 1 });
    const shown = canvas.clientWidth;
    const viewport = page.getViewport({ scale: (shown / width) * devicePixelRatio });
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    canvas.style.width = shown + 'px';
    await page.render({ canvas, viewport }).promise;
  }
  return canvases.map(({ dataset }) => dataset.drawn ?? null);
})()`;

/**
 * The demo's checked copy as LibreOffice prints it: a statement with its highlights, and the report beside it. Throws
 * where LibreOffice is not installed, or where what should be seen is not on its pages.
 */
export async function checkedPicture(browser: Browser, to: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-picture-'));
  try {
    const checked = path.join(folder, 'checked.xlsx');
    const demo = (name: string): string => path.resolve('samples/demo', name);
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        'build/cli/main.js',
        'check',
        demo('statements.xlsx'),
        '--narrative',
        demo('narrative.docx'),
        '--output',
        checked,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 1) throw new Error(stderr);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
        '--headless',
        ...['--convert-to', 'pdf', '--outdir', folder, checked],
      ],
      { stdio: 'ignore' },
    );
    const library = path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), 'build');
    copyFileSync(path.join(library, 'pdf.min.mjs'), path.join(folder, 'pdf.js'));
    copyFileSync(path.join(library, 'pdf.worker.min.mjs'), path.join(folder, 'pdf.worker.js'));
    writeFileSync(path.join(folder, 'index.html'), HTML);
    const served = await serve(folder);
    const page = await browser.newPage(LOOK);
    try {
      await page.goto(served.url);
      const drawn = await page.evaluate<(string | null)[]>(DRAW);
      if (drawn.includes(null)) throw new Error(`not on the pages: ${PAGES[drawn.indexOf(null)]}`);
      await page.screenshot({ path: to });
    } finally {
      await page.close();
      await served.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
