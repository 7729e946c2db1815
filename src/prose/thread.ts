import type { Base } from '../model/edition';
import type { Grammar, SectionKind } from '../model/grammar';
import type { Item } from '../model/item';
import type { Span } from '../model/narrative';
import type { StatementSet } from '../model/statement-set';
import { boundsOf, type SectionBounds } from './bounds';
import { newFrame, type Frame } from './clause';
import type { Dense } from './dense';
import type { Lexeme } from './lexemes';
import { Naming } from './naming';
import { OfPart } from './of-part';
import type { Placed } from './reading';
import type { DenseSection } from './sections';
import { SpokenOf } from './spoken';

/** What must be known of a narrative to follow what it speaks of. */
export interface ThreadSource {
  readonly grammar: Grammar;
  readonly dense: Dense;
  readonly set: StatementSet;
  /** The year the narrative reports; null where neither it nor the statements say. */
  readonly year: number | null;
}

/**
 * Of what a section speaks, followed piece by piece: its clause, sentence and paragraph, the bracket or the reason within
 * them. What goes on without a name goes on about what was understood right before, or about nothing.
 */
export interface Thread {
  readonly source: ThreadSource;
  readonly text: string;
  readonly kind: SectionKind;
  /** What the section's figures were taken for so far, as it grows. */
  readonly printings: readonly Placed[];
  readonly bounds: SectionBounds;
  readonly naming: Naming;
  readonly spoken: SpokenOf;
  readonly part: OfPart;
  /** The sentence outermost, then what is open within it. */
  frames: Frame[];
  sentence: Span;
  /** Where the paragraph begins. */
  paragraph: number;
  /** With what the sentence before compared: taken up by 其中. */
  lastBase: Base | null;
  /** Where the last figure that was understood ends. */
  printedTo: number;
  /** What was counted last, and where its number ends: 公务接待24批次,210人次,支出2.05万元. */
  counted: { readonly of: Item; readonly end: number } | null;
  /** Which of the frames is a reason; -1: none. */
  cause: number;
}

/** The thread at the beginning of a section. */
export function threadOf(
  source: ThreadSource,
  section: DenseSection,
  lexemes: readonly Lexeme[],
  printings: readonly Placed[],
): Thread {
  const { dense, grammar, set, year } = source;
  const bounds = boundsOf(dense, section, year);
  return {
    source,
    text: dense.text,
    kind: section.kind,
    printings,
    bounds,
    naming: new Naming(grammar, set, dense.text, section, lexemes),
    spoken: new SpokenOf(grammar.sideOf, printings),
    part: new OfPart(),
    frames: [newFrame('sentence', section.body)],
    sentence: bounds.sentenceFrom(section.body),
    paragraph: section.body,
    lastBase: null,
    printedTo: -1,
    counted: null,
    cause: -1,
  };
}

/** What is read right now: the sentence, or what is open within it. */
export const topOf = ({ frames }: Thread): Frame => frames.at(-1)!;
