import type { Rule } from '../books/rule';
import type { Books } from '../books/books';
import type { Edition } from '../model/edition';
import type { Figure } from '../model/figure';
import type { Form } from '../model/form';
import type { FormId } from '../model/form-id';
import type { Grammar } from '../model/grammar';
import type { Item } from '../model/item';
import type { Text } from '../model/text';

/**
 * A rate, in words an accountant knows:
 * - `share` 占比: a / b;
 * - `variance` 预决算差异率: (a - b) / b, from a zero budget 0 % where nothing was spent and 100 % where something was
 *   (domain: rounding, zero bases).
 */
export type RateKind = 'share' | 'variance';

/** A rate that such documents report, by the amounts it is of. */
export interface ReportedRate {
  readonly kind: RateKind;
  /** What it is called, by what is printed of `a`. */
  readonly name: (a: Figure) => Text;
  readonly a: Item;
  readonly b: Item;
}

/** What a narrative compares with last year, where last year's accounts are at hand. */
export interface ReportedComparison {
  readonly now: Item;
  readonly last: Item;
  /** What it says: by how much it changed, by how many per cent; one at least. */
  readonly change: Figure | null;
  readonly rate: Figure | null;
}

/** A variance from the budget that is shown beside the statement that prints both. */
export interface Variance {
  /** Short enough for one line above a narrow column. */
  readonly name: Text;
  readonly actual: Item;
  readonly budget: Item;
}

/** The working papers of a publication: which rates are worked out anew, and where variances are shown. */
export interface Paper {
  /** In the order in which they are listed. */
  readonly rates: (books: Books) => readonly ReportedRate[];
  /** In printed order; none where last year is not at hand. */
  readonly comparisons?: (books: Books) => readonly ReportedComparison[];
  readonly variances: { readonly form: FormId; readonly of: (books: Books) => readonly Variance[] } | null;
}

/** Everything known of one kind of document (决算公开, 预算公开): its statements, and what must hold in them and between them. */
export interface Publication {
  readonly kind: string;
  readonly title: Text;
  /** Whose figures its statements print, of a package's own unit and year. */
  readonly edition: Edition;
  /** By what a text is known to be its narrative: its title, and the word that it uses most. */
  readonly tells: { readonly title: RegExp; readonly word: RegExp };
  /** Its statements, in the order in which results list them. */
  readonly forms: readonly Form[];
  /** What is known of the narrative that accompanies them. */
  readonly narrative: Grammar;
  /** What must hold between these statements and in what accompanies them; what holds within one, its form says. */
  readonly rules: (forms: readonly Form[]) => readonly Rule[];
  /** What usually agrees though nothing requires it. */
  readonly usual: readonly Rule[];
  readonly paper: Paper;
  /** Of several that are checked as one. */
  readonly parts?: readonly Publication[];
}

/** The whole catalogue of a publication: within its statements, between them, its form, its narrative. */
export const rulesOf = ({ forms, rules }: Publication): readonly Rule[] => [
  ...forms.flatMap(({ sums }) => sums),
  ...rules(forms),
];

/** What must hold between publications of one unit and year, and which rates are worked out of both. */
export interface PublicationTies {
  readonly between: readonly Publication[];
  readonly rules: readonly Rule[];
  readonly rates: Paper['rates'];
  readonly comparisons?: NonNullable<Paper['comparisons']>;
}

/**
 * Several publications of one unit and year as one: what is said of each holds, and the ties between them. A rule that
 * both state is asked once.
 */
export function together(
  publications: readonly [Publication, ...Publication[]],
  ties: readonly PublicationTies[],
): Publication {
  const [first, ...others] = publications;
  if (others.length === 0 && ties.length === 0) return first;
  return {
    ...first,
    parts: publications,
    forms: publications.flatMap(({ forms }) => forms),
    rules: (forms) => [
      ...new Map(publications.flatMap((each) => each.rules(forms)).map((rule) => [rule.id, rule])).values(),
      ...ties.flatMap((each) => each.rules),
    ],
    usual: publications.flatMap(({ usual }) => usual),
    paper: {
      ...first.paper,
      rates: (books) => [...first.paper.rates(books), ...ties.flatMap((each) => each.rates(books))],
      comparisons: (books) => ties.flatMap((each) => each.comparisons?.(books) ?? []),
    },
  };
}

/** A publication of one place: what it publishes besides, or in another form. A form of a known id takes its place. */
export function extend(
  base: Publication,
  more: Partial<Pick<Publication, 'title' | 'forms' | 'narrative' | 'usual'>> & {
    readonly rules?: readonly Rule[];
  },
): Publication {
  const own = new Map((more.forms ?? []).map((form) => [form.id, form]));
  const known = new Set(base.forms.map(({ id }) => id));
  return {
    ...base,
    title: more.title ?? base.title,
    forms: [
      ...base.forms.map((form) => own.get(form.id) ?? form),
      ...[...own.values()].filter(({ id }) => !known.has(id)),
    ],
    narrative: more.narrative ?? base.narrative,
    rules: (forms) => [...base.rules(forms), ...(more.rules ?? [])],
    usual: [...base.usual, ...(more.usual ?? [])],
  };
}
