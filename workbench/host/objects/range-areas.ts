import type { Area } from '../../../src/model/sheet';
import { formatArea, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../../src/hosts/reference';
import { refusals } from '../errors';
import type { Sheet } from '../model';
import type { StandIn } from '../stand-in';
import { WireCollection, WireObject } from '../wire';
import { ConditionalFormatCollection } from './conditional-formats';
import { RangeObject } from './range';
import { RangeFormat } from './range-format';

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** `B2:C5`, `B:D`, `$3:$3`. Throws InvalidArgument on anything else. */
export function parseRange(address: string): Area {
  const plain = address.trim();
  const area = parseArea(plain);
  if (area) return area;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(plain);
  if (rows) return { ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(plain);
  const span = columns && parseArea(`${columns[1]}1:${columns[2]}1`.toUpperCase());
  if (!span) throw refusals.argument();
  return { ...WHOLE_SHEET, left: span.left, right: span.right };
}

/** Excel.RangeAreas: cells of one sheet that need not hang together. */
export class RangeAreas extends WireObject {
  readonly api = 'RangeAreas';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
    private readonly rectangles: readonly Area[],
  ) {
    super(host);
  }

  get Address(): string {
    return this.rectangles.map(formatArea).join(',');
  }
  get AreaCount(): number {
    return this.rectangles.length;
  }
  get Areas(): WireObject {
    return new RangeCollection(this.host, this.sheet, this.rectangles);
  }
  get ConditionalFormats(): WireObject {
    return new ConditionalFormatCollection(this.host, this.sheet, this.rectangles);
  }
  get Format(): WireObject {
    return new RangeFormat(this.host, this.sheet, this.rectangles);
  }
}

/** Excel.RangeCollection */
class RangeCollection extends WireCollection {
  readonly api = 'RangeCollection';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
    private readonly rectangles: readonly Area[],
  ) {
    super(host);
  }
  items(): RangeObject[] {
    return this.rectangles.map((area) => new RangeObject(this.host, this.sheet, area));
  }
  item(key: string): RangeObject {
    return this.GetItemAt(Number(key));
  }
  GetItemAt(index: number): RangeObject {
    const found = this.items()[index];
    if (!found) throw refusals.missing();
    return found;
  }
}
