import { addTo } from '../../../../model/lists';
import type { FormId } from '../../../../model/form-id';
import type { Line, Remark, Statement } from '../../../../model/statement';
import { nameKey } from '../../../../model/names';
import { address } from '../../../../model/sheet';
import { spaced, type Text } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import type { Observation, Spot } from '../../../../books/rule';
import { packageTexts } from './texts';

/** The statements whose rows are functional subjects. */
const bySubject = ({ set }: Books): FormId[] =>
  set.forms.filter(({ table }) => table.kind === 'subjects').map(({ id }) => id);

function codeSpot(books: Books, id: FormId, line: Line): Spot {
  return {
    place: books.placeOf(id, line),
    printed: line.code,
    label: spaced(books.called(id), line.name),
  };
}

/** One code under two names. */
export function* subjectNames(books: Books): Iterable<Observation> {
  const names = new Map<string, { id: FormId; line: Line }[]>();
  for (const id of bySubject(books)) {
    for (const line of books.lines(id)) {
      if (line.code === '' || line.name === '') continue;
      addTo(names, line.code, { id, line });
    }
  }
  for (const [code, printings] of names) {
    if (printings.every(({ line }) => line.name === printings[0]!.line.name)) continue;
    const variants = new Map<string, typeof printings>();
    for (const printing of printings) {
      const key = nameKey(printing.line.name);
      addTo(variants, key, printing);
    }
    if (variants.size < 2) continue;
    const groups = [...variants.values()];
    const twice = new Set(
      printings.flatMap(({ id }, index) =>
        printings.findIndex((other) => other.id === id) < index ? id : [],
      ),
    );
    // A statement that prints the code twice is named by its cells.
    const where = ({ id, line }: (typeof printings)[number]): Text =>
      spaced(books.called(id, 'brief'), twice.has(id) ? address(line.row, line.column) : '');
    yield {
      key: `name:${code}`,
      severity: 'review',
      message: packageTexts.names({
        code,
        groups: groups.map((group) => ({ names: group.map(where), value: group[0]!.line.name })),
      }),
      spots: groups.flat().map(({ id, line }) => codeSpot(books, id, line)),
    };
  }
}

/** A code that is plainly another: what the rows below it or the other statements say. */
function mistyped(books: Books, id: FormId, remark: Remark & { kind: 'mistyped' }): Observation {
  const { line, meant, by } = remark;
  const witnesses =
    by === 'parts'
      ? books.lines(id).flatMap((part) => (part.parent === meant ? [{ id, line: part }] : []))
      : bySubject(books)
          .filter((other) => other !== id)
          .flatMap((other) =>
            books.lines(other).flatMap((twin) => (twin.key === meant ? [{ id: other, line: twin }] : [])),
          );
  const names = witnesses.map((witness) => books.called(witness.id, 'brief'));
  const { known } = packageTexts;
  return {
    key: `${id}:code:${line.code}:${line.name}`,
    severity: 'error',
    message: packageTexts.mistyped({
      of: books.called(id),
      code: line.code,
      name: line.name,
      meant,
      why: by === 'parts' ? known.parts({ meant }) : known.twins({ meant, names }),
    }),
    spots: [
      codeSpot(books, id, line),
      ...witnesses
        .slice(0, by === 'parts' ? 1 : undefined)
        .map((each) => codeSpot(books, each.id, each.line)),
    ],
  };
}

/** Rows under another subject than their code says, twice, without their parts or without what they are a part of. */
export function* subjectPlaces(books: Books): Iterable<Observation> {
  for (const statement of books.set.statements.values()) {
    const { id, remarks, lines } = statement;
    yield* withoutParent(books, statement);
    for (const remark of remarks) {
      if (remark.kind === 'wrongParent') {
        const { line, under } = remark;
        yield {
          key: `${id}:parent:${line.code}:${line.name}`,
          severity: 'error',
          message: packageTexts.wrongParent({
            of: books.called(id),
            code: line.code,
            name: line.name,
            under: { code: under.code, name: under.name },
          }),
          spots: [codeSpot(books, id, line), codeSpot(books, id, under)],
        };
      }
      if (remark.kind === 'mistyped') yield mistyped(books, id, remark);
      if (remark.kind === 'twice') {
        const { line } = remark;
        yield {
          key: `${id}:twice:${line.key}`,
          severity: 'review',
          message: packageTexts.twice({ of: books.called(id), code: line.code, name: line.name }),
          spots: [codeSpot(books, id, line)],
        };
      }
    }
    if (books.form(id).table.kind !== 'subjects') continue;
    yield* withoutCode(books, id);
    const parents = new Set(lines.map((line) => line.parent));
    const depth = Math.max(0, ...lines.map((line) => line.code.length));
    for (const line of lines) {
      if (line.code.length === 0 || line.code.length >= depth || parents.has(line.key)) continue;
      yield {
        key: `${id}:childless:${line.code}`,
        severity: 'review',
        message: packageTexts.childless({
          of: books.called(id),
          code: line.code,
          name: line.name,
          below: line.code.length === 5 ? packageTexts.item : packageTexts.section,
        }),
        spots: [codeSpot(books, id, line)],
      };
    }
  }
}

/**
 * 款 and 项 under a class that is not printed, in a table that prints those above its other rows: the row was lost, and
 * its parts went on to the next above.
 */
function* withoutParent(books: Books, { id, lines }: Statement): Iterable<Observation> {
  if (books.form(id).codes === null) return;
  const printed = new Set(lines.map(({ code }) => code));
  for (const length of [3, 5] as const) {
    const below = lines.filter(
      ({ code, key, partOf }) => code.length === length + 2 && !partOf && !key.includes('#'),
    );
    const lost = new Map<string, Line[]>();
    for (const line of below) {
      const above = line.code.slice(0, length);
      if (!printed.has(above)) addTo(lost, above, line);
    }
    // A form that leaves the level out, or most of it, is a form of its own.
    const orphans = [...lost.values()].flat();
    if (orphans.length === 0 || orphans.length * 2 >= below.length) continue;
    for (const [above, parts] of lost) {
      yield {
        key: `${id}:orphan:${above}`,
        severity: 'review',
        message: packageTexts.noParent({
          of: books.called(id),
          above,
          first: parts[0]!,
          count: parts.length,
        }),
        spots: parts.slice(0, 6).map((line) => codeSpot(books, id, line)),
      };
    }
  }
}

/** Rows that print no code: read by their names; a table that goes without codes altogether is a form of its own. */
function* withoutCode(books: Books, id: FormId): Iterable<Observation> {
  const rows = books
    .statement(id)!
    .remarks.flatMap((remark) => (remark.kind === 'uncoded' ? [remark.line] : []));
  if (rows.length === 0) return;
  const coded = books
    .lines(id)
    .some(({ code, key }) => code.length > 3 && rows.every((row) => row.key !== key));
  yield {
    key: `${id}:uncoded`,
    severity: coded ? 'review' : 'info',
    message: packageTexts.uncoded({
      of: books.called(id),
      count: rows.length,
      names: rows.slice(0, 3).map(({ name }) => name),
    }),
    spots: rows.map((line) => ({ ...codeSpot(books, id, line), printed: line.name })),
  };
}
