import { refusals } from '../errors';
import type { StandIn } from '../stand-in';
import { type Answer, orNothing, WireCollection, WireObject } from '../wire';

/** Excel.SettingCollection: what an add-in keeps in the workbook, saved with it. */
export class SettingCollection extends WireCollection {
  readonly api = 'SettingCollection';

  items(): Setting[] {
    return [...this.host.workbook.settings.keys()].map((key) => new Setting(this.host, key));
  }
  item(key: string): Setting {
    if (!this.host.workbook.settings.has(key)) throw refusals.missing();
    return new Setting(this.host, key);
  }
  GetItem(key: string): Setting {
    return this.item(key);
  }
  GetItemOrNullObject(key: string): Answer {
    return orNothing(() => this.item(key));
  }
  Add(key: string, value: unknown): Setting {
    this.host.changingWorkbook();
    this.host.workbook.settings.set(key, value);
    return new Setting(this.host, key);
  }
}

/** Excel.Setting */
class Setting extends WireObject {
  readonly api = 'Setting';

  constructor(
    host: StandIn,
    private readonly key: string,
  ) {
    super(host);
  }
  override identity() {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.host.workbook.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.host.changingWorkbook();
    this.host.workbook.settings.set(this.key, value);
  }
  Delete(): void {
    this.host.changingWorkbook();
    this.host.workbook.settings.delete(this.key);
  }
}
