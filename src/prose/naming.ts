import type { Grammar } from '../model/grammar';
import { said, type Item } from '../model/item';
import type { StatementSet } from '../model/statement-set';
import type { Lexeme } from './lexemes';
import type { Mention } from './mentions';
import { looseTotals, sharedNames } from './scope';
import type { DenseSection } from './sections';

/** What the names of a section mean there, which is not always what the statements call so. */
export class Naming {
  /** What the section calls an item, the last time it named it. */
  readonly labels = new Map<Item, string>();
  /** What a total, or an item of all funds, may be that is tied to none for sure. */
  private readonly may = new Map<Item, readonly Item[]>();
  /** Totals that the section does not use as the statements do. */
  private readonly loose: ReadonlySet<Item>;
  /** Where the unit's own is told beside that of others. */
  private readonly shared: ReadonlySet<Mention>;
  /** What the sentence named first: a fund, or something of all. */
  private opening: 'fund' | 'total' | null = null;
  /** The section speaks of all funds, and others than the general budget have money. */
  private readonly ofAllFunds: boolean;

  constructor(
    private readonly grammar: Grammar,
    set: StatementSet,
    private readonly text: string,
    private readonly section: DenseSection,
    lexemes: readonly Lexeme[],
  ) {
    this.loose = looseTotals(grammar, lexemes);
    this.shared = sharedNames(lexemes, text);
    this.ofAllFunds =
      section.kind.ofAllFunds(text.slice(section.start, section.end)) &&
      grammar.funds.others.some((id) =>
        set.statements.get(id)?.figures.some(({ state, value }) => state === 'number' && !value.isZero()),
      );
  }

  /** What a name means where parts of `head` are told, and whether that is sure. */
  meant(
    named: Mention,
    head: Item | 'unread' | null,
  ): { readonly mention: Mention; readonly isSure: boolean } {
    const of = this.meantBy(this.grammar.funds.partOf(named.of, head));
    const meant = this.loose.has(named.of) ? this.looseTotal(named.of) : (of ?? named.of);
    this.labels.set(meant, this.text.slice(named.start, named.end));
    return { mention: { ...named, of: meant }, isSure: of !== null && !this.shared.has(named) };
  }

  /** Of all funds together the general budget's statement prints but a part; a bare 本年支出 behind a fund may be the fund's. */
  private meantBy(of: Item | null): Item | null {
    if (of === null) return null;
    const { funds } = this.grammar;
    const { totalsOfFunds } = this.section.kind;
    if (totalsOfFunds.size > 0) {
      if (totalsOfFunds.has(of) && this.opening === 'fund') return null;
      this.opening ??= funds.isOf(of) ? 'fund' : 'total';
    }
    if (!this.ofAllFunds || of.statement !== funds.general) return of;
    const all = said(`allFunds:${of.key}`);
    this.may.set(all, funds.ofAll(of));
    return all;
  }

  /** 收入总计 whose parts are those of the year. */
  private looseTotal(grand: Item): Item {
    const loose = said(`loose:${grand.key}`);
    this.may.set(loose, [grand, this.grammar.grandTotals.get(grand)!]);
    return loose;
  }

  /** The items that an amount may be one of; none where it is one for sure, or nothing that is known. */
  mayBe(of: Item): readonly Item[] {
    return this.may.get(of) ?? this.grammar.mayBe(of);
  }

  endSentence(): void {
    this.opening = null;
  }
}
