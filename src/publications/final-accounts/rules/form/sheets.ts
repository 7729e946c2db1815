import type { FormId } from '../../../../model/form-id';
import type { Place } from '../../../../model/figure';
import { asPrinted, type Text } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import type { Observation, Spot } from '../../../../books/rule';
import type { Said } from '../../../../model/statement';
import { formTexts } from './texts';

/** Where the title stands on a sheet that was not taken for the statement. */
export const onSheet = (statement: FormId, sheet: string, title: Said<string>): Place => ({
  source: 'cell',
  statement,
  sheet,
  title: title.value,
  row: title.row,
  column: title.column,
});

/**
 * Statements that are not there: an error where they are asked for everywhere. Of a publication that stands beside the
 * package they are told in one: what was given is evidence, and no more is asked of it.
 */
export function* missing(books: Books): Iterable<Observation> {
  const notGiven: Text[] = [];
  for (const { id, title, required, missingIs } of books.set.forms) {
    if (books.statement(id) || !required) continue;
    const seen = saidOtherwise(books, id) ?? undecided(books, id) ?? bareTitle(books, id);
    if (books.doesWithout(id))
      yield { key: id, severity: 'info', message: formTexts.doneWithout({ title }), spots: [] };
    else if (seen) yield seen;
    else if (!books.isOwn(id)) notGiven.push(title);
    else
      yield {
        key: id,
        severity: missingIs,
        message: formTexts.missing({ title, printed: title.zh }),
        spots: [],
      };
  }
  if (notGiven.length > 0)
    yield { key: 'beside', severity: 'info', message: formTexts.notGiven({ titles: notGiven }), spots: [] };
}

/** The sheet that wears its title was said by hand to be another statement, or none. */
function saidOtherwise(books: Books, id: FormId): Observation | null {
  const found = books.set.saidOtherwise.get(id);
  if (!found) return null;
  const { sheet, said, title } = found;
  const given = { title: books.form(id).title, sheet };
  return {
    key: id,
    severity: 'review',
    message:
      said === null
        ? formTexts.saidNone(given)
        : formTexts.saidOther({ ...given, said: books.form(said).title }),
    spots: [spotOf(id, sheet, title)],
  };
}

const spotOf = (statement: FormId, sheet: string, title: Said<string>): Spot => ({
  place: onSheet(statement, sheet, title),
  printed: title.value,
  label: asPrinted(sheet),
});

/** Several sheets have a statement's columns under titles that name none: it is one of them, and not known which. */
function undecided(books: Books, id: FormId): Observation | null {
  const sheets = books.set.undecided.get(id);
  return sheets
    ? {
        key: id,
        severity: 'review',
        message: formTexts.undecided({ title: books.form(id).title, sheets }),
        spots: [],
      }
    : null;
}

/** The title of a statement with no table below it: as loud as nothing at all. */
function bareTitle(books: Books, id: FormId): Observation | null {
  const bare = books.set.bare.get(id);
  if (!bare) return null;
  const { sheet, title } = bare;
  return {
    key: id,
    severity: 'error',
    message: formTexts.bareTitle({ title: books.form(id).title, sheet }),
    spots: [spotOf(id, sheet, title)],
  };
}

/**
 * Statements whose title was found and whose table was not understood; one that says itself that it has no figures loses
 * none, and one that was said by hand may be another.
 */
export function* unreadableTables(books: Books): Iterable<Observation> {
  for (const { id, state, by, sheet, title, printed, deniesFigures } of books.set.statements.values()) {
    if (state !== 'unreadable') continue;
    const count = printed.length;
    const given = { title: books.form(id).title, sheet, count };
    const titled = books.set.beside.find((each) => each.id === id && !each.hidden)?.sheet ?? null;
    const byHand = by === 'hand';
    yield {
      key: id,
      severity: byHand || (count === 0 && deniesFigures) ? 'review' : 'error',
      message: byHand ? formTexts.unreadableByHand({ ...given, titled }) : formTexts.unreadable(given),
      spots: [
        { place: books.place(id, title.row, title.column), printed: title.value, label: asPrinted(sheet) },
      ],
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
    yield {
      key: `${id}:${missing.join()}`,
      severity: 'review',
      message: formTexts.noTotal(books.called(id), missing),
      spots: [
        {
          place: books.place(id, statement.title.row, statement.title.column),
          printed: statement.title.value,
          label: books.called(id),
        },
      ],
    };
  }
}

/** Statements known by the words of a new title, by their columns alone, or by hand under the title of another. */
export function* newTitles(books: Books): Iterable<Observation> {
  for (const { id, by, state, wears, title, sheet } of books.set.statements.values()) {
    if (by === 'title' || (by === 'hand' && (!wears || state === 'unreadable'))) continue;
    const given = { title: books.form(id).title, sheet, worn: title.value };
    const wearing = by === 'hand' ? formTexts.wearsByHand : formTexts.wearsTitle;
    yield {
      key: id,
      severity: wears ? 'review' : 'info',
      message: wears ? wearing({ ...given, wears: books.form(wears).title }) : formTexts.newTitle(given),
      spots: [
        { place: books.place(id, title.row, title.column), printed: title.value, label: books.called(id) },
      ],
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
      ? formTexts.stranger({ sheet })
      : formTexts.twin({ sheet, title: books.form(id).title, used: books.statement(id)!.sheet });
  yield {
    key: 'sheets',
    severity: 'info',
    message: formTexts.beside({ sheets: others.map(name) }),
    spots: others.map(({ sheet, title, id }) => ({
      place: onSheet(id ?? 'T1', sheet, title),
      printed: title.value,
      label: asPrinted(sheet),
    })),
  };
}
