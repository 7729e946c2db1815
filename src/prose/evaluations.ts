import Decimal from 'decimal.js';
import { inPlace } from '../model/fold';
import type { EvaluationForm } from '../model/grammar';
import { said, type Item } from '../model/item';
import { conversion, type MoneyUnit } from '../model/money';
import { squeeze } from '../model/names';
import type { Evaluation, FundLine, Indicator } from '../model/evaluation';
import { decimalsOf, fundsOf, isTable, type Funds } from './evaluation-funds';
import { indicatorsOf, type IndicatorTable, type TableCell } from './evaluation-indicators';
import { projectNameOf, targetsOf } from './evaluation-names';
import { lastPlace } from './numbers';
import type { Placed } from './reading';
import type { DenseSection } from './sections';
import type { Source } from './section-reader';
import { tablePrinting, type Quantity } from './table-printing';

interface Reading {
  readonly printings: readonly Placed[];
  readonly evaluations: readonly Evaluation[];
}

/** One table, and what its figures are made with. */
interface EvaluationTable {
  readonly form: EvaluationForm;
  readonly section: DenseSection;
  /** Where `raw` begins in the text. */
  readonly start: number;
  readonly raw: string;
  readonly funds: Funds | null;
}

/** Prints a figure of a table, by a line and a column that the table has once. */
type Print = (
  line: string,
  column: PrintedColumn,
  label: string,
  written: string,
  at: number,
  kind: Quantity,
) => Item;

/** Reads the 绩效自评表 that follow the narrative (domain: 预算绩效); amounts in the package's unit of money. */
export function readEvaluations(
  { dense, file, moneyUnit }: Pick<Source, 'dense' | 'file' | 'moneyUnit'>,
  text: string,
  sections: readonly DenseSection[],
  tablesBefore: number,
): Reading {
  const printings: Placed[] = [];
  const tables = sections.flatMap((section): EvaluationTable[] => {
    const form = section.kind.evaluation;
    if (!form) return [];
    const { start, end } = dense.span(section.start, section.end);
    const raw = inPlace(text.slice(start, end));
    return isTable(form, raw) ? [{ form, section, start, raw, funds: fundsOf(form, raw) }] : [];
  });
  const decimals = usualDecimals(tables.flatMap(({ funds }) => funds ?? []));
  const evaluations = tables.map((table, index) => {
    const number = tablesBefore + index + 1;
    const { section, start } = table;
    const title = `${section.title}${number}`;
    // A table of a thousand lines prints few numbers: one value serves for all that are alike.
    const alike = { money: new Map(), percent: new Map(), count: new Map(), score: new Map() } as Alike;
    return evaluationOf(table, (line, column, label, written, at, kind) => {
      const fact = said(`evaluation${number}.${line}.${column}`);
      const isWorkedOut = line === MONEY && column === 'score';
      const values = alike[isWorkedOut ? 'score' : kind];
      let value = values.get(written);
      if (!value) {
        value = valueOf(written, kind, isWorkedOut, table.funds?.unit ?? moneyUnit, moneyUnit, decimals);
        values.set(written, value);
      }
      const printing = tablePrinting(file, {
        section,
        title,
        number,
        fact,
        ...value,
        written,
        at: start + at,
        label,
        column: COLUMN[column],
        kind,
      });
      printings.push(printing);
      return printing.figure.item;
    });
  });
  return { printings, evaluations };
}

/** The most decimals that tables in a unit print: 3653.3 among 3,865.46 left out a zero. */
function usualDecimals(tables: readonly Funds[]): ReadonlyMap<MoneyUnit, number> {
  const most = new Map<MoneyUnit, number>();
  for (const { unit, total, parts } of tables) {
    for (const row of total ? [total, ...parts] : parts) {
      const { initial, budget, actual } = row.groups!;
      const shown = [initial, budget, actual].map((amount) => decimalsOf(amount!));
      most.set(unit, Math.max(most.get(unit) ?? 0, ...shown));
    }
  }
  return most;
}

interface PrintedValue {
  readonly value: Decimal;
  readonly ulp: Decimal | null;
}

/** By how they are written. */
type Alike = Readonly<Record<Quantity | 'score', Map<string, PrintedValue>>>;

/** A number of a table in the package's unit of money, and its last place. */
function valueOf(
  written: string,
  kind: Quantity,
  isWorkedOut: boolean,
  from: MoneyUnit,
  to: MoneyUnit,
  decimals: ReadonlyMap<MoneyUnit, number>,
): PrintedValue {
  const plain = written.replace(/[,%％\s]/g, '');
  const shown = decimalsOf(plain);
  const value = new Decimal(plain);
  if (kind !== 'money')
    return { value, ulp: kind === 'count' && shown === 0 ? wholeScore(isWorkedOut) : lastPlace(shown) };
  const factor = conversion(from, to);
  return { value: value.times(factor), ulp: lastPlace(decimals.get(from) ?? shown).times(factor) };
}

function evaluationOf({ form, section, start, raw, funds }: EvaluationTable, print: Print): Evaluation {
  const total = funds?.total ? lineOf(MONEY, funds.total, funds.at, print) : null;
  const cells = indicatorsOf(form.indicators, raw);
  return {
    kind: form.whole.test(section.title) ? 'whole' : 'project',
    name: projectNameOf(form, raw, start, section.title),
    targets: targetsOf(cells.indicators, start, section.title),
    total,
    parts: funds ? funds.parts.map((row, index) => lineOf(`part${index}`, row, funds.at, print)) : [],
    ...scoresOf(form, cells, total, print),
  };
}

function lineOf(line: string, row: RegExpExecArray, offset: number, print: Print): FundLine {
  const cell = (column: PrintedColumn, kind: Quantity): Item | null => {
    const at = row.indices!.groups![column];
    const written = row.groups![column];
    if (!at || !written) return null;
    return print(line, column, squeeze(row.groups!['label']!), written, offset + at[0], kind);
  };
  return {
    initial: cell('initial', 'money')!,
    budget: cell('budget', 'money')!,
    actual: cell('actual', 'money')!,
    weight: cell('weight', 'count'),
    rate: cell('rate', 'percent'),
    score: cell('score', 'count'),
  };
}

/** The indicators, and their 总分 where every row above it can be read. */
function scoresOf(
  form: EvaluationForm,
  cells: IndicatorTable,
  total: FundLine | null,
  print: Print,
): Pick<Evaluation, 'indicators' | 'scores'> {
  const read = cells.indicators.filter((each) => each !== null);
  const indicators = read.map(({ name, weight, score }, index): Indicator => {
    const [line, label] = [`indicator${index}`, shortened(name)];
    return {
      weight: printCell(line, 'weight', label, weight, print),
      score: printCell(line, 'score', label, score!, print),
    };
  });
  const [weight, score, ...more] = cells.sum;
  const isWhole = total && indicators.length > 0 && indicators.length === cells.indicators.length;
  if (!isWhole || !weight || !score || more.length > 0) return { indicators, scores: null };
  return {
    indicators,
    scores: {
      weights: [...(total.weight ? [total.weight] : []), ...indicators.map((each) => each.weight)],
      scores: [...(total.score ? [total.score] : []), ...indicators.map((each) => each.score)],
      totalWeight: printCell('total', 'weight', form.indicators.total, weight, print),
      totalScore: printCell('total', 'score', form.indicators.total, score, print),
    },
  };
}

function printCell(
  line: string,
  column: PrintedColumn,
  label: string,
  { text, start }: TableCell,
  print: Print,
): Item {
  const digits = /\d+(?:\.\d+)?/.exec(text)!;
  return print(line, column, label, digits[0], start + digits.index, 'count');
}

const LONGEST_LABEL = 12;
const shortened = (name: string): string =>
  name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name;

/** The score of the money is worked out and rounded: 10 × 85.38% is 8.54, and 10 may be 9.997. Others are given. */
const wholeScore = (isWorkedOut: boolean): Decimal | null => (isWorkedOut ? lastPlace(2) : null);
const MONEY = 'total0';

const COLUMN = {
  initial: '年初预算数',
  budget: '全年预算数',
  actual: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
} as const;
type PrintedColumn = keyof typeof COLUMN;
