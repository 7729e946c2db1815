import { documentRemarks } from '../../../../../src/text/document-remarks';
import { aNarrated } from '../../../../fixtures/narrated';
import { randomAccounts } from '../../../../fixtures/random';
import { fundUnit, plainUnit } from '../../../../fixtures/units';
import { observations } from '../table';

const plain = aNarrated();
const funds = aNarrated(fundUnit, { family: 'xinjiang2023' });

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

observations('N.package', [
  { name: 'the narrative of this unit and year', package: plain, severity: 'none' },
  {
    name: 'the narrative of another unit',
    package: { sheets: () => plain.sheets(), narratives: () => funds.narratives() },
    severity: 'error',
    mentions: ['青禾市住房和城乡建设局', '青禾市档案管理中心'],
  },
  {
    name: "last year's narrative",
    package: {
      sheets: () => plain.sheets(),
      narratives: () => aNarrated({ ...randomAccounts(7), unit: plainUnit.unit, year: 2023 }).narratives(),
    },
    severity: 'error',
    mentions: ['2023'],
  },
  {
    name: 'a passage that names no unit may be of this one',
    package: plain.rewritten(() => '三、支出决算情况说明\n本年支出5万元。'),
    severity: 'none',
  },
  {
    name: 'a title of a section is no unit',
    package: plain.rewritten(() => '财政拨款“三公”经费支出决算情况说明\n“三公”经费支出5万元。'),
    severity: 'none',
  },
  {
    name: 'the right figures under another year',
    package: plain.rewritten((text) => text.replace(/2024年度/g, '2022年度')),
    severity: 'review',
    mentions: ['2022', '2024'],
  },
]);

observations('N.unread', [
  { name: 'all of it is understood', package: plain, severity: 'none' },
  {
    name: 'no heading is known',
    package: plain.rewritten(() => '本单位今年收支平衡，支出5万元，增长3%。'),
    severity: 'review',
    mentions: ['没有一个标题认得出', '2 个，认出 0 个'],
  },
  {
    name: 'hardly any of its figures is understood',
    package: plain.rewritten(
      () => '三、支出决算情况说明\n本年支出5万元，工资3万元，其他2万元。\n四、结转情况说明\n结余8万元。',
    ),
    severity: 'review',
    mentions: ['4 个，认出 1 个'],
  },
]);
