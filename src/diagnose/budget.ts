/**
 * How much work a search may do, counted in steps of its own and not in time: the answer is the same on any machine.
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

/** A step is about what one figure of one identity costs. */
export const SEARCH_STEPS = 6_000_000;
export const REPEATED_STEPS = 4_000_000;

/** What a program may cost at most, in steps of the search. */
export const PROGRAM_STEPS = 400_000;
