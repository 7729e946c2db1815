import { otherwise, withBalances } from '../../../fixtures/other-forms';
import type { Package } from '../../../fixtures/package';
import type { Case } from '../rules/table';

/** What holds of the columns of a fund's table that are split into parts: T7 and T8 are one form. */
export function fundParts(id: 'T7' | 'T8', title: string, pkg: Package): readonly Case[] {
  const split = withBalances(pkg, id);
  return [
    { name: 'no column split', package: pkg, verdict: 'none' },
    { name: 'every group of columns split', package: otherwise(pkg, id, title, split), verdict: 'exact' },
    {
      name: 'income of projects that is none',
      package: otherwise(pkg, id, title, [
        ...split.slice(0, -1),
        split.at(-1)!.map((cell, at) => (at === 8 ? '7777.00' : cell)),
      ]),
      verdict: 'inconsistent',
      times: 1,
    },
  ];
}
