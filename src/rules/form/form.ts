import type { Statement, UnreadableReason } from '../../model/statement';
import { say, type Text } from '../../model/text';
import type { Figure } from '../../model/figure';
import type { Books } from '../books';
import { beside, missing, missingTotals, newTitles, unreadableTables } from './sheets';
import { observation, type Observation, type Rule, type Spot } from '../rule';

const spotOf = (figure: Figure): Spot => ({
  place: figure.place,
  printed: figure.printed,
  label: [figure.item.statement, figure.rowLabel, figure.columnLabel].filter(Boolean).join(' '),
});

const WHY: Readonly<Record<UnreadableReason, Text>> = {
  text: say('不是数字', 'is no number'),
  error: say('是 Excel 错误值', 'is an Excel error'),
  noResult: say('是没有计算结果的公式', 'is a formula without a result'),
  notAnAmount: say('是日期或百分比，不是金额', 'is a date or a percentage, no amount'),
};

function* unreadable(
  books: Books,
  reasons: readonly UnreadableReason[],
  severity: 'error' | 'review',
): Iterable<Observation> {
  for (const statement of books.set.statements.values()) {
    for (const [index, why] of statement.unreadable) {
      if (!reasons.includes(why)) continue;
      const spot = spotOf(statement.figures[index]!);
      yield {
        key: statement.figures[index]!.item.key,
        severity,
        message: say(
          `${spot.label} 应填金额，现为“${spot.printed}”，${WHY[why].zh}`,
          `${spot.label} should be an amount: “${spot.printed}” ${WHY[why].en}`,
        ),
        spots: [spot],
      };
    }
  }
}

function textNumbers(statement: Statement): Observation {
  const spots = statement.printed.filter(({ asText }) => asText).map(spotOf);
  const first = spots.slice(0, 3).map((spot) => spot.printed);
  const more = spots.length > first.length;
  return {
    key: statement.id,
    severity: 'review',
    message: say(
      `${statement.id} 有 ${spots.length} 个数字存成了文本（${first.join('、')}${more ? '…' : ''}），Excel 求和时会漏掉`,
      `${statement.id} holds ${spots.length} numbers stored as text (${first.join(', ')}${more ? ' …' : ''}): sums in Excel pass them over`,
    ),
    spots,
  };
}

function unread(books: Books, { id, remarks }: Statement, kind: 'notUnderstood' | 'beyond'): Spot[] {
  return remarks.flatMap((remark): Spot[] =>
    remark.kind === kind ? [{ place: books.placeOf(id, remark), printed: remark.printed, label: id }] : [],
  );
}

function* beyond(books: Books): Iterable<Observation> {
  for (const statement of books.set.statements.values()) {
    const { id } = statement;
    const spots = unread(books, statement, 'beyond');
    if (spots.length === 0) continue;
    yield {
      key: id,
      severity: 'info',
      message: say(
        `${id} 另有 ${spots.length} 个数字在本表通用格式以外的栏或行（其中项、会议费、上年数等），未核对`,
        `${id} prints ${spots.length} numbers in columns or rows beyond the usual form (parts, meetings, last year …): not checked`,
      ),
      spots,
    };
  }
}

/** Statements that are seen only when the sheet is unhidden, and hidden sheets that were left alone for a visible one. */
function* hidden(books: Books): Iterable<Observation> {
  for (const { id, sheet, hidden, title } of books.set.statements.values()) {
    if (!hidden) continue;
    yield {
      key: `${id}:${sheet}`,
      severity: 'review',
      message: say(
        `${id}《${books.form(id).title.zh}》只在隐藏的工作表“${sheet}”上，打开工作簿时看不到；已照此核对，请取消隐藏或换上要公开的表`,
        `${id} stands on the hidden sheet “${sheet}” alone, which nobody sees on opening the workbook; it was checked as it is. Unhide it, or put in the one to be published`,
      ),
      spots: [{ place: books.place(id, title.row, title.column), printed: title.value, label: sheet }],
    };
  }
  for (const { id, sheet, hidden, title } of books.set.beside) {
    if (!hidden || id === null) continue;
    yield {
      key: `${id}:${sheet}`,
      severity: 'info',
      message: say(
        `隐藏的工作表“${sheet}”也印有标题《${books.form(id).title.zh}》，未核对；核对的是“${books.statement(id)!.sheet}”`,
        `The hidden sheet “${sheet}” prints the title of ${id} too and was not checked; “${books.statement(id)!.sheet}” was`,
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
}

function* notUnderstood(books: Books): Iterable<Observation> {
  for (const statement of books.set.statements.values()) {
    const { id } = statement;
    const spots = unread(books, statement, 'notUnderstood');
    if (spots.length === 0) continue;
    yield {
      key: id,
      severity: 'review',
      message: say(
        `${id} 有 ${spots.length} 个数字所在的行或栏认不出，未核对`,
        `${id} prints ${spots.length} numbers in rows or columns that were not understood: not checked`,
      ),
      spots,
    };
  }
}

const BASIS = say('决算公开报表填列要求', 'How the forms are filled in');

/** S.*: what must be in order before anything can be added up. */
export const formRules: readonly Rule[] = [
  observation(
    'S.missing',
    say('要求公开的报表齐全', 'Every statement that is required is there'),
    say(
      '决算公开要求：九张表齐全，没有数据的列空表；国有资本经营预算的表自2020年度起要求',
      'Publication rules: nine statements, empty ones included; that of state capital since 2020',
    ),
    missing,
  ),
  observation(
    'S.repeated',
    say('每张报表只出现一次', 'Each statement stands once'),
    BASIS,
    function* (books) {
      for (const { id, sheet, title, repeats } of books.set.beside) {
        if (!repeats || id === null) continue;
        const statement = books.statement(id)!;
        const first = statement.sheet;
        yield {
          key: `${id}:${sheet}`,
          severity: 'error',
          message: say(
            `工作表“${first}”和“${sheet}”都印有标题《${books.form(id).title.zh}》，栏目也相同，只核对了前一张`,
            `The sheets “${first}” and “${sheet}” both print the title and the columns of ${id}; only the first was checked`,
          ),
          spots: [
            {
              place: books.place(id, statement.title.row, statement.title.column),
              printed: statement.title.value,
              label: first,
            },
            {
              place: { source: 'cell', statement: id, sheet, row: title.row, column: title.column },
              printed: title.value,
              label: sheet,
            },
          ],
        };
      }
    },
  ),
  observation(
    'S.title',
    say('报表的标题是通用的标题', 'Each statement wears its usual title'),
    BASIS,
    newTitles,
  ),
  observation(
    'S.beside',
    say('九张表以外的决算表列出备查', 'Tables of the accounts that are none of the nine are listed'),
    BASIS,
    beside,
  ),
  observation(
    'S.hidden',
    say('报表都在可见的工作表上', 'No statement stands on a hidden sheet'),
    BASIS,
    hidden,
  ),
  observation(
    'S.unreadable',
    say('报表的表头认得出', 'The headings of each statement are understood'),
    BASIS,
    unreadableTables,
  ),
  observation(
    'S.totals',
    say('印有合计行的表合计行齐全', 'A statement that prints totals prints all of them'),
    BASIS,
    missingTotals,
  ),
  observation('S.text', say('金额栏里是数字', 'Money cells hold numbers'), BASIS, (books) =>
    unreadable(books, ['text', 'notAnAmount'], 'error'),
  ),
  observation(
    'S.error-value',
    say('金额栏里没有 Excel 错误值', 'No Excel error stands in a money cell'),
    BASIS,
    (books) => unreadable(books, ['error'], 'error'),
  ),
  observation('S.no-result', say('公式有计算结果', 'Formulas have results'), BASIS, (books) =>
    unreadable(books, ['noResult'], 'review'),
  ),
  observation(
    'S.number-as-text',
    say('数字不存成文本', 'Numbers are not stored as text'),
    BASIS,
    function* (books) {
      for (const statement of books.set.statements.values()) {
        if (statement.printed.some(({ asText }) => asText)) yield textNumbers(statement);
      }
    },
  ),
  observation(
    'S.not-understood',
    say('每个数字所在的行和栏都认得出', 'The row and column of every number are understood'),
    BASIS,
    notUnderstood,
  ),
  observation(
    'S.beyond',
    say('通用格式以外的栏和行列出备查', 'Columns and rows beyond the usual form are listed'),
    BASIS,
    beyond,
  ),
];
