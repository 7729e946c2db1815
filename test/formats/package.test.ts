import { folderOf, joinPath, pathFrom, relationshipsOf } from '../../src/formats/package';

test.each([
  ['', 'word/document.xml', 'word/document.xml'],
  ['xl', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets', '../styles.xml', 'xl/styles.xml'],
  ['xl', './a.xml', 'xl/a.xml'],
  ['xl', '../../a.xml', 'a.xml'],
])('from %j, %s leads to %s', (folder, path, part) => {
  expect(joinPath(folder, path)).toBe(part);
});

test.each([
  ['', 'word/a.xml', 'word/a.xml'],
  ['word', 'word/a.xml', 'a.xml'],
  ['xl/worksheets', 'xl/drawings/a.xml', '../drawings/a.xml'],
  ['a/b', 'c.xml', '../../c.xml'],
])('the way from %j to %s is %s', (folder, part, path) => {
  expect(pathFrom(folder, part)).toBe(path);
  expect(joinPath(folder, path)).toBe(part);
});

test.each([
  ['word/document.xml', 'word', 'word/_rels/document.xml.rels'],
  ['a.xml', '', '_rels/a.xml.rels'],
  ['', '', '_rels/.rels'],
])('%j stands in %j, its relationships in %s', (part, folder, relationships) => {
  expect(folderOf(part)).toBe(folder);
  expect(relationshipsOf(part)).toBe(relationships);
});
