import Decimal from 'decimal.js';
import type { Check, Verdict } from '../../check';
import { nameOf, type Finding, type Pointer } from '../../findings';
import type { Figure } from '../../model/figure';
import { formatAmount } from '../../model/money';
import { address } from '../../model/sheet';
import { STATEMENTS, type StatementId } from '../../model/statements';
import { say, type Language, type Text } from '../../model/text';
import { RULES } from '../../rules';
import type { Card, Side } from './messages';

const TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

/** What a card says of a finding: who stands against whom, without amounts, under the statement it is listed in. */
export function cardOf(finding: Finding, check: Check, language: Language): Card {
  const statement = statementOf(finding);
  const verdict = verdictOf(finding, check);
  const sides = verdict ? sidesOf(finding, verdict) : null;
  const headline = verdict && sides ? against(finding, verdict, sides, statement) : finding.message;
  return {
    statement,
    headline: headline[language],
    difference: finding.difference === null ? null : formatAmount(new Decimal(finding.difference).abs()),
    tolerance: finding.tolerance === null ? null : formatAmount(new Decimal(finding.tolerance)),
    suggested: finding.suspects.map(({ suggested }) => formatAmount(new Decimal(suggested))),
    sides,
    rules: finding.rules.map((id) => TITLES.get(id)?.[language] ?? id),
    singled: finding.singled,
  };
}

const placeOf = (pointer: Pointer) => (pointer.kind === 'figure' ? pointer.figure.place : pointer.spot.place);

/** That of the cell under suspicion, else of the first cell. Observations without a cell name it in their rule. */
function statementOf({ pointers, suspects, rule, message }: Finding): StatementId | null {
  const pointer = pointers[suspects[0]?.pointer ?? 0];
  if (pointer) {
    const place = placeOf(pointer);
    return place.source === 'cell' ? place.statement : null;
  }
  const named = /^T\d/.exec(rule)?.[0] ?? /^T\d/.exec(message.zh)?.[0];
  return STATEMENTS.find((id) => id === named) ?? null;
}

/** The broken identity that the finding tells of: the one with its rule, its difference and its first figure. */
function verdictOf({ rule, difference, pointers }: Finding, { verdicts }: Check): Verdict | undefined {
  const first = pointers[0];
  if (difference === null || first?.kind !== 'figure') return undefined;
  return verdicts.find(
    (verdict) =>
      verdict.kind === 'inconsistent' &&
      verdict.rule.id === rule &&
      verdict.residual.toFixed() === difference &&
      verdict.terms.some(({ figure }) => figure === first.figure),
  );
}

function sidesOf({ pointers }: Finding, verdict: Verdict): [Side, Side] {
  const indexes = new Map(
    pointers.map((pointer, index) => [pointer.kind === 'figure' ? pointer.figure : null, index]),
  );
  const side = (weight: 1 | -1): Side => {
    const figures = verdict.terms.filter((term) => term.weight === weight).map(({ figure }) => figure);
    return {
      figures: figures.flatMap((figure) => {
        const index = indexes.get(figure);
        return index === undefined || (figure.value.isZero() && figures.length > 1) ? [] : [index];
      }),
      total: formatAmount(figures.reduce((sum, { value }) => sum.plus(value), new Decimal(0))),
    };
  };
  return [side(1), side(-1)];
}

function against(
  { pointers }: Finding,
  verdict: Verdict,
  sides: readonly [Side, Side],
  statement: StatementId | null,
): Text {
  const words = ({ figures }: Side): Text => {
    const named = figures.flatMap((index) => {
      const pointer = pointers[index];
      return pointer?.kind === 'figure' ? [short(pointer.figure, statement)] : [];
    });
    if (named.length === 0) return say('（没有这一行）', '(no such line)');
    if (named.length <= 2) return say(named.join(' + '), named.join(' + '));
    return say(`${named[0]} 等 ${named.length} 项之和`, `${named[0]} and ${named.length - 1} more`);
  };
  const [left, right] = told(words(sides[0]), words(sides[1]), sides, pointers);
  return verdict.identity.relation === 'atLeast'
    ? say(`${left.zh} 小于 ${right.zh}`, `${left.en} is less than ${right.en}`)
    : say(`${left.zh} 与 ${right.zh}不符`, `${left.en} ≠ ${right.en}`);
}

/** Two sides of one name (总计 on both sides of T1) are told apart by their cells. */
function told(
  left: Text,
  right: Text,
  sides: readonly [Side, Side],
  pointers: Finding['pointers'],
): readonly [Text, Text] {
  if (left.zh !== right.zh) return [left, right];
  const cell = ({ figures }: Side): string => {
    const pointer = pointers[figures[0] ?? -1];
    const place = pointer && placeOf(pointer);
    return place?.source === 'cell' ? address(place.row, place.column) : '';
  };
  const [a, b] = [cell(sides[0]), cell(sides[1])];
  return [say(`${left.zh}（${a}）`, `${left.en} (${a})`), say(`${right.zh}（${b}）`, `${right.en} (${b})`)];
}

/** A figure's name; its statement is the group's heading already. */
function short(figure: Figure, statement: StatementId | null): string {
  const name = nameOf(figure);
  return statement !== null && name.startsWith(`${statement} `) ? name.slice(statement.length + 1) : name;
}
