import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { openWorkbook, reportWorkbook } from '../../src/hosts/file';
import { unzip, zip } from '../../src/hosts/file/zip';
import { rollUpSheets } from '../../src/output/roll-up';
import { t5 } from '../../src/publications/final-accounts/forms';
import { aDepartment } from '../fixtures/department';
import { rolledUp } from '../rollup/rolled';
import { withLibreOffice } from '../skipping';

const seven = aDepartment({ seed: 4, units: 7, flows: true });
const wrong = {
  ...seven,
  units: seven.units.map((unit, at) =>
    at === 3 ? { ...unit, package: unit.package.with(t5('total', 'total'), '+70.00') } : unit,
  ),
};

function workbookOf(built: typeof seven): Uint8Array {
  const outcome = rolledUp(built);
  if (outcome.kind !== 'rolledUp') throw new Error('no department');
  return reportWorkbook(rollUpSheets(outcome.rollUp, 'zh'));
}

/** Without the results of formulas, so that whoever opens it must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = new Map(unzip(bytes, 'a'));
  for (const [name, part] of parts)
    if (name.startsWith('xl/worksheets/sheet'))
      parts.set(name, strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')));
  return zip(parts);
}

function verdicts(bytes: Uint8Array): string[] {
  const { sheets, own } = openWorkbook(bytes, 'a.xlsx').content;
  return [...sheets, ...own.map(({ sheet }) => sheet)]
    .filter(({ name }) => name.endsWith('汇总'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ cells }) => cells.slice(2).map((row) => String(row?.[5]?.value ?? '')));
}

withLibreOffice('the formulas of a roll-up were not computed by another program', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gouji-roll-up-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('every sum, difference and verdict is computed alike; a wrong cell is still 不符, what units paid each other is not', () => {
    const bytes = workbookOf(wrong);
    writeFileSync(join(folder, 'a.xlsx'), withoutResults(bytes));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        ...['--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, 'a.xlsx')],
      ],
      { stdio: 'ignore' },
    );
    const own = verdicts(bytes);
    expect(verdicts(readFileSync(join(folder, 'out', 'a.xlsx')))).toEqual(own);
    expect(own.filter((each) => each === '不符')).toHaveLength(1);
    expect(own.filter((each) => each === '单位间抵减').length).toBeGreaterThan(5);
    expect(new Set(own)).toEqual(new Set(['相符', '不符', '单位间抵减']));
  });
});
