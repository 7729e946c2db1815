import Decimal from 'decimal.js';
import type { Figure } from '../../model/figure';
import { inPlace } from '../../model/fold';
import { printingOf, said, type Item } from '../../model/item';
import { conversion, MONEY_UNITS, type MoneyUnit } from '../../model/money';
import { squeeze } from '../../model/names';
import type { Evaluation, FundLine, Indicator } from '../../model/narrative';
import { lastPlace } from './numbers';
import type { DenseSection } from './sections';
import type { Source } from './sentences';
import type { Placed } from './reading';

interface Reading {
  readonly printings: readonly Placed[];
  readonly evaluations: readonly Evaluation[];
}

const GAP = '[\\s|]+';
/** A whole number as printed: not the piece of one that a line end broke. */
const NUMBER = '-?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\d.,])';
const RATE = `${NUMBER}\\s*[%％]`;
const DASH = '[-—–－―─/]+(?!\\d)';
/** Another number follows: what was taken for a row is a part of something else. */
const NO_MORE = '(?![\\s|]*-?[\\d%％])';
const spaced = (words: string): string => [...words].join('\\s*');

const UNIT = new RegExp(`(?:[(（]|单位\\s*[:：])\\s*(${MONEY_UNITS.map(spaced).join('|')})(?=[)）\\s])`, 'g');
/** Columns in the order of the form; a .pdf may take the 数 of each to another line. */
const COLUMNS = new RegExp(
  `${spaced('年初预算')}[^\\d]{0,20}?${spaced('全年预算')}[^\\d]{0,20}?${spaced('全年执行')}`,
);
/** What follows the rows of money. */
const AFTER_MONEY = new RegExp(['年度总体目标', '预期目标', '一级指标'].map(spaced).join('|'));
const LABELS = {
  total: ['年度资金总额', '年度总资金', '合计'],
  part: [
    ...['财政拨款', '上年结转', '上年结转资金', '其他资金', '单位资金', '自有资金'],
    ...['上级资金', '本级资金', '上级补助', '本级安排'],
  ],
} as const;
const rowOf = (labels: readonly string[], tail: string): RegExp =>
  new RegExp(
    `(?<label>(?:(?:${spaced('当年')}|${spaced('本年')})\\s*)?(?:${labels.map(spaced).join('|')}))(?:\\s*[(（]\\s*万?\\s*元\\s*[)）])?[:：]?${GAP}` +
      `(?<initial>${NUMBER})${GAP}(?<budget>${NUMBER})${GAP}(?<actual>${NUMBER})${tail}${NO_MORE}`,
    'dg',
  );
/** Read whole or not at all: an empty cell before would make 全年执行数 of 分值. */
const TOTAL_ROW = rowOf(
  LABELS.total,
  `(?:${GAP}(?<weight>${NUMBER})(?:\\s*分)?${GAP}(?:(?<rate>${RATE})|${DASH})${GAP}(?<score>${NUMBER})|(?:${GAP}${DASH})+)`,
);
const PART_ROW = rowOf(LABELS.part, `(?:(?:${GAP}(?:${DASH}|${RATE}))+|(?=[ \\t|]*(?:\\n|$)))`);

/** The rows of money of one table, where they are in its text. */
interface Funds {
  readonly unit: MoneyUnit;
  readonly at: number;
  readonly total: RegExpExecArray | null;
  readonly parts: readonly RegExpExecArray[];
}

/** The rows of money; null where the table does not say its unit or has other columns. */
function fundsOf(raw: string): Funds | null {
  const columns = COLUMNS.exec(raw);
  if (!columns) return null;
  const at = columns.index + columns[0].length;
  const length = raw.slice(at).search(AFTER_MONEY);
  const end = length < 0 ? raw.length : at + length;
  const units = new Set([...raw.slice(0, end).matchAll(UNIT)].map(([, unit]) => squeeze(unit!)));
  const [unit] = units;
  if (units.size !== 1) return null;
  const body = raw.slice(at, end);
  const [total] = body.matchAll(TOTAL_ROW);
  const parts = [...body.matchAll(PART_ROW)];
  const isWhole = !/\d/.test(body.replace(TOTAL_ROW, '').replace(PART_ROW, '')) && !isNested(body, parts);
  return { unit: unit as MoneyUnit, at, total: total ?? null, parts: isWhole ? parts : [] };
}

/** 其中 before any but the first part: a part has parts itself. */
const isNested = (body: string, parts: readonly RegExpExecArray[]): boolean =>
  parts.slice(1).some(({ index }, i) => {
    const before = parts[i]!;
    return /其\s*中/.test(body.slice(before.index + before[0].length, index));
  });

/** A table, not a sentence that names one. */
const TABLE = new RegExp(['项目名称', '部门名称', '单位名称', '年初预算'].map(spaced).join('|'));
const isTable = (raw: string): boolean => TABLE.test(raw);

/** Reads the 绩效自评表 that follow the narrative (domain: 预算绩效); amounts in the package's unit of money. */
export function readEvaluations(
  { dense, file, moneyUnit }: Pick<Source, 'dense' | 'file' | 'moneyUnit'>,
  text: string,
  sections: readonly DenseSection[],
  tablesBefore: number,
): Reading {
  const printings: Placed[] = [];
  const tables = sections
    .filter(({ key }) => key === 'evaluation')
    .map((section) => {
      const span = dense.span(section.start, section.end);
      const raw = inPlace(text.slice(span.start, span.end));
      return { section, start: span.start, raw, funds: fundsOf(raw) };
    })
    .filter(({ raw }) => isTable(raw));
  const decimals = usualDecimals(tables.flatMap(({ funds }) => funds ?? []));
  const evaluations = tables.map((table, index) =>
    new TableReader(table, file, tablesBefore + index + 1, moneyUnit, decimals, printings).read(),
  );
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

const decimalsOf = (plain: string): number =>
  plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;

interface Table {
  readonly section: DenseSection;
  /** Where `raw` begins in the text. */
  readonly start: number;
  readonly raw: string;
  readonly funds: Funds | null;
}

class TableReader {
  private readonly raw: string;
  private readonly section: DenseSection;
  /** How many indicators were read. */
  private indicators = 0;

  constructor(
    private readonly table: Table,
    private readonly file: string,
    private readonly number: number,
    private readonly unit: MoneyUnit,
    private readonly decimals: ReadonlyMap<MoneyUnit, number>,
    private readonly printings: Placed[],
  ) {
    this.raw = table.raw;
    this.section = table.section;
  }

  read(): Evaluation {
    const { funds } = this.table;
    const total = funds?.total ? this.line('total0', funds.total, funds.at) : null;
    return {
      kind: this.section.title.includes('整体') ? 'whole' : 'project',
      total,
      parts: funds ? funds.parts.map((row, index) => this.line(`part${index}`, row, funds.at)) : [],
      ...this.scores(total),
    };
  }

  private line(name: string, row: RegExpExecArray, offset: number): FundLine {
    const cell = (aspect: string, kind: Kind): Item | null => {
      const at = row.indices!.groups![aspect];
      const written = row.groups![aspect];
      if (!at || !written) return null;
      const span = { start: offset + at[0], end: offset + at[1] };
      return this.print(`${name}.${aspect}`, squeeze(row.groups!['label']!), written, span, kind);
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

  /** The indicators, where the table's cells were kept apart, and their 总分 where every row above it can be read. */
  private scores(total: FundLine | null): Pick<Evaluation, 'indicators' | 'scores'> {
    const { columns, rows, sum } = indicatorRows(this.raw);
    const read = columns ? rows.map((row) => this.indicator(row, columns)) : [];
    const indicators = read.filter((each) => each !== null);
    const [weight, score, ...more] = sum.filter(({ text }) => isNumber(text));
    const isWhole = total && indicators.length > 0 && indicators.length === read.length;
    if (!isWhole || !weight || !score || more.length > 0) return { indicators, scores: null };
    return {
      indicators,
      scores: {
        weights: [...(total.weight ? [total.weight] : []), ...indicators.map((each) => each.weight)],
        scores: [...(total.score ? [total.score] : []), ...indicators.map((each) => each.score)],
        totalWeight: this.printCell('total.weight', '总分', weight),
        totalScore: this.printCell('total.score', '总分', score),
      },
    };
  }

  /** Null where the row has other cells than its heading says. */
  private indicator(row: readonly Cell[], columns: Columns): Indicator | null {
    // A cell more than the heading has would move a value into the column of weights.
    if (row.length > columns.count) return null;
    const [weight, score] = [row[columns.weight], row[columns.score]];
    if (!weight || !score || !isNumber(weight.text) || !isNumber(score.text)) return null;
    const name = `indicator${this.indicators++}`;
    const label = shortened(squeeze(row[columns.name]?.text ?? ''));
    return {
      weight: this.printCell(`${name}.weight`, label, weight),
      score: this.printCell(`${name}.score`, label, score),
    };
  }

  private printCell(name: string, label: string, { text, start }: Cell): Item {
    const digits = /\d+(?:\.\d+)?/.exec(text)!;
    const at = start + digits.index;
    return this.print(name, label, digits[0], { start: at, end: at + digits[0].length }, 'count');
  }

  private print(
    name: string,
    label: string,
    written: string,
    { start, end }: { start: number; end: number },
    kind: Kind,
  ): Item {
    const fact = said(`evaluation${this.number}.${name}`);
    const plain = written.replace(/[,%％\s]/g, '');
    const shown = decimalsOf(plain);
    const from = this.table.funds?.unit ?? this.unit;
    const factor = kind === 'money' ? conversion(from, this.unit) : ONE;
    const places = kind === 'money' ? (this.decimals.get(from) ?? shown) : shown;
    const figure: Figure = {
      item: printingOf(fact, 1),
      state: 'number',
      value: new Decimal(plain).times(factor),
      ulp: kind === 'count' && shown === 0 ? wholeScore(name) : lastPlace(places).times(factor),
      printed: written,
      place: {
        source: 'narrative',
        file: this.file,
        start: this.table.start + start,
        end: this.table.start + end,
        section: `${this.section.title}${this.number}`,
      },
      table: this.number,
      rowLabel: label,
      columnLabel: COLUMN[name.slice(name.indexOf('.') + 1)] ?? '',
      ...(kind === 'money' ? {} : { quantity: kind }),
      computed: false,
      asText: false,
    };
    this.printings.push({
      figure,
      role: kind === 'money' ? 'amount' : 'count',
      of: fact,
      fact,
      base: null,
      section: 'evaluation',
      at: this.section.start,
      sentence: { start: this.section.start, end: this.section.end },
      explains: false,
      ofKind: false,
    });
    return figure.item;
  }
}

type Kind = 'money' | 'percent' | 'count';

const ONE = new Decimal(1);

/** The score of the money is worked out and rounded: 10 × 85.38% is 8.54, and 10 may be 9.997. Others are given. */
const wholeScore = (name: string): Decimal | null => (name === 'total0.score' ? lastPlace(2) : null);

const COLUMN: Readonly<Record<string, string>> = {
  initial: '年初预算数',
  budget: '全年预算数',
  actual: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
};

/** Where the columns of the indicators stand, and how many there are. */
interface Columns {
  readonly name: number;
  readonly weight: number;
  readonly score: number;
  readonly count: number;
}

interface IndicatorRows {
  /** Null where no heading names them. */
  readonly columns: Columns | null;
  readonly rows: readonly (readonly Cell[])[];
  /** The cells of 总分; none where the table has no such row. */
  readonly sum: readonly Cell[];
}

/** The rows below the heading of the indicators: down to 总分, or else to the first line that is no row. */
function indicatorRows(raw: string): IndicatorRows {
  let columns: Columns | null = null;
  let rows: (readonly Cell[])[] = [];
  let beforeText: number | null = null;
  for (const cells of tableRows(raw)) {
    const names = cells.map(({ text }) => squeeze(text));
    if (names.includes('三级指标')) {
      columns = columnsOf(names);
      rows = [];
      continue;
    }
    if (!columns || names.every((name) => /^[:-]*$/.test(name))) continue;
    if (names.includes('总分')) return { columns, rows, sum: cells };
    if (cells.length < 3) beforeText ??= rows.length;
    else if (!continuesAbove(cells, columns)) rows.push(cells);
  }
  return { columns, rows: rows.slice(0, beforeText ?? rows.length), sum: [] };
}

function columnsOf(names: readonly string[]): Columns | null {
  const weight = names.findIndex((name) => /^(?:分值(?:权重)?|权重)$/.test(name));
  const score = names.findIndex((name) => /^(?:指标)?得分$/.test(name));
  return weight < 0 || score < 0
    ? null
    : { name: names.indexOf('三级指标'), weight, score, count: names.length };
}

/** The rest of a cell that was cut at the end of a page: words in one column, no number. */
function continuesAbove(cells: readonly Cell[], { weight, score, count }: Columns): boolean {
  const filled = cells.flatMap(({ text }, column) => (squeeze(text) === '' ? [] : column));
  const [only, ...more] = filled;
  if (only === undefined || more.length > 0 || cells.length > count) return false;
  return only !== weight && only !== score && !isNumber(cells[only]!.text);
}

const LONGEST_LABEL = 12;
const shortened = (name: string): string =>
  name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name;

interface Cell {
  readonly text: string;
  readonly start: number;
}

const isNumber = (text: string | undefined): boolean =>
  text !== undefined && /^\s*\d+(?:\.\d+)?\s*(?:分\s*)?$/.test(text);

/** The cells of a table stand each on a line of its own, as some converters write them. */
function hasCellALine(raw: string): boolean {
  const title = '三级指标';
  for (let at = raw.indexOf(title); at >= 0; at = raw.indexOf(title, at + title.length)) {
    const end = at + title.length;
    if (/^[^\S\n]*(?:\n|$)/.test(raw.slice(end)) && beginsWithTab(raw, at)) return true;
  }
  return false;
}

/** Do nothing but spaces and line ends stand between a place and a tab that begins its line? */
function beginsWithTab(raw: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && /\s/.test(raw[before]!); before--)
    if (raw[before] === '\t' && (before === 0 || raw[before - 1] === '\n')) return true;
  return false;
}

/** The rows of a table: lines with tabs or bars between their cells, or blocks of lines, each a cell. */
function tableRows(raw: string): Cell[][] {
  return hasCellALine(raw)
    ? [...raw.matchAll(/.+(?:\n.+)*/g)].map(({ 0: text, index }) => cellsOf(text, /\n\t/g, index))
    : [...raw.matchAll(/.+/g)].map(({ 0: text, index }) => cellsOf(text, /[\t|]/g, index));
}

function cellsOf(row: string, separator: RegExp, start: number): Cell[] {
  const ends = [...row.matchAll(separator)];
  const starts = [0, ...ends.map(({ 0: mark, index }) => index + mark.length)];
  return starts.map((from, at) => ({ text: row.slice(from, ends[at]?.index), start: start + from }));
}
