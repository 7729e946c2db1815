import type Decimal from 'decimal.js';
import { examinePackage } from '../../src/examine';
import type { Figure } from '../../src/model/figure';
import type { Sheet } from '../../src/model/sheet';
import { memberOf, rollUpOf, type MemberFigures, type RollUp } from '../../src/rollup';
import { additiveOf } from '../../src/rollup/additive';
import { aDepartment, type BuiltMember, type DepartmentOptions } from '../../test/fixtures/department';
import { Dice, mistaken, MISTAKES } from './mistakes';
import { slackOf, withValue } from './run';
import { printTable, share } from './table';

/** Departments as they are built: from one unit to sixty, in both forms, with and without flows, in 元 and 万元. */
export function departments(
  count: number,
): readonly { readonly name: string; readonly options: DepartmentOptions }[] {
  const sizes = [1, 2, 7, 2, 3, 7, 5, 4, 2, 60];
  const both = ['national', 'shanghai', 'shanghai'] as const;
  return Array.from({ length: count }, (_, at) => {
    const seed = at + 1;
    const options: DepartmentOptions = {
      seed,
      units: sizes[at % sizes.length]!,
      flows: at % 3 === 1,
      families: at % 4 === 1 ? both : at % 4 === 2 ? ['shanghai'] : ['national'],
      moneyUnits: at % 5 === 3 ? ['万元', '元', '万元'] : ['万元'],
    };
    return {
      name: `department ${seed}, ${options.units} units${options.flows ? ', with flows' : ''}`,
      options,
    };
  });
}

interface Read {
  readonly figures: MemberFigures;
  readonly sheets: readonly Sheet[];
  readonly printed: readonly Figure[];
  readonly slack: ReadonlyMap<Figure, Decimal>;
  readonly narrative: string;
  readonly name: string;
}

function read({ name, package: built, narrative }: BuiltMember, sheets = built.sheets()): Read {
  const examination = examinePackage({
    sheets,
    narratives: [{ file: '说明.txt', kind: 'text', text: narrative }],
  });
  const { verdicts, books } = examination.check;
  return {
    figures: memberOf(examination, name),
    sheets,
    printed: [...books.set.statements.values()].flatMap(({ figures }) =>
      figures.filter(({ state, item }) => state === 'number' && additiveOf(item)),
    ),
    slack: slackOf(verdicts),
    narrative,
    name,
  };
}

/** How often a digit that is planted in a unit or the department is found, and named first. */
interface Planted {
  made: number;
  hidden: number;
  found: number;
  first: number;
}

const none = (): Planted => ({ made: 0, hidden: 0, found: 0, first: 0 });

export interface MeasuredRollUps {
  readonly falseFindings: readonly string[];
  readonly inDepartment: Planted;
  readonly inUnit: Planted;
  readonly misses: readonly string[];
}

/** So many digits are planted in each department. */
const PLANTED = 24;

export function measureRollUps(count: number, planted = PLANTED): MeasuredRollUps {
  const falseFindings: string[] = [];
  const misses: string[] = [];
  const [inDepartment, inUnit] = [none(), none()];
  for (const { name, options } of departments(count)) {
    const { department, units } = aDepartment(options);
    const built = [department, ...units];
    const members = built.map((each) => read(each));
    const rolled = (changed: readonly MemberFigures[]): RollUp | null => {
      const outcome = rollUpOf(changed);
      return outcome.kind === 'rolledUp' ? outcome.rollUp : null;
    };
    const clean = rolled(members.map(({ figures }) => figures));
    if (!clean) falseFindings.push(`${name}: no department`);
    for (const { message } of clean?.findings ?? []) falseFindings.push(`${name}: ${message.zh}`);
    const dice = new Dice(options.seed);
    for (let each = 0; each < planted; each++) {
      const at = each % 2 === 0 ? 0 : 1 + dice.below(units.length);
      const member = members[at]!;
      const figure = member.printed[dice.below(member.printed.length)]!;
      const wrong = mistaken(figure.value, MISTAKES[dice.below(MISTAKES.length)]!, dice);
      if (!wrong || !clean) continue;
      const tally = at === 0 ? inDepartment : inUnit;
      tally.made++;
      const cell = clean.cells.find(({ fact }) => fact.key === figure.item.key)!;
      const change = wrong.minus(figure.value).abs();
      const isHidden = change.lte(cell.tolerance) && change.lte(member.slack.get(figure) ?? Infinity);
      if (isHidden) {
        tally.hidden++;
        continue;
      }
      const spoilt = read(built[at]!, withValue(member.sheets, figure, wrong)).figures;
      const result = rolled(members.map(({ figures }, index) => (index === at ? spoilt : figures)));
      const told = (result?.findings ?? []).filter(({ severity }) => severity !== 'info');
      const [best] = told;
      if (best) tally.found++;
      const isNamed =
        best !== undefined &&
        (best.rule === 'own'
          ? best.member === at - 1 && spoilt.errors[0]?.key === figure.item.key
          : best.suspects[0]?.member === at - 1 && best.cells[0]?.fact.key === figure.item.key);
      if (isNamed) tally.first++;
      else
        misses.push(
          `${name}, ${at === 0 ? 'department' : `unit ${at}`} ${figure.item.key}: ${figure.value.toFixed()} → ${wrong.toFixed()}: ${best?.message.zh ?? 'nothing found'}`,
        );
    }
  }
  return { falseFindings, inDepartment, inUnit, misses };
}

/** `npm run measure -- rollup`: departments and their units, clean and with a digit planted in one of them. */
export function printRollUps(count: number): void {
  const { falseFindings, inDepartment, inUnit, misses } = measureRollUps(count);
  console.log(`\n${count} departments and their units: ${falseFindings.length} false findings`);
  for (const each of falseFindings.slice(0, 20)) console.log(`  ${each}`);
  const all = [inDepartment, inUnit].reduce((sum, each) => ({
    made: sum.made + each.made,
    hidden: sum.hidden + each.hidden,
    found: sum.found + each.found,
    first: sum.first + each.first,
  }));
  printTable(
    ['a digit changed in', 'made', 'within rounding', 'found', 'named first'],
    (
      [
        ['the department', inDepartment],
        ['a unit', inUnit],
        ['all', all],
      ] as const
    ).map(([name, { made, hidden, found, first }]) => [
      name,
      made,
      hidden,
      share(found, made - hidden),
      share(first, made - hidden),
    ]),
  );
  for (const each of misses.slice(0, 40)) console.log(`  ${each}`);
}
