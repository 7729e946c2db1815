import type { Books } from '../../../../books/books';
import { observation, type Observation, type Rule } from '../../../../books/rule';
import { say } from '../../../../model/text';
import { figureSpot, spot } from '../../../final-accounts/rules/narrative/spot';
import { listedItems, missingSubjects } from '../../../final-accounts/rules/narrative/words';
import { b5, b6 } from '../../forms';
import { detail, overall, structure } from '../../narrative';
import { budgetTexts } from './texts';

const BASIS = say('预算公开说明：文字', 'The narrative of the budget: its words');

const OF_GENERAL = new Set([overall, structure, detail]);
/** Money that is not of the general budget, planned for something. */
const OTHER_MONEY =
  /(?:单位资金|自有资金|其他资金|非财政拨款|财政专户(?:管理)?资金|事业收入|经营收入|政府性基金(?:预算)?|国有资本经营(?:预算)?)安排的?[^,。;]{0,20}?(?:经费|支出|项目|预算)/;
/** What was paid of other money is the general budget's from now on, or the other way round. */
const MOVED = /纳入|列入|转[为入至由]|改[为由]|调整[为至到]|不再/;

/** 一般公共预算 explained by money of another source: one observation for each place. */
function* foreignReasons(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { passage, explains, section }] of narrative.reasons.entries()) {
      const [words] = OF_GENERAL.has(section) ? (OTHER_MONEY.exec(passage.text) ?? []) : [];
      if (words === undefined || !explains || MOVED.test(passage.text)) continue;
      yield {
        key: `reason:${index}`,
        severity: 'review',
        message: budgetTexts.otherMoney({
          section: passage.section,
          name: explains.rowLabel,
          amount: explains.printed,
          words,
        }),
        spots: [figureSpot(explains, explains.rowLabel), spot(narrative, passage, budgetTexts.reason)],
      };
    }
  }
}

export const wordRules: readonly Rule[] = [
  observation('BN.list', say('B5 的每一项在说明中都有', 'Every item of B5 is described'), BASIS, (books) =>
    missingSubjects(books, { form: b5, section: detail }),
  ),
  observation(
    'BN.items',
    say('列举的经济科目与 B6 一一对应', 'The items listed are those that B6 pays'),
    BASIS,
    (books) =>
      listedItems(books, {
        form: b6,
        // Which of both pays an item, the table prints: some of 303 is paid as 公用经费.
        paid: (row, group) => (books.has('B6', group) ? b6(row, group) : b6(row)),
        isOf: () => true,
      }),
  ),
  observation(
    'BN.reason',
    say(
      '一般公共预算增减的原因说的是一般公共预算的钱',
      'What explains the general budget is money of the general budget',
    ),
    BASIS,
    foreignReasons,
  ),
];
