import { existsSync, readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/file';
import type { NarrativeText } from '../../src/model/narrative-text';
import type { Sheet } from '../../src/model/sheet';
import { aPackage } from '../../test/fixtures/package';
import { inCorpus, published, publishedWorkbook } from '../../test/fixtures/shared';
import { fundUnit, nonFiscalUnit, plainUnit, unevenUnit } from '../../test/fixtures/units';

export interface Sample {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/** The published packages, where they are at hand. */
export function corpus(): Sample[] {
  if (published.length === 0) console.log(`${inCorpus()} is not there: measured on the built packages alone`);
  return published.map((name) => ({
    name,
    sheets: openWorkbook(publishedWorkbook(name), name).content.sheets,
  }));
}

/** The text form of each published package's narrative, with the package. */
export function withNarratives(
  packages: readonly Sample[],
): (Sample & { readonly narrative: NarrativeText })[] {
  return packages.flatMap((sample) => {
    const paths = [
      inCorpus('other', `${sample.name}.txt`),
      inCorpus(sample.name, 'narrative.md'),
      inCorpus(sample.name, 'narrative.txt'),
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
