import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/documents';
import { examine, examinePackage } from '../../src/examine';
import { toResult } from '../../src/findings/result';
import { openWorkbook } from '../../src/hosts/file/open';
import { finalAccounts } from '../../src/publications/final-accounts';
import { aBudget, budgetItem } from '../fixtures/budget';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';

const text = readFileSync('docs/result.md', 'utf8');
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(`samples/demo/${name}`));

async function demo(): Promise<unknown> {
  const { sheets } = openWorkbook(bytes('statements.xlsx'), 'statements.xlsx').content;
  const narratives = [await readDocument('narrative.docx', bytes('narrative.docx'))];
  const names = { folder: null, workbook: 'statements.xlsx' };
  return JSON.parse(JSON.stringify(toResult(examine(finalAccounts, { sheets, narratives }), names, 'zh')));
}

/** The example as a pattern: its lists are cut short, all else is whole. */
const shortened = (example: unknown): unknown => {
  if (Array.isArray(example)) return expect.arrayContaining(example.map(shortened));
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, shortened(value)]));
};

/** Every field of a result, lists as `[]`. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => [`${path}[]`, ...fieldsOf(each, `${path}[]`)]);
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, path === '' ? key : `${path}.${key}`));
}

test('the example is what the demo gives', async () => {
  const example = JSON.parse(/```json\n([^]*?)```/.exec(text)![1]!) as unknown;
  expect(await demo()).toEqual(shortened(example));
});

test('every field of a result is described, and every field described is there', async () => {
  const described = [...text.slice(text.indexOf('## Every field')).matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(
    ([, cell]) => cell!.split(', ').map((field) => field.slice(1, -1)),
  );
  const said = (file: string, line: string) => ({ file, kind: 'text' as const, text: line });
  const strange = [
    said('a.txt', '一、天方夜谭\n1.23万元。'),
    said('b.txt', '一、收入决算情况说明\n天方夜谭1.23万元。'),
  ];
  const narrated = aNarrated();
  const broken = examine(finalAccounts, {
    sheets: aPackage().withoutStatement('T6').sheets(),
    narratives: [...narrated.narratives(), ...strange],
  });
  const besides = examinePackage({
    sheets: aPackage().sheets(),
    beside: [
      { file: 'budget.xlsx', sheets: aBudget().plus(budgetItem('B5/2080505/total'), '9.00').sheets() },
    ],
  });
  const results = [
    toResult(besides, { folder: null, workbook: 'w.xlsx' }, 'zh'),
    await demo(),
    toResult(broken, { folder: 'a', workbook: 'b.xlsx' }, 'en'),
  ];
  const given = new Set(
    results
      .flatMap((result) => fieldsOf(result))
      .filter((field) => !field.startsWith('coverage.unchecked[]')),
  );
  given.add('coverage.unchecked[]').add('narrative');
  expect([...given].filter((field) => !described.includes(field))).toEqual([]);
  expect(described.filter((field) => !given.has(field))).toEqual([]);
});
