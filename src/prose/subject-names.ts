import { once } from '../model/once';
import type { Line } from '../model/statement';
import { nameKey, squeeze } from '../model/names';
import { classCode } from '../model/subjects';
import { Likeness, plain } from './likeness';

const CLASS = 3;
const ITEM = 7;
/** So many characters tell one class from the others. */
const BEGUN = 4;

interface Named {
  readonly line: Line;
  /** As the dense text prints it. */
  readonly name: string;
}

/** 教育 is 教育支出, 资源勘探工业信息等 with and without 等. */
const stem = (name: string): string => plain(name).replace(/等?(?:支出)?$/, '');

/** The names of a statement's rows, for finding them in a text. */
export class SubjectNames {
  /** Rows of subjects by the first character of their names, longest name first. */
  private readonly byFirst = new Map<string, Named[]>();
  private readonly byCode = new Map<string, Line>();
  private readonly classesByName = new Map<string, Line>();
  private readonly like: Likeness;
  private readonly classRows = new Map<string, string>();
  readonly classes: readonly Named[];

  private constructor(lines: readonly Line[]) {
    const named = lines.map((line): Named => ({ line, name: squeeze(line.name) }));
    for (const each of named) {
      const { code } = each.line;
      if (!this.byCode.has(code)) this.byCode.set(code, each.line);
      if (code.length < CLASS || each.name.length < 2) continue;
      const rows = this.byFirst.get(each.name[0]!);
      if (rows) rows.push(each);
      else this.byFirst.set(each.name[0]!, [each]);
    }
    for (const rows of this.byFirst.values()) rows.sort((a, b) => b.name.length - a.name.length);
    this.classes = named.filter(({ line }) => line.code.length === CLASS);
    const plainNames = this.classes.map(({ line }) => plain(line.name));
    this.classes.forEach(({ line }, index) => {
      const name = plainNames[index]!;
      if (!this.classesByName.has(name)) this.classesByName.set(name, line);
    });
    this.like = new Likeness(plainNames);
  }

  /** Gathered once a statement: a narrative may have many sections on it. */
  static readonly of = once((lines: readonly Line[]) => new SubjectNames(lines));

  line(code: string): Line | undefined {
    return this.byCode.get(code);
  }

  /**
   * The row whose name stands at a place of a text, and how long the name is; of several the longest, a 项 before what
   * it is of. Null where none does, or more than one.
   */
  at(text: string, start: number, ends: RegExp): { readonly row: string; readonly length: number } | null {
    let longest: Named[] = [];
    for (const each of this.byFirst.get(text[start] ?? '') ?? []) {
      const { length } = each.name;
      if (longest[0] && length < longest[0].name.length) break;
      if (text.startsWith(each.name, start) && ends.test(text.slice(start + length))) longest.push(each);
    }
    const items = longest.filter(({ line }) => line.code.length === ITEM);
    if (items.length > 0) longest = items;
    const [only] = longest;
    return longest.length === 1 ? { row: only!.line.key, length: only!.name.length } : null;
  }

  /** The row of a class by its name: the statement's own, one that is nearly the same, or the classification's. */
  classRow(name: string): string {
    let row = this.classRows.get(name);
    if (row === undefined) this.classRows.set(name, (row = this.findClass(name)));
    return row;
  }

  /** What is said and what the statement prints, where a class was named otherwise than its row. */
  classNamedApart(name: string, row: string): { readonly said: string; readonly printed: string } | null {
    const line = this.classes.find(({ line: { key } }) => key === row)?.line;
    if (!line || stem(line.name) === stem(name)) return null;
    return { said: name, printed: line.name };
  }

  /** The class whose name is alike, or begins the same. */
  nearly(name: string): Line | undefined {
    const key = plain(name);
    const alike = this.classes[this.like.alike(key)[0] ?? -1];
    const begun = this.classes.find((each) => plain(each.line.name).startsWith(key.slice(0, BEGUN)));
    return (alike ?? begun)?.line;
  }

  private findClass(name: string): string {
    const key = plain(name);
    const line =
      this.classesByName.get(key) ??
      this.classesByName.get(plain(`${name}支出`)) ??
      this.classes[this.like.alike(key)[0] ?? -1]?.line;
    return line?.key ?? classCode(name) ?? `name:${nameKey(name)}`;
  }
}
