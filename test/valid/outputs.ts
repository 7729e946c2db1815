import { type PackageParts, partText } from '../../src/formats/package';
import { schemaFaults, schemasMissing } from './schemas';
import { structureFaults } from './structure';

/** What tests wrote and what they wrote it from: every output of the suite is to be opened by anybody. */
interface Written {
  readonly name: string;
  readonly parts: PackageParts;
  /** The original: a fault that it has already is not ours. */
  readonly before: PackageParts | undefined;
}

const written: Written[] = [];

/** Notes an output, to be validated when the test file is through. */
export const note = (name: string, parts: PackageParts, before?: PackageParts): void => {
  written.push({ name, parts, before });
};

/** The faults of what was noted since the last time. Schemas see only parts that were changed, all in one go. */
export function faultsOfOutputs(): string[] {
  const outputs = written.splice(0);
  const faults: string[] = [];
  const changed: { readonly name: string; readonly after: string; readonly before: string | undefined }[] =
    [];
  const seen = new Set<string>();
  for (const { name, parts, before } of outputs) {
    const known = new Set(before ? structureFaults(before) : []);
    for (const fault of structureFaults(parts)) if (!known.has(fault)) faults.push(`${name}: ${fault}`);
    if (schemasMissing !== undefined) continue;
    for (const [part, bytes] of parts) {
      if (!/\.(?:xml|rels)$/i.test(part) || same(before?.get(part), bytes)) continue;
      const after = partText(parts, part)!;
      if (seen.has(after)) continue;
      seen.add(after);
      changed.push({ name: `${name} ${part}`, after, before: before && partText(before, part) });
    }
  }
  const found = schemaFaults(changed.flatMap(({ after, before }) => [after, before ?? EMPTY]));
  changed.forEach(({ name }, index) => {
    const known = new Set(found[2 * index + 1]);
    for (const fault of found[2 * index]!) if (!known.has(fault)) faults.push(`${name}: ${fault}`);
  });
  return faults;
}

const EMPTY = '<none/>';

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;
