import type * as Apply from '../../src/hosts/file/write/apply';
import type * as Letters from '../../src/hosts/document/letter-docx';
import type * as Marked from '../../src/documents/docx-marked';
import type * as Report from '../../src/hosts/file/write/report-workbook';
import { unzip } from '../../src/hosts/file/zip';
import { faultsOfOutputs, note as noteOutput } from './outputs';

/**
 * Runs before every test file: whatever it has written by the file host, whatever letter it has made, and whatever it puts
 * into a document, is validated when it is through. So no test can forget to ask for it.
 */

const partsOf = (bytes: Uint8Array) => unzip(bytes, 'it');

function note(bytes: Uint8Array, before?: ReadonlyMap<string, Uint8Array>): void {
  noteOutput(expect.getState().currentTestName ?? 'before the tests', partsOf(bytes), before);
}

vi.mock('../../src/hosts/file/write/apply', async (original) => {
  const real = await original<typeof Apply>();
  return {
    ...real,
    applyEdits: (...given: Parameters<typeof Apply.applyEdits>) => {
      const applied = real.applyEdits(...given);
      note(applied.bytes, given[0].ooxml?.parts);
      return applied;
    },
    removeGouji: (...given: Parameters<typeof Apply.removeGouji>) => {
      const bytes = real.removeGouji(...given);
      note(bytes, given[0].ooxml?.parts);
      return bytes;
    },
  };
});

vi.mock('../../src/hosts/file/write/report-workbook', async (original) => {
  const real = await original<typeof Report>();
  return {
    ...real,
    reportWorkbook: (...given: Parameters<typeof Report.reportWorkbook>) => {
      const bytes = real.reportWorkbook(...given);
      note(bytes);
      return bytes;
    },
  };
});

vi.mock('../../src/documents/docx-marked', async (original) => {
  const real = await original<typeof Marked>();
  return {
    ...real,
    markedDocx: async (...given: Parameters<typeof Marked.markedDocx>) => {
      const marked = await real.markedDocx(...given);
      note(marked.bytes, partsOf(given[0]));
      return marked;
    },
    commentedDocx: async (...given: Parameters<typeof Marked.commentedDocx>) => {
      const bytes = await real.commentedDocx(...given);
      note(bytes, partsOf(given[0]));
      return bytes;
    },
  };
});

vi.mock('../../src/hosts/document/letter-docx', async (original) => {
  const real = await original<typeof Letters>();
  return {
    ...real,
    letterDocx: async (...given: Parameters<typeof Letters.letterDocx>) => {
      const bytes = await real.letterDocx(...given);
      note(bytes);
      return bytes;
    },
  };
});

afterAll(() => {
  expect(faultsOfOutputs()).toEqual([]);
});
