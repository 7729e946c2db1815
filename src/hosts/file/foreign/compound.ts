import { sheetJs } from './sheetjs';

/** What is used of SheetJS's reader of compound files, which it exports without types. */
interface CompoundFiles {
  read(
    bytes: Uint8Array,
    options: { type: 'buffer' },
  ): {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly size: number; readonly content: ArrayLike<number> }[];
  };
}

/** An OLE compound file: .xls, most .et, .doc, and every encrypted package. */
export class CompoundFile {
  private readonly file: ReturnType<CompoundFiles['read']>;

  constructor(bytes: Uint8Array) {
    this.file = quietly(() => (sheetJs().CFB as CompoundFiles).read(bytes, { type: 'buffer' }));
  }

  has(name: string): boolean {
    return this.find(name) >= 0;
  }

  /** A stream by its name, in whatever letters; undefined where there is none. Throws where it is cut short. */
  stream(name: string): Uint8Array | undefined {
    const at = this.find(name);
    if (at < 0) return undefined;
    const { content, size } = this.file.FileIndex[at]!;
    if (content.length < size) throw new RangeError(`${name} is cut short`);
    return Uint8Array.from(content).subarray(0, size);
  }

  /** In the file's own folder: what is deeper belongs to an object embedded in it. */
  private find(name: string): number {
    return this.file.FullPaths.findIndex((path) => {
      const [, first, ...deeper] = path.split('/');
      return deeper.length === 0 && first?.toLowerCase() === name.toLowerCase();
    });
  }
}

/** SheetJS tells the console about every record it does not know; the command line's errors are one line each. */
export function quietly<T>(read: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return read();
  } finally {
    console.error = error;
  }
}
