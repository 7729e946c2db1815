import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/file';
import type { NarrativeText } from '../../src/model/narrative-text';
import type { Sheet } from '../../src/model/sheet';
import { aBudget, BUDGET_LAYOUTS } from '../../test/fixtures/budget';
import { aPackage } from '../../test/fixtures/package';
import { inCorpus, published, publishedBudgets, publishedWorkbook } from '../../test/fixtures/shared';
import {
  sheets as archiveSheets,
  TEXT as archiveText,
} from '../../test/publications/budget/narrative/archives';
import { randomAccounts } from '../../test/fixtures/random';
import { fundUnit, nonFiscalUnit, plainUnit, unevenUnit } from '../../test/fixtures/units';

export interface Sample {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

export interface Narrated extends Sample {
  readonly narrative: NarrativeText;
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
export function withNarratives(packages: readonly Sample[]): Narrated[] {
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

/** The published budgets, where they are at hand, and built ones of the three layouts. */
export function budgets(): Sample[] {
  if (publishedBudgets.length === 0)
    console.log('the published budgets are not beside the checkout: measured on built ones alone');
  const units = { fundUnit, nonFiscalUnit, unevenUnit };
  return [
    ...publishedBudgets.map(({ name, bytes }) => ({
      name,
      sheets: openWorkbook(bytes(), name).content.sheets,
    })),
    ...BUDGET_LAYOUTS.flatMap((layout) =>
      Object.entries(units).map(([name, books]) => ({
        name: `${name} (${layout})`,
        sheets: aBudget({ layout, books }).sheets(),
      })),
    ),
  ];
}

/** Budgets with their narratives: the published one, where it is at hand, and that of an archive, written for the tests. */
export function budgetNarratives(): Narrated[] {
  const built: Narrated = {
    name: 'an archive',
    sheets: archiveSheets,
    narrative: { file: '预算说明.txt', kind: 'text', text: archiveText },
  };
  const published = publishedBudgets.flatMap(({ name, bytes }): Narrated[] => {
    const [place, year] = name.split('-');
    const told = readdirSync(inCorpus('other')).find(
      (file) => file.startsWith(`${place}-`) && file.endsWith(`-${year}-budget.txt`),
    );
    if (told === undefined) return [];
    const path = inCorpus('other', told);
    const text = readFileSync(path, 'utf8');
    const { sheets } = openWorkbook(bytes(), name).content;
    return [{ name, sheets, narrative: { file: path, kind: 'text', text } }];
  });
  return [...published, built];
}

/** So many accounts, each with the budget that belongs to it, in the layouts by turns. */
export function* pairs(count: number): Iterable<{
  readonly name: string;
  readonly accounts: Sample['sheets'];
  readonly budget: Sample['sheets'];
}> {
  for (let seed = 1; seed <= count; seed++) {
    const books = randomAccounts(seed);
    const layout = BUDGET_LAYOUTS[seed % BUDGET_LAYOUTS.length]!;
    yield {
      name: `pair ${seed} (${layout})`,
      accounts: aPackage({ books, family: seed % 2 === 0 ? 'national' : 'shanghai' }).sheets(),
      budget: aBudget({ books, layout }).sheets(),
    };
  }
}
