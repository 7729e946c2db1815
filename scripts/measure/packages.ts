import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/hosts/file';
import type { NarrativeText } from '../../src/model/narrative-text';
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

/** The text form of each published package's narrative, with the package. */
export function withNarratives(
  packages: readonly Sample[],
): (Sample & { readonly narrative: NarrativeText })[] {
  return packages.flatMap((sample) => {
    const paths = [
      join(CORPUS, 'other', `${sample.name}.txt`),
      join(CORPUS, sample.name, 'narrative.md'),
      join(CORPUS, sample.name, 'narrative.txt'),
    ];
    const path = paths.find((each) => existsSync(each));
    if (path === undefined) return [];
    const text = readFileSync(path, 'utf8');
    return [{ ...sample, narrative: { file: path, kind: 'text', text } }];
  });
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
