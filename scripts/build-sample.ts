/** `npm run sample`: writes samples/demo, a package with a few planted mistakes, and a README that says which. */
import { t2, t5, t6, t9 } from '../src/publications/final-accounts/forms';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Item } from '../src/model/item';
import { formatAmount } from '../src/model/money';
import Decimal from 'decimal.js';
import { narrativeOf, withFigure, type BuiltNarrative } from '../test/fixtures/narrative';
import { narrativeDocx } from '../test/fixtures/narrative/docx';
import { aPackage, type Package } from '../test/fixtures/package';
import { unevenUnit } from '../test/fixtures/units';

const FOLDER = join(process.cwd(), 'samples', 'demo');

interface Mistake {
  readonly item: Item;
  readonly what: string;
  /** What is printed instead; null: the right number, but stored as text. */
  readonly printed: string | null;
}

const MISTAKES: readonly Mistake[] = [
  { item: t5('2110302', 'project'), what: '水体，项目支出：两位数字颠倒', printed: '314.61' },
  { item: t9('vehicles', 'actual'), what: '公务用车购置及运行维护费，决算数小计', printed: '43.93' },
  { item: t6('30211'), what: '差旅费：与 302 商品和服务支出合计不符', printed: '17.15' },
  { item: t2('2210201', 'fiscal'), what: '住房公积金，财政拨款收入：数字存为文本', printed: null },
];

/** The one wrong figure of the narrative: two digits of 人员经费 changed places. */
const STAFF = t6('staff').key;

function misprinted(narrative: BuiltNarrative): { readonly wrong: BuiltNarrative; readonly line: string } {
  const index = narrative.figures.findIndex(({ of, role }) => of === STAFF && role === 'amount');
  const right = narrative.figures[index]!.printed;
  const printed = right.replace(/(\d)(\d)(?=\.)/, '$2$1');
  return {
    wrong: withFigure(narrative, index, printed),
    line: `- \`narrative.docx\` **基本支出一节** 人员经费：两位数字颠倒；写作 ${printed}，应为 ${right}`,
  };
}

const shown = (pkg: Package, item: Item): string =>
  formatAmount(new Decimal(pkg.cellOf(item).value as number));

async function main(): Promise<void> {
  const right = aPackage({ books: unevenUnit }).withPrintArea('T9');
  const wrong = MISTAKES.reduce(
    (pkg, { item, printed }) => (printed === null ? pkg.asText(item) : pkg.with(item, printed)),
    right,
  );
  const lines = MISTAKES.map(({ item, what, printed }) => {
    const { sheet, a1 } = right.addressOf(item);
    const figures =
      printed === null
        ? `文本 “${shown(right, item)}”`
        : `印为 ${shown(wrong, item)}，应为 ${shown(right, item)}`;
    return `- \`${sheet}\` **${a1}** ${what}；${figures}`;
  });
  const { wrong: narrative, line } = misprinted(narrativeOf(unevenUnit, { family: 'xinjiang2024' }));
  lines.push(line);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'narrative.docx'), narrativeDocx(narrative));
  writeFileSync(join(FOLDER, 'statements.xlsx'), await wrong.xlsx());
  writeFileSync(
    join(FOLDER, 'README.md'),
    [
      '# 示例 · Demo',
      '',
      `虚构单位“${right.books.unit}”${right.books.year} 年度的九张公开表和决算公开说明，由 \`scripts/build-sample.ts\` 生成，其中有意留了五处问题：`,
      '',
      ...lines,
      '',
      '其余差异都是以万元列示产生的尾差。',
      '',
    ].join('\n'),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

void main();
