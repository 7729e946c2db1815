import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlText } from '../../src/formats/xml-edit';
import { standardXml } from './clean';

/** The schemas of ECMA-376 (transitional), read by xmllint. */
const SCHEMAS = join(__dirname, '../../../shared/schemas/ecma-376-transitional');

/** Which schema a part is of, by the namespace of its root. */
const SCHEMA_OF: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'sml.xsd'],
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'wml.xsd'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'opc-xsd/opc-contentTypes.xsd'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'opc-xsd/opc-relationships.xsd'],
]);

/** Why nothing is validated here; undefined where it is. */
export const schemasMissing: string | undefined = !existsSync(join(SCHEMAS, 'sml.xsd'))
  ? 'the schemas are not here (../shared/schemas)'
  : spawnSync('xmllint', ['--version']).status !== 0
    ? 'xmllint is not installed (libxml2-utils)'
    : undefined;

/** What is wrong with each part, by the schema of its kind; nothing where the schemas know no such part. */
export function schemaFaults(parts: readonly string[]): string[][] {
  const faults = parts.map((): string[] => []);
  if (schemasMissing !== undefined) return faults;
  const folder = mkdtempSync(join(tmpdir(), 'gouji-schemas-'));
  try {
    const bySchema = new Map<string, number[]>();
    parts.forEach((part, index) => {
      const schema = SCHEMA_OF.get(namespaceOf(part));
      if (schema === undefined || !existsSync(join(SCHEMAS, schema))) return;
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), index]);
      writeFileSync(join(folder, `${index}.xml`), standardXml(part));
    });
    for (const [schema, indices] of bySchema) {
      const files = indices.map((index) => `${index}.xml`);
      const { stderr } = spawnSync(
        'xmllint',
        ['--nonet', '--noout', '--huge', '--schema', join(SCHEMAS, schema), ...files],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      if (/failed to compile/.test(stderr)) throw new Error(stderr);
      for (const [, index, fault] of stderr.matchAll(/^(\d+)\.xml:\d+: (.* error : .*)$/gm)) {
        faults[Number(index)]!.push(fault!);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return faults;
}

function namespaceOf(part: string): string {
  const xml = new XmlText(part);
  return xml.attributes(xml.root).get(xml.prefix === '' ? 'xmlns' : `xmlns:${xml.prefix.slice(0, -1)}`) ?? '';
}
