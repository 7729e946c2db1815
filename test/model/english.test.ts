/** @thorough Takes the whole of src apart. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SRC = join(__dirname, '../../src');

/** Words of the documents that English quotes stand in “”, the name of the language in itself. */
const QUOTED = /“[^”]*”/g;
/** Characters, and their punctuation. */
const CHINESE = /[\p{Script=Han}、。，：；（）《》]/u;
const ITSELF = new Set(['中文', '中', '中：切换为中文']);

/** The literals of the English argument of every text of a source, templates by their pieces. */
function englishOf(source: string, file = 'source.ts'): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const literals = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    node.forEachChild((child) => literals(child));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const english = ENGLISH.get(node.expression.text);
      for (const argument of english ? english(node.arguments) : []) literals(argument);
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}

/** Where each maker of texts takes its English. */
const ENGLISH = new Map<string, (given: ts.NodeArray<ts.Expression>) => readonly ts.Expression[]>([
  ['say', (given) => given.slice(1, 2)],
  ['phrase', (given) => given.slice(1, 2)],
  ['joined', (given) => (given.length === 3 ? given.slice(2) : given.slice(1, 2))],
  ['both', (given) => given],
]);

const isChinese = (words: string): boolean => !ITSELF.has(words) && CHINESE.test(words.replace(QUOTED, ''));

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('no English text of the program holds Chinese of ours', () => {
  const texts = files.flatMap((file) => {
    const source = readFileSync(join(SRC, file), 'utf8');
    return englishOf(source, file).map((words) => ({ file, words }));
  });

  test('not in what any text is made of', () => {
    expect(texts.length).toBeGreaterThan(800);
    expect(texts.filter(({ words }) => isChinese(words))).toEqual([]);
  });

  test.each([
    [`say('单位', 'Unit 单位')`, 1],
    ['say(`${n} 个`, `${n} 个`)', 1],
    ['phrase<{ a: string }>(({ a }) => `${a}读不出`, ({ a }) => `${a}: ${a ? "读" : ""}`)', 1],
    [`joined(places, '、')`, 1],
    [`joined(places, '、', ', ')`, 0],
    [`say('“万”后缺少“元”', '“元” is missing after “万”')`, 0],
  ])('%s would be seen: %i', (source, times) => {
    expect(englishOf(source).filter(isChinese)).toHaveLength(times);
  });
});
