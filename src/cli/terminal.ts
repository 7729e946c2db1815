import { fstatSync, writeSync } from 'node:fs';

/** What a terminal obeys or is turned round by, instead of showing it: C0 and C1 controls, line ends, marks of direction. */
const STEERING = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * A line with nothing in it that steers a terminal: names of files and cells may hold anything. Controls become their
 * pictures (␛ ␊ …), what has none its escape (\u202e), which is the same text inside a line of JSON.
 */
export const printable = (line: string): string =>
  line.replace(STEERING, (char) => {
    const code = char.codePointAt(0)!;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `\\u${code.toString(16).padStart(4, '0')}`;
  });

/** Standard output or standard error, line by line. */
export interface Lines {
  /**
   * Prints lines, each made printable: its own line end is the only one. Who has many to print one after the other waits
   * for what it gives, where it gives something: until they have been read, so that they do not pile up here.
   */
  print(...lines: readonly string[]): Promise<void> | undefined;
  /** Prints as many lines as there are, a thousand at a time: every write is a call to the system. */
  printAll(lines: Iterable<string>): void;
  /** Whether nothing that is printed gets anywhere any more. */
  readonly isClosed: boolean;
  /**
   * Resolves when all is written: to why it could not be, and to null where it was. Who stops reading
   * (`gouji … | head -1`) has what he wanted: nothing more is sent to him, and nothing is amiss.
   */
  ended(): Promise<NodeJS.ErrnoException | null>;
}

/** Lines that are written in one go. */
const TOGETHER = 1_000;

export function linesTo(stream: NodeJS.WriteStream & { readonly fd: number }): Lines {
  let failure: NodeJS.ErrnoException | null = null;
  let draining: Promise<void> | undefined;
  const fail = (error?: NodeJS.ErrnoException | null): void => void (failure ??= error ?? null);
  stream.on('error', fail);
  const isFile = writesToFile(stream.fd);
  return {
    printAll(lines) {
      let some: string[] = [];
      for (const line of lines) {
        if (some.push(line) < TOGETHER) continue;
        void this.print(...some);
        some = [];
      }
      if (some.length > 0) void this.print(...some);
    },
    print(...lines) {
      if (failure) return;
      const text = lines.map((line) => `${printable(line)}\n`).join('');
      if (!isFile) {
        if (stream.write(text, fail)) return;
        return (draining ??= drained(stream).then(() => (draining = undefined)));
      }
      try {
        writeWhole(stream.fd, Buffer.from(text));
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
      return;
    },
    get isClosed() {
      return failure !== null;
    },
    async ended() {
      if (!failure && !isFile)
        await new Promise<void>((resolve) => stream.write('', (error) => resolve(fail(error))));
      return failure?.code === 'EPIPE' || failure?.code === 'EOF' ? null : failure;
    },
  };
}

/** What waits to be written is, or never will be. */
const drained = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });

/** A file or a device, but no pipe and no terminal: those are written through their streams, which wait where they must. */
function writesToFile(fd: number): boolean {
  const at = fstatSync(fd);
  return at.isFile() || at.isBlockDevice();
}

/** Node's own stream to a file passes over a write that a full disk cut short. */
function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}
