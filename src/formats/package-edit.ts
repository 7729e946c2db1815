import {
  folderOf,
  joinPath,
  type PackageParts,
  partName,
  partsChanged,
  partText,
  pathFrom,
  readRelationships,
  relationshipsOf,
} from './package';
import { escapeAttribute, XmlText } from './xml-edit';

/** A package under change. Parts nobody edits keep their bytes, and all keep their order. */
export class PackageEdit {
  private readonly map: Map<string, Uint8Array>;

  constructor(private readonly original: PackageParts) {
    this.map = new Map(original);
  }

  /** Whether a part was written, added or removed. */
  get isChanged(): boolean {
    const { map, original } = this;
    return map.size !== original.size || [...map].some(([name, part]) => original.get(name) !== part);
  }

  get parts(): PackageParts {
    return this.map;
  }

  text(part: string): string | undefined {
    return partText(this.map, part);
  }

  write(part: string, text: string): void {
    // Parts in UTF-16 are rare; what is edited becomes UTF-8, and must say so.
    const declared = text.replace(/^(\uFEFF?<\?xml[^>]*encoding=["'])utf-16[^"']*/i, '$1UTF-8');
    const name = partName(this.map, part) ?? part;
    if (!this.map.has(name)) partsChanged(this.map);
    this.map.set(name, new TextEncoder().encode(declared));
  }

  /** Edits a part in place; nothing is written where the edit changes nothing. */
  edit(part: string, change: (xml: XmlText) => void, closed: readonly string[] = []): void {
    const text = this.text(part);
    if (text === undefined) throw new Error(`${part} is missing`);
    const xml = new XmlText(text, closed);
    change(xml);
    const changed = xml.toString();
    if (changed !== text) this.write(part, changed);
  }

  /** Adds a part with its content type and a relationship to it; gives the relationship's id. */
  add(part: string, text: string, contentType: string, from: string, relationType: string): string {
    this.write(part, text);
    // The package may name a type for a part that it does not have.
    this.dropTypes([part]);
    this.edit('[Content_Types].xml', (xml) =>
      xml.append(
        xml.root,
        `<${xml.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`,
      ),
    );
    let id = '';
    this.edit(relationshipsOf(from), (xml) => {
      const taken = new Set(xml.root.children.map((element) => xml.attributes(element).get('Id')));
      let n = xml.root.children.length + 1;
      while (taken.has(`rId${n}`)) n++;
      id = `rId${n}`;
      const target = escapeAttribute(pathFrom(folderOf(from), part));
      xml.append(
        xml.root,
        `<${xml.prefix}Relationship Id="${id}" Type="${escapeAttribute(relationType)}" Target="${target}"/>`,
      );
    });
    return id;
  }

  /** Takes away a part, the relationship that leads to it from `from`, and what it alone led to. */
  remove(part: string, from: string): void {
    this.edit(relationshipsOf(from), (xml) => {
      const ids = new Set(
        readRelationships(this.map, from)
          .filter(({ target }) => target === part)
          .map(({ id }) => id),
      );
      for (const element of xml.root.children) {
        if (ids.has(xml.attributes(element).get('Id') ?? '')) xml.remove(element);
      }
    });
    this.drop(part);
  }

  private drop(part: string): void {
    const references = this.references();
    const gone = [part];
    for (const each of gone) {
      for (const { target } of readRelationships(this.map, each)) {
        const left = (references.get(target) ?? 0) - 1;
        references.set(target, left);
        if (left === 0 && partName(this.map, target) !== undefined) gone.push(target);
      }
      for (const name of [each, relationshipsOf(each)]) {
        this.map.delete(partName(this.map, name) ?? name);
        partsChanged(this.map);
      }
    }
    this.dropTypes(gone);
  }

  private dropTypes(parts: readonly string[]): void {
    const names = new Set(parts.map((part) => `/${part}`.toLowerCase()));
    this.edit('[Content_Types].xml', (xml) => {
      for (const element of xml.children(xml.root, 'Override')) {
        if (names.has(xml.attributes(element).get('PartName')?.toLowerCase() ?? '')) xml.remove(element);
      }
    });
  }

  /** By part, how many relationships lead to it. */
  private references(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const name of this.map.keys()) {
      const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name.replace(/\\/g, '/'));
      if (!match) continue;
      for (const { target } of readRelationships(this.map, match[1]! + match[2]!)) {
        counts.set(target, (counts.get(target) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** The first name of that form that no part has: `xl/worksheets/sheet10.xml`. */
  freePart(folder: string, stem: string): string {
    for (let n = 1; ; n++) {
      const name = joinPath(folder, `${stem}${n}.xml`);
      if (partName(this.map, name) === undefined) return name;
    }
  }
}
