/**
 * How people err, in numbers: everything by which the diagnosis prefers one explanation to another.
 *
 * Unless said otherwise a number is the natural logarithm of odds, and what speaks for a value is added up: log(20) says
 * twenty times as likely, -3 about a twentieth. Nobody has counted how accountants err; what matters is the order these
 * numbers bring suspects into, and `npm run measure` shows how often it is the right one.
 */

// Slips of the hand: what turns one number into another.

/**
 * How often each is made, as a share of all slips; divided by the ways to make it in the number at hand. One digit for
 * another and two exchanged are what typists do most; a place left out or too many, the point and the sign less; a unit
 * is mistaken by whole sheets sooner than in one cell. `missing` is rare, and one way only; `rounded` is for rates,
 * which are cut off as often as not.
 */
export const SLIP_SHARES = {
  swapped: 0.2,
  sign: 0.1,
  replaced: 0.3,
  dropped: 0.12,
  added: 0.12,
  point: 0.1,
  unit: 0.05,
  missing: 0.01,
  rounded: 0.3,
} as const;

/**
 * No known slip leads there: a figure pasted, forgotten or taken from elsewhere. It could be any of the millions of
 * amounts of six or seven digits, so any slip at all is likelier.
 */
export const UNEXPLAINED = Math.log(1e-6);

/** A blank or a zero where money belongs: it says nothing of the amount, but what is forgotten is forgotten whole. */
export const MISSING = Math.log(SLIP_SHARES.missing) + UNEXPLAINED / 4;

/** A number written as nobody would write it but by a slip, as 04.00, is wrong before all others. */
export const MALFORMED = Math.log(50);

/** A share, not a logarithm: one amount in 元 in a text that counts in 万元 has lost its 万 every other time. */
export const IN_YUAN_SHARE = 0.5;

/** A rate one last place off: two directions share what cutting off instead of rounding accounts for. */
export const NEXT_RATE = Math.log(SLIP_SHARES.rounded / 2);

// Traces: where else the wrong number stands. Rarer than a slip of the hand, likelier than no reason at all.

/** Of an amount that is a copy of another: that it was taken from there and does not agree by chance. */
export const TRACE_ODDS = {
  /** The eye slips by a line or a column. */
  neighbour: Math.log(0.004),
  /** Two wrong figures, each printing what the other should: hardly chance. */
  exchanged: Math.log(0.05),
  /** Last year's table is the usual template. */
  lastYear: Math.log(0.01),
  /** The total of its own sum: less often than the next cell, as totals stand apart. */
  total: Math.log(0.002),
} as const;

// What kind of figure errs.

/** A narrative is retyped from the statements by hand: twice as likely to be wrong. */
export const IN_NARRATIVE = 0.7;

/** A formula is worked out: twenty times less likely to be wrong than what was typed. */
export const COMPUTED = -3;

/** Leaving a cell blank is somewhat rarer than mistyping it. */
export const BLANK = -1;

/** An amount that should be below nothing: never, but for a loss; it stays behind any that should not. */
export const BELOW_NOTHING = -12;

/** A count below nothing is none. */
export const COUNT_BELOW_NOTHING = -20;

/** A figure stored finer than all about it was typed by itself, and mistyped sooner than they. */
export const OFF_GRID = Math.log(100);

// How well a value fits the sums around it.

/**
 * The spread of a sum of figures that are rounded one by one, in last places: each is uniform within half a place
 * (standard deviation 1/√12 ≈ 0.29), so n of them spread by √n times that; two printings of one amount hardly at all,
 * but not by nothing. The square of the distance over it is what a value off a sum loses, as of a normal distribution.
 */
export const spreadOf = (figures: number): number => Math.max(0.35, 0.29 * Math.sqrt(figures - 1));

/** Most sums hold to the last place, however many figures they add up: one that does not speaks against a value. */
export const INEXACT = -1.5;

// What usually agrees, and reviews: they may be broken and right.

/** Amounts that agree to the cent hardly ever do so by chance. */
export const AGREE = Math.log(200);

/** Counts, and limits that are kept, agree by chance sooner. */
export const AGREE_LOOSELY = Math.log(20);

/** What usually agrees is seldom far off: a tenth more or less costs a quarter, by the logarithm of their ratio. */
export const PER_RATIO = 2.5;

/** Several times as much, or the other sign, costs no more than this: it may be another matter altogether. */
export const FARTHEST = 5;

/** One of two that usually agree is nothing at all: that happens sooner than several times as much. */
export const AGAINST_NOTHING = 2;

// When a suspect is told, and when it is told alone.

/** A suspect two thousand times less likely than the first is not shown: nobody would look there. */
export const SHOWN_WITHIN = Math.log(2_000);

/** Red is one figure: the next best must be a hundred times less likely. */
export const ALONE_BEYOND = Math.log(100);

/** More suspects than this say nothing. Not a logarithm. */
export const MOST_SUSPECTS = 8;

// Where too much is broken for all sets to be weighed. Not logarithms.

/** So much of odds weighs as one more identity that comes to hold: odds only decide between figures that mend alike. */
export const ODDS_PER_IDENTITY = 50;

/** What is typed errs sooner than a formula: of sets as small, the program takes the one with fewer formulas. */
export const COST_OF_TYPED = 1;
export const COST_OF_COMPUTED = 1.2;

// How much proves that many cells share one cause. Counts, not logarithms.

/** A statement in another unit: fewer sums that tie it to others prove nothing. */
export const FEWEST_TIES = 3;

/** So many times more identities must come to hold than are left broken: those are another error's. */
export const MENDED_OF_LEFT = 4;

/** What rounding may part two sums by that are off by one amount, or two changes of it. */
export const SAME_AMOUNT = 0.035;

/** Nobody carries one wrong amount into more figures by hand. */
export const MOST_CARRIED = 60;

/** Of figures that are all off by one amount, so many for each identity that it explains. */
export const CARRIED_PER_IDENTITY = 2;

/** A block some rows off: fewer figures prove nothing, but where each is told by itself as well. */
export const SHORTEST_BLOCK = 3;
export const FEWEST_SHIFTED = 2;

/** Two columns exchanged: fewer cells are told one by one. */
export const FEWEST_IN_COLUMNS = 4;

/** Nobody misses a line by more rows. */
export const FARTHEST_SHIFT = 3;

/** One sum among hundreds of blocks may hold by chance; two do not. */
export const TELLING_SUMS = 2;

/** Two limits that come to be met to the cent are as good as one sum. */
export const LIMITS_PER_SUM = 2;
