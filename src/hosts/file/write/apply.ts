import { posix } from 'node:path';
import { type PackageParts, readRelationships, relationshipsOf } from '../../../formats/package';
import { columnLetters, quoted, type Sheet } from '../../../model/sheet';
import type { Text } from '../../../model/text';
import type { Edit, SheetEdit } from '../../../output/edits';
import { copyRemarks, skipReasons } from '../../../text/file-errors';
import { OWN_BLOCK, OWN_SHEET, ownThings } from '../../own';
import { type Manners, type Plan, planEdits, type SheetState, type WorkbookState } from '../../plan';
import { formatAbsolute, PRINT_AREA } from '../../reference';
import type { Skipped } from '../../workbook';
import { NotCarried } from '../error';
import type { OpenedWorkbook } from '../open';
import { cleanSheet, isMarked, isProtected } from './clean-sheet';
import { markSheet } from './mark-sheet';
import { newSheet } from './new-sheet';
import { noStyles, Styles } from './styles';
import { addNames, addSheet, dialect, type NewName, removeSheets } from './workbook-edit';
import { WorkbookPackage } from '../workbook-package';
import { zip } from '../zip';

export interface Applied {
  readonly bytes: Uint8Array;
  /** Sheets that were left as they are, though an edit wanted them changed. */
  readonly skipped: readonly Skipped[];
  /** What of the original the copy does not have, in words. */
  readonly remarks: readonly Text[];
}

/** Whether a copy of the workbook can be marked; where not, the report is a workbook of its own. */
export const canMark = (opened: OpenedWorkbook): boolean => opened.ooxml !== null;

/** Whether sheets can be added to a marked copy. */
export const canAddSheets = (opened: OpenedWorkbook): boolean =>
  opened.ooxml !== null && !opened.ooxml.workbook.structureLocked;

/**
 * A copy of the workbook in which what an earlier run added is taken away and all edits are made. Only the parts
 * concerned are touched, and those only where the edit stands; the same input and edits give the same bytes. Throws
 * NotCarried where a part is damaged or built so that no edit can be put into it; reading may have had no need of it.
 */
export function applyEdits(opened: OpenedWorkbook, edits: readonly Edit[]): Applied {
  if (!opened.ooxml) throw new Error(`${opened.name} cannot be written without loss`);
  const pkg = new WorkbookPackage(opened.ooxml.parts);
  const before = opened.ooxml.workbook.sheets.map(({ name }) => name);
  let skipped: readonly Skipped[];
  try {
    skipped = planAndCarryOut(pkg, opened.content.sheets, edits);
    const after = new Set(pkg.workbook().sheets.map(({ name }) => name));
    const own = new Set(opened.content.own.map(({ sheet }) => sheet.name));
    if (!before.every((name) => after.has(name) || own.has(name))) throw new Error('a sheet is lost');
  } catch (error) {
    throw new NotCarried(error);
  }
  const remarks = opened.ooxml.wasEncrypted ? [copyRemarks.notEncrypted] : [];
  const signed = signatureOf(pkg.parts);
  if (signed !== undefined && pkg.isChanged) {
    pkg.remove(signed, '');
    remarks.push(copyRemarks.notSigned);
  }
  return { bytes: zip(pkg.parts), skipped, remarks };
}

/** A copy of the workbook without anything that Gouji added. */
export const removeGouji = (opened: OpenedWorkbook): Uint8Array => applyEdits(opened, []).bytes;

/** All of a file is written at once, and what is taken out of its parts leaves no trace. */
const MANNERS: Manners = {
  left: skipReasons,
  noRoom: skipReasons.noRoom,
  deletesFirst: false,
  mergesAndLinks: true,
};

function planAndCarryOut(
  pkg: WorkbookPackage,
  contents: readonly Sheet[],
  edits: readonly Edit[],
): readonly Skipped[] {
  const plan = planEdits(stateOf(pkg, contents), edits, MANNERS);
  // Edits for a file are made from what was read of it: a block without room is left out.
  if ('refused' in plan) throw new Error(`no worksheet ${plan.sheet}`);
  carryOut(pkg, plan);
  return plan.skipped;
}

/**
 * The part from which a package's signatures hang. Signed is every byte of the parts, so that a change breaks it: Excel
 * takes the signatures away when it saves one, and so do we.
 */
const signatureOf = (parts: PackageParts): string | undefined =>
  readRelationships(parts, '').find(({ fullType }) => fullType.endsWith('/digital-signature/origin'))?.target;

function stateOf(pkg: WorkbookPackage, contents: readonly Sheet[]): WorkbookState {
  const workbook = pkg.workbook();
  const sheets = workbook.sheets.map(({ name, visibility, type, part }): SheetState => {
    const isWorksheet = type === 'worksheet';
    const text = isWorksheet ? pkg.text(part)! : '';
    return { name, visibility, isWorksheet, isProtected: isProtected(text), isMarked: isMarked(text) };
  });
  return { sheets, structureProtected: workbook.structureLocked, own: ownThings(workbook.names), contents };
}

function carryOut(pkg: WorkbookPackage, plan: Plan): void {
  takeAway(pkg, plan);
  const adds = plan.sheets.some(({ marks, blocks }) => marks.length + blocks.length > 0);
  const names = adds || plan.added.length > 0 ? add(pkg, plan) : [];
  addNames(pkg, names);
  if (plan.forgotten.length + names.length > 0) dropCalculationChain(pkg);
}

function takeAway(pkg: WorkbookPackage, { sheets, deleted, forgotten }: Plan): void {
  const parts = partsOf(pkg);
  for (const { sheet, unmark, emptied } of sheets) {
    if (!unmark && emptied.length === 0) continue;
    const areas = emptied.map(({ place }) => place!.area);
    rewrite(pkg, parts.get(sheet)!, (text) => cleanSheet(text, areas));
  }
  if (forgotten.length > 0) removeSheets(pkg, deleted, forgotten);
}

/** Gives the names that remember what was added. */
function add(pkg: WorkbookPackage, { sheets, added }: Plan): NewName[] {
  const parts = partsOf(pkg);
  const stylesPart = stylesOf(pkg);
  const styles = new Styles(pkg.text(stylesPart)!);
  const names: NewName[] = [];
  for (const plan of sheets) {
    const { sheet, marks, blocks } = plan;
    if (marks.length + blocks.length === 0) continue;
    rewrite(pkg, parts.get(sheet)!, (text) => markSheet(text, plan, styles));
    for (const { item, area } of blocks) {
      names.push(ownName(item, `${quoted(sheet)}!${formatAbsolute(area)}`, OWN_BLOCK));
    }
  }
  for (const sheet of added) {
    const place = addSheet(pkg, sheet.name, (namespace) => newSheet(sheet, styles, namespace));
    names.push(ownName(sheet.item, `${quoted(sheet.name)}!$A$1`, OWN_SHEET));
    if (sheet.printArea) {
      const formula = `${quoted(sheet.name)}!${formatAbsolute(sheet.printArea)}`;
      names.push({ name: PRINT_AREA, formula, localSheetId: place });
    }
    if (sheet.repeatRows) {
      const { first, last } = sheet.repeatRows;
      const across = sheet.wide
        ? `${quoted(sheet.name)}!$A:$${columnLetters(sheet.wide.repeatColumns - 1)},`
        : '';
      const formula = `${across}${quoted(sheet.name)}!$${first + 1}:$${last + 1}`;
      names.push({ name: '_xlnm.Print_Titles', formula, localSheetId: place });
    }
  }
  rewrite(pkg, stylesPart, () => styles.toString());
  return names;
}

const partsOf = (pkg: WorkbookPackage): ReadonlyMap<string, string> =>
  new Map(pkg.workbook().sheets.map(({ name, part }) => [name, part]));

/** A part that nothing was done to keeps its bytes. */
function rewrite(pkg: WorkbookPackage, part: string, how: (text: string) => string): void {
  const text = pkg.text(part)!;
  const now = how(text);
  if (now !== text) pkg.write(part, now);
}

const ownName = (item: string, formula: string, comment: string): NewName => ({
  name: item,
  formula,
  comment,
  hidden: true,
});

function stylesOf(pkg: WorkbookPackage): string {
  const workbook = pkg.workbook();
  const styles = workbook.relationships.find(({ type }) => type === 'styles')?.target;
  if (styles !== undefined && pkg.text(styles) !== undefined) return styles;
  const part = posix.join(posix.dirname(workbook.part), 'styles.xml');
  const { namespace, relationships } = dialect(pkg);
  pkg.add(
    part,
    noStyles(namespace),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    workbook.part,
    `${relationships}/styles`,
  );
  return part;
}

/**
 * The calculation chain lists every formula of the workbook. One that names a cell without a formula makes Excel
 * call the file damaged; where there is none, Excel builds it anew without a word.
 */
function dropCalculationChain(pkg: WorkbookPackage): void {
  const workbook = pkg.workbook();
  const chain = workbook.relationships.find(({ type }) => type === 'calcChain')?.target;
  if (chain !== undefined && pkg.text(relationshipsOf(workbook.part)) !== undefined) {
    pkg.remove(chain, workbook.part);
  }
}

/** Makes edits that need no workbook of the user's on a package that has no sheets yet. */
export function buildWorkbook(template: PackageParts, edits: readonly SheetEdit[]): Uint8Array {
  const pkg = new WorkbookPackage(template);
  planAndCarryOut(pkg, [], edits);
  return zip(pkg.parts);
}
