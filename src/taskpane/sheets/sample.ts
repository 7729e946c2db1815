/** What bringing the sample needs of the surroundings. */
export interface SampleWork {
  /** Reads the sample, which lies beside the pane's own page. */
  readonly read: () => Promise<Uint8Array>;
  /** Opens it as a workbook of its own; throws where the host cannot. */
  readonly open: (bytes: Uint8Array) => Promise<void>;
  readonly save: (name: string, bytes: Uint8Array) => void;
}

const NAME = 'gouji-sample.xlsx';

/** Brings the sample: opened in a new window, or where the host cannot do that saved as a file. */
export async function bringSample({ read, open, save }: SampleWork): Promise<'opened' | 'saved'> {
  const bytes = await read();
  try {
    await open(bytes);
    return 'opened';
  } catch {
    save(NAME, bytes);
    return 'saved';
  }
}

/** Reads a file from where the pane's page comes from. */
export async function readBeside(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
