import {
  type CellWrite,
  HostError,
  type Skipped,
  type WorkbookContent,
  type WorkbookHost,
} from '../../../src/hosts/workbook';
import { address, parseAddress, sameContent, type Cell, type Sheet } from '../../../src/model/sheet';
import { say, type Text } from '../../../src/model/text';
import type { Edit } from '../../../src/output/edits';

export type Call = 'read' | 'apply' | 'removeAll' | 'select' | 'remember' | 'writeCell';

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
  private readonly watchers = new Set<() => void>();

  constructor(
    private sheets: readonly Sheet[],
    readonly limits: readonly Text[] = [],
  ) {}

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

  writeCell({ sheet, row, column, expected, written }: CellWrite): Promise<Cell> {
    return this.call('writeCell', `${sheet}!${address(row, column)}`, () => {
      const there = this.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column];
      if (!sameContent(there, expected)) throw refusals.changed;
      this.put(sheet, row, column, written ?? undefined);
      return { value: null, format: 'General', ...there };
    });
  }

  select(sheet: string, a1: string): Promise<void> {
    return this.call('select', `${sheet}!${a1}`, () => {});
  }

  watch(changed: () => void): Promise<() => Promise<void>> {
    this.watchers.add(changed);
    return Promise.resolve(() => {
      this.watchers.delete(changed);
      return Promise.resolve();
    });
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
    for (const changed of this.watchers) changed();
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
