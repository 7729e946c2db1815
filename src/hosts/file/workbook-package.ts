import { PackageEdit } from '../../formats/package-edit';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';

/** A workbook's package under change. */
export class WorkbookPackage extends PackageEdit {
  workbook(): WorkbookPart {
    const workbook = readWorkbookPart(this.parts);
    if (!workbook) throw new Error('no workbook part');
    return workbook;
  }
}
