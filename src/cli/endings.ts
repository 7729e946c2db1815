/**
 * The status of a run that ends before its time, as a shell has it: by Ctrl-C, by the system, by the closing of its terminal,
 * because nobody reads what it prints.
 */
export const ENDED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGPIPE: 141 } as const;
export type Ended = keyof typeof ENDED;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens from the beginning for what ends a run before its time; the first that comes counts. */
export class Endings {
  private first: Ended | null = null;
  private act: (() => void) | null = null;
  private readonly listener = (signal: NodeJS.Signals): void => this.end(signal as Ended);

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.listener);
  }

  came(): Ended | null {
    return this.first;
  }

  /** `act` is called once: when something comes, or at once where it came already. */
  onEnd(act: () => void): void {
    this.act = act;
    if (this.first !== null) act();
  }

  end(why: Ended): void {
    if (this.first !== null) return;
    this.first = why;
    this.act?.();
  }

  stopListening(): void {
    for (const signal of SIGNALS) process.off(signal, this.listener);
  }
}
