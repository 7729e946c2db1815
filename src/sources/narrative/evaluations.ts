import Decimal from 'decimal.js';
import type { Figure } from '../../model/figure';
import { item, said, type Item } from '../../model/item';
import { conversion, type MoneyUnit } from '../../model/money';
import { squeeze } from '../../model/names';
import { lastPlace } from './numbers';
import type { Printing, Span } from './reading';
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
const NUMBER = '-?\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const DASH = '[-—–－/]+';
const spaced = (words: string): string => [...words].join('\\s*');
const LABELS = {
  total: ['年度资金总额', '年度总资金', '合计'],
  part: ['当年财政拨款', '上年结转资金', '其他资金', '上级资金', '本级资金', '上级补助', '本级安排'],
} as const;
const lineOf = (labels: readonly string[]): RegExp =>
  new RegExp(
    `(?:${labels.map(spaced).join('|')})(?:\\s*[(（]\\s*万?\\s*元\\s*[)）])?[:：]?${GAP}(${NUMBER})${GAP}(${NUMBER})${GAP}(${NUMBER})` +
      `(?:${GAP}(${NUMBER}|${DASH})${GAP}(${NUMBER}\\s*[%％]|${NUMBER}|${DASH})${GAP}(${NUMBER}|${DASH})(?=[\\s|分]|$))?`,
    'g',
  );

/** Reads the 绩效自评表 that follow the narrative (domain: 预算绩效); amounts in the package's unit of money. */
export function readEvaluations(
  { dense, file, moneyUnit, decimals }: Pick<Source, 'dense' | 'file' | 'moneyUnit' | 'decimals'>,
  text: string,
  sections: readonly Section[],
  tablesBefore: number,
): Reading {
  const printings: Printing[] = [];
  const evaluations = sections
    .filter(({ key }) => key === 'evaluation')
    .map((section, index): Evaluation => {
      const span = dense.span(section.start, section.end);
      const reader = new TableReader(
        text,
        file,
        span,
        section,
        tablesBefore + index + 1,
        moneyUnit,
        decimals,
        printings,
      );
      return reader.read();
    });
  return { printings, evaluations };
}

class TableReader {
  private readonly raw: string;
  private readonly from: MoneyUnit;

  constructor(
    text: string,
    private readonly file: string,
    private readonly span: Span,
    private readonly section: Section,
    private readonly number: number,
    private readonly unit: MoneyUnit,
    private readonly decimals: number,
    private readonly printings: Printing[],
  ) {
    this.raw = text.slice(span.start, span.end);
    this.from = /资\s*金\s*[(（]\s*元/.test(this.raw) ? '元' : '万元';
  }

  read(): Evaluation {
    const [total] = this.lines('total', LABELS.total);
    return {
      kind: this.section.title.includes('整体') ? 'whole' : 'project',
      total: total ?? null,
      parts: this.lines('part', LABELS.part),
      scores: this.scores(total ?? null),
    };
  }

  private lines(name: string, labels: readonly string[]): FundLine[] {
    return [...this.raw.matchAll(new RegExp(lineOf(labels), 'gd'))].map((match, index): FundLine => {
      const cell = (group: number, aspect: string, kind: Kind): Item | null => {
        const at = match.indices?.[group];
        const written = match[group];
        if (!at || !written || !/\d/.test(written)) return null;
        return this.print(`${name}${index}.${aspect}`, written, at[0], at[1], kind);
      };
      return {
        initial: cell(1, 'initial', 'money')!,
        budget: cell(2, 'budget', 'money')!,
        actual: cell(3, 'actual', 'money')!,
        weight: cell(4, 'weight', 'count'),
        rate: cell(5, 'rate', 'percent'),
        score: cell(6, 'score', 'count'),
      };
    });
  }

  /** The indicators, where the table's cells were kept apart and every row between heading and 总分 can be read. */
  private scores(total: FundLine | null): Evaluation['scores'] {
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
      if (!columns || cells.length < 3) continue;
      if (names.some((name) => name === '总分')) {
        const [weight, score] = cells.filter(({ text }) => /^\s*\d+(?:\.\d+)?\s*分?\s*$/.test(text));
        if (!weight || !score || weights.length === 0) return null;
        return {
          weights: [...(total?.weight ? [total.weight] : []), ...weights],
          scores: [...(total?.score ? [total.score] : []), ...scores],
          totalWeight: this.printCell('total.weight', weight),
          totalScore: this.printCell('total.score', score),
        };
      }
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
    const shown = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    const factor = kind === 'money' ? conversion(this.from, this.unit) : ONE;
    const places = kind === 'money' ? Math.max(shown, this.decimals) : shown;
    const figure: Figure = {
      item: item('N', fact.key, '#1'),
      state: 'number',
      value: new Decimal(plain).times(factor),
      // A score with decimals was rounded: 10 × 85.38% is printed as 8.54.
      ulp: kind === 'count' && shown === 0 ? null : lastPlace(places).times(factor),
      printed: written,
      place: {
        source: 'narrative',
        file: this.file,
        start: this.span.start + start,
        end: this.span.start + end,
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
  text !== undefined && /^\s*\d+(?:\.\d+)?\s*$/.test(text);

function cellsOf(line: string, start: number): Cell[] {
  let at = start;
  return line.split(/\t|\|/).map((text) => {
    const cell = { text, start: at };
    at += text.length + 1;
    return cell;
  });
}
