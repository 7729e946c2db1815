import { saidOf } from '../../src/model/item';
import type { Printing } from '../../src/model/narrative';
import { t3, t9 } from '../../src/publications/final-accounts/forms';
import { readText } from './read';

const EXPENDITURE = '三、支出决算情况说明\n本年支出合计900.00万元。其中：基本支出540.00万元，';
const THREE_PUBLIC =
  '八、“三公”经费支出决算情况说明\n“三公”经费支出35.00万元，其中：公务接待费支出3.50万元，';

const shown = ({ role, figure, of }: Printing): string => `${role} ${figure.value.toFixed()} ${of.key}`;

const basic = saidOf(t3('total', 'basic'), 'share').key;
const reception = saidOf(t9('reception', 'actual'), 'share').key;
const completed = saidOf(t9('reception', 'actual'), 'completion').key;

describe('percentage points', () => {
  test.each([
    [`${EXPENDITURE}占60.00%，比上年提高1.20个百分点。`, [`points 1.2 ${basic}`]],
    [
      `${EXPENDITURE}占60.00%，比上年减少5.00万元，下降0.92%，占比下降1.2个百分点。`,
      [`points -1.2 ${basic}`],
    ],
    [
      `${EXPENDITURE}占60.00%，占比比上年的61.20%降低1.20个百分点。`,
      [`priorRate 61.2 ${basic}`, `points -1.2 ${basic}`],
    ],
    [
      `${EXPENDITURE}占60.00%（上年占61.20%），降低1.20个百分点。`,
      [`priorRate 61.2 ${basic}`, `points -1.2 ${basic}`],
    ],
    [
      `${THREE_PUBLIC}占比由上年的40%下降到10%，下降30个百分点。`,
      [`priorRate 40 ${reception}`, `points -30 ${reception}`],
    ],
    [
      `${THREE_PUBLIC}完成预算的98.5%，上年完成率为95.3%，提高3.2个百分点。`,
      [`priorRate 95.3 ${completed}`, `points 3.2 ${completed}`],
    ],
  ])('%s', (text, expected) => {
    const { printings } = readText(text);
    expect(printings.filter(({ role }) => role === 'priorRate' || role === 'points').map(shown)).toEqual(
      expected,
    );
  });

  test('what a rate fell to is that rate, and no amount', () => {
    const { printings } = readText(`${THREE_PUBLIC}占比由上年的40%下降到10%。`);
    expect(shown(printings.at(-1)!)).toBe(`share 10 ${t9('reception', 'actual').key}`);
  });

  test.each([
    ['no rate beside', `${EXPENDITURE}比上年提高1.20个百分点。`],
    ['of growth', `${EXPENDITURE}比上年增加5.00万元，增长0.93%，提高1.20个百分点。`],
    ['against a budget', `${EXPENDITURE}占60.00%，较年初预算提高1.20个百分点。`],
    ['against nothing said', `${EXPENDITURE}占60.00%，提高1.20个百分点。`],
    ['of two shares', `${EXPENDITURE}占60.00%，占本年支出合计的60.00%，比上年提高1.20个百分点。`],
  ])('are left, with the reason: %s', (_, text) => {
    const { moves, unread } = readText(text);
    expect(moves).toEqual([]);
    expect(unread.map(({ passage, reason }) => `${passage.text} ${reason.zh}`)).toEqual([
      expect.stringContaining('1.20个百分点 百分点：本句没有写明'),
    ]);
  });

  test('a percentage behind two rates is no growth; where it is their difference the word is asked for', () => {
    const read = (rate: string): string[] =>
      readText(`${THREE_PUBLIC}占比由上年的40%下降到10%，下降${rate}%。`).residues.map(({ kind }) => kind);
    expect(read('30')).toEqual(['percentForPoints']);
    expect(read('75')).toEqual([]);
  });
});
