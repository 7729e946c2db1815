import type { WorkbookPackage } from '../../src/hosts/file/workbook-package';
import { elements, partText, type PackageParts } from '../../src/formats/package';
import { escapeAttribute } from '../../src/formats/xml-edit';

/** Excel keeps an add-in's settings in a part of their own (MS-OWEXML 2.2), one property each, values as JSON. */

const PART = 'xl/webextensions/webextension1.xml';
const TYPE = 'application/vnd.ms-office.webextension+xml';
const RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';

export function readSettings(parts: PackageParts): [key: string, value: unknown][] {
  const text = partText(parts, PART);
  return [...elements(text ?? '', 'property')].map((property) => [
    property.get('name') ?? '',
    JSON.parse(property.get('value') ?? 'null') as unknown,
  ]);
}

export function writeSettings(pkg: WorkbookPackage, settings: ReadonlyMap<string, unknown>): void {
  if (settings.size === 0) return;
  const properties = [...settings].map(
    ([key, value]) =>
      `<we:property name="${escapeAttribute(key)}" value="${escapeAttribute(JSON.stringify(value))}"/>`,
  );
  pkg.add(
    PART,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{6b7f3c1e-0000-4000-8000-000000000001}">' +
      `<we:reference id="gouji" version="1.0.0.0" store="developer" storeType="Registry"/><we:properties>${properties.join('')}</we:properties></we:webextension>`,
    TYPE,
    pkg.workbook().part,
    RELATION,
  );
}
