import type { NarrativeInput } from '../../examine';
import type { Sheet } from '../../model/sheet';
import { departmentAt, FactTable, rollUpFound, type MemberFigures } from '../../rollup';
import { rollUpPane } from '../../text/roll-up-pane-texts';
import type { GivenFile } from '../narrative/narrative-desk';
import type { Action, PaneState } from '../state';
import type { Store } from '../store';
import type { MemberReader } from './member-reader';
import type { RollUpAction } from './state';

/** The workbook that is open, as it is now. */
export interface OpenDepartment {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly narratives: readonly NarrativeInput[];
}

/** The units' workbooks of the department that is open: reading them, adding them up. Nothing of them leaves this computer. */
export class RollUpDesk {
  /** By the file's name; chosen again, it is read again. */
  private readonly units = new Map<string, MemberFigures>();
  /** Tells a reading from the one that was cancelled. */
  private run = 0;

  constructor(
    private readonly store: Store<PaneState, Action>,
    private readonly reader: MemberReader,
    private readonly department: () => Promise<OpenDepartment>,
  ) {}

  /** Reads files, one after the other, and adds all up that were read. */
  readonly load = async (files: readonly GivenFile[]): Promise<void> => {
    const run = ++this.run;
    for (const [done, file] of files.entries()) {
      const { name } = file;
      this.dispatch({ type: 'reading', reading: { name, done, all: files.length } });
      try {
        const answer = await this.reader.read({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
        if (run !== this.run) return;
        if (answer.kind === 'member') this.units.set(name, answer.figures);
        else this.dispatch({ type: 'failed', name, why: answer.reason });
      } catch {
        if (run !== this.run) return;
        this.dispatch({ type: 'failed', name, why: rollUpPane.notRead });
      }
    }
    await this.add(run);
  };

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
      if (answer.kind === 'refused') {
        this.dispatch({ type: 'failed', name: open.name, why: answer.reason });
        return;
      }
      const table = new FactTable();
      const members = [answer.figures, ...this.units.values()].map((each) => table.add(each));
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
