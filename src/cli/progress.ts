import { clearLine, cursorTo } from 'node:readline';
import { printable } from './terminal';

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
  private name = '';

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly words: string,
    private readonly total: number,
  ) {
    if (stream.isTTY) this.draw();
  }

  /** One more is done; `name`: which, where that is of interest. */
  advance(name = ''): void {
    this.done++;
    this.name = name;
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
    const room = this.stream.columns - LENGTH - BESIDE;
    this.stream.write(
      `${this.words} ${fits ? bar : ''}${this.done} / ${this.total}${named(this.name, room)}`,
    );
    this.drawn = true;
    this.last = Date.now();
  }
}

/** A name behind the numbers, as far as it fits; an ideograph takes two columns. */
function named(name: string, room: number): string {
  let [text, width] = ['', 2];
  for (const char of printable(name)) {
    width += char.codePointAt(0)! > 0x2e7f ? 2 : 1;
    if (width > room) break;
    text += char;
  }
  return text === '' ? '' : `  ${text}`;
}
