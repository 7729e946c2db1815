import { diagnose } from '../../src/diagnose';
import { examinePackage } from '../../src/examine';
import { twoYears } from '../fixtures/next-year';

/** Of what a figure is compared with last year's, as often as the text says the same; and what last year said of it. */
function causesOf(times: number) {
  const { now, last } = twoYears(3);
  const again = '本年收入合计1万元，比上年增加1万元，增长1%。'.repeat(times);
  const [narrative] = now.narratives();
  const text = narrative!.text.replace(/总体情况[^\n]*\n/, (heading) => `${heading}${again}\n`);
  const { check } = examinePackage({
    sheets: now.sheets(),
    narratives: [{ ...narrative!, text }],
    beside: [
      { file: 'last.xlsx', sheets: last.sheets() },
      { ...last.narratives()[0]!, file: 'last.txt' },
    ],
  });
  return diagnose(check, 1_000 * times);
}

test('what a text says many times asks for its value once: with a few steps each, all that is wrong is looked for', () => {
  const causes = causesOf(300);
  expect(causes.length).toBeGreaterThan(300);
  expect(causes.filter(({ unsearched }) => unsearched)).toEqual([]);
});
