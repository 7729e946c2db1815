import { escapeText } from '../../../formats/xml-edit';
import { address } from '../../../model/sheet';
import type { PlannedCell } from '../../layout';

/**
 * A cell as a sheet writes it. Texts stand in the cell itself (inlineStr), so that the table of shared strings stays
 * untouched, and are texts whatever they begin with.
 */
export function cellXml(cell: PlannedCell, style: string | null, prefix: string): string {
  const { content } = cell;
  const open = `<${prefix}c r="${address(cell.row, cell.column)}"${style === null ? '' : ` s="${style}"`}`;
  const tag = (name: string, inside: string, attributes = '') =>
    `<${prefix}${name}${attributes}>${inside}</${prefix}${name}>`;
  const close = `</${prefix}c>`;
  switch (content.kind) {
    case 'blank':
      return `${open}/>`;
    case 'text': {
      const text = tag('t', encodeText(content.text), ' xml:space="preserve"');
      return `${open} t="inlineStr">${tag('is', text)}${close}`;
    }
    case 'number':
      return `${open}>${tag('v', content.value)}${close}`;
    case 'formula': {
      const formula = tag('f', escapeText(content.formula.replace(illegal, '')));
      if (content.text !== undefined) {
        return `${open} t="str">${formula}${tag('v', encodeText(content.text))}${close}`;
      }
      return `${open}>${formula}${content.value === null ? '' : tag('v', content.value)}${close}`;
    }
  }
}

/** Characters that XML 1.0 has no place for; a tab and a line feed are none of them. */
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as a workbook's strings are written: illegal characters and what looks like one escaped as `_xHHHH_`. */
function encodeText(text: string): string {
  return escapeText(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(illegal, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}
