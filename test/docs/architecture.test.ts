import { readdirSync, readFileSync } from 'node:fs';
import { booksOf } from '../../src/examine';
import { openWorkbook } from '../../src/hosts/file/open';
import { address } from '../../src/model/sheet';
import { finalAccounts } from '../../src/publications/final-accounts';
import { t5 } from '../../src/publications/final-accounts/forms';

const text = readFileSync('docs/architecture.md', 'utf8');

/** The rows of the table below a heading, cell by cell; without its head. */
function rowsBelow(heading: string): string[][] {
  const below = text
    .slice(text.indexOf(`\n## ${heading}\n`))
    .split('\n')
    .slice(2);
  const end = below.findIndex((line) => line.startsWith('## '));
  return below
    .slice(0, end < 0 ? below.length : end)
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test('the floors that the document lists are those that the linter holds, in its order', () => {
  const written = /const FLOORS = (\[[^;]*\]);/.exec(readFileSync('eslint.config.mjs', 'utf8'))![1]!;
  const floors = JSON.parse(written.replaceAll("'", '"').replace(/,(?=\s*\])/g, '')) as string[][];
  const listed = rowsBelow('The floors').map(([, folders]) =>
    [...folders!.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(listed).toEqual(floors);
  const there = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(
    floors
      .flat()
      .filter((name) => name !== 'examine')
      .sort(),
  ).toEqual(there.sort());
});

test('the glossary gives every word one meaning, and where it stands', () => {
  const words = rowsBelow('Glossary').map(([word]) => word!);
  expect(new Set(words).size).toBe(words.length);
  for (const word of 'item figure printing edition aspect form publication section fact finding suspect'.split(
    ' ',
  ))
    expect(words).toContain(word);
  for (const word of 'verdict mark observation spot place plan'.split(' ')) expect(words).toContain(word);
});

test('the figure that the document follows stands where it says', () => {
  const { sheets } = openWorkbook(
    new Uint8Array(readFileSync('samples/demo/statements.xlsx')),
    'statements.xlsx',
  ).content;
  const figure = booksOf(finalAccounts, { sheets }).figure(t5('2080505', 'total'))!;
  if (figure.place.source !== 'cell') throw new Error('no cell');
  const { sheet, row, column } = figure.place;
  const [name] = sheet.split(' ');
  expect(text).toContain(
    `the sheet ${name} prints ${figure.printed} in ${address(row, column)}: T5, subject 2080505, ${figure.columnLabel}`,
  );
  expect(text).toContain(`\`${figure.item.key}\``);
});
