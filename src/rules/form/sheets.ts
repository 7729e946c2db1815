import type { FormId } from '../../model/form';
import { say, type Text } from '../../model/text';
import type { Books } from '../books';
import type { Observation } from '../rule';

/** Statements that are not there: an error where they are asked for. */
export function* missing(books: Books): Iterable<Observation> {
  for (const { id, title } of books.set.forms) {
    if (books.statement(id)) continue;
    yield books.doesWithout(id)
      ? {
          key: id,
          severity: 'info',
          message: say(
            `没有${id}《${title.zh}》：T4 没有这项资金，该套报表的格式也不要求这张表，按没有这项资金核对`,
            `${id} (${title.en}) is not there: T4 shows no such money and forms of this kind do without it; checked as no such money`,
          ),
          spots: [],
        }
      : (bareTitle(books, id) ?? {
          key: id,
          severity: 'error',
          message: say(
            `缺少${id}《${title.zh}》：没有一张工作表的标题或栏目是这张表的`,
            `${id} (${title.en}) is missing: no sheet has its title ${title.zh} or its columns`,
          ),
          spots: [],
        });
  }
}

/** The title of a statement with no table below it: as loud as nothing at all. */
function bareTitle(books: Books, id: FormId): Observation | null {
  const bare = books.set.bare.get(id);
  if (!bare) return null;
  const { sheet, title } = bare;
  return {
    key: id,
    severity: 'error',
    message: say(
      `${id}《${books.form(id).title.zh}》的标题在“${sheet}”找到了，下面却没有表（是图片，或移到了别处？），整张表未核对`,
      `The title of ${id} was found on “${sheet}” with no table below it (a picture, or moved elsewhere?): nothing of it was checked`,
    ),
    spots: [
      {
        place: { source: 'cell', statement: id, sheet, row: title.row, column: title.column },
        printed: title.value,
        label: sheet,
      },
    ],
  };
}

/** Statements whose title was found and whose table was not understood; one that says itself that it has no figures loses none. */
export function* unreadableTables(books: Books): Iterable<Observation> {
  for (const { id, state, sheet, title, printed, deniesFigures } of books.set.statements.values()) {
    if (state !== 'unreadable') continue;
    const count = printed.length;
    yield {
      key: id,
      severity: count === 0 && deniesFigures ? 'review' : 'error',
      message: say(
        `${id}《${books.form(id).title.zh}》的标题在“${sheet}”找到了，表头却认不出，整张表${count > 0 ? `的 ${count} 个数字` : ''}未核对`,
        `The title of ${id} was found on “${sheet}” but its headings were not understood: ${count > 0 ? `none of its ${count} figures` : 'nothing of it'} was checked`,
      ),
      spots: [{ place: books.place(id, title.row, title.column), printed: title.value, label: sheet }],
    };
  }
}

/** A table that prints some of its totals and not the others: the line was lost, with the rows above it perhaps. */
export function* missingTotals(books: Books): Iterable<Observation> {
  for (const { id, totals } of books.set.forms) {
    const statement = books.statement(id);
    if (statement?.state !== 'read') continue;
    const printed = new Set(statement.lines.map(({ key }) => key));
    const missing = totals.filter((row) => !printed.has(row));
    if (missing.length === 0 || missing.length === totals.length) continue;
    const names = missing.map((row) => TOTAL_NAMES[row]!);
    yield {
      key: `${id}:${missing.join()}`,
      severity: 'review',
      message: say(
        `${id}《${books.form(id).title.zh}》没有认出${names.map(({ zh }) => `“${zh}”`).join('、')}这一行：是漏了，还是名称写错了？与它有关的没有核对`,
        `${id} (${books.form(id).title.en}) has no line that is its ${names.map(({ en }) => en).join(', ')}: left out, or misspelt? What it should agree with was not checked`,
      ),
      spots: [
        {
          place: books.place(id, statement.title.row, statement.title.column),
          printed: statement.title.value,
          label: id,
        },
      ],
    };
  }
}

const TOTAL_NAMES: Readonly<Record<string, Text>> = {
  'income.total': say('本年收入合计', 'income of the year'),
  'income.grand': say('收入总计', 'income grand total'),
  'expenditure.total': say('本年支出合计', 'expenditure of the year'),
  'expenditure.grand': say('支出总计', 'expenditure grand total'),
  staff: say('人员经费合计', 'staff total'),
  public: say('公用经费合计', 'public total'),
};

/** Statements known by the words of a new title, or by their columns alone. */
export function* newTitles(books: Books): Iterable<Observation> {
  for (const { id, by, wears, title, sheet } of books.set.statements.values()) {
    if (by !== 'words' && by !== 'columns') continue;
    const { zh, en } = books.form(id).title;
    yield {
      key: id,
      severity: wears ? 'review' : 'info',
      message: wears
        ? say(
            `工作表“${sheet}”的标题“${title.value}”是 ${wears} 的，栏目却是${id}《${zh}》的：按 ${id} 核对`,
            `The sheet “${sheet}” wears the title of ${wears}, “${title.value}”, over the columns of ${id} (${en}): checked as ${id}`,
          )
        : say(
            `工作表“${sheet}”的标题“${title.value}”不是通用标题，按栏目认作${id}《${zh}》`,
            `The title “${title.value}” of the sheet “${sheet}” is not a usual one: taken for ${id} (${en}) by its columns`,
          ),
      spots: [{ place: books.place(id, title.row, title.column), printed: title.value, label: id }],
    };
  }
}

/** One remark that lists the sheets which resemble a statement and are none. */
export function* beside(books: Books): Iterable<Observation> {
  // A hidden twin is told by itself.
  const others = books.set.beside.filter(({ repeats, hidden, id }) => !repeats && !(hidden && id !== null));
  if (others.length === 0) return;
  const name = ({ sheet, id }: (typeof others)[number]): Text =>
    id === null
      ? say(`“${sheet}”`, `“${sheet}”`)
      : say(
          `“${sheet}”（${id} 用的是“${books.statement(id)!.sheet}”）`,
          `“${sheet}” (${id} is “${books.statement(id)!.sheet}”)`,
        );
  const names = others.map(name);
  yield {
    key: 'sheets',
    severity: 'info',
    message: say(
      `另有 ${others.length} 张表不在核对的九张之内，未核对：${names.map(({ zh }) => zh).join('、')}`,
      `${others.length} more tables are none of the nine and were not checked: ${names.map(({ en }) => en).join(', ')}`,
    ),
    spots: others.map(({ sheet, title, id }) => ({
      place: { source: 'cell', statement: id ?? 'T1', sheet, row: title.row, column: title.column },
      printed: title.value,
      label: sheet,
    })),
  };
}
