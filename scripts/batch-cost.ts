import { spawn } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { examineFiles } from '../src/cli/examine-file';
import { inCorpus, published } from '../test/fixtures/shared';

/** What `gouji batch` costs: against the same packages read in this process, and by the number of packages. */

const PROGRAM = join(__dirname, '../cli/main.js');
const DEMO = 'samples/demo';
/** Without being asked, so many packages; asked for a number, the sizes up to it. */
const USUAL = 200;
const SIZES = [USUAL, 500, 1000, 2000, 5000];

/** A package as it lies on the disk. */
interface Source {
  readonly workbook: string;
  readonly narrative: string;
}

/** The sample and the published packages, each with one narrative. */
function sources(): Source[] {
  const folders = [DEMO, ...published.map((name) => inCorpus(name))];
  return folders.flatMap((folder) => {
    const narrative = readdirSync(folder).find((file) => /^narrative\.(?:docx|pdf|txt|md)$/.test(file));
    return narrative === undefined
      ? []
      : [{ workbook: join(folder, 'statements.xlsx'), narrative: join(folder, narrative) }];
  });
}

const isPdf = ({ narrative }: Source): boolean => narrative.endsWith('.pdf');

/** `count` packages in a folder, links to copies of the sources in turn. */
function packages(folder: string, from: readonly Source[], count: number): string {
  const copies = join(folder, 'sources');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true });
  const kept = from.map(({ workbook, narrative }, i) => {
    const files = [
      ['statements.xlsx', workbook],
      [`narrative.${narrative.split('.').at(-1)!}`, narrative],
    ] as const;
    return files.map(([name, path]) => {
      const copy = join(copies, `${i}-${name}`);
      copyFileSync(path, copy);
      return { name, copy };
    });
  });
  const all = join(folder, 'all');
  for (let i = 0; i < count; i++) {
    const one = join(all, `p${String(i).padStart(6, '0')}`);
    mkdirSync(one, { recursive: true });
    for (const { name, copy } of kept[i % kept.length]!) linkSync(copy, join(one, name));
  }
  return all;
}

/** How long reading and checking one of these takes in this process, once it is warm, in seconds. */
async function inProcess(from: readonly Source[]): Promise<number> {
  const round = async (): Promise<number> => {
    const start = performance.now();
    for (const { workbook, narrative } of from) await examineFiles(workbook, [narrative]);
    return (performance.now() - start) / 1000 / from.length;
  };
  for (let i = 0; i < 15; i++) await round();
  const times = [];
  for (let i = 0; i < 10; i++) times.push(await round());
  return Math.min(...times);
}

interface Cost {
  readonly seconds: number;
  /** Of all its processes together, in megabytes; unknown where there is no /proc. */
  readonly peak: number | null;
}

async function batch(folder: string): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'batch', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak: number | null = null;
  const watch = setInterval(() => {
    const now = memoryOf(child.pid!);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 100);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** What a process and its children take, in megabytes. */
function memoryOf(pid: number): number | null {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + (memoryOf(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
}

/** Prints the table; `largest`: up to how many packages. */
export async function batchBench(largest = USUAL): Promise<void> {
  const all = sources();
  const temporary = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  console.log(
    `\nBatch, on ${availableParallelism()} cores: as a multiple of reading and checking the same packages one by one in one process that is warm` +
      '\npackages                 packages   seconds   a second   multiple   peak memory of all its processes, MB',
  );
  try {
    for (const [name, from] of [
      ['without PDF', all.filter((each) => !isPdf(each))],
      ['with the corpus’s PDFs', all],
    ] as const) {
      if (from.length === 0 || (name !== 'without PDF' && !from.some(isPdf))) continue;
      const alone = await inProcess(from);
      for (const size of SIZES.filter((each) => each <= largest)) {
        const { seconds, peak } = await batch(packages(join(temporary, 'packages'), from, size));
        console.log(
          [
            name.padEnd(22),
            String(size).padStart(10),
            seconds.toFixed(1).padStart(9),
            (size / seconds).toFixed(1).padStart(10),
            ((alone * size) / seconds).toFixed(2).padStart(10),
            (peak === null ? '-' : peak.toFixed(0)).padStart(10),
          ].join(' '),
        );
      }
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
