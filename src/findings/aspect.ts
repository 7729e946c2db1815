import type { Figure } from '../model/figure';
import type { Aspect } from '../model/item';
import { say, type Text } from '../model/text';

/**
 * What of its fact a figure of a narrative is, where that is not plainly its amount or its count: the item's aspect, the
 * budget it is of, or the column of a 绩效自评表.
 */
export type NamedAspect =
  | Exclude<Aspect, 'amount'>
  | 'initialBudget'
  | 'fullYearBudget'
  | 'fullYearActual'
  | 'weight'
  | 'rate'
  | 'score';

/** What each is called: 增减额 … in the text, 分值 … in a 绩效自评表. */
export const ASPECT_NAME: Readonly<Record<NamedAspect, Text>> = {
  change: say('增减额', 'change'),
  growth: say('增减率', 'growth'),
  share: say('占比', 'share'),
  initialBudget: say('年初预算数', 'initial budget'),
  budget: say('预算数', 'budget'),
  prior: say('上年数', 'last year'),
  gap: say('差值', 'difference'),
  variance: say('预决算差异率', 'variance rate'),
  completion: say('完成率', 'completion'),
  priorRate: say('上年比率', "last year's rate"),
  points: say('比率升降', 'movement of the rate'),
  fullYearBudget: say('全年预算数', 'full-year budget'),
  fullYearActual: say('全年执行数', 'full-year actual'),
  weight: say('分值', 'weight'),
  rate: say('执行率', 'rate of execution'),
  score: say('得分', 'score'),
};

/** Budgets and the columns of 绩效自评表 are no aspects of items: the readers say them in the figure's column label. */
const BY_LABEL = new Map(
  (Object.entries(ASPECT_NAME) as [NamedAspect, Text][]).map(([aspect, { zh }]) => [zh, aspect]),
);

/** What of its fact a figure is; null for an amount or a count, and for all that statements print. */
export function aspectOf({ item, columnLabel }: Figure): NamedAspect | null {
  if (item.statement !== 'N') return null;
  return item.aspect === 'amount' ? (BY_LABEL.get(columnLabel) ?? null) : item.aspect;
}

/** Is it a change, whose sign the narrative says in a word (增加, 下降)? */
export const isChange = (figure: Figure): boolean => {
  const aspect = aspectOf(figure);
  return aspect === 'change' || aspect === 'growth' || aspect === 'points';
};
