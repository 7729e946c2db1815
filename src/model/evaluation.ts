import type { GoalMoney } from './grammar';
import type { Item } from './item';
import type { Passage } from './passage';

/** A line of money in a 绩效自评表: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分; null where a dash stands. */
export interface FundLine {
  readonly initial: Item;
  readonly budget: Item;
  readonly actual: Item;
  readonly weight: Item | null;
  readonly rate: Item | null;
  readonly score: Item | null;
}

/** What an indicator weighs and what it scored: 分值, 得分. */
export interface Indicator {
  readonly weight: Item;
  readonly score: Item;
}

/** What an indicator aims at and what of it was reached, as printed: ≥12次, =12次. */
export interface IndicatorTarget {
  /** 三级指标. */
  readonly name: string;
  readonly aimed: Passage;
  /** Null where the table does not tell it. */
  readonly reached: Passage | null;
}

/** One 绩效自评表. */
export interface Evaluation {
  readonly kind: 'whole' | 'project';
  /** The project's; null where the table names none. */
  readonly name: Passage | null;
  readonly targets: readonly IndicatorTarget[];
  /** 年度资金总额, 合计. */
  readonly total: FundLine | null;
  /** 当年财政拨款, 其他资金…: what the total is made of. */
  readonly parts: readonly FundLine[];
  /** Every indicator whose row could be read. */
  readonly indicators: readonly Indicator[];
  /** The indicators' 分值 and 得分, and the 总分 below them; null where its rows could not all be read. */
  readonly scores: {
    readonly weights: readonly Item[];
    readonly scores: readonly Item[];
    readonly totalWeight: Item;
    readonly totalScore: Item;
  } | null;
}

/** One 绩效目标表. */
export interface Goal {
  readonly kind: 'whole' | 'project';
  /** The project's; null where the table names none. */
  readonly name: Passage | null;
  /** What it may cost, as far as it could be read whole; of 财政拨款 what the superior and its own level give. */
  readonly money: ReadonlyMap<GoalMoney, Item>;
  readonly targets: readonly IndicatorTarget[];
  /** The indicators' 分值权重; null where not all rows could be read. */
  readonly weights: readonly Item[] | null;
}
