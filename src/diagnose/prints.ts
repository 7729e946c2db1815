import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { once } from '../model/once';
import type { Repaired } from './rows';

/** What identities say in print, wherever their figures stand: a text may say one thing a thousand times. */
export class Prints {
  private readonly known = new Map<string, number>();
  private readonly numbers = new Map<Verdict, number>();

  constructor(private readonly repaired: Repaired) {}

  /** Without those that ask of some figures to the letter what one before them does. */
  once(verdicts: Iterable<Verdict>, asked: readonly Figure[]): Verdict[] {
    const said = new Set<string>();
    const kept: Verdict[] = [];
    for (const verdict of verdicts) {
      const { terms } = verdict;
      let says = `${this.numberOf(verdict)}`;
      for (const figure of asked) {
        says += ' ';
        for (let at = 0; at < terms.length; at++) if (terms[at]!.figure === figure) says += `${at},`;
      }
      if (said.has(says)) continue;
      said.add(says);
      kept.push(verdict);
    }
    return kept;
  }

  private numberOf(verdict: Verdict): number {
    let number = this.numbers.get(verdict);
    if (number === undefined) {
      const print = this.printOf(verdict);
      number = this.known.get(print) ?? this.known.size;
      this.known.set(print, number);
      this.numbers.set(verdict, number);
    }
    return number;
  }

  private printOf({ rule, terms }: Verdict): string {
    let print = rule.id;
    for (const { figure, weight } of terms) {
      print += `;${weight} ${printOf(figure)} ${this.repaired.get(figure) ?? ''}`;
    }
    return print;
  }
}

/** A total stands in every identity of a text that says it a thousand times. */
const printOf = once(({ state, value, ulp, quantity }: Figure): string =>
  [state, value.toString(), ulp?.toString(), quantity].join(' '),
);
