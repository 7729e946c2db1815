import Decimal from 'decimal.js';
import type { Figure } from '../../model/figure';
import { item, said, type Item } from '../../model/item';
import { conversion, MONEY_UNITS, type MoneyUnit } from '../../model/money';
import { squeeze } from '../../model/names';
import { lastPlace } from './numbers';
import type { Printing } from './reading';
import type { Section } from './sections';
import type { Source } from './sentences';

/** A line of money in a 绩效自评表: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分; null where a dash stands. */
export interface FundLine {
  readonly initial: Item;
  readonly budget: Item;
  readonly actual: Item;
  readonly weight: Item | null;
  readonly rate: Item | null;
  readonly score: Item | null;
}

/** One 绩效自评表. */
export interface Evaluation {
  readonly kind: 'whole' | 'project';
  /** 年度资金总额, 合计. */
  readonly total: FundLine | null;
  /** 当年财政拨款, 其他资金…: what the total is made of. */
  readonly parts: readonly FundLine[];
  /** The indicators' 分值 and 得分, and the 总分 below them; null where its rows could not all be read. */
  readonly scores: {
    readonly weights: readonly Item[];
    readonly scores: readonly Item[];
    readonly totalWeight: Item;
    readonly totalScore: Item;
  } | null;
}

interface Reading {
  readonly printings: readonly Printing[];
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
    `(?:${labels.map(spaced).join('|')})(?:\\s*[(（]\\s*万?\\s*元\\s*[)）])?[:：]?${GAP}` +
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
const isTable = (raw: string): boolean =>
  new RegExp(['项目名称', '部门名称', '单位名称', '年初预算'].map(spaced).join('|')).test(raw);

/** Reads the 绩效自评表 that follow the narrative (domain: 预算绩效); amounts in the package's unit of money. */
export function readEvaluations(
  { dense, file, moneyUnit }: Pick<Source, 'dense' | 'file' | 'moneyUnit'>,
  text: string,
  sections: readonly Section[],
  tablesBefore: number,
): Reading {
  const printings: Printing[] = [];
  const tables = sections
    .filter(({ key }) => key === 'evaluation')
    .map((section) => {
      const span = dense.span(section.start, section.end);
      const raw = text.slice(span.start, span.end);
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
      const shown = [1, 2, 3].map((group) => decimalsOf(row[group]!));
      most.set(unit, Math.max(most.get(unit) ?? 0, ...shown));
    }
  }
  return most;
}

const decimalsOf = (plain: string): number =>
  plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;

interface Table {
  readonly section: Section;
  /** Where `raw` begins in the text. */
  readonly start: number;
  readonly raw: string;
  readonly funds: Funds | null;
}

class TableReader {
  private readonly raw: string;
  private readonly section: Section;

  constructor(
    private readonly table: Table,
    private readonly file: string,
    private readonly number: number,
    private readonly unit: MoneyUnit,
    private readonly decimals: ReadonlyMap<MoneyUnit, number>,
    private readonly printings: Printing[],
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
      scores: total && this.scores(total),
    };
  }

  private line(name: string, row: RegExpExecArray, offset: number): FundLine {
    const cell = (aspect: string, kind: Kind): Item | null => {
      const at = row.indices!.groups![aspect];
      const written = row.groups![aspect];
      if (!at || !written) return null;
      return this.print(`${name}.${aspect}`, written, offset + at[0], offset + at[1], kind);
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

  /** The indicators, where the table's cells were kept apart and every row between heading and 总分 can be read. */
  private scores(total: FundLine): Evaluation['scores'] {
    let at = 0;
    let columns: { weight: number; score: number; count: number } | null = null;
    const weights: Item[] = [];
    const scores: Item[] = [];
    for (const line of this.raw.split('\n')) {
      const start = at;
      at += line.length + 1;
      const cells = cellsOf(line, start);
      const names = cells.map(({ text }) => squeeze(text));
      if (names.includes('三级指标')) {
        columns = {
          weight: names.findIndex((name) => /^(?:分值(?:权重)?|权重)$/.test(name)),
          score: names.findIndex((name) => /^(?:指标)?得分$/.test(name)),
          count: cells.length,
        };
        if (columns.weight < 0 || columns.score < 0) return null;
        continue;
      }
      if (!columns || cells.length < 3 || /^[\s|:-]*$/.test(line)) continue;
      if (names.some((name) => name === '总分')) {
        const [weight, score, ...more] = cells.filter(({ text }) => isNumber(text));
        if (!weight || !score || more.length > 0 || weights.length === 0) return null;
        return {
          weights: [...(total.weight ? [total.weight] : []), ...weights],
          scores: [...(total.score ? [total.score] : []), ...scores],
          totalWeight: this.printCell('total.weight', weight),
          totalScore: this.printCell('total.score', score),
        };
      }
      // A cell more than the heading has would move a value into the column of weights.
      if (cells.length > columns.count) return null;
      const [weight, score] = [cells[columns.weight], cells[columns.score]];
      if (!isNumber(weight?.text) || !isNumber(score?.text)) return null;
      weights.push(this.printCell(`indicator${weights.length}.weight`, weight!));
      scores.push(this.printCell(`indicator${scores.length}.score`, score!));
    }
    return null;
  }

  private printCell(name: string, { text, start }: Cell): Item {
    const digits = /\d+(?:\.\d+)?/.exec(text)!;
    return this.print(
      name,
      digits[0],
      start + digits.index,
      start + digits.index + digits[0].length,
      'count',
    );
  }

  private print(name: string, written: string, start: number, end: number, kind: Kind): Item {
    const fact = said(`evaluation${this.number}.${name}`);
    const plain = written.replace(/[,%％\s]/g, '');
    const shown = decimalsOf(plain);
    const from = this.table.funds?.unit ?? this.unit;
    const factor = kind === 'money' ? conversion(from, this.unit) : ONE;
    const places = kind === 'money' ? (this.decimals.get(from) ?? shown) : shown;
    const figure: Figure = {
      item: item('N', fact.key, '#1'),
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
      rowLabel: `${this.section.title}${this.number}`,
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
      section: 'evaluation',
      at: this.section.start,
      sentence: { start: this.section.start, end: this.section.end },
      explains: false,
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

interface Cell {
  readonly text: string;
  readonly start: number;
}

const isNumber = (text: string | undefined): boolean =>
  text !== undefined && /^\s*\d+(?:\.\d+)?\s*分?\s*$/.test(text);

function cellsOf(line: string, start: number): Cell[] {
  let at = start;
  return line.split(/\t|\|/).map((text) => {
    const cell = { text, start: at };
    at += text.length + 1;
    return cell;
  });
}
