import { selectedCell } from '../../../src/hosts/excel/selected';
import type { WorkbookContent } from '../../../src/hosts/workbook';

const content: WorkbookContent = {
  own: [],
  sheets: [
    {
      id: '{1}',
      name: 'GK05',
      visibility: 'visible',
      cells: [],
      merges: [{ top: 0, left: 0, bottom: 0, right: 6 }],
    },
  ],
};

test.each([
  ['one cell', '{1}', 'G29', { sheet: 'GK05', address: 'G29' }],
  ['a merged cell, by its first', '{1}', 'A1:G1', { sheet: 'GK05', address: 'A1' }],
  ['several cells, which are nothing to follow', '{1}', 'A1:B2', null],
  ['areas apart', '{1}', 'A1,C3', null],
  ['a sheet that was not read', '{2}', 'A1', null],
])('%s', (_, worksheetId, address, cell) => {
  expect(selectedCell({ worksheetId, address }, content)).toEqual(cell);
});

test('nothing was read yet', () => {
  expect(selectedCell({ worksheetId: '{1}', address: 'A1' }, null)).toBeNull();
});
