import { lettersOf, type FormId } from '../../../../model/form-id';
import { addTo } from '../../../../model/lists';
import type { Said, Statement } from '../../../../model/statement';
import { squeeze } from '../../../../model/names';
import { say, spaced, type Text } from '../../../../model/text';
import { MONEY_UNIT } from '../../../../text/money-units';
import type { Books } from '../../../../books/books';
import { observation, type Observation, type Rule, type Spot } from '../../../../books/rule';
import { subjectNames, subjectPlaces } from './subjects';
import { packageTexts } from './texts';

/** Names that differ only in brackets or spacing are one name. */
const sameText = (text: string): string => squeeze(text);

/** One review for each publication where what its sheets should print alike is not alike: the rarer values are named. */
function* disagreement(
  books: Books,
  what: { readonly key: string; readonly label: Text },
  saidBy: (statement: Statement) => Said<string> | null,
): Iterable<Observation> {
  const publications = new Map<string, Statement[]>();
  for (const statement of books.set.statements.values())
    addTo(publications, lettersOf(statement.id), statement);
  for (const statements of publications.values()) yield* disagreementOf(books, statements, what, saidBy);
}

function* disagreementOf(
  books: Books,
  statements: readonly Statement[],
  what: { readonly key: string; readonly label: Text },
  saidBy: (statement: Statement) => Said<string> | null,
): Iterable<Observation> {
  const groups = new Map<string, { value: string; ids: FormId[]; spots: Spot[] }>();
  for (const statement of statements) {
    const said = saidBy(statement);
    if (said === null) continue;
    const group = groups.get(sameText(said.value)) ?? { value: said.value, ids: [], spots: [] };
    group.ids.push(statement.id);
    group.spots.push(headingSpot(books, statement.id, said, what.label));
    groups.set(sameText(said.value), group);
  }
  if (groups.size < 2) return;
  const [usual, ...others] = [...groups.values()].sort((a, b) => b.ids.length - a.ids.length);
  yield {
    key: what.key,
    severity: 'review',
    message: packageTexts.differs({
      what: what.label,
      groups: [usual!, ...others].map(({ value, ids }) => ({
        value,
        names: ids.map((id) => books.called(id, 'brief')),
      })),
    }),
    spots: others.flatMap(({ spots }) => spots),
  };
}

function headingSpot(books: Books, id: FormId, said: Said<string>, label: Text): Spot {
  return {
    place: books.place(id, said.row, said.column),
    printed: said.value,
    label: packageTexts.labelled({ of: books.called(id), label }),
  };
}

/** Who a note says has no such money: 某某局本年度没有…; the words for the unit itself name nobody else. */
const WHOSE = /^(?:(?:注|说明|备注)[:：])?(?:\d[.、])?(.{2,40}?)(?:20\d\d年度?|[本当全]年度?)?(?:没有|无|未)/;
const A_UNIT = /[局委办厅院会所站校园队处馆社部室团](?:\(.*\))?$|中心$/;
const ITSELF = /[本我该此][^,，]{0,2}(?:单位|部门|局|委|办|院|校|所|站|中心|处|馆)/;

/** A note copied from another table or another unit: that this statement is empty was said of something else. */
function* foreignNote(books: Books, id: FormId, note: Said<string>): Iterable<Observation> {
  const text = squeeze(note.value);
  const spot = headingSpot(books, id, note, packageTexts.note);
  const own = books.form(id).money;
  const isOfAnother = books.set.forms.some((form) => form.id !== id && form.money?.test(text));
  if (own && isOfAnother && !own.test(text)) {
    yield {
      key: `${id}:note-fund`,
      severity: 'review',
      message: packageTexts.otherFund({ of: books.called(id), note: note.value }),
      spots: [spot],
    };
  }
  const who = WHOSE.exec(text)?.[1] ?? '';
  const unit = books.set.unitName === null ? null : sameText(books.set.unitName);
  if (unit === null || !A_UNIT.test(who) || ITSELF.test(who)) return;
  if (who.includes(unit) || unit.includes(who)) return;
  yield {
    key: `${id}:note-unit`,
    severity: 'review',
    message: packageTexts.otherUnit({
      of: books.called(id),
      who,
      own: books.set.unitName ?? '',
    }),
    spots: [spot],
  };
}

function* emptyStatements(books: Books): Iterable<Observation> {
  for (const statement of books.set.statements.values()) {
    const { id, title, state, emptyNote, deniesFigures, printed } = statement;
    const money = printed.filter((figure) => figure.state === 'number' && !figure.value.isZero());
    if (state === 'empty' && emptyNote) yield* foreignNote(books, id, emptyNote);
    if (state === 'empty' && !emptyNote) {
      yield {
        key: `${id}:silent`,
        severity: 'review',
        message: packageTexts.silent({ of: books.called(id) }),
        spots: [headingSpot(books, id, title, packageTexts.title)],
      };
    }
    if (deniesFigures && money.length > 0) {
      yield {
        key: `${id}:contradicts`,
        severity: 'error',
        message: packageTexts.contradicts({ of: books.called(id), count: money.length }),
        spots: money.map((figure) => ({
          place: figure.place,
          printed: figure.printed,
          label: spaced(books.called(id), figure.rowLabel, figure.columnLabel),
        })),
      };
    }
  }
}

export const packageRules: readonly Rule[] = [
  observation(
    'X.same-unit',
    say('各表金额单位一致', 'All statements count in the same unit of money'),
    say('决算公开报表表头：金额单位', 'Heading of the forms: unit of money'),
    function* (books) {
      yield* disagreement(
        books,
        { key: 'unit', label: packageTexts.moneyUnit },
        // A sheet that merely says the wrong unit is an error of its own, below.
        ({ id, moneyUnit, moneyUnitMeant }) =>
          moneyUnitMeant === null && !books.form(id).mayCountOtherwise ? moneyUnit : null,
      );
      for (const { id, moneyUnitMeant, moneyUnit } of books.set.statements.values()) {
        if (moneyUnitMeant === null || moneyUnit === null) continue;
        yield {
          key: `${id}:mislabelled`,
          severity: 'error',
          message: packageTexts.mislabelled({
            of: books.called(id),
            printed: moneyUnit.value,
            meant: MONEY_UNIT[moneyUnitMeant],
          }),
          spots: [headingSpot(books, id, moneyUnit, packageTexts.moneyUnit)],
        };
      }
    },
  ),
  observation(
    'X.same-year',
    say('各表年度一致', 'All statements are of the same year'),
    say('决算公开报表表头：年度', 'Heading of the forms: year'),
    (books) =>
      disagreement(
        books,
        { key: 'year', label: packageTexts.year },
        ({ fiscalYear }) => fiscalYear && { ...fiscalYear, value: `${fiscalYear.value}年度` },
      ),
  ),
  observation(
    'X.same-name',
    say('各表单位名称一致', 'All statements name the same unit'),
    say('决算公开报表表头：单位名称', 'Heading of the forms: unit'),
    (books) => disagreement(books, { key: 'name', label: packageTexts.unit }, ({ unitName }) => unitName),
  ),
  observation(
    'X.empty-statement',
    say(
      '没有数据的表应注明“本表无数据”，有数据的表不得注明',
      'An empty statement says so; one with figures does not',
    ),
    say(
      '决算公开要求：没有数据的表格应当列出空表并说明',
      'Publication rules: empty statements are published and say so',
    ),
    emptyStatements,
  ),
  observation(
    'X.subjects',
    say(
      '科目编码与名称各表一致，款、项列在所属类、款之下',
      'Subject codes and names agree; sections and items lie under their classes',
    ),
    say('政府收支分类科目', 'Classification of government revenue and expenditure'),
    function* (books) {
      yield* subjectPlaces(books);
      yield* subjectNames(books);
    },
  ),
];
