import type { Area, Cell, Sheet } from '../../../model/sheet';
import { address } from '../../../model/sheet';
import { XmlError, XmlScanner } from '../../../formats/xml-scan';
import { MAX_ROWS } from '../../reference';
import { Allowance, checkPlace, checkSheets } from '../limits';
import { fillResults } from '../formulas/results';

/** Names of formats in XML Spreadsheet 2003 that are no codes. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  Currency: '"¥"#,##0.00',
  'Euro Currency': '"€"#,##0.00',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
};

interface XmlSheet {
  readonly name: string;
  visibility: Sheet['visibility'];
  readonly cells: (Cell | undefined)[][];
  readonly merges: Area[];
}

/**
 * The worksheets of an XML Spreadsheet 2003, which many exporters write under the name .xls. Against SheetJS: it reads
 * of a text in several fonts the first alone, and drops a formula without a result. Throws XmlError on damaged XML.
 */
export function readSpreadsheetXml(text: string): Sheet[] {
  const reader = new Reader(text);
  const sheets = reader.sheets();
  fillResults(sheets);
  return sheets;
}

class Reader {
  private readonly scanner: XmlScanner;
  private readonly formats = new Map<string, string | undefined>();
  private readonly budget = new Allowance();

  constructor(text: string) {
    this.scanner = new XmlScanner(text.replace(/^\uFEFF/, ''));
  }

  sheets(): XmlSheet[] {
    const sheets: XmlSheet[] = [];
    const { scanner } = this;
    let style = '';
    while (scanner.next() !== 'end') {
      if (scanner.token !== 'open' && scanner.token !== 'empty') continue;
      const { local } = scanner;
      if (local === 'Style') {
        const attributes = this.attributes();
        style = attributes.get('ID') ?? '';
        this.formats.set(style, this.formats.get(attributes.get('Parent') ?? ''));
      } else if (local === 'NumberFormat') {
        const format = this.attributes().get('Format');
        if (format !== undefined)
          this.formats.set(style, format === 'General' ? undefined : (NAMED_FORMATS[format] ?? format));
      } else if (local === 'Worksheet') {
        const name = this.attributes().get('Name') ?? `Sheet${sheets.length + 1}`;
        checkSheets(sheets.length);
        sheets.push({ name, visibility: 'visible', cells: [], merges: [] });
      } else if (local === 'Visible' && sheets.length > 0 && scanner.token === 'open') {
        const state = scanner.content().trim();
        sheets.at(-1)!.visibility =
          state === 'SheetHidden' ? 'hidden' : state === 'SheetVeryHidden' ? 'veryHidden' : 'visible';
      } else if (local === 'Table' && sheets.length > 0 && scanner.token === 'open')
        this.table(sheets.at(-1)!);
    }
    return sheets;
  }

  /** The attributes of the tag at hand by their names without a prefix. */
  private attributes(): Map<string, string> {
    return new Map(
      [...this.scanner.attributes()].map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
    );
  }

  private table(sheet: XmlSheet): void {
    const { scanner } = this;
    const depth = scanner.depth;
    let row = -1;
    let column = -1;
    // Where the last cell began; where it ended is further where it is merged.
    let before = -1;
    while (scanner.next() !== 'close' || scanner.depth >= depth) {
      if (scanner.token !== 'open' && scanner.token !== 'empty') continue;
      if (scanner.local === 'Row') {
        const attributes = this.attributes();
        row = placeOf(attributes.get('Index'), row);
        column = before = -1;
        // Span says that the rows below are like this one: empty.
        if (scanner.token === 'empty') row += Number(attributes.get('Span') ?? 0);
      } else if (scanner.local === 'Cell') {
        const attributes = this.attributes();
        column = placeOf(attributes.get('Index'), before, column);
        checkPlace(row, column);
        before = column;
        const area = {
          top: row,
          left: column,
          bottom: row + count(attributes.get('MergeDown')),
          right: column + count(attributes.get('MergeAcross')),
        };
        const cell = this.cell(attributes, row, column);
        if (cell) {
          this.budget.cell(cell);
          (sheet.cells[row] ??= [])[column] = cell;
        }
        if (area.bottom > row || area.right > column) sheet.merges.push(area);
        column = area.right;
      }
    }
    this.budget.merges(sheet.merges, sheet.cells);
  }

  private cell(attributes: ReadonlyMap<string, string>, row: number, column: number): Cell | undefined {
    const { scanner } = this;
    const format = this.formats.get(attributes.get('StyleID') ?? 'Default') ?? this.formats.get('Default');
    const formula = toA1(attributes.get('Formula'), row, column);
    let shown: Pick<Cell, 'value' | 'error'> | undefined;
    if (scanner.token === 'open') {
      const depth = scanner.depth;
      while (scanner.next() !== 'close' || scanner.depth >= depth) {
        if (scanner.token !== 'open') continue;
        if (scanner.local === 'Data') {
          const type = this.attributes().get('Type');
          shown = valueOf(type, this.textOf());
        } else scanner.skip();
      }
    }
    if (!shown && formula === undefined) return undefined;
    return {
      ...(shown ?? { value: null }),
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
    };
  }

  /** All text in the element at hand, whatever fonts it is divided into. */
  private textOf(): string {
    const { scanner } = this;
    const depth = scanner.depth;
    let text = '';
    while (scanner.next() !== 'close' || scanner.depth >= depth)
      if (scanner.token === 'text') text += scanner.value();
    return text;
  }
}

const count = (written: string | undefined): number => {
  const n = Number(written ?? 0);
  return Number.isInteger(n) && n > 0 && n < MAX_ROWS ? n : 0;
};

/** Where a row or a cell stands: behind the last one. One that goes back would take another's place, which Excel refuses, too. */
function placeOf(index: string | undefined, before: number, end = before): number {
  if (index === undefined) return end + 1;
  const at = Number(index) - 1;
  if (!(at > before)) throw new XmlError(`ss:Index="${index}" after ${before + 1}`);
  return at;
}

function valueOf(type: string | undefined, text: string): Pick<Cell, 'value' | 'error'> | undefined {
  switch (type) {
    case 'Number':
      return text.trim() === '' ? undefined : { value: Number.isFinite(Number(text)) ? Number(text) : text };
    case 'Boolean':
      return { value: text.trim() === '1' };
    case 'Error':
      return { value: null, error: text.trim() };
    case 'DateTime': {
      const time = Date.parse(`${text.trim().replace(/Z$/, '')}Z`);
      return { value: Number.isNaN(time) ? text : time / 86_400_000 + 25_569 };
    }
    default:
      return text === '' ? undefined : { value: text };
  }
}

/** `=SUM(R[-2]C:R[-1]C)` as it reads in the cell; left as it is where it is no R1C1. */
function toA1(formula: string | undefined, row: number, column: number): string | undefined {
  if (formula === undefined) return undefined;
  const part = (written: string | undefined, here: number): number =>
    written === undefined || written === ''
      ? here
      : written.startsWith('[')
        ? here + Number(written.slice(1, -1))
        : Number(written) - 1;
  return formula
    .replace(/^(?:\w+:)?=/, '')
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(
            /(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/gu,
            (whole, r?: string, c?: string) => {
              const at = [part(r, row), part(c, column)] as const;
              return at[0] < 0 || at[1] < 0 ? whole : address(...at);
            },
          ),
    )
    .join('');
}
