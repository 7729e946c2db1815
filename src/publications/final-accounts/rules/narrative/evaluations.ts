import Decimal from 'decimal.js';
import { said, type Item } from '../../../../model/item';
import { say } from '../../../../model/text';
import type { Evaluation } from '../../../../model/evaluation';
import type { Books } from '../../../../books/books';
import { atLeast, equal, ratio, type Identity } from '../../../../model/identity';
import { observation, reviewRule, rule, type Observation, type Rule } from '../../../../books/rule';
import { LABEL, narrativeRuleTexts } from './texts';

const BASIS = say('绩效自评表', 'Self-evaluation tables of performance');

const evaluationsOf = (books: Books): readonly Evaluation[] =>
  books.narratives.flatMap(({ evaluations }) => evaluations);

const performance = (name: string): Item => said(`performance.${name}`);

const printed = (books: Books, fact: Item): Item | null => books.said(fact)[0]?.figure.item ?? null;

const valueOf = (books: Books, fact: Item): Decimal | null => books.said(fact)[0]?.figure.value ?? null;

/** Are all projects that the text counts in the tables, those not published apart? */
function tablesAreAll(books: Books): boolean {
  const projects = evaluationsOf(books).filter(({ kind }) => kind === 'project');
  const count = valueOf(books, performance('projects.count'));
  const secret = valueOf(books, performance('secret.count')) ?? ZERO;
  return (
    count !== null &&
    projects.length > 0 &&
    count.eq(secret.plus(projects.length)) &&
    projects.every(({ total }) => total !== null)
  );
}

const ZERO = new Decimal(0);

export const evaluationRules: readonly Rule[] = [
  rule(
    'P.rate',
    say('执行率 = 全年执行数 ÷ 全年预算数', 'Rate = actual / full-year budget'),
    BASIS,
    function* (books) {
      for (const { total } of evaluationsOf(books)) {
        if (!total?.rate || books.figure(total.budget)!.value.isZero()) continue;
        yield ratio(total.rate, [[1, total.actual]], [[1, total.budget]]);
      }
    },
  ),
  reviewRule(
    'P.score',
    say('预算执行得分 = 分值 × 执行率', 'Score of the first line = weight × rate'),
    BASIS,
    function* (books) {
      for (const { total } of evaluationsOf(books)) {
        if (!total?.rate || !total.weight || !total.score) continue;
        if (books.figure(total.rate)!.value.lte(100))
          yield ratio(total.rate, [[1, total.score]], [[1, total.weight]], { asked: total.score });
      }
    },
  ),
  reviewRule(
    'P.score-limit',
    say('指标得分 ≤ 分值', 'No indicator scores more than its weight'),
    BASIS,
    function* (books) {
      for (const { indicators } of evaluationsOf(books)) {
        for (const { weight, score } of indicators) yield atLeast(weight, score);
      }
    },
  ),
  rule(
    'P.funds',
    say('年度资金总额 = 各项资金之和', 'Money of a project = its parts'),
    BASIS,
    function* (books) {
      for (const { total, parts } of evaluationsOf(books)) {
        if (!total || parts.length < 2) continue;
        for (const column of ['initial', 'budget', 'actual'] as const) {
          yield equal(
            total[column],
            parts.map((part) => part[column]),
          );
        }
      }
    },
  ),
  rule(
    'P.weights',
    say('各指标分值之和 = 总分的分值，即 100', 'Weights add up to 100'),
    BASIS,
    function* (books) {
      for (const { scores } of evaluationsOf(books)) {
        if (!scores) continue;
        yield equal(scores.totalWeight, scores.weights);
        yield { ...equal(scores.totalWeight, []), constant: HUNDRED };
      }
    },
  ),
  rule('P.total', say('各指标得分之和 = 总分', 'Scores add up to the total'), BASIS, function* (books) {
    for (const { scores } of evaluationsOf(books)) {
      if (scores) yield equal(scores.totalScore, scores.scores);
    }
  }),
  rule(
    'P.whole',
    say(
      '整体支出全年预算、执行总额 = 整体支出绩效自评表',
      'The whole budget and expenditure = the table of the whole',
    ),
    BASIS,
    function* (books): Iterable<Identity> {
      const whole = evaluationsOf(books).filter(({ kind }) => kind === 'whole');
      if (whole.length !== 1 || !whole[0]!.total) return;
      const budget = printed(books, performance('whole.budget'));
      const actual = printed(books, performance('whole.actual'));
      if (budget) yield equal(budget, whole[0]!.total.budget);
      if (actual) yield equal(actual, whole[0]!.total.actual);
    },
  ),
  rule(
    'P.projects',
    say(
      '项目预算、执行合计 = 各项目自评表之和（加涉密项目）',
      'Budget and expenditure of all projects = their tables',
    ),
    BASIS,
    function* (books): Iterable<Identity> {
      if (!tablesAreAll(books)) return;
      const projects = evaluationsOf(books).filter(({ kind }) => kind === 'project');
      const hasSecret = valueOf(books, performance('secret.count'))?.isZero() === false;
      for (const column of ['budget', 'actual'] as const) {
        const all = printed(books, performance(`projects.${column}`));
        const secret = printed(books, performance(`secret.${column}`));
        if (!all || (hasSecret && !secret)) continue;
        yield equal(all, [...projects.map(({ total }) => total![column]), ...(secret ? [secret] : [])]);
      }
    },
  ),
  observation(
    'P.count',
    say(
      '写明的绩效评价项目个数 = 所附自评表（加未公开的）',
      'As many projects as tables, those not published apart',
    ),
    BASIS,
    counts,
  ),
];

const HUNDRED = new Decimal(100);

function* counts(books: Books): Iterable<Observation> {
  for (const [name, kind] of [
    ['projects', 'project'],
    ['whole', 'whole'],
  ] as const) {
    const saying = books.said(performance(`${name}.count`))[0];
    const tables = evaluationsOf(books).filter((each) => each.kind === kind).length;
    // Tables published elsewhere are none here: the text alone proves nothing.
    if (!saying || tables === 0) continue;
    const secret = name === 'projects' ? (valueOf(books, performance('secret.count')) ?? ZERO) : ZERO;
    if (saying.figure.value.eq(secret.plus(tables))) continue;
    yield {
      key: `count:${name}`,
      severity: 'review',
      message: narrativeRuleTexts.evaluations({
        printed: saying.figure.printed,
        said: saying.figure.value.toFixed(),
        tables,
        hidden: secret.isZero() ? null : secret.toFixed(),
      }),
      spots: [{ place: saying.figure.place, printed: saying.figure.printed, label: LABEL.evaluations }],
    };
  }
}
