import { refusals } from '../errors';
import { WireObject } from '../wire';
import { NamedItemCollection } from './names';
import { RangeObject } from './range';
import { SettingCollection } from './settings';
import { WorksheetCollection } from './worksheets';

/** Excel.Workbook: where every path begins. */
export class WorkbookObject extends WireObject {
  readonly api = 'Workbook';

  get Application(): WireObject {
    return new Application(this.host);
  }
  get Names(): WireObject {
    return new NamedItemCollection(this.host, null);
  }
  get Protection(): WireObject {
    return new WorkbookProtection(this.host);
  }
  get Settings(): WireObject {
    return new SettingCollection(this.host);
  }
  get Worksheets(): WireObject {
    return new WorksheetCollection(this.host);
  }
  get Name(): string {
    return this.host.workbook.fileName;
  }
  get ReadOnly(): boolean {
    return this.host.workbook.readOnly;
  }
  get _Runtime(): WireObject {
    return new Runtime(this.host);
  }

  GetSelectedRange(): WireObject {
    const { selection, active } = this.host.workbook;
    const sheet = selection?.sheet ?? active;
    if (!sheet) throw refusals.operation();
    const area = selection?.area ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return new RangeObject(this.host, sheet, area);
  }
  _GetObjectByReferenceId(id: string): WireObject {
    const object = this.host.references.get(id);
    if (!object) throw refusals.reference();
    return object;
  }
  _RemoveReference(id: string): void {
    this.host.references.delete(id);
  }
}

/** Excel.Application: what programs set so that Excel need not keep up with every single change. */
class Application extends WireObject {
  readonly api = 'Application';

  get CalculationMode(): string {
    return 'Automatic';
  }
  SuspendApiCalculationUntilNextSync(): void {
    // Formulas are worked out at the end of a batch anyway.
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // There is no screen.
  }
}

/** Excel.Runtime */
class Runtime extends WireObject {
  readonly api = 'Runtime';

  get EnableEvents(): boolean {
    return this.host.eventsEnabled;
  }
  set EnableEvents(on: boolean) {
    this.host.eventsEnabled = on;
  }
}

/** Excel.WorkbookProtection: of the structure, that is of the list of sheets. */
class WorkbookProtection extends WireObject {
  readonly api = 'WorkbookProtection';

  get Protected(): boolean {
    return this.host.workbook.structureProtected;
  }
}
