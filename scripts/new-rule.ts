import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * `npm run new-rule -- <id> "<中文标题>" "<English title>"`: writes a rule of the final accounts into the file where it
 * belongs by its id, beside it a test of a package in which it holds and one in which it does not, and docs/rules.md anew.
 * The rule says nothing yet, so that its test fails until both are filled in.
 */

const OWN = 'publications/final-accounts';
const ID = /^(?:T[1-9]\d?\.[a-z]+(?:-[a-z]+)*|X\.T\d+-T\d+(?:\.[a-z]+)?|[XSNP]\.[a-z]+(?:-[a-z]+)*)$/;

type Titles = readonly [zh: string, en: string];

/** What cannot be done, in words. */
class Refused extends Error {}

/** The rules of the narrative stand together by how they check; what no file is named for is a sum. */
const NARRATIVE: readonly (readonly [ids: RegExp, file: string])[] = [
  [/^N\.(?:T\d+|either|meetings|same(?:-reason)?|restated)$/, 'ties'],
  [/^N\.(?:growth|share(?:-sum|-either)?|variance|completion(?:-change|-word)?)$/, 'ratios'],
  [/^N\.points$/, 'points'],
  [/^N\.(?:spending-kinds|next-budget|closing-parts)$/, 'parts'],
  [/^N\.(?:compare|names|list|items|empty|year|unit|residue|offices)$/, 'words'],
  [/^N\.(?:typing|former-name|self-name)$/, 'writing'],
  [/^N\.(?:cars-apart|cars-kept|reception-counts|grades|problems)$/, 'counts'],
  [/^N\.(?:document|package|unread)$/, 'documents'],
  [/^N\.procurement/, 'procurement'],
  [/^N\.by-fund$/, 'by-fund'],
  [/^N\./, 'sums'],
  [/^P\./, 'evaluations'],
];

/** The file of a rule without its extension, below src and below test alike: T1.balance → …/forms/t1. */
export function homeOf(id: string): string {
  const within = /^(T\d+)\./.exec(id);
  if (within) return `${OWN}/forms/${within[1]!.toLowerCase()}`;
  const between = /^X\.(T\d+-T\d+)(?:\.|$)/.exec(id);
  // What is tied to a statement that only some places publish stands together.
  if (between && /T\d\d/.test(id)) return `${OWN}/rules/between/places`;
  if (between) return `${OWN}/rules/between/${between[1]!.toLowerCase()}`;
  if (id.startsWith('X.')) return `${OWN}/rules/between/package`;
  const narrative = NARRATIVE.find(([ids]) => ids.test(id));
  return narrative ? `${OWN}/rules/narrative/${narrative[1]}` : `${OWN}/rules/form/form`;
}

/** Of the form and the package as a whole rules see; all others are sums. */
const observes = (id: string): boolean => /^(?:S\.|X\.[a-z])/.test(id);

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const said = ([zh, en]: Titles): string => `say(${quoted(zh)}, ${quoted(en)})`;

/** Where it comes from, to be said more closely by whoever writes the rule. */
function basisOf(id: string): Titles {
  const forms = [...id.matchAll(/T(\d+)/g)].map(([, number]) => number!.padStart(2, '0'));
  if (forms.length > 0)
    return [
      forms.map((number) => `公开${number}表`).join(' 与 '),
      forms.map((number) => `Form ${number}`).join(' and '),
    ];
  if (id.startsWith('N.')) return ['决算公开说明', 'The narrative'];
  if (id.startsWith('P.')) return ['绩效自评表', 'Self-evaluation tables of performance'];
  return ['决算公开报表填列要求', 'Rules for filling in the statements'];
}

/** Text with something put in before the end of a list, which ends where its indentation does. */
function intoList(text: string, opening: RegExp, closing: string, entry: string, file: string): string {
  const start = opening.exec(text);
  const end = start ? text.indexOf(closing, start.index) : -1;
  if (end < 0) throw new Refused(`${file}：没有可以加入的规则列表 · has no list of rules to add to`);
  return `${text.slice(0, end)}\n${entry}${text.slice(end)}`;
}

/** Text that imports `name` from `from`. */
function importing(text: string, name: string, from: string): string {
  const known = new RegExp(`import \\{([^}]*)\\} from '${from.replace(/[.]/g, '\\.')}';`).exec(text);
  if (!known) return `import { ${name} } from '${from}';\n${text}`;
  const names = known[1]!.split(',').map((each) => each.trim());
  if (names.includes(name)) return text;
  const more = [...names.filter(Boolean), name].join(', ');
  return text.replace(known[0], () => `import { ${more} } from '${from}';`);
}

function withRule(text: string, id: string, titles: Titles, file: string): string {
  const [title, basis] = [said(titles), said(basisOf(id))];
  if (id.startsWith('T')) {
    const entry = `{ id: '${id}', title: ${title}, basis: ${basis}, identities: () => [] },`;
    if (/^const sums: /m.test(text)) return intoList(text, /^const sums: .*\[$/m, '\n];', entry, file);
    if (/^ {2}sums: \[$/m.test(text)) return intoList(text, /^ {2}sums: \[$/m, '\n  ],', entry, file);
    // A form that shares its sums with its like has none of its own yet.
    const end = text.lastIndexOf('\n});');
    if (end < 0) throw new Refused(`${file}：没有可以加入的规则列表 · has no list of rules to add to`);
    return `${text.slice(0, end)}\n  sums: [\n${entry}\n  ],${text.slice(end)}`;
  }
  const make = observes(id) ? 'observation' : 'rule';
  const entry = `${make}('${id}', ${title}, ${basis}, () => []),`;
  const added = intoList(text, /^export const \w+Rules: readonly Rule\[\] = \[$/m, '\n];', entry, file);
  return importing(added, make, '../../../../books/rule');
}

/** A file for two statements that no rule tied yet, and the publication that lists its rules. */
function newPair(index: string, id: string): { text: string; listed: string } {
  const [, a = '', b = ''] = /^X\.T(\d)-T(\d)/.exec(id) ?? [];
  if (a >= b) throw new Refused(`${id}：小号的表在前 · the statement with the lower number comes first`);
  const name = `t${a}t${b}Rules`;
  const text = `import { say } from '../../../../model/text';
import { rule, type Rule } from '../../../../books/rule';

export const ${name}: readonly Rule[] = [
];
`;
  const listed = index
    .replace(/(?=import \{ formRules \})/, `import { ${name} } from './rules/between/t${a}-t${b}';\n`)
    .replace('...packageRules,', `...${name}, ...packageRules,`);
  return { text, listed };
}

function withTest(text: string, id: string): string {
  const up = id.startsWith('T') ? '../../..' : '../../../..';
  const [make, fixture] = /^[NP]\./.test(id) ? ['aNarrated', 'narrated'] : ['aPackage', 'package'];
  const [table, expected, holds, broken] = observes(id)
    ? ['observations', 'severity', 'none', 'error']
    : ['table', 'verdict', 'exact', 'inconsistent'];
  const cases = `
${table}('${id}', [
  { name: 'TODO: in which it holds', package: ${make}(), ${expected}: '${holds}' },
  { name: 'TODO: in which it does not', package: ${make}(), ${expected}: '${broken}' },
]);
`;
  const withTable = importing(text, table, id.startsWith('T') ? '../rules/table' : '../table');
  return importing(withTable, make, `${up}/fixtures/${fixture}`) + cases;
}

/** Every file that changes, by its path below `root`, with its new text, not laid out yet. */
export function planRule(
  root: string,
  id: string,
  [zh = '', en = '']: readonly string[],
): ReadonlyMap<string, string> {
  if (!ID.test(id))
    throw new Refused(
      `编号不合规：${id} · not an id of a rule: T5.x, X.T1-T4.x, X.x, S.x, N.x, P.x in lower case`,
    );
  if (!/\p{Script=Han}/u.test(zh) || !/[a-z]{3}/.test(en) || /\p{Script=Han}/u.test(en))
    throw new Refused('标题要有中文、英文各一 · a title in Chinese, then one in English');
  const home = homeOf(id);
  const [file, test] = [`src/${home}.ts`, `test/${home}.test.ts`];
  const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
  if (read('docs/rules.md').includes(`| \`${id}\` |`))
    throw new Refused(`${id}：已经有了 · is there already, in ${file}`);
  const changed = new Map<string, string>();
  let text: string;
  if (existsSync(path.join(root, file))) text = read(file);
  else if (id.startsWith('T')) throw new Refused(`${id}：没有这张表 · there is no such statement`);
  else {
    const index = `src/${OWN}/index.ts`;
    const made = newPair(read(index), id);
    changed.set(index, made.listed);
    text = made.text;
  }
  changed.set(file, withRule(text, id, [zh, en], file));
  changed.set(test, withTest(existsSync(path.join(root, test)) ? read(test) : '', id));
  return changed;
}

function main([id = '', ...titles]: readonly string[]): void {
  const changed = planRule('.', id, titles);
  for (const [name, text] of changed) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
  const layout = [require.resolve('prettier/bin/prettier.cjs'), '--log-level', 'warn', '--write'];
  execFileSync(process.execPath, [...layout, ...changed.keys()], { stdio: 'inherit' });
  execFileSync('npm', ['run', '--silent', 'docs'], { stdio: 'inherit', shell: process.platform === 'win32' });
  const test = `test/${homeOf(id)}.test.ts`;
  for (const name of [...changed.keys(), 'docs/rules.md']) console.log(name);
  console.log(`接着填写规则和两例 · now fill in the rule and its two cases:  npx vitest run ${test}`);
}

if (require.main === module)
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
