import { readText } from '../../../prose/read';
import { tried } from './tried';

const HEADING = '二、人员构成情况';
const countsOf = (text: string): string[] =>
  readText(`${HEADING}\n${text}`)
    .printings.filter(({ role }) => role === 'count')
    .map(({ of, figure }) => `${of.row} ${figure.value.toFixed()}`);

test.each([
  {
    name: 'posts and who holds them, kind by kind',
    text: '本部门行政编制20人，实有18人；工勤编制5人，实有人数4人；事业编制30人，年末实有人数28人。',
    counts: [
      'posts:行政 20',
      'people:行政 18',
      'posts:工勤 5',
      'people:工勤 4',
      'posts:事业 30',
      'people:事业 28',
    ],
  },
  {
    name: 'posts as a whole and by kind',
    text: '人员编制50人，其中：行政编制20人、事业编制30人；年末实有人数46人。',
    counts: ['posts.total 50', 'posts:行政 20', 'posts:事业 30', 'people.total 46'],
  },
  { name: 'one kind alone', text: '本单位事业编制实有人数39人。', counts: ['people:事业 39'] },
  {
    name: 'the retired of both kinds are not those of one',
    text: '离退休人员12人，其中：离休人员2人，退休人员10人。',
    counts: ['people.allRetired 12', 'people.retiredCadres 2', 'people.retired 10'],
  },
])('$name', ({ text, counts }) => {
  expect(countsOf(text)).toEqual(counts);
  expect(tried(HEADING, text).complaints).toEqual([]);
});

test.each([
  { name: 'the retired do not add up', text: '离退休人员13人，其中：离休人员2人，退休人员10人。' },
  { name: 'more posts by kind than in all', text: '人员编制40人，其中：行政编制20人、事业编制30人。' },
])('$name: that is said', ({ text }) => {
  expect(tried(HEADING, text).complaints).not.toEqual([]);
});
