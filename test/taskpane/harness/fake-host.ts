import {
  type CellPlace,
  type CellWrite,
  type CellWritten,
  type Change,
  HostError,
  type SelectedCell,
  type Skipped,
  type WorkbookContent,
  type WorkbookHost,
} from '../../../src/hosts/workbook';
import { address, parseAddress, sameContent, type Cell, type Sheet } from '../../../src/model/sheet';
import { say, type Text } from '../../../src/model/text';
import type { Edit } from '../../../src/output/edits';

export type Call = 'read' | 'apply' | 'removeAll' | 'select' | 'remember' | 'writeCell' | 'writeCells';

/** A workbook in memory that does, or refuses to do, what a test says; and tells what was asked of it. */
export class FakeHost implements WorkbookHost {
  readonly log: string[] = [];
  readonly kept = new Map<string, string>();
  applied: readonly Edit[] | null = null;
  skipped: readonly Skipped[] = [];
  /** Sheets that an earlier run added. */
  own: WorkbookContent['own'] = [];
  /** What is refused, until it is deleted from here. */
  readonly refusals = new Map<Call, HostError | Error>();
  /** What happens in the workbook at the moment of the next such call, once. */
  readonly meanwhile = new Map<Call, () => void>();
  private sheets: readonly Sheet[];
  private readonly watchers = new Set<(change: Change) => void>();
  private readonly selectionWatchers = new Set<(cell: SelectedCell) => void>();
  /** Where the cells are that were written; null where one was deleted. */
  readonly written: (CellPlace | null)[] = [];

  constructor(
    sheets: readonly Sheet[],
    readonly limits: readonly Text[] = [],
  ) {
    this.sheets = sheets.map((sheet, index) => ({ ...sheet, id: `{${index}}` }));
  }

  read(): Promise<WorkbookContent> {
    return this.call('read', '', () => ({ sheets: this.sheets, own: this.own }));
  }

  apply(edits: readonly Edit[]): Promise<readonly Skipped[]> {
    return this.call('apply', edits.map(({ kind }) => kind).join(' '), () => {
      this.applied = edits;
      return this.skipped;
    });
  }

  removeAll(): Promise<readonly Skipped[]> {
    return this.call('removeAll', '', () => {
      this.applied = null;
      return this.skipped;
    });
  }

  writeCell(write: CellWrite): Promise<CellWritten> {
    return this.call('writeCell', `${write.sheet}!${address(write.row, write.column)}`, () =>
      this.write(write),
    );
  }

  /** As one call, whatever of it is refused. */
  writeCells(writes: readonly CellWrite[]): Promise<readonly (CellWritten | HostError)[]> {
    const at = writes.map(({ row, column }) => address(row, column));
    return this.call('writeCells', at.join(' '), () =>
      writes.map((write) => {
        try {
          return { ...this.write(write), where: () => Promise.resolve(null) };
        } catch (error) {
          if (error instanceof HostError) return error;
          throw error;
        }
      }),
    );
  }

  private write({ sheet, row, column, expected, landmarks, written }: CellWrite): CellWritten {
    const on = this.sheets.find(({ name }) => name === sheet);
    const at = (r: number, c: number) => on?.cells[r]?.[c];
    const there = at(row, column);
    if (on?.isProtected) throw refusals.sheetProtected;
    const moved = landmarks.some((mark) => !sameContent(at(mark.row, mark.column), mark.cell));
    if (moved || !sameContent(there, expected)) throw refusals.changed;
    this.put(sheet, row, column, written ?? undefined);
    const index = this.written.push({ sheet, row, column }) - 1;
    return {
      before: { value: null, format: 'General', ...there },
      where: () => Promise.resolve(this.written[index]!),
    };
  }

  select(sheet: string, a1: string): Promise<void> {
    // Excel tells of what we select, too.
    return this.call('select', `${sheet}!${a1}`, () => this.selectByHand(sheet, a1));
  }

  watch(changed: (change: Change) => void): Promise<() => Promise<void>> {
    this.watchers.add(changed);
    return Promise.resolve(() => {
      this.watchers.delete(changed);
      return Promise.resolve();
    });
  }

  watchSelection(selected: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
    this.selectionWatchers.add(selected);
    return Promise.resolve(() => {
      this.selectionWatchers.delete(selected);
      return Promise.resolve();
    });
  }

  /** She selects a cell in the workbook. */
  selectByHand(sheet: string, a1: string): void {
    for (const selected of this.selectionWatchers) selected({ sheet, address: a1 });
  }

  recall(key: string): Promise<string | null> {
    return Promise.resolve(this.kept.get(key) ?? null);
  }

  remember(key: string, text: string | null): Promise<void> {
    return this.call('remember', key, () => {
      if (text === null) this.kept.delete(key);
      else this.kept.set(key, text);
    });
  }

  /** The user types into a cell. */
  edit(sheet: string, a1: string, value: Cell['value']): void {
    const { row, column } = parseAddress(a1);
    this.put(sheet, row, column, { value });
    this.tell();
  }

  /** She types into the sheets that an earlier run added, as a 处理意见. */
  opine(a1: string, value: string): void {
    const { row, column } = parseAddress(a1);
    this.own = this.own.map(({ id, sheet }) => {
      const cells = sheet.cells.map((line) => (line ? [...line] : line));
      (cells[row] ??= [])[column] = { value };
      return { id, sheet: { ...sheet, cells } };
    });
    this.tell('ours');
  }

  /** She inserts a row above another, e.g. 8; or deletes it. */
  shiftRows(sheet: string, row: number, by: 1 | -1, heard = true): void {
    const moved = (r: number): number => (r >= row - 1 ? r + by : r);
    this.change(sheet, (each) => ({
      ...each,
      cells: by === 1 ? each.cells.toSpliced(row - 1, 0, undefined) : each.cells.toSpliced(row - 1, 1),
      merges: each.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
    }));
    this.written.forEach((place, index) => {
      if (place?.sheet !== sheet) return;
      const gone = by === -1 && place.row === row - 1;
      this.written[index] = gone ? null : { ...place, row: moved(place.row) };
    });
    if (heard) this.tell();
  }

  rename(sheet: string, name: string, heard = true): void {
    this.change(sheet, (each) => ({ ...each, name }));
    this.written.forEach((place, index) => {
      if (place?.sheet === sheet) this.written[index] = { ...place, sheet: name };
    });
    if (heard) this.tell();
  }

  /** Whatever else she does to a sheet; null deletes it. */
  change(sheet: string, how: (sheet: Sheet) => Sheet | null): void {
    this.sheets = this.sheets.flatMap((each) => (each.name === sheet ? (how(each) ?? []) : each));
  }

  tell(change: Change = 'hers'): void {
    for (const changed of this.watchers) changed(change);
  }

  /** The format stays, where none is given. */
  private put(sheet: string, row: number, column: number, cell: Cell | undefined): void {
    this.sheets = this.sheets.map((each) => {
      if (each.name !== sheet) return each;
      const cells = each.cells.map((line) => (line ? [...line] : line));
      const line = [...(cells[row] ?? [])];
      const format = cell?.format ?? line[column]?.format;
      line[column] = cell && { ...cell, ...(format !== undefined && { format }) };
      cells[row] = line;
      return { ...each, cells };
    });
  }

  cell(sheet: string, a1: string): Cell | undefined {
    const { row, column } = parseAddress(a1);
    return this.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column];
  }

  private async call<T>(what: Call, about: string, act: () => T): Promise<T> {
    this.log.push(about ? `${what} ${about}` : what);
    await Promise.resolve();
    const happens = this.meanwhile.get(what);
    this.meanwhile.delete(what);
    happens?.();
    const refusal = this.refusals.get(what);
    if (refusal) throw refusal;
    return act();
  }
}

/** As the Excel host refuses. */
export const refusals = {
  editing: new HostError(
    'editing',
    say(
      '正在编辑单元格。按 Enter 结束编辑，再点“重试”。',
      'A cell is being edited. Press Enter in the sheet, then try again.',
    ),
    'InvalidOperationInCellEditMode: Excel is in cell-editing mode.',
  ),
  readOnly: new HostError(
    'readOnly',
    say(
      '工作簿是只读的，没有写入。请另存一份再写。',
      'The workbook is read-only; nothing was written. Save a copy to write to.',
    ),
    'AccessDenied',
  ),
  sheetProtected: new HostError(
    'sheetProtected',
    say(
      '工作表受保护，没有写入。请撤销保护后再试。',
      'The sheet is protected; nothing was written. Unprotect it and try again.',
    ),
    'GK05',
  ),
  changed: new HostError(
    'changed',
    say('单元格已改动，没有写入。', 'The cell has changed; nothing was written.'),
    'GK05!G29 holds something else',
  ),
} as const;

export const skippedSheet = (sheet: string): Skipped => ({
  sheet,
  why: say(
    '受保护，未作标注；请撤销工作表保护后再标。',
    'is protected and was left alone; unprotect it and mark again.',
  ),
});
