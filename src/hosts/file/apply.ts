import { posix } from 'node:path';
import type { Text } from '../../model/text';
import type { BlockEdit, Edit, HighlightEdit, SheetEdit } from '../../output/edits';
import { copyRemarks, skipReasons } from '../../text/file-errors';
import { NotCarried } from './error';
import type { OpenedWorkbook } from './open';
import { blockArea, freeSheetName, type LinkTarget } from '../layout';
import { ownThings, type OwnThing } from '../own';
import { type Parts, readRelationships, relationshipsOf } from '../../formats/package';
import { WorkbookPackage } from './workbook-package';
import { formatAbsolute } from '../reference';
import { cleanSheet, isMarked, isProtected } from './sheet-clean';
import { markSheet } from './sheet-mark';
import { newSheet } from './sheet-new';
import { noStyles, Styles } from './styles';
import {
  addNames,
  addSheet,
  dialect,
  type NewName,
  ownBlockName,
  ownSheetName,
  quoted,
  removeSheets,
} from './workbook-edit';
import { zip } from './zip';

export interface Skipped {
  readonly sheet: string;
  readonly why: Text;
}

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
  const skipped = new Map<string, Text>();
  const { bytes, remarks } = change(opened, (pkg) => {
    removeOwn(pkg, skipped);
    makeEdits(pkg, edits, skipped);
  });
  return { bytes, skipped: [...skipped].map(([sheet, why]) => ({ sheet, why })), remarks };
}

/** A copy of the workbook without anything that Gouji added. */
export function removeGouji(opened: OpenedWorkbook): Uint8Array {
  return change(opened, (pkg) => removeOwn(pkg, new Map())).bytes;
}

function change(
  opened: OpenedWorkbook,
  work: (pkg: WorkbookPackage) => void,
): { readonly bytes: Uint8Array; readonly remarks: readonly Text[] } {
  if (!opened.ooxml) throw new Error(`${opened.name} cannot be written without loss`);
  const pkg = new WorkbookPackage(opened.ooxml.parts);
  const before = opened.ooxml.workbook.sheets.map(({ name }) => name);
  try {
    work(pkg);
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
  return { bytes: zip(pkg.parts), remarks };
}

/**
 * The part from which a package's signatures hang. Signed is every byte of the parts, so that a change breaks it: Excel
 * takes the signatures away when it saves one, and so do we.
 */
const signatureOf = (parts: Parts): string | undefined =>
  readRelationships(parts, '').find(({ fullType }) => fullType.endsWith('/digital-signature/origin'))?.target;

/** Takes away what an earlier run added; notes the sheets on which it must stay. */
function removeOwn(pkg: WorkbookPackage, skipped: Map<string, Text>): void {
  const workbook = pkg.workbook();
  const things = ownThings(workbook.names);
  const on =
    (name: string) =>
    ({ place }: OwnThing) =>
      place?.sheet.toLowerCase() === name.toLowerCase();
  const ownSheets = workbook.sheets.filter(({ name }) =>
    things.some((thing) => thing.kind === 'sheet' && on(name)(thing)),
  );
  const kept = new Set<OwnThing>();
  for (const sheet of workbook.sheets) {
    if (sheet.type !== 'worksheet' || ownSheets.includes(sheet)) continue;
    const text = pkg.text(sheet.part)!;
    const blocks = things.filter((thing) => thing.kind === 'block' && on(sheet.name)(thing));
    if (blocks.length === 0 && !isMarked(text)) continue;
    if (isProtected(text)) {
      skipped.set(sheet.name, skipReasons.sheetProtected);
      blocks.forEach((block) => kept.add(block));
    } else {
      const cleaned = cleanSheet(
        text,
        blocks.map(({ place }) => place!.area),
      );
      if (cleaned !== text) pkg.write(sheet.part, cleaned);
    }
  }
  if (workbook.structureLocked) {
    things.filter(({ kind }) => kind === 'sheet').forEach((thing) => kept.add(thing));
  }
  const forget = things.filter((thing) => !kept.has(thing));
  const gone = workbook.structureLocked ? [] : ownSheets.map(({ name }) => name);
  if (forget.length > 0) {
    removeSheets(pkg, gone, forget);
    dropCalculationChain(pkg);
  }
}

function makeEdits(pkg: WorkbookPackage, edits: readonly Edit[], skipped: Map<string, Text>): void {
  const workbook = pkg.workbook();
  const newSheets: { edit: SheetEdit; name: string }[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'sheet') continue;
    if (workbook.structureLocked) skipped.set(edit.name, skipReasons.structureProtected);
    else {
      const taken = [...workbook.sheets, ...newSheets].map(({ name }) => name);
      newSheets.push({ edit, name: freeSheetName(edit.name, taken) });
    }
  }
  const linkTarget: LinkTarget = (link) => {
    // A link to a sheet of ours follows it to the name it was given.
    const ours = newSheets.find(({ edit }) => edit.name === link.sheet)?.name;
    const name = ours ?? workbook.sheets.find((sheet) => sheet.name === link.sheet)?.name;
    return name === undefined ? null : `${quoted(name)}!${link.address}`;
  };

  const stylesPart = stylesOf(pkg);
  const styles = new Styles(pkg.text(stylesPart)!);
  const names: NewName[] = [];
  const concerned = new Set(edits.flatMap((edit) => (edit.kind === 'sheet' ? [] : [edit.sheet])));
  for (const name of concerned) {
    const sheet = workbook.sheets.find((entry) => entry.name === name && entry.type === 'worksheet');
    if (!sheet) throw new Error(`no worksheet ${name}`);
    const text = pkg.text(sheet.part)!;
    if (isProtected(text)) {
      skipped.set(name, skipReasons.sheetProtected);
      continue;
    }
    const highlights = edits.filter(
      (edit): edit is HighlightEdit => edit.kind === 'highlight' && edit.sheet === name,
    );
    const blocks = edits.filter((edit): edit is BlockEdit => edit.kind === 'block' && edit.sheet === name);
    const marked = markSheet(text, { highlights, blocks, linkTarget }, styles);
    pkg.write(sheet.part, marked.text);
    if (marked.blocks.length < blocks.length) skipped.set(name, skipReasons.noRoom);
    for (const block of marked.blocks) {
      names.push(ownBlockName(block.id, `${quoted(name)}!${formatAbsolute(blockArea(block))}`));
    }
  }
  for (const { edit, name } of newSheets) {
    const place = addSheet(pkg, name, (namespace) => newSheet(edit, styles, linkTarget, namespace));
    names.push(ownSheetName(edit.id, `${quoted(name)}!$A$1`));
    if (edit.repeatRows) {
      const { first, last } = edit.repeatRows;
      names.push({
        name: '_xlnm.Print_Titles',
        formula: `${quoted(name)}!$${first + 1}:$${last + 1}`,
        localSheetId: place,
      });
    }
  }
  const text = styles.toString();
  if (text !== pkg.text(stylesPart)) pkg.write(stylesPart, text);
  addNames(pkg, names);
  if (names.length > 0) dropCalculationChain(pkg);
}

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
export function buildWorkbook(template: Parts, edits: readonly SheetEdit[]): Uint8Array {
  const pkg = new WorkbookPackage(template);
  makeEdits(pkg, edits, new Map());
  return zip(pkg.parts);
}
