import { reviewRule, rule, type Rule } from '../../../../books/rule';
import type { Books } from '../../../../books/books';
import { equal, weighted, type Identity } from '../../../../model/identity';
import { saidOf, type Item } from '../../../../model/item';
import { say } from '../../../../model/text';
import { OF_ACCOUNTS, type NarrativeFamily } from './family';
import { noMoreThan, sayingOf, sumOf } from './sayings';

const KINDS = ['goods', 'works', 'services'] as const;

/** 政府采购: its kinds, and what is set aside for small firms or was won by them, within the whole. */
export function procurementOf({ letters, fact, within }: NarrativeFamily): readonly Rule[] {
  const procurement = (name: string): Item => fact(`procurement.${name}`);
  return [
    rule(
      `${letters}.procurement`,
      say('政府采购支出总额 = 货物 + 工程 + 服务', 'Procurement = goods + works + services'),
      within,
      (books) =>
        sumOf(books, procurement('total'), [
          procurement('goods'),
          procurement('works'),
          procurement('services'),
        ]),
    ),
    reviewRule(
      `${letters}.procurement-told`,
      say(
        '货物、工程、服务只写两项的，两项之和 = 政府采购支出总额',
        'Where two of goods, works and services are told, they add up to procurement',
      ),
      within,
      function* (books) {
        const total = sayingOf(books, procurement('total'));
        const told = KINDS.flatMap((kind) => sayingOf(books, procurement(kind)) ?? []);
        if (total && told.length === 2) yield equal(total, told);
      },
    ),
    rule(
      `${letters}.procurement-parts`,
      say(
        '授予中小企业的不超过采购总额，授予小微企业的不超过中小企业',
        'Contracts with small firms are a part of all, those with micro firms a part of them',
      ),
      within,
      function* (books) {
        yield* noMoreThan(books, procurement('total'), procurement('small'));
        yield* noMoreThan(books, procurement('small'), procurement('micro'));
        yield* noMoreThan(books, procurement('total'), procurement('wonSmall'), procurement('wonOther'));
        yield* noMoreThan(books, procurement('reservedSmall'), procurement('wonSmall'));
        yield* noMoreThan(books, procurement('reservedMicro'), procurement('wonMicro'));
        yield* noMoreThan(books, procurement('reservedSmall'), procurement('reservedMicro'));
      },
    ),
  ];
}

const procurement = (name: string): Item => OF_ACCOUNTS.fact(`procurement.${name}`);

/** Those of accounts: what small firms won of each kind too, as amounts or as shares of what was spent on it. */
export const procurementRules: readonly Rule[] = [
  ...procurementOf(OF_ACCOUNTS),
  reviewRule(
    'N.procurement-kinds',
    say(
      '授予中小企业合同金额 = 货物、工程、服务采购中授予中小企业的之和（或按各自比例推算之和）',
      'Contracts with small firms = those for goods, works and services, told as amounts or as shares of each',
    ),
    OF_ACCOUNTS.within,
    byKind,
  ),
];

function* byKind(books: Books): Iterable<Identity> {
  const small = sayingOf(books, procurement('small'));
  if (!small) return;
  const amounts = KINDS.map((kind) => sayingOf(books, procurement(`${kind}.small`)));
  if (amounts.every((amount) => amount !== null)) {
    yield equal(small, amounts);
    return;
  }
  const rates = KINDS.flatMap((kind) => {
    const whole = sayingOf(books, procurement(kind));
    const rate = sayingOf(books, saidOf(procurement(`${kind}.small`), 'share'));
    // Of nothing there is no share to tell, and 0% or 100% are told of it.
    return whole ? [{ rate, whole: books.figure(whole)!.value }] : [];
  });
  const told = rates.flatMap(({ rate, whole }) => (rate ? [[rate, whole] as const] : []));
  const isComplete = rates.every(({ rate, whole }) => rate !== null || whole.isZero());
  if (isComplete && told.length > 0) yield weighted(small, new Map(told));
}
