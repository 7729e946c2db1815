import { readFileSync } from 'node:fs';
import { PLACES } from '../fixtures/narrative/places/all';

test('docs/places.md tells of every place of the builder from what its wording was taken', () => {
  const text = readFileSync('docs/places.md', 'utf8');
  const table = text.slice(text.indexOf('## Whose wordings'), text.indexOf('## Whose forms'));
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const told = rows.filter((cells) => cells.slice(1, 5).every((cell) => cell !== ''));
  const names = told.map(([, name]) => name);
  expect(PLACES.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
