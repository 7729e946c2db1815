/** In which requirement set each member of Excel's API appeared, as Microsoft's own type definitions say. */
export type ApiSets = ReadonlyMap<string, string>;

/**
 * Reads `[Api set: ExcelApi 1.9]` out of @types/office-js, by `Class.member`. Its text is very regular: a class or an
 * interface opens on a line of its own, a member follows its comment.
 */
export function readApiSets(types: string): ApiSets {
  const sets = new Map<string, string>();
  const start = types.indexOf('declare namespace Excel {');
  const end = types.indexOf('\ndeclare namespace ', start + 1);
  const lines = types.slice(start, end < 0 ? undefined : end).split('\n');
  let owner = '';
  let set = '';
  for (const line of lines) {
    const opens = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opens) owner = opens[1]!;
    const said = /\[Api set: (ExcelApi(?:Online|Desktop)? [\d.]+)/.exec(line);
    if (said) set = said[1]!;
    const member = /^ {8}(?:readonly )?(\w+)\??(?:\(|:|<)/.exec(line);
    if (!member || line.startsWith('         *')) continue;
    if (owner && set) sets.set(`${owner}.${member[1]!}`, set);
    set = '';
  }
  return sets;
}

/** Whether an Excel that offers ExcelApi up to a version has a set. Sets of the web or of the desktop alone it has not. */
export function offers(version: string, set: string): boolean {
  const [name, wanted] = set.split(' ');
  return name === 'ExcelApi' && compareVersions(wanted ?? '', version) <= 0;
}

/** `1.9` is older than `1.13`. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  return (x![0] ?? 0) - (y![0] ?? 0) || (x![1] ?? 0) - (y![1] ?? 0);
}
