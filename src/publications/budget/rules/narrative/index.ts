import { reviewRule, rule, type Rule } from '../../../../books/rule';
import { equal, ratio } from '../../../../model/identity';
import { say } from '../../../../model/text';
import { procurementOf } from '../../../final-accounts/rules/narrative/procurement';
import { sayingOf } from '../../../final-accounts/rules/narrative/sayings';
import { stocksOf } from '../../../final-accounts/rules/narrative/stocks';
import { b5, b6 } from '../../forms';
import { assets, basic } from '../../narrative';
import { changeSums } from './changes';
import { OF_BUDGET } from './family';
import { goalRules } from './goals';
import { operatingRules } from './operating';
import { boughtCars, peopleRules, vehicleValues } from './stocks';
import { impliedPrior } from './prior';
import { projectRules } from './projects';
import { wordRules } from './words';

/** What a budget's narrative says beyond what any narrative does (BN), and its 绩效目标表 (BP). */
export const budgetNarrativeRules: readonly Rule[] = [
  rule(
    'BN.basic',
    say('说明：基本支出 = 人员经费 + 公用经费', 'The narrative: basic expenditure = staff + public'),
    OF_BUDGET.within,
    function* (books) {
      const total = sayingOf(books, b5('total', 'basic'), basic);
      const parts = [b6('staff'), b6('public')].map((part) => sayingOf(books, part, basic));
      if (total && parts.every((part) => part !== null)) yield equal(total, parts);
    },
  ),
  reviewRule(
    'BN.change-sum',
    say(
      '各部分的增减额之和 = 总增减额，收入的增减额 = 支出的增减额',
      'The changes of the parts add up to that of the whole; those of income to those of expenditure',
    ),
    OF_BUDGET.within,
    changeSums,
  ),
  impliedPrior,
  rule(
    'BN.execution',
    say(
      '比上年执行数的增减率 =（本年预算数 − 上年执行数）÷ 上年执行数',
      'Growth against what was spent last year = (budget − spent) / spent',
    ),
    OF_BUDGET.within,
    function* (books) {
      for (const { kind, rate, part, whole } of books.narratives.flatMap(({ ratios }) => ratios))
        if (kind === 'growthFrom')
          yield ratio(
            rate.figure.item,
            [
              [1, part],
              [-1, whole],
            ],
            [[1, whole]],
          );
    },
  ),
  ...procurementOf(OF_BUDGET),
  // BN.people asks of what reasons say.
  ...stocksOf(OF_BUDGET, assets, 'staff'),
  vehicleValues,
  boughtCars,
  ...peopleRules,
  ...operatingRules,
  ...projectRules,
  ...wordRules,
  ...goalRules,
].map((each): Rule => ({ ...each, ofNarrative: true }));
