import { readText } from './read';

const rosters = (text: string): string[] =>
  readText(`一、机构设置情况\n${text}`).rosters.map(
    ({ said, names, passage }) => `${said} ${names} ${passage.text}`,
  );

test.each([
  {
    name: 'as many as are said',
    text: '下设3个处室,分别是:办公室、人事处、财务处。',
    reads: ['3 3 下设3个处室,分别是:办公室、人事处、财务处'],
  },
  {
    name: 'one was forgotten',
    text: '内设机构2个,包括:办公室。',
    reads: [],
  },
  { name: 'one too few', text: '内设2个科室:办公室。', reads: ['2 1 内设2个科室:办公室'] },
  { name: '等: the list does not claim to name all', text: '下设3个处室,分别是:办公室等。', reads: [] },
])('$name', ({ text, reads }) => {
  expect(rosters(text)).toEqual(reads);
});

test('no other section lists offices', () => {
  expect(readText('三、支出决算情况说明\n下设3个处室:办公室。').rosters).toEqual([]);
});
