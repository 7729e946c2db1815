import { t2, t3, t5, t6, t9 } from '../forms';
import Decimal from 'decimal.js';
import { measured } from '../../../model/edition';
import { item, said, type Item } from '../../../model/item';
import { say } from '../../../model/text';
import type { Books } from '../../../books/books';
import { atLeast, equal, type Identity } from '../../../model/identity';
import { rule, type Rule } from '../../../books/rule';
import { THREE_PUBLIC_LINES, THREE_PUBLIC } from '../../kinds/three-public';

/**
 * What usually agrees though nothing requires it. No finding comes of it, nothing counts as checked by it: among figures
 * that a broken identity leaves equally suspect, it speaks for the one that agrees once it is set right.
 */
export const USUAL: readonly Rule[] = [
  rule(
    'U.T2-T3',
    say('T2 各科目 = T3 同科目', 'A subject of T2 = the same subject of T3'),
    say('没有结转结余的，收入即支出', 'Without money carried over, what is received is spent'),
    function* (books) {
      for (const { key } of books.lines('T2')) yield* pair(books, t2(key, 'total'), t3(key, 'total'));
    },
  ),
  rule(
    'U.T2-T5',
    say(
      'T2 各科目财政拨款收入 = T5 同科目',
      'Fiscal appropriation of a subject in T2 = the same subject of T5',
    ),
    say('没有结转结余的，拨款即支出', 'Without money carried over, what is appropriated is spent'),
    function* (books) {
      for (const { key } of books.lines('T2')) yield* pair(books, t2(key, 'fiscal'), t5(key, 'total'));
    },
  ),
  rule(
    'U.T5-T6',
    say(
      'T6 社保缴费、住房公积金 = T5 同名项的基本支出',
      'T6 social insurance and housing fund = T5 basic expenditure of the same name',
    ),
    say('缴费都在基本支出中列支', 'Contributions are paid out of basic expenditure'),
    function* (books) {
      for (const [economic, functional] of CONTRIBUTIONS) {
        const printed = functional.map((row) => t5(row, 'basic')).filter((each) => isPrinted(books, each));
        if (printed.length > 0 && isPrinted(books, t6(economic))) yield equal(t6(economic), printed);
      }
    },
  ),
  rule(
    'U.T6-T9',
    say('T9 决算数 = T6 同项', 'T9 actual = the same subject in T6'),
    say('“三公”经费多在基本支出中列支', 'Most of the three public expenses are basic expenditure'),
    function* (books) {
      for (const [code, line] of THREE_PUBLIC) yield* pair(books, t9(line, 'actual'), t6(code));
    },
  ),
  rule(
    'U.T9',
    say('T9 决算数 = 预算数', 'T9 actual = budget'),
    say('“三公”经费多按预算执行', 'The three public expenses are mostly spent as budgeted'),
    function* (books) {
      for (const line of THREE_PUBLIC_LINES)
        yield* pair(books, t9(line, 'actual'), t9(line, 'fullYearBudget'));
    },
  ),
  rule(
    'U.compared',
    say('说明比较预、决算的文字与数一致', 'Words that compare budget and actual are true of the figures'),
    say('决算公开说明', 'The narrative'),
    function* (books): Iterable<Identity> {
      for (const { word, actual, budget } of books.narratives.flatMap(({ comparisons }) => comparisons)) {
        if (word === 'same') yield equal(actual, budget);
        else yield word === 'more' ? atLeast(actual, budget) : atLeast(budget, actual);
      }
    },
  ),
  rule(
    'U.budget',
    say('说明中某科目年初预算数 = 其决算数', 'A subject’s initial budget in the narrative = its actual'),
    say('多数基本支出按预算执行', 'Much of basic expenditure is spent as budgeted'),
    function* (books): Iterable<Identity> {
      for (const { figure, fact } of books.narratives.flatMap(({ printings }) => printings)) {
        if (fact.statement !== 'T5' || fact.edition !== measured('initialBudget')) continue;
        yield* pair(books, figure.item, item('T5', fact.row, fact.column));
      }
    },
  ),
  rule(
    'U.listed',
    say('说明列举的经济科目在 T6 有支出', 'What the narrative lists was paid for in T6'),
    say('决算公开说明', 'The narrative'),
    function* (books): Iterable<Identity> {
      for (const { row } of books.narratives.flatMap(({ listed }) => listed)) {
        if (row !== null) yield { ...atLeast(t6(row), []), constant: CENT };
      }
    },
  ),
  rule(
    'U.procurement',
    say(
      '政府采购：授予中小企业的 = 采购总额，授予小微企业的 = 授予中小企业的，成交的 = 预留的',
      'Procurement: won by small firms = all, by micro firms = by small ones, won = reserved',
    ),
    say('采购额不大的单位多全部授予小微企业', 'Small purchases mostly all go to micro firms'),
    function* (books): Iterable<Identity> {
      const printed = (name: string): Item | undefined =>
        books.said(said(`procurement.${name}`))[0]?.figure.item;
      for (const [whole, part] of AWARDS) {
        const [a, b] = [printed(whole), printed(part)];
        if (a && b) yield equal(a, b);
      }
    },
  ),
  rule(
    'U.evaluation',
    say(
      '绩效自评表：年初预算 = 全年预算，得分 = 分值',
      'Self-evaluation tables: initial = full-year budget, score = weight',
    ),
    say('绩效自评表', 'Self-evaluation tables of performance'),
    function* (books): Iterable<Identity> {
      for (const { total, parts, indicators } of books.narratives.flatMap(({ evaluations }) => evaluations)) {
        for (const line of total ? [total, ...parts] : parts) yield equal(line.initial, line.budget);
        if (total?.score && total.weight) yield equal(total.score, total.weight);
        for (const { weight, score } of indicators) yield equal(score, weight);
      }
    },
  ),
];

/** 缴费 in T6 and the 项 of T5 that it is spent under. */
const CONTRIBUTIONS: readonly (readonly [economic: string, functional: readonly string[]])[] = [
  ['30108', ['2080505']],
  ['30109', ['2080506']],
  ['30110', ['2101101', '2101102']],
  ['30111', ['2101103']],
  ['30113', ['2210201']],
];

const CENT = new Decimal('0.01');

/** 采购总额, 授予中小企业, 授予小微企业; 预留 and 成交. */
const AWARDS = [
  ['total', 'small'],
  ['small', 'micro'],
  ['reservedSmall', 'wonSmall'],
  ['reservedMicro', 'wonMicro'],
] as const;

const isPrinted = (books: Books, each: Item): boolean => books.figure(each)?.state === 'number';

function* pair(books: Books, a: Item, b: Item): Iterable<Identity> {
  if (isPrinted(books, a) && isPrinted(books, b)) yield equal(a, b);
}
