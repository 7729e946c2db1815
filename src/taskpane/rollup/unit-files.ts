import { addTo } from '../../model/lists';
import { ownerByName } from '../../rollup';
import type { GivenFile } from '../narrative/narrative-desk';
import { isWorkbookName } from '../narrative/narratives';

/** A file as it was picked; of a folder that was picked, with its place in it. */
export interface UnitFile extends GivenFile {
  readonly webkitRelativePath?: string;
}

/** Where picked files belong. */
export interface GroupedFiles {
  readonly workbooks: readonly UnitFile[];
  /** By the key of the workbook that each goes with. */
  readonly narratives: ReadonlyMap<string, readonly UnitFile[]>;
  /** Narratives of which neither folder nor name tells the unit. */
  readonly unassigned: readonly UnitFile[];
  /** Neither a workbook nor a narrative. */
  readonly others: readonly UnitFile[];
}

const NARRATIVE = /\.(?:docx|pdf|txt|md|markdown)$/i;
/** ~$… is a lock file, ._… what a Mac leaves; copies with marks are Gouji's own. */
const NOT_HERS = /^(?:~\$|\.)|\.(?:checked|corrected)\.[a-z]+$/i;

/** By which a unit's workbook is known: its place, else its name. */
export const keyOf = ({ name, webkitRelativePath }: UnitFile): string => webkitRelativePath || name;

const folderOf = (file: UnitFile): string => keyOf(file).split('/').slice(0, -1).join('/');

/** As what a unit is spoken of: its folder, where it has one of its own, else its workbook. */
export const folderNameOf = (file: UnitFile, isAlone: boolean): string =>
  (isAlone ? folderOf(file).split('/').at(-1) : '') || file.name.replace(/\.[^.]*$/, '');

/** Does a workbook stand in a folder by itself? */
export const isAlone = (file: UnitFile, workbooks: readonly UnitFile[]): boolean =>
  folderOf(file) !== '' && workbooks.every((other) => other === file || folderOf(other) !== folderOf(file));

/**
 * Which unit picked files are of, as the command line has it: the narratives of a folder are its only workbook's; else a
 * narrative is that workbook's with whose name its own begins. `known`: workbooks that were loaded before.
 */
export function groupFiles(files: readonly UnitFile[], known: readonly UnitFile[] = []): GroupedFiles {
  const hers = files.filter(({ name }) => !NOT_HERS.test(name));
  const workbooks = hers.filter(({ name }) => isWorkbookName(name));
  const inFolder = new Map<string, UnitFile[]>();
  const all = new Map([...known, ...workbooks].map((file) => [keyOf(file), file]));
  for (const file of all.values()) addTo(inFolder, folderOf(file), file);
  const narratives = new Map<string, UnitFile[]>();
  const unassigned: UnitFile[] = [];
  for (const file of hers.filter(({ name }) => NARRATIVE.test(name))) {
    const near = inFolder.get(folderOf(file)) ?? [];
    const named = ownerByName(
      file.name,
      near.map(({ name }) => name),
    );
    const alone = near.length === 1 && isAlone(near[0]!, near) ? near[0] : undefined;
    const owner = alone ?? near.find(({ name }) => name === named);
    if (owner) addTo(narratives, keyOf(owner), file);
    else unassigned.push(file);
  }
  const others = hers.filter(({ name }) => !isWorkbookName(name) && !NARRATIVE.test(name));
  return { workbooks, narratives, unassigned, others };
}
