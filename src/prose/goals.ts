import Decimal from 'decimal.js';
import { inPlace } from '../model/fold';
import type { GoalForm, GoalMoney } from '../model/grammar';
import { said, type Item } from '../model/item';
import { conversion, type MoneyUnit } from '../model/money';
import { squeeze } from '../model/names';
import type { Goal } from '../model/evaluation';
import { once } from '../model/once';
import { decimalsOf, NUMBER, spaced, UNIT } from './evaluation-funds';
import { indicatorsOf } from './evaluation-indicators';
import { projectNameOf, targetsOf } from './evaluation-names';
import { lastPlace } from './numbers';
import type { Placed } from './reading';
import type { DenseSection } from './sections';
import type { Source } from './section-reader';
import { tablePrinting } from './table-printing';

interface GoalsReading {
  readonly printings: readonly Placed[];
  readonly goals: readonly Goal[];
}

/** An amount as its table prints it, where in the table's text. */
interface GoalAmount {
  readonly money: GoalMoney;
  readonly label: string;
  readonly written: string;
  readonly at: number;
}

const LABEL_ENDS = '(?:[\\s|]*[(（]\\s*(?:万|千)?\\s*元\\s*[)）])?[\\s|:：]*';

const patternsOf = once(({ from, behind, money }: GoalForm) => ({
  from: new RegExp(from.map(spaced).join('|')),
  behind: new RegExp(behind.map(spaced).join('|')),
  amount: new RegExp(
    `(?<label>${money.map(([label]) => spaced(label)).join('|')})${LABEL_ENDS}(?<amount>${NUMBER})`,
    'dg',
  ),
}));

/** Reads the 绩效目标表 that follow a budget's narrative; amounts in the package's unit of money. */
export function readGoals(
  { dense, file, moneyUnit }: Pick<Source, 'dense' | 'file' | 'moneyUnit'>,
  text: string,
  sections: readonly DenseSection[],
  tablesBefore: number,
): GoalsReading {
  const printings: Placed[] = [];
  const goals: Goal[] = [];
  for (const section of sections) {
    const form = section.kind.goal;
    if (!form) continue;
    const { start, end } = dense.span(section.start, section.end);
    const raw = inPlace(text.slice(start, end));
    const number = tablesBefore + goals.length + 1;
    const title = `${section.title}${number}`;
    const moneyRead = moneyOf(form, raw);
    const money = new Map<GoalMoney, Item>();
    for (const { money: kind, label, written, at } of moneyRead?.amounts ?? []) {
      const factor = conversion(moneyRead!.unit, moneyUnit);
      const places = Math.max(...moneyRead!.amounts.map((each) => decimalsOf(each.written)));
      const printing = tablePrinting(file, {
        section,
        title,
        number,
        fact: said(`goal${number}.${kind}`),
        value: new Decimal(written.replace(/,/g, '')).times(factor),
        ulp: lastPlace(places).times(factor),
        written,
        at: start + at,
        label,
        column: '',
        kind: 'money',
      });
      printings.push(printing);
      money.set(kind, printing.figure.item);
    }
    const rows = indicatorsOf(form.indicators, raw).indicators;
    const weights = rows.flatMap((row, index) => {
      if (!row) return [];
      const digits = /\d+(?:\.\d+)?/.exec(row.weight.text)!;
      const shown = decimalsOf(digits[0]);
      const printing = tablePrinting(file, {
        section,
        title,
        number,
        fact: said(`goal${number}.weight${index}`),
        value: new Decimal(digits[0]),
        ulp: shown === 0 ? null : lastPlace(shown),
        written: digits[0],
        at: start + row.weight.start + digits.index,
        label: row.name,
        column: WEIGHT,
        kind: 'count',
      });
      printings.push(printing);
      return [printing.figure.item];
    });
    goals.push({
      kind: form.whole.test(section.title) ? 'whole' : 'project',
      name: projectNameOf(form, raw, start, section.title),
      money,
      targets: targetsOf(rows, start, section.title),
      weights: rows.length > 0 && weights.length === rows.length ? weights : null,
    });
  }
  return { printings, goals };
}

const WEIGHT = '分值权重';

interface MoneyRead {
  readonly unit: MoneyUnit;
  readonly amounts: readonly GoalAmount[];
}

/** The money of a table, whole or not at all; null where it does not say its unit or another number stands there. */
function moneyOf(form: GoalForm, raw: string): MoneyRead | null {
  const patterns = patternsOf(form);
  const at = raw.search(patterns.from);
  if (at < 0) return null;
  const length = raw.slice(at).search(patterns.behind);
  const body = length < 0 ? raw.slice(at) : raw.slice(at, at + length);
  const units = new Set([...body.matchAll(UNIT)].map(([, unit]) => squeeze(unit!)));
  const [unit] = units;
  if (units.size !== 1) return null;
  const kinds = new Map(form.money);
  const amounts = [...body.matchAll(patterns.amount)].map((match): GoalAmount => {
    const label = squeeze(match.groups!['label']!);
    const written = match.groups!['amount']!;
    return { money: kinds.get(label)!, label, written, at: at + match.indices!.groups!['amount']![0] };
  });
  const isWhole = !/\d/.test(body.replace(patterns.amount, ''));
  const isEachOnce = new Set(amounts.map(({ money }) => money)).size === amounts.length;
  return isWhole && isEachOnce && amounts.length > 0 ? { unit: unit as MoneyUnit, amounts } : null;
}
