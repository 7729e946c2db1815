import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../workbench/bundle';
import { Desk } from '../workbench/desk';
import { reasonOf, serveWorkbench } from '../workbench/server';

const DEMO = 'samples/demo/statements.xlsx';
const PORT = 3100;

/** `npm run workbench [file.xlsx]`: a workbook and the task pane beside it, without Excel. */
async function main([file = DEMO]: readonly string[]): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw new Error(`找不到 ${file}。There is no such file.`);
  const desk = new Desk();
  await desk.open(new Uint8Array(bytes), path.basename(file));
  console.log('正在构建… Building the task pane…');
  await build();
  const { url } = await serveWorkbench(desk, PORT).catch(() => serveWorkbench(desk));
  console.log(
    `\n  ${url}\n\n` +
      `在浏览器中打开，左边是 ${path.basename(file)}，右边是任务窗格。只在本机，Ctrl+C 结束。\n` +
      'Open it in a browser: the workbook on the left, the task pane on the right. This computer only; Ctrl+C ends it.',
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(reasonOf(error));
  process.exitCode = 1;
});
