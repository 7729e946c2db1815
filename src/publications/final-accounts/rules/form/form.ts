import type { Statement, UnreadableReason } from '../../../../model/statement';
import { asPrinted, say, spaced, type Text } from '../../../../model/text';
import type { Figure } from '../../../../model/figure';
import type { Books } from '../../../../books/books';
import { beside, missing, missingTotals, newTitles, onSheet, unreadableTables } from './sheets';
import { observation, type Observation, type Rule, type Spot } from '../../../../books/rule';
import { NUMBER_AS_TEXT } from '../../number-as-text';
import { formTexts } from './texts';

/** The statement a figure is of. */
const called = (books: Books, { item: { statement } }: Figure): Text | '' =>
  statement === 'N' ? '' : books.called(statement);

const spotOf = (books: Books, figure: Figure): Spot => ({
  place: figure.place,
  printed: figure.printed,
  label: spaced(called(books, figure), figure.rowLabel, figure.columnLabel),
});

function* unreadable(
  books: Books,
  reasons: readonly UnreadableReason[],
  severity: 'error' | 'review',
): Iterable<Observation> {
  for (const statement of books.set.statements.values()) {
    for (const [index, why] of statement.unreadable) {
      if (!reasons.includes(why)) continue;
      const spot = spotOf(books, statement.figures[index]!);
      yield {
        key: statement.figures[index]!.item.key,
        severity,
        message: formTexts.noAmount(spot.label, spot.printed, why),
        spots: [spot],
      };
    }
  }
}

function textNumbers(books: Books, statement: Statement): Observation {
  const spots = statement.printed.filter(({ asText }) => asText).map((figure) => spotOf(books, figure));
  return {
    key: statement.id,
    severity: 'review',
    message: formTexts.asText({
      name: books.called(statement.id),
      count: spots.length,
      first: spots.slice(0, 3).map(({ printed }) => printed),
    }),
    spots,
  };
}

function unread(books: Books, { id, remarks }: Statement, kind: 'notUnderstood' | 'beyond'): Spot[] {
  return remarks.flatMap((remark): Spot[] =>
    remark.kind === kind
      ? [{ place: books.placeOf(id, remark), printed: remark.printed, label: books.called(id) }]
      : [],
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
      message: formTexts.beyond({ name: books.called(id), count: spots.length }),
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
      message: formTexts.hiddenAlone({ title: books.form(id).title, sheet }),
      spots: [
        { place: books.place(id, title.row, title.column), printed: title.value, label: asPrinted(sheet) },
      ],
    };
  }
  for (const { id, sheet, hidden, title } of books.set.beside) {
    if (!hidden || id === null) continue;
    yield {
      key: `${id}:${sheet}`,
      severity: 'info',
      message: formTexts.hiddenTwin({
        title: books.form(id).title,
        sheet,
        checked: books.statement(id)!.sheet,
      }),
      spots: [
        {
          place: onSheet(id, sheet, title),
          printed: title.value,
          label: asPrinted(sheet),
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
      message: formTexts.notUnderstood({ name: books.called(id), count: spots.length }),
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
          message: formTexts.repeated({ title: books.form(id).title, sheet, first }),
          spots: [
            {
              place: books.place(id, statement.title.row, statement.title.column),
              printed: statement.title.value,
              label: asPrinted(first),
            },
            {
              place: onSheet(id, sheet, title),
              printed: title.value,
              label: asPrinted(sheet),
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
    NUMBER_AS_TEXT,
    say('数字不存成文本', 'Numbers are not stored as text'),
    BASIS,
    function* (books) {
      for (const statement of books.set.statements.values()) {
        if (statement.printed.some(({ asText }) => asText)) yield textNumbers(books, statement);
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
