import type Decimal from 'decimal.js';
import type { Figure } from '../model/figure';
import { printingOf, type Item } from '../model/item';
import type { MoneyUnit } from '../model/money';
import type { Text } from '../model/text';
import type { Base } from '../model/edition';
import type { Passage, Residue, Role, Span, Unread } from '../model/narrative';
import type { Decimals } from './decimals';
import type { Dense } from './dense';
import type { SaidDirection } from './directions';
import { factOf } from './facts';
import { amountOf, lastPlace, type NumberToken } from './numbers';
import type { DenseSection } from './sections';
import type { Placed } from './reading';

const ROLE_NAME: Readonly<Record<Role, string>> = {
  amount: '',
  count: '',
  change: '增减额',
  growth: '增减率',
  share: '占比',
  initialBudget: '年初预算数',
  fullYearBudget: '预算数',
  budget: '预算数',
  prior: '上年数',
  gap: '差值',
  variance: '预决算差异率',
  completion: '完成率',
  priorRate: '上年比率',
  points: '比率升降',
};

/** No kind of unit is told from further away. */
const REACH = 200;

const NONE: readonly Item[] = [];

/** What of a narrative its figures are made with. */
export interface PrintingSource {
  readonly dense: Dense;
  readonly file: string;
  readonly moneyUnit: MoneyUnit;
  readonly decimals: Decimals;
  /** How often a fact was printed so far. */
  readonly times: Map<Item, number>;
}

/** What a figure is said to be. */
export interface Meaning {
  readonly role: Role;
  readonly of: Item;
  /** As the narrative names it. */
  readonly label: string;
  /** -1: it went down by the number. */
  readonly sign: -1 | 1;
  /** The word that says so. */
  readonly direction: SaidDirection | null;
  readonly base: Base | null;
  /** The items that its amount may be one of; none unless given. */
  readonly may?: readonly Item[];
  /** Where it is another fact than its role makes of the item: one of a reason. */
  readonly fact?: Item;
}

/** Makes figures of a section's numbers, and keeps the numbers that became none. */
export class Printer {
  readonly printings: Placed[] = [];
  readonly residues: Residue[] = [];
  readonly unread: Unread[] = [];

  constructor(
    private readonly source: PrintingSource,
    private readonly section: DenseSection,
  ) {}

  print(token: NumberToken, meaning: Meaning, sentence: Span): Placed {
    const { times, dense, file } = this.source;
    const { role, of, base, label } = meaning;
    const fact = meaning.fact ?? factOf(role, of, base);
    const time = (times.get(fact) ?? 0) + 1;
    times.set(fact, time);
    const { start, end } = dense.span(token.start, token.end);
    const { value, ulp } = this.valueOf(token, meaning.sign);
    const figure: Figure = {
      item: printingOf(fact, time),
      state: 'number',
      value,
      ulp,
      printed: dense.text.slice(token.start, token.end),
      place: { source: 'narrative', file, start, end, section: this.section.title },
      rowLabel: label,
      columnLabel: ROLE_NAME[role],
      quantity: token.kind === 'money' ? undefined : token.kind === 'count' ? 'count' : 'percent',
      computed: false,
      asText: false,
    };
    const printing: Placed = {
      figure,
      role,
      of,
      fact,
      base,
      direction: meaning.direction && {
        ...meaning.direction,
        ...dense.span(meaning.direction.start, meaning.direction.end),
      },
      may: meaning.may ?? NONE,
      section: this.section.kind,
      at: token.start,
      sentence,
      explains: meaning.fact !== undefined,
      ofKind: this.kindSaid(sentence.start, token.start),
    };
    this.printings.push(printing);
    return printing;
  }

  /** The kind of unit that a bracket before a number, with no other between, says it is of. */
  private kindSaid(sentence: number, at: number): string | null {
    const { kindsOfUnit } = this.section.kind;
    if (kindsOfUnit.length === 0) return null;
    const before = this.source.dense.text.slice(Math.max(sentence, at - REACH), at);
    const bracket = /\(([^()]*)\)[^()]*$/.exec(before)?.[1];
    return kindsOfUnit.find((kind) => bracket?.startsWith(kind)) ?? null;
  }

  private valueOf(token: NumberToken, sign: -1 | 1): { value: Decimal; ulp: Decimal | null } {
    const signed = (value: Decimal): Decimal => (sign < 0 ? value.neg() : value);
    if (token.kind === 'money') {
      const decimals = this.source.decimals(token);
      const { value, ulp } = amountOf(token, this.source.moneyUnit, decimals);
      return { value: signed(value), ulp };
    }
    if (token.kind === 'count') return { value: signed(token.value), ulp: null };
    return { value: signed(token.value), ulp: lastPlace(token.decimals) };
  }

  /** A figure that was not understood, and why. A number without a unit is none. */
  leave(token: NumberToken, reason: Text): void {
    if (token.kind === 'none') return;
    const passage = this.passage(token.start, token.end);
    this.unread.push({ passage, kind: token.kind, section: this.section.kind, reason });
  }

  residue(kind: Residue['kind'], start: number, end: number): void {
    this.residues.push({ kind, passage: this.passage(start, end) });
  }

  passage(start: number, end: number): Passage {
    const { dense } = this.source;
    const span = dense.span(start, end);
    const text = dense.text.slice(start, end);
    return { start: span.start, end: span.end, text, section: this.section.title };
  }
}
