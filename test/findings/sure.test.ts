import { examine } from '../../src/examine';
import { recheck } from '../../src/check';
import { sureCorrections } from '../../src/findings';
import { finalAccounts } from '../../src/publications/final-accounts';
import { t1, t5, t6 } from '../../src/publications/final-accounts/forms';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import type { Workbook } from '../publications/final-accounts/rules/table';

const narrated = aNarrated();
const examined = (pkg: Workbook): ReturnType<typeof examine> =>
  examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() });

/** What may be corrected without another look: each figure and its value. */
const sureOf = (pkg: Workbook): string[] =>
  sureCorrections(examined(pkg)).map(({ figure, suggested }) => {
    const { item, place } = figure;
    return `${place.source} ${item.key} ${suggested.toFixed(2)}`;
  });

describe('what is sure to be corrected so', () => {
  test('nothing of a package that agrees', () => {
    expect(sureOf(narrated)).toEqual([]);
  });

  test('a cell that one typing error made wrong, with its value', () => {
    expect(sureOf(aPackage().with(t1.income('grand'), '945.27'))).toEqual([
      `cell ${t1.income('grand').key} 954.27`,
    ]);
  });

  test('a figure of the narrative that its statement prints otherwise, and a cell beside it', () => {
    const right = narrated.figure(t6('staff'), 'amount').printed.replace(/[^\d.]/g, '');
    const wrong = narrated
      .printing(t6('staff'), 'amount', '7.89万元')
      .but((pkg) => pkg.with(t1.income('grand'), '945.27'));
    const sure = sureOf(wrong);
    expect(sure).toHaveLength(2);
    expect(sure.some((each) => each.startsWith('narrative ') && each.endsWith(` ${right}`))).toBe(true);
  });

  test('with all of them made, no identity is broken that their findings found broken', () => {
    const wrong = narrated
      .printing(t6('staff'), 'amount', '7.89万元')
      .printing(t5('total', 'total'), 'growth', '999.99%')
      .but((pkg) => pkg.with(t1.income('grand'), '945.27'));
    const { check, findings } = examined(wrong);
    const sure = sureCorrections({ check, findings });
    expect(sure).toHaveLength(3);
    const changes = new Map(sure.map(({ figure, suggested }) => [figure, suggested.minus(figure.value)]));
    expect(recheck(check, changes).filter(({ kind }) => kind === 'inconsistent')).toEqual([]);
  });

  test('not what breaks an identity that held, nor what another correction of the same figure contradicts', () => {
    const { check, findings } = examined(aPackage().with(t1.income('grand'), '945.27'));
    const [error] = findings;
    const suggesting = (value: string): NonNullable<typeof error> => ({
      ...error!,
      id: value,
      suspects: error!.suspects.map((suspect) => ({
        ...suspect,
        suggested: suspect.suggested.plus(value),
      })),
    });
    expect(sureCorrections({ check, findings: [suggesting('0')] })).toHaveLength(1);
    expect(sureCorrections({ check, findings: [suggesting('5')] })).toEqual([]);
    expect(sureCorrections({ check, findings: [suggesting('0'), suggesting('5')] })).toEqual([]);
  });

  test('not a rate that its figures leave a few last places: what it was worked out from is not printed', () => {
    const rates = narrated.built.figures.flatMap(({ role, printed }, at) =>
      role === 'growth' && /^\d\d\.\d\d%$/.test(printed) ? [at] : [],
    );
    for (const at of rates.slice(0, 12)) {
      const { printed } = narrated.built.figures[at]!;
      const wrong = narrated.figureAt(at, `${(Number(printed[0]) % 9) + 1}${printed.slice(1)}`);
      for (const each of sureOf(wrong)) expect(each).toMatch(new RegExp(` -?${printed.replace('%', '')}$`));
    }
  });

  test('not a review, nor what has several suspects', () => {
    const { check, findings } = examined(aPackage().with(t1.income('grand'), '945.27'));
    const [error] = findings;
    expect(sureCorrections({ check, findings: [{ ...error!, severity: 'review' }] })).toEqual([]);
    expect(sureCorrections({ check, findings: [{ ...error!, singled: false }] })).toEqual([]);
  });
});
