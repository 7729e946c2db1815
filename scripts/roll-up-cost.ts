import { examinePackage } from '../src/examine';
import { openWorkbook, reportWorkbook } from '../src/hosts/file';
import { rollUpSheets } from '../src/output/roll-up';
import { FactTable, memberOf, rollUpMembers, type Member } from '../src/rollup';
import { aDepartment } from '../test/fixtures/department';

/** Units of a department, each of so many subject rows. */
const SIZES = [60, 300];
const ROWS = 100;

const now = (): number => performance.now();
const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024 + process.memoryUsage().arrayBuffers / 1024 / 1024;
};

/**
 * What a roll-up costs, as multiples of opening its packages' workbooks: checking each, adding all up, writing the
 * workbook; and what of a unit is kept. `npm run bench`.
 */
export async function rollUpBench(sizes: readonly number[] = SIZES): Promise<void> {
  console.log(
    `\nA department and its units, of ${ROWS} subject rows each, as multiples of reading their workbooks`,
  );
  console.log('units   reading s   checking   adding up   workbook   kept MB, for a unit kB');
  for (const units of sizes) {
    const built = aDepartment({
      seed: units,
      units,
      shape: { rows: ROWS },
      families: ['national', 'shanghai'],
    });
    const table = new FactTable();
    const members: Member[] = [];
    let [reading, checking] = [0, 0];
    const before = heap();
    for (const { name, package: of, narrative } of [built.department, ...built.units]) {
      const bytes = await of.xlsx();
      const start = now();
      const { sheets } = openWorkbook(bytes, 'unit.xlsx').content;
      const read = now();
      const narratives = [{ file: '说明.txt', kind: 'text', text: narrative } as const];
      members.push(table.add(memberOf(examinePackage({ sheets, narratives }), name)));
      reading += read - start;
      checking += now() - read;
    }
    const kept = members.reduce((sum, each) => sum + bytesOf(each), 0) / 1024 / 1024;
    const start = now();
    const outcome = rollUpMembers(table, members);
    const added = now();
    if (outcome.kind !== 'rolledUp') throw new Error('no department');
    const size = reportWorkbook(rollUpSheets(outcome.rollUp, 'zh')).length;
    const written = now();
    const times = (ms: number): string => (ms / reading).toFixed(2).padStart(9);
    console.log(
      `${String(units).padStart(5)}   ${(reading / 1000).toFixed(1).padStart(9)}  ${times(checking)}   ${times(added - start)}  ${times(written - added)}   ${kept.toFixed(1)}, ${((kept * 1024) / members.length).toFixed(0)}` +
        ` (${outcome.rollUp.counts.evaluated} cells, ${outcome.rollUp.findings.length} findings, a workbook of ${(size / 1024 / 1024).toFixed(1)} MB, heap ${before.toFixed(0)} → ${heap().toFixed(0)} MB with the built packages)`,
    );
  }
}

/** What a member's columns of numbers take. */
const bytesOf = (member: Member): number =>
  [member.facts, member.values, member.ulps, member.held, member.sheetOf, member.rows, member.columns].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
