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
    const meant = this.loose.has(named.of) ? said(`loose:${named.of.key}`) : (of ?? named.of);
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
    return this.ofAllFunds && of.statement === funds.general ? said(`allFunds:${of.key}`) : of;
  }

  endSentence(): void {
    this.opening = null;
  }
}
