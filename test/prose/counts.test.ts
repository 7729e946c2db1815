import { countedBy } from '../../src/prose/counts';
import { numbersIn } from '../../src/prose/numbers';
import type { SectionKind } from '../../src/model/grammar';
import { assets, staffing, threePublic } from '../../src/publications/final-accounts/narrative';

const read = ({ counts }: SectionKind, text: string): (string | null)[] =>
  numbersIn(text, 0, text.length)
    .filter(({ kind }) => kind === 'count')
    .map((token) => countedBy(counts, text, 0, token)?.row ?? null);

test.each<{ name: string; section?: SectionKind; text: string; reads: (string | null)[] }>([
  {
    name: 'batches and heads',
    text: '国内公务接待6批次,70人次。',
    reads: ['reception.batches', 'reception.heads'],
  },
  {
    name: 'foreign guests in brackets are others',
    text: '国内公务接待共15批次(其中外事接待2批次),105人次(其中外事接待6人次)。',
    reads: ['reception.batches', 'guests.batches', 'reception.heads', 'guests.heads'],
  },
  {
    name: 'abroad is another again',
    text: '国内接待费6万元,共计接待15批次、105人次;国(境)外接待费0万元,共计接待0批次、0人次。',
    reads: ['reception.batches', 'reception.heads', 'abroad.batches', 'abroad.heads'],
  },
  {
    name: 'named before the number',
    text: '国内公务接待批次为520个,接待人次为4200人。',
    reads: ['reception.batches', 'reception.heads'],
  },
  { name: 'trips', text: '因公出国(境)团组2个,累计5人次。', reads: ['trips', 'travellers'] },
  { name: 'nobody is named', text: '共计12人次。', reads: [null] },
  { name: 'cars kept', text: '公务用车保有量为9辆。', reads: ['cars.kept'] },
  {
    name: 'a kind of car',
    section: assets,
    text: '其中:机要通信用车1辆、其他用车2辆',
    reads: ['vehicles:机要通信用车', 'vehicles:其他用车'],
  },
  {
    name: 'visitors one by one are not all visits',
    text: '公务接待费6万元。接待某某考察组2批次20人次;接待某某检查组3批次30人次。',
    reads: [null, null, null, null],
  },
  {
    name: 'some of the visits and trips are not all',
    text: '组织的出国团组1个,参加其他单位组织的出国团组2个。国内公务接待15批次(其中:外省接待2批次),105人次。',
    reads: ['trips', null, 'reception.batches', null, 'reception.heads'],
  },
  {
    name: 'those of one unit are not all',
    text: '国内公务接待15批次,其中本级接待10批次,所属单位接待5批次。',
    reads: ['reception.batches', null, null],
  },
  {
    name: 'all units together are the department',
    text: '某局所属各预算单位公务用车保有量9辆。',
    reads: ['cars.kept'],
  },
  {
    name: 'kinds of equipment and of rooms are told apart',
    section: assets,
    text: '房屋3200平方米,单价50万元以上通用设备1台(套),单价100万元以上专用设备2台(套),单价100万元(含)以上设备3台。出租房屋120平方米。',
    reads: [
      'assets.area',
      'assets.equipment:50万元通用',
      'assets.equipment:100万元专用',
      'assets.equipment',
      null,
    ],
  },
  {
    name: 'what 其他用车 are for is told twice, and what was bought is no stock',
    section: assets,
    text: '其他用车2辆,其他用车主要是业务用车1辆、工勤用车1辆。报废车辆1辆。',
    reads: ['vehicles:其他用车', null, null, null],
  },
  { name: 'people of no kind', section: staffing, text: '临聘人员47人', reads: [null] },
])('$name', ({ section = threePublic, text, reads }) => {
  expect(read(section, text)).toEqual(reads);
});
