import type { Area, Cell, Sheet } from '../../../model/sheet';
import { htmlTokens, type HtmlTag } from './html-tokens';
import { MAX_COLUMNS, MAX_ROWS } from '../../reference';
import { spreadsheetStyles } from './html-styles';
import { Allowance, cellText, checkPlace, checkSheets, refuse } from '../limits';

/** A table this long is a sheet; a shorter one without numbers is a heading, and goes with what follows. */
const HEADING_ROWS = 3;

/** A text longer than any cell can hold, whatever white space a page puts into it. */
const MAX_WRITTEN = 1_000_000;

interface HtmlTable {
  readonly rows: (Cell | undefined)[][];
  readonly merges: Area[];
}

interface OpenTable extends HtmlTable {
  row: number;
  column: number;
  /** By row and column, what a cell above reaches down over. */
  readonly covered: Map<number, Set<number>>;
  cell: { readonly tag: HtmlTag; text: string } | null;
}

/**
 * The sheets of a web page under a workbook's name, as many exporters write them: every table is one, headed by the
 * text and the short tables in front of it; texts that read as numbers are numbers, as Excel takes them, unless their
 * cell is formatted as text. Empty where the page has no table.
 */
export function readHtml(text: string): Sheet[] {
  const page = new Page(text);
  const names = [...text.matchAll(/<x:Name>([^<]{1,31})<\/x:Name>/gi)].map(([, name]) => name!.trim());
  const tables = page.tables();
  const used = new Set<string>();
  return tables.map(({ rows, merges }, i): Sheet => {
    let name = (names.length >= tables.length ? names[i] : undefined) ?? `Sheet${i + 1}`;
    for (let n = i + 1; used.has(name); n++) name = `Sheet${n}`;
    used.add(name);
    return { name, visibility: 'visible', cells: rows, merges };
  });
}

class Page {
  private readonly finished: HtmlTable[] = [];
  private pending: HtmlTable = { rows: [], merges: [] };
  private line = '';
  private readonly budget = new Allowance();
  private hasTable = false;
  private readonly open: OpenTable[] = [];
  private readonly formatOf: (tag: HtmlTag) => string | undefined;

  constructor(private readonly text: string) {
    this.formatOf = spreadsheetStyles(text);
  }

  tables(): HtmlTable[] {
    for (const token of htmlTokens(this.text)) {
      if (token.kind === 'text') this.say(token.text);
      else if (token.closes) this.close(token.name);
      else this.begin(token);
    }
    while (this.open.length > 0) this.endTable();
    this.endLine();
    const last = this.finished.at(-1);
    if (last) append(last, this.pending);
    else if (this.hasTable) this.finished.push(this.pending);
    return this.finished;
  }

  private say(text: string): void {
    const cell = this.open.at(-1)?.cell;
    if (cell) {
      cell.text += text;
      if (cell.text.length > MAX_WRITTEN) throw refuse(cellText);
    } else if (this.open.length === 0) this.line += text;
  }

  private begin(tag: HtmlTag): void {
    const table = this.open.at(-1);
    switch (tag.name) {
      case 'table':
        if (table) this.endCell(table);
        else this.endLine();
        this.hasTable = true;
        this.open.push({ rows: [], merges: [], row: -1, column: 0, covered: new Map(), cell: null });
        break;
      case 'tr':
        if (table) this.beginRow(table);
        break;
      case 'td':
      case 'th':
        if (table) this.beginCell(table, tag);
        break;
      case 'br':
        this.say('\n');
        break;
      default:
        if (BLOCKS.has(tag.name) && !table) this.endLine();
    }
  }

  private close(name: string): void {
    const table = this.open.at(-1);
    if (name === 'table' && table) this.endTable();
    else if ((name === 'td' || name === 'th' || name === 'tr') && table) this.endCell(table);
    else if (BLOCKS.has(name) && !table) this.endLine();
  }

  private beginRow(table: OpenTable): void {
    this.endCell(table);
    table.row += 1;
    table.column = 0;
  }

  private beginCell(table: OpenTable, tag: HtmlTag): void {
    this.endCell(table);
    if (table.row < 0) this.beginRow(table);
    const covered = table.covered.get(table.row);
    while (covered?.has(table.column)) table.column += 1;
    table.cell = { tag, text: '' };
  }

  private endCell(table: OpenTable): void {
    if (!table.cell) return;
    const { tag, text } = table.cell;
    table.cell = null;
    const across = span(tag.attributes.get('colspan'), MAX_COLUMNS);
    const down = span(tag.attributes.get('rowspan'), MAX_ROWS);
    const { row, column } = table;
    const cell = cellOf(text, tag, this.formatOf(tag));
    if (cell) {
      checkPlace(row, column);
      this.budget.cell(cell);
      (table.rows[row] ??= [])[column] = cell;
    }
    // What a cell covers is remembered place by place.
    this.budget.places(across * down - 1);
    if (across > 1 || down > 1) {
      table.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
      for (let r = row + 1; r < row + down; r++) {
        const covered = table.covered.get(r) ?? new Set<number>();
        table.covered.set(r, covered);
        for (let c = column; c < column + across; c++) covered.add(c);
      }
    }
    table.column += across;
  }

  private endTable(): void {
    const table = this.open.pop()!;
    this.endCell(table);
    append(this.pending, table);
    if (isHeading(table)) return;
    this.finished.push(this.pending);
    checkSheets(this.finished.length);
    this.pending = { rows: [], merges: [] };
  }

  private endLine(): void {
    const text = squeezed(this.line);
    this.line = '';
    if (text !== '') append(this.pending, { rows: [[{ value: text }]], merges: [] });
  }
}

const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'body', 'li', 'caption']);

const isHeading = ({ rows }: HtmlTable): boolean =>
  rows.length <= HEADING_ROWS && !rows.some((row) => row?.some((cell) => typeof cell?.value === 'number'));

/** Puts a table's rows below those of another. */
function append(above: HtmlTable, below: HtmlTable): void {
  const top = above.rows.length;
  below.rows.forEach((row, r) => (above.rows[top + r] = row));
  for (const { top: t, left, bottom, right } of below.merges) {
    above.merges.push({ top: top + t, left, bottom: top + bottom, right });
  }
}

function span(written: string | undefined, most: number): number {
  const n = Number.parseInt(written ?? '1', 10);
  return Number.isInteger(n) && n > 1 ? Math.min(n, most) : 1;
}

const squeezed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,15})?(%?)$/;

/** A cell as Excel takes it out of a page. */
function cellOf(written: string, { attributes }: HtmlTag, format: string | undefined): Cell | undefined {
  const stored = attributes.get('x:num');
  const text = squeezed(written);
  if (stored !== undefined && stored !== '' && Number.isFinite(Number(stored))) {
    return { value: Number(stored), ...(format === undefined ? {} : { format }) };
  }
  if (text === '') return undefined;
  const bracketed = /^\((.+)\)$/.exec(text);
  const match = NUMBER.exec(bracketed?.[1] ?? text);
  // 01 is a code, whose zero a number would lose.
  const isText = attributes.has('x:str') || format === '@' || /^[-+]?0\d/.test(text);
  if (!match || isText || (bracketed && match[1] !== '')) {
    return { value: text, ...(format === undefined ? {} : { format }) };
  }
  const [, sign, whole, fraction = '', percent] = match;
  const digits = `${sign === '-' || bracketed ? '-' : ''}${whole!.replace(/,/g, '')}${fraction}`;
  const shape = `${whole!.includes(',') ? '#,##0' : '0'}${fraction ? `.${'0'.repeat(fraction.length - 1)}` : ''}`;
  return {
    value: percent ? Number(digits) / 100 : Number(digits),
    ...(format !== undefined
      ? { format }
      : percent
        ? { format: `${shape}%` }
        : shape === '0'
          ? {}
          : { format: shape }),
  };
}
