import { phrase, say, type Text } from '../../model/text';

export const BASIS = say(
  '预算公开 与 决算公开，同一单位、同一年度',
  'The budget and the final accounts of one unit and year',
);

/** So many people of one kind: what the budget says, what the accounts say, and what those imply of the year before. */
export interface PeopleDiffer {
  readonly kind: Text;
  readonly planned: string;
  readonly now: string;
  readonly before: string;
}

/** One indicator in both tables, as printed. */
export interface TargetDiffers {
  readonly name: string;
  readonly planned: string;
  readonly aimed: string;
}

/** What the ties between a budget and its accounts say beyond two amounts. */
export const acrossTexts = {
  carry: phrase<{ opened: string; planned: string }>(
    ({ opened, planned }) =>
      `决算的年初结转和结余 ${opened}，预算公开的上年结转 ${planned}：预算编制时上年账目未结，一般不必更正`,
    ({ opened, planned }) =>
      `the accounts open with ${opened}, the published budget carried over ${planned}: it was drafted before the books closed`,
  ),
  initialPart: phrase<{ said: string; published: string; difference: string; part: string }>(
    ({ said, published, difference, part }) =>
      `说明的年初预算 ${said} 与预算公开 ${published} 相差 ${difference}，正是预算里的“${part}”：可能是口径不同，多算或少算了这一项`,
    ({ said, published, difference, part }) =>
      `the initial budget that the narrative says, ${said}, differs from the published ${published} by ${difference}, just what the budget prints as “${part}”`,
  ),
  people: phrase<{ differing: readonly PeopleDiffer[] }>(
    ({ differing }) =>
      `预算（年初编制，按上年末人数）与决算（年末数减去本年增减）的人数不一致：${differing
        .map(
          ({ kind, planned, now, before }) =>
            `预算写“${planned}”，决算写“${now}”，推算上年末${kind} ${before} 人`,
        )
        .join('；')}。请核对`,
    ({ differing }) =>
      `The budget, drafted with the people of last year’s end, and the accounts, less the year’s change, differ: ${differing
        .map(({ kind, before }) => `the accounts imply ${before} ${kind} a year before`)
        .join('; ')}`,
  ),
  posts: phrase<{ posts: string; active: string }>(
    ({ posts, active }) => `预算写“${active}”，多于编制“${posts}”，请核对`,
    () => 'The budget tells more active staff than posts',
  ),
  targets: phrase<{ project: string; differing: readonly TargetDiffers[]; reached: boolean }>(
    ({ project, differing, reached }) =>
      `“${project}”自评表的目标值与预算绩效目标表的指标值不同：${differing
        .map(({ name, planned, aimed }) => `${name} 原为 ${planned}，自评表为 ${aimed}`)
        .join('；')}${reached ? '，已改成与完成值相同' : ''}`,
    ({ differing, reached }) =>
      `The self-evaluation of a project states other targets than its budget (${differing.length})${
        reached ? ': they were set to what was reached' : ''
      }`,
  ),
  indicator: phrase<{ name: string }>(
    ({ name }) => `三级指标 ${name}`,
    () => 'indicator',
  ),
} as const;
