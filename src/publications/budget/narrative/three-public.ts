import type { Item } from '../../../model/item';
import { section, term } from '../../kinds/section';
import { b10 } from '../forms';
import type { ThreePublicLine } from '../../kinds/three-public';

const amount = (line: ThreePublicLine): Item => b10.amount(line);

const COST = '(?:费用?|经费)?(?:支出)?(?:预算)?';

/** “三公”经费预算情况. */
export const threePublic = section('budget.threePublic', {
  heading: {
    words: ['三公经费', '因公出国(?:\\(境\\))?', '公务用车', '公务接待'],
    title: /三公经费|因公出国|公务用车|公务接待/,
    lends: true,
  },
  terms: [
    term(
      '(?:一般公共预算)?(?:财政拨款)?(?:安排)?的?三公经费(?:财政拨款)?(?:支出)?(?:预算)?',
      amount('total'),
    ),
    term(`因公出国(?:\\(境\\))?${COST}`, amount('abroad')),
    term(`公务用车购置(?:费)?(?:及|和|与)运行(?:维护)?${COST}`, amount('vehicles')),
    term(`公务用车购置${COST}(?!数|[及和与\\d]+辆)`, amount('purchase')),
    term(`公务用车运行(?:维护)?${COST}`, amount('running')),
    term('公务接待(?:费用?|经费|支出)(?:支出)?(?:预算)?', amount('reception')),
  ],
});
