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

  /** What is being worked on now. */
  starts(name: string): void {
    this.name = printable(name);
    if (this.stream.isTTY && Date.now() - this.last >= INTERVAL) this.draw();
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
    const drawn = `${this.words} ${fits ? bar : ''}${this.done} / ${this.total}`;
    const room = this.stream.columns - widthOf(drawn) - 3;
    const name = this.done < this.total ? shortened(this.name, room) : '';
    this.stream.write(name === '' ? drawn : `${drawn}  ${name}`);
    this.drawn = true;
    this.last = Date.now();
  }
}

/** How many columns a text takes at most: what is beyond Latin counts as two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);

/** As much of a name as fits; nothing where that would say nothing. */
function shortened(name: string, room: number): string {
  if (widthOf(name) <= room) return name;
  let [kept, width] = ['', 1];
  for (const char of name) {
    width += widthOf(char);
    if (width > room) break;
    kept += char;
  }
  return [...kept].length >= LEAST_OF_NAME ? `${kept}…` : '';
}

const LEAST_OF_NAME = 3;
