import { readText } from './read';

const HEADING = '八、政府性基金预算财政拨款收入支出决算情况说明\n';
const denied = (text: string): string[] =>
  readText(text).denials.map(({ statement, passage }) => `${statement} ${passage.text}`);

test.each([
  {
    name: 'from 无 to the end of its sentence',
    text: '我单位本年度无政府性基金预算财政拨款收入、支出,为零。',
    reads: ['T7 无政府性基金预算财政拨款收入、支出,为零'],
  },
  { name: 'an empty statement by its name', text: '该表为空表。', reads: ['T7 空表'] },
  { name: 'what is not money is no denial', text: '本年收入5.00万元,无变化。', reads: [] },
  { name: '是否有无', text: '是否没有收入,见附表。', reads: [] },
])('$name', ({ text, reads }) => {
  expect(denied(HEADING + text)).toEqual(reads);
});

test('only the last section on a fund speaks, and only of its own statement', () => {
  const second = '九、国有资本经营预算财政拨款收入支出决算情况说明\n没有国有资本经营预算支出。';
  expect(denied(`${HEADING}无收入。\n${HEADING}本年收入5.00万元。\n${second}`)).toEqual([
    'T8 没有国有资本经营预算支出',
  ]);
});
