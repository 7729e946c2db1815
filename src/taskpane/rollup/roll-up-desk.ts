import type * as Documents from '../../documents';
import type { NarrativeInput } from '../../examine';
import type { NarrativeText } from '../../model/narrative-text';
import type { Sheet } from '../../model/sheet';
import { squeeze } from '../../model/names';
import { departmentAt, FactTable, isNameOfOne, rollUpFound, type MemberFigures } from '../../rollup';
import { rollUpPane } from '../../text/roll-up-pane-texts';
import { reasonOf } from '../narrative/narrative-desk';
import type { Action, PaneState } from '../state';
import type { Store } from '../store';
import type { MemberReader } from './member-reader';
import type { RollUpAction, RollUpState } from './state';
import { folderNameOf, groupFiles, isAlone, keyOf, type UnitFile } from './unit-files';

/** The workbook that is open, as it is now. */
export interface OpenDepartment {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly narratives: readonly NarrativeInput[];
}

export interface RollUpDeskOptions {
  readonly members: MemberReader;
  /** The code that reads documents: fetched when the first one is loaded. */
  readonly documents: () => Promise<Pick<typeof Documents, 'readDocument'>>;
}

/** A unit that was read. */
interface Unit {
  readonly workbook: UnitFile;
  /** It stands in a folder by itself. */
  readonly isAlone: boolean;
  readonly narratives: readonly NarrativeText[];
  readonly figures: MemberFigures;
}

/** How far reading is. */
class FilesRead {
  private done = 0;

  constructor(
    private readonly all: number,
    private readonly say: (reading: RollUpState['reading']) => void,
  ) {}

  next(name: string): void {
    this.say({ name, done: Math.min(this.done++, this.all), all: this.all });
  }
}

/** The units' workbooks of the department that is open: reading them, adding them up. Nothing of them leaves this computer. */
export class RollUpDesk {
  /** By the place or name of its workbook; chosen again, it is read again. */
  private readonly units = new Map<string, Unit>();
  private readonly reader: MemberReader;
  private readonly documents: RollUpDeskOptions['documents'];
  /** Tells a reading from the one that was cancelled. */
  private run = 0;

  constructor(
    private readonly store: Store<PaneState, Action>,
    { members, documents }: RollUpDeskOptions,
    private readonly department: () => Promise<OpenDepartment>,
  ) {
    this.reader = members;
    this.documents = documents;
  }

  /** Reads files, one after the other, each narrative with the workbook of its unit, and adds all up that were read. */
  readonly load = async (files: readonly UnitFile[]): Promise<void> => {
    const run = ++this.run;
    const grouped = groupFiles(
      files,
      [...this.units.values()].map(({ workbook }) => workbook),
    );
    const reading = new FilesRead(files.length, (now) => this.dispatch({ type: 'reading', reading: now }));
    const isStopped = (): boolean => run !== this.run;
    const changed = new Map<string, UnitFile>();
    for (const workbook of grouped.workbooks) changed.set(keyOf(workbook), workbook);
    for (const key of grouped.narratives.keys())
      if (!changed.has(key)) changed.set(key, this.units.get(key)!.workbook);
    for (const [key, workbook] of changed) {
      const texts = await this.textsOf(grouped.narratives.get(key) ?? [], reading);
      if (isStopped()) return;
      await this.readUnit(workbook, texts, isAlone(workbook, [...changed.values()]), reading, isStopped);
      if (isStopped()) return;
    }
    await this.assign(grouped.unassigned, reading, isStopped);
    if (isStopped()) return;
    if (grouped.others.length > 0) {
      const name = grouped.others.map((file) => file.name).join('、');
      this.dispatch({ type: 'failed', name, why: rollUpPane.noDocument });
    }
    await this.add(run);
  };

  /** Narratives that neither folder nor name gives to a unit: to the one that they name. */
  private async assign(
    files: readonly UnitFile[],
    reading: FilesRead,
    isStopped: () => boolean,
  ): Promise<void> {
    for (const text of await this.textsOf(files, reading)) {
      const titled = titledOwners(text.text, [...this.units.values()]);
      const answer =
        titled.length === 0
          ? await this.reader.read({ name: text.file, text: text.text }).catch(() => null)
          : null;
      if (isStopped()) return;
      const unit = answer?.kind === 'whose' ? answer.unit : (titled[0]?.figures.identity.names[0] ?? null);
      const named = [...this.units.values()].filter(
        ({ figures }) => unit !== null && figures.identity.names.some((name) => isNameOfOne(name, unit)),
      );
      const owners = titled.length > 0 ? titled : named;
      const [owner] = owners;
      if (owner && owners.length === 1)
        await this.readUnit(owner.workbook, [text], owner.isAlone, reading, isStopped);
      else this.dispatch({ type: 'failed', name: text.file, why: rollUpPane.whoseUnknown(unit) });
      if (isStopped()) return;
    }
  }

  /** Reads a unit's workbook with its narratives, those that it had before too. */
  private async readUnit(
    workbook: UnitFile,
    texts: readonly NarrativeText[],
    alone: boolean,
    reading: FilesRead,
    isStopped: () => boolean,
  ): Promise<void> {
    const key = keyOf(workbook);
    const { name } = workbook;
    reading.next(name);
    const before = (this.units.get(key)?.narratives ?? []).filter(
      ({ file }) => !texts.some((text) => text.file === file),
    );
    const narratives = [...before, ...texts];
    const folder = folderNameOf(workbook, alone);
    try {
      const bytes = new Uint8Array(await workbook.arrayBuffer());
      const answer = await this.reader.read({ name, bytes, folder, narratives });
      if (isStopped()) return;
      if (answer.kind === 'member')
        this.units.set(key, { workbook, isAlone: alone, narratives, figures: answer.figures });
      else if (answer.kind === 'refused') this.dispatch({ type: 'failed', name, why: answer.reason });
    } catch {
      if (!isStopped()) this.dispatch({ type: 'failed', name, why: rollUpPane.notRead });
    }
  }

  /** The texts of narratives; of one that cannot be read it is said. */
  private async textsOf(files: readonly UnitFile[], reading: FilesRead): Promise<NarrativeText[]> {
    const texts: NarrativeText[] = [];
    for (const file of files) {
      const { name } = file;
      reading.next(name);
      try {
        const { readDocument } = await this.documents();
        texts.push(await readDocument(name, new Uint8Array(await file.arrayBuffer())));
      } catch (error) {
        this.dispatch({ type: 'failed', name, why: reasonOf(error) });
      }
    }
    return texts;
  }

  /** The same with the workbook as it is now. */
  readonly again = (): Promise<void> => this.add(++this.run);

  /** What was read stays; the file that is being read does not come. */
  readonly cancel = (): Promise<void> => {
    this.reader.end();
    return this.add(++this.run);
  };

  readonly empty = (): void => {
    this.run++;
    this.reader.end();
    this.units.clear();
    this.dispatch({ type: 'emptied' });
  };

  private async add(run: number): Promise<void> {
    try {
      if (this.units.size === 0) return;
      const open = await this.department();
      this.dispatch({
        type: 'reading',
        reading: { name: open.name, done: this.units.size, all: this.units.size },
      });
      const answer = await this.reader.read(open);
      if (run !== this.run) return;
      if (answer.kind !== 'member') {
        if (answer.kind === 'refused') this.dispatch({ type: 'failed', name: open.name, why: answer.reason });
        return;
      }
      const table = new FactTable();
      const members = [answer.figures, ...[...this.units.values()].map(({ figures }) => figures)].map(
        (each) => table.add(each),
      );
      const found = departmentAt(
        members.map(({ identity }) => identity),
        0,
      );
      this.dispatch({ type: 'added', rollUp: rollUpFound(table, members, found).rollUp });
    } catch {
      if (run === this.run)
        this.dispatch({ type: 'failed', name: this.store.get().survey?.unit ?? '', why: rollUpPane.notRead });
    } finally {
      if (run === this.run) {
        this.reader.end();
        this.dispatch({ type: 'reading', reading: null });
      }
    }
  }

  private dispatch(action: RollUpAction): void {
    this.store.dispatch({ type: 'rollUp', action });
  }
}

/** So many lines of a text are its title. */
const TITLE_LINES = 3;

/** The units whose name stands in a text's title; of 某局 and 某局（本级） that with the longer name. */
function titledOwners(text: string, units: readonly Unit[]): readonly Unit[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const title = squeeze(lines.slice(0, TITLE_LINES).join('\n').slice(0, 200));
  const named = units.flatMap((unit) => {
    const name = squeeze(unit.figures.identity.names[0] ?? '');
    return name.length > 3 && title.includes(name) ? [{ unit, length: name.length }] : [];
  });
  const longest = Math.max(...named.map(({ length }) => length));
  return named.filter(({ length }) => length === longest).map(({ unit }) => unit);
}
