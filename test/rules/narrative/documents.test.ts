import { documentRemarks } from '../../../src/text/document-remarks';
import { aNarrated } from '../../fixtures/narrated';
import { observations } from '../table';

const plain = aNarrated();

observations('N.document', [
  { name: 'a narrative that was read whole', package: plain, severity: 'none' },
  {
    name: 'a narrative of which a part is embedded and another a note',
    package: {
      sheets: () => plain.sheets(),
      narratives: () =>
        plain.narratives().map((narrative) => ({
          ...narrative,
          remarks: [
            { key: 'embedded', text: documentRemarks.embedded(2) },
            { key: 'notes', text: documentRemarks.notes },
          ],
        })),
    },
    severity: 'review',
    times: 2,
    mentions: ['有 2 处', '没有读到', '脚注'],
  },
]);
