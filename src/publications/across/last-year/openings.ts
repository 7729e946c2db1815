import type { Books } from '../../../books/books';
import { reviewRule, type Rule } from '../../../books/rule';
import { LAST_YEAR } from '../../../model/edition';
import { equal, type Identity } from '../../../model/identity';
import type { Item } from '../../../model/item';
import { say } from '../../../model/text';
import { t1, t4, t7, t8 } from '../../final-accounts/forms';
import { FUNDS } from '../../final-accounts/funds';
import { BASIS } from './texts';
import { lastOf, thisOf } from './known';

/** This year's opening and last year's closing balance of one thing, where both are printed. */
export interface Opening {
  readonly opening: Item;
  readonly closing: Item;
}

function openingOf(books: Books, opened: Item, closed: Item): Opening[] {
  const [opening, closing] = [thisOf(books, opened), lastOf(books, closed)];
  return opening && closing ? [{ opening, closing }] : [];
}

const whole = (books: Books): Opening[] => openingOf(books, t1.income('opening'), t1.expenditure('closing'));

/** In all, and by fund where both years print the funds. */
function fiscal(books: Books): Opening[] {
  const total = openingOf(books, t4.income('opening'), t4.expenditure('closing', 'total'));
  const funds = FUNDS.flatMap((fund) =>
    openingOf(books, t4.income(`opening.${fund}`), t4.expenditure('closing', fund)),
  );
  const isPrinted = (of: Item): boolean => books.figure(of) !== undefined;
  return [...total, ...funds.filter(({ opening, closing }) => isPrinted(opening) && isPrinted(closing))];
}

/** Of 合计 and of every 类款项 that either year prints. */
function ofFund(books: Books, form: typeof t7): Opening[] {
  const { id } = form;
  const last = books.in(LAST_YEAR);
  const balances = (of: Books | undefined, column: string): boolean =>
    of?.statement(id) === undefined || of.statement(id)!.state === 'empty' || of.has(id, column);
  if (!balances(books, 'opening') || !balances(last, 'closing')) return [];
  const rows = new Set([books, last].flatMap((each) => each?.lines(id) ?? []).map(({ key }) => key));
  const subjects = [...rows].filter((row) => /^\d+$/.test(row)).sort();
  return ['total', ...subjects].flatMap((row) =>
    openingOf(books, form(row, 'opening'), form(row, 'closing')),
  );
}

const tied = (openings: Iterable<Opening>): Identity[] =>
  [...openings].map(({ opening, closing }) => equal(opening, closing));

/** All of them, 合计 before its parts. */
export const openingsOf = (books: Books): readonly Opening[] => [
  ...whole(books),
  ...fiscal(books),
  ...ofFund(books, t7),
  ...ofFund(books, t8),
];

export const openingRules: readonly Rule[] = [
  reviewRule(
    'L.opening',
    say(
      'T1 年初结转和结余 = 上年 T1 年末结转和结余',
      'T1: the opening balance = last year’s closing balance',
    ),
    BASIS,
    (books) => tied(whole(books)),
  ),
  reviewRule(
    'L.opening.fiscal',
    say(
      'T4 年初财政拨款结转和结余（合计及三项拨款）= 上年 T4 年末',
      'T4: the opening balance, in all and by fund = last year’s closing balance',
    ),
    BASIS,
    (books) => tied(fiscal(books)),
  ),
  ...([t7, t8] as const).map((form) =>
    reviewRule(
      `L.opening.${form.id}`,
      say(
        `${form.id} 合计及各科目年初结转和结余 = 上年 ${form.id} 年末`,
        `${form.id}: the opening balances, in all and by subject = last year’s closing balances`,
      ),
      BASIS,
      (books) => tied(ofFund(books, form)),
    ),
  ),
];
