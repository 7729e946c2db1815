import type { Grammar } from '../model/grammar';
import type { Item } from '../model/item';
import type { Placed } from './reading';

/** Of what a section has spoken so far: what goes on without a name may be about that. */
export class SpokenOf {
  /** 类款项: the subject of all sentences up to the next. */
  lasting: Item | null = null;
  /** The one item that the paragraph has spoken of so far; undefined: of none, null: of several. */
  private sole: Item | null | undefined = undefined;
  /** The same of the sentence. */
  private told: Item | null | undefined = undefined;
  /** Where the last figure was left. */
  private leftAt = -1;
  /** The items of each side that the paragraph has told so far, by as many printings as were looked at. */
  private amounts = { paragraph: -1, looked: 0, income: new Set<Item>(), expenditure: new Set<Item>() };

  /** `printings`: what the section's figures were taken for so far, as it grows. */
  constructor(
    private readonly sideOf: Grammar['sideOf'],
    private readonly printings: readonly Placed[],
  ) {}

  of(item: Item): void {
    this.sole = this.sole === undefined || this.sole === item ? item : null;
    this.told = this.told === undefined || this.told === item ? item : null;
  }

  /** A figure was left. */
  leave(at: number): void {
    this.leftAt = at;
    this.sole = null;
    this.told = null;
  }

  /** What the next sentence goes on about: after words that were not understood, the only thing spoken of so far. */
  nextSentence(subject: Item | null): Item | null {
    const next = this.lasting ?? subject ?? this.told ?? this.sole ?? null;
    this.told = undefined;
    return next;
  }

  beginLine(): void {
    this.sole = undefined;
  }

  /** A numbered paragraph speaks of nothing from the one before. */
  beginParagraph(): void {
    this.lasting = null;
    this.sole = undefined;
  }

  /** 收入减少…: the one item of that side that the paragraph has told so far. */
  antecedent(side: 'income' | 'expenditure', paragraph: number): Item | null {
    if (this.leftAt >= paragraph) return null;
    const { amounts, printings } = this;
    if (amounts.paragraph !== paragraph) {
      amounts.paragraph = paragraph;
      amounts.income.clear();
      amounts.expenditure.clear();
    }
    for (; amounts.looked < printings.length; amounts.looked++) {
      const { of, role, at } = printings[amounts.looked]!;
      const its = role === 'amount' && at >= paragraph ? this.sideOf(of) : null;
      if (its !== null) amounts[its].add(of);
    }
    const told = amounts[side];
    return told.size === 1 ? [...told][0]! : null;
  }
}
