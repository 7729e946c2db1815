import { clearLine, cursorTo } from 'node:readline';

/** Drawn anew at most so often, in milliseconds. */
const INTERVAL = 100;
const LENGTH = 30;
/** What words, numbers and the spaces between need at most. */
const BESIDE = 30;

/**
 * How far we are, in the last line of a terminal; nothing where the stream is none. What else is written there meanwhile
 * is written `aside`, so that neither overwrites the other.
 */
export class Progress {
  private done = 0;
  private drawn = false;
  private last = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly words: string,
    private readonly total: number,
  ) {
    if (stream.isTTY) this.draw();
  }

  advance(): void {
    this.done++;
    if (this.stream.isTTY && Date.now() - this.last >= INTERVAL) this.draw();
  }

  /** Lets something be written to the same terminal, above the bar. */
  async aside(write: () => Promise<void> | undefined): Promise<void> {
    const drawn = this.drawn;
    this.clear();
    await write();
    if (drawn) this.draw();
  }

  clear(): void {
    if (!this.drawn) return;
    cursorTo(this.stream, 0);
    clearLine(this.stream, 0);
    this.drawn = false;
  }

  private draw(): void {
    this.clear();
    const filled = Math.round((LENGTH * this.done) / this.total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(LENGTH - filled)} `;
    // A line that is broken could not be taken away again.
    const fits = this.stream.columns >= LENGTH + BESIDE;
    this.stream.write(`${this.words} ${fits ? bar : ''}${this.done} / ${this.total}`);
    this.drawn = true;
    this.last = Date.now();
  }
}
