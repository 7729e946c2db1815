import { say, type Text } from '../../../../model/text';
import type { StatedRatio as Stated } from '../../../../model/narrative';
import { atLeast, equal, ratio, type Identity } from '../../../../model/identity';
import { reviewRule, rule, type Rule } from '../../../../books/rule';
import { isComplete, isShare, makesUp, sharesOfOneWhole, HUNDRED } from './shares';

const BASIS = say('决算公开说明：文内比率', 'The narrative: rates within the text');

function rateRule(
  id: string,
  kind: Stated['kind'],
  title: Text,
  identity: (stated: Stated) => Identity,
): Rule {
  return rule(id, title, BASIS, function* (books) {
    for (const { ratios } of books.narratives) {
      for (const stated of ratios) if (stated.kind === kind) yield identity(stated);
    }
  });
}

export const ratioRules: readonly Rule[] = [
  rateRule(
    'N.growth',
    'growth',
    say(
      '增长（下降）率 = 增减额 ÷ 上年数，上年数 = 本年数 − 增减额',
      'Growth = change / last year, which is this year less the change',
    ),
    ({ rate, part, whole }) =>
      ratio(
        rate.figure.item,
        [[1, part]],
        [
          [1, whole],
          [-1, part],
        ],
      ),
  ),
  rule(
    'N.share',
    say(
      '占比 = 部分 ÷ 合计；凑足 100% 的可差末位 1',
      'Share = part / whole; one last place more where it makes up 100%',
    ),
    BASIS,
    function* (books) {
      for (const { ratios } of books.narratives) {
        const made = new Set(
          sharesOfOneWhole(ratios)
            .filter((group) => makesUp(books, group))
            .flat(),
        );
        for (const stated of ratios) {
          if (stated.kind !== 'share' || stated.orWhole.length > 0) continue;
          const { rate, part, whole } = stated;
          yield ratio(rate.figure.item, [[1, part]], [[1, whole]], { slack: made.has(stated) ? 1 : 0 });
        }
      }
    },
  ),
  reviewRule(
    'N.share-either',
    say(
      '没有写明占哪一项的占比，应是其中一项的占比',
      'A share of which the text does not say of what is one of what it may be of',
    ),
    BASIS,
    function* (books) {
      for (const { ratios } of books.narratives) {
        for (const { kind, rate, part, whole, orWhole } of ratios) {
          if (kind !== 'share' || orWhole.length === 0) continue;
          const fits = [whole, ...orWhole].find((each) => isShare(books, rate.figure, part, each));
          yield ratio(rate.figure.item, [[1, part]], [[1, fits ?? whole]], { slack: 1 });
        }
      }
    },
  ),
  rule('N.share-sum', say('各部分占比之和 = 100%', 'Shares add up to 100%'), BASIS, function* (books) {
    for (const group of books.narratives.flatMap(({ ratios }) => sharesOfOneWhole(ratios))) {
      if (isComplete(books, group)) {
        yield {
          ...equal(
            group.map(({ rate }) => rate.figure.item),
            [],
          ),
          constant: HUNDRED,
        };
      }
    }
  }),
  rateRule(
    'N.variance',
    'variance',
    say('预决算差异率 =（决算数 − 预算数）÷ 预算数', 'Variance rate = (actual − budget) / budget'),
    ({ rate, part, whole }) =>
      ratio(
        rate.figure.item,
        [
          [1, part],
          [-1, whole],
        ],
        [[1, whole]],
      ),
  ),
  rateRule(
    'N.completion',
    'completion',
    say('完成预算的百分比 = 决算数 ÷ 预算数', 'Completion = actual / budget'),
    ({ rate, part, whole }) => ratio(rate.figure.item, [[1, part]], [[1, whole]], { outOfNothing: 'none' }),
  ),
  rateRule(
    'N.completion-change',
    'completionByChange',
    say(
      '完成预算的百分比 = 决算数 ÷（决算数 − 超过预算的数）',
      'Completion = actual / (actual − what it lies above the budget)',
    ),
    ({ rate, part, whole }) =>
      ratio(
        rate.figure.item,
        [[1, whole]],
        [
          [1, whole],
          [-1, part],
        ],
        { outOfNothing: 'none' },
      ),
  ),
  reviewRule(
    'N.completion-word',
    say(
      '决算数大于（小于、等于）预算数的，完成率大于（小于、等于）100%',
      'Completion is more than, less than, or 100%, as the words beside it say',
    ),
    BASIS,
    function* (books) {
      for (const { word, rate } of books.narratives.flatMap(({ reached }) => reached)) {
        if (word === 'same') yield { ...equal(rate, []), constant: HUNDRED };
        else if (word === 'more') yield { ...atLeast(rate, []), constant: HUNDRED };
        else yield { ...atLeast([], rate), constant: HUNDRED.neg() };
      }
    },
  ),
];
