import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/hosts/file';
import type { Sheet } from '../../src/model/sheet';
import { aPackage } from '../../test/fixtures/package';
import { fundUnit, nonFiscalUnit, plainUnit, unevenUnit } from '../../test/fixtures/units';

export interface Sample {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

const CORPUS = join(process.cwd(), '../shared/corpus');

/** The published packages, where they are at hand. */
export function corpus(): Sample[] {
  if (!existsSync(CORPUS)) {
    console.log(`${CORPUS} is not there: measured on the built packages alone`);
    return [];
  }
  return readdirSync(CORPUS)
    .filter((folder) => existsSync(join(CORPUS, folder, 'statements.xlsx')))
    .map((folder) => ({
      name: folder,
      sheets: openWorkbook(readFileSync(join(CORPUS, folder, 'statements.xlsx')), folder).content.sheets,
    }));
}

/** Built packages of both families, with money in every statement. */
export function built(): Sample[] {
  const units = { plainUnit, fundUnit, nonFiscalUnit, unevenUnit };
  return (['national', 'shanghai'] as const).flatMap((family) =>
    Object.entries(units).map(([name, books]) => ({
      name: `${name} (${family})`,
      sheets: aPackage({ family, books }).sheets(),
    })),
  );
}
