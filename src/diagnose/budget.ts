/**
 * How much work a diagnosis may do, counted in steps of its own and not in time: the answer is the same on any machine.
 * What is left when it runs out is told as it stands, and that it was not searched.
 */
export class Budget {
  constructor(private left: number) {}

  /** Takes some steps. */
  spend(steps: number): void {
    this.left -= steps;
  }

  get isSpent(): boolean {
    return this.left < 0;
  }
}

// Steps: one is about what one figure of one identity costs, some 200 ns.

/** For all that is searched of errors, and once more of reviews: about a second. */
export const SEARCH_STEPS = 6_000_000;

/** For a block of cells some rows off, for each distance. */
export const SHIFT_STEPS = 4_000_000;

/** For two columns exchanged. */
export const COLUMNS_STEPS = 2_000_000;

/** For one wrong amount that went into several figures. */
export const REPEATED_STEPS = 4_000_000;

/** … and of that, for following one amount one way. */
export const CARRIED_STEPS = 200_000;

/** What holding a set of figures against one identity costs: its rows are worked out and solved. */
export const TRIAL_STEPS = 10;

/** What working out what a figure should be costs, and how likely that is. */
export const SUGGESTION_STEPS = 400;

/** What asking all that speaks for one value costs. */
export const WEIGHING_STEPS = 300;

/** … and of that, what each identity costs that may be broken and speaks for it or against it. */
export const BESIDE_STEPS = 15;

/** What a program costs at most. */
export const PROGRAM_STEPS = 400_000;

// Sizes: beyond them a search would say nothing, or not end.

/** Sets of more figures are no longer searched one by one: their number grows with the power of their size. */
export const LARGEST_SET = 3;

/** Sets tried before a component is given up as too large. */
export const MOST_TRIED = 12_000;

/** A mixed-integer program of more figures or rows would not end in time. */
export const MOST_PROGRAM_FIGURES = 160;
export const MOST_PROGRAM_ROWS = 400;

/** Entries of the program's table changed before it is given up: some tens of turns of the simplex method a branch. */
export const PROGRAM_WORK = 20_000_000;
export const TURNS_A_BRANCH = 30;
export const MOST_TURNS = 2_000;

/** Broken identities that one amount is followed from before it is given up. */
export const MOST_SEEDS = 6;

/** A shifted block breaks some dozens of identities; where hundreds are broken, blocks of all sizes would seem shifted. */
export const MOST_BROKEN_BY_SHIFT = 150;

/** Cells that a block by several rows was pushed over: what more should be takes too long to say. */
export const MOST_PUSHED = 6;

/** Blocks of several columns weighed before the search for them is given up. */
export const MOST_BLOCKS_ACROSS = 2_000;

/** Times the whole package is checked again for consequences; what more would be one is told by itself. */
export const MOST_RECHECKS = 80;

/** Of more causes than this consequences are looked for in halves first. */
export const FEW_CAUSES = 16;

/** Figures of identities looked at before contradictions of rounding are no longer looked for. */
export const JOINT_STEPS = 20_000;

/** Beyond so many identities around one a contradiction of rounding is left unproved. */
export const MOST_JOINT = 240;

/** Times every unmet sum sets its figures right before what is still unmet is taken to be impossible, and proved. */
export const JOINT_ROUNDS = 300;

/** The one limit of time: a proof that takes longer is given up, and nothing is said that is not proved. */
export const PROOF_LIMIT_MS = 300;
