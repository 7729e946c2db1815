import { examine } from '../../../../src/examine';
import { messageOf } from '../../../../src/findings';
import { narrativeCoverage } from '../../../../src/check/narrative-coverage';
import { finalAccounts } from '../../../../src/publications/final-accounts';
import type { Books } from '../../../fixtures/accounts';
import { aPackage } from '../../../fixtures/package';
import { fundUnit, wan } from '../../../fixtures/units';

const economic: Readonly<Record<string, bigint>> = {
  ...fundUnit.economic,
  // What is less abroad is more for repairs: the sums stand.
  30212: wan('3.20'),
  30213: fundUnit.economic['30213']! + wan('0.40'),
};

/** A unit of which 三公经费 are told: 40.00 of 48.00, abroad 3.20, bought 18.50, running 12.30, reception 6.00. */
export const tellingUnit: Books = {
  ...fundUnit,
  economic,
  threePublic: {
    budget: { abroad: wan('5'), purchase: wan('20'), running: wan('15'), reception: wan('8') },
    projects: {
      abroad: wan('3.20') - economic['30212']!,
      purchase: wan('18.50') - economic['31013']!,
      running: wan('12.30') - economic['30231']!,
      reception: wan('6.00') - economic['30217']!,
    },
  },
};

const sheets = aPackage({ books: tellingUnit }).sheets();

/** What comes of a passage under a heading, beside the statements of that unit. */
export interface Tried {
  /** What is said against it, lists of subjects that it leaves out apart. */
  readonly complaints: readonly string[];
  /** Its amounts and rates that nothing was held against, each with the words before it. */
  readonly unchecked: readonly string[];
  /** Of those that were checked, the ones of which another digit is not noticed. */
  readonly unnoticed: readonly string[];
}

function examined(text: string): {
  readonly complaints: string[];
  readonly coverage: ReturnType<typeof narrativeCoverage>[number];
} {
  const narratives = [{ file: '说明.txt', kind: 'text', text }] as const;
  const { findings, check } = examine(finalAccounts, { sheets, narratives });
  const complaints = findings
    .filter(
      ({ severity, rule }) =>
        severity !== 'info' && severity !== 'rounding' && rule !== 'N.list' && rule !== 'N.items',
    )
    .map((finding) => `${finding.rule} ${messageOf(finding).zh}`);
  return { complaints, coverage: narrativeCoverage(check)[0]! };
}

export function tried(heading: string, passage: string): Tried {
  const text = `${tellingUnit.unit}2024年度部门决算\n第三部分 2024年度部门决算情况说明\n${heading}\n${passage}\n第四部分 名词解释\n`;
  const { complaints, coverage } = examined(text);
  const left = coverage.unchecked.filter(({ kind }) => kind !== 'count');
  const open = new Set(left.map(({ span }) => span.start));
  const unnoticed = coverage.figures
    .filter(({ kind, span }) => kind !== 'count' && !open.has(span.start))
    .filter(({ span }) => examined(withAnotherDigit(text, span)).complaints.length === 0);
  const shown = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string =>
    text.slice(Math.max(0, span.start - 10), span.end);
  return { complaints, unchecked: left.map(shown), unnoticed: unnoticed.map(shown) };
}

/** The first digit that is not 0 is another; of nothing comes something. */
function withAnotherDigit(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const printed = text.slice(start, end);
  const at = Math.max(printed.search(/[1-9]/), printed.search(/\d/));
  const other = printed[at] === '9' ? '4' : String(Number(printed[at]) + 1);
  return text.slice(0, start) + printed.slice(0, at) + other + printed.slice(at + 1) + text.slice(end);
}
