import { partOfSubject, t5, t6 } from '../../forms';
import { generalDetail } from '../../narrative';
import { spaced, say } from '../../../../model/text';
import { Printed, type Books } from '../../../../books/books';
import type { Form } from '../../../../model/form';
import type { Item } from '../../../../model/item';
import { figureSpot, spot } from './spot';
import { printedUnder, type ToldItems } from './sayings';
import { GROUP, LABEL, narrativeRuleTexts, RESIDUES, WORD } from './texts';
import { observation, type Observation, type Rule } from '../../../../books/rule';

function* comparisons(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { of, word, actual, budget, words }] of narrative.comparisons.entries()) {
      const [a, b] = [books.figure(actual), books.figure(budget)];
      if (!a || !b) continue;
      const order = a.value.cmp(b.value);
      const holds = word === 'more' ? order > 0 : word === 'less' ? order < 0 : order === 0;
      if (holds) continue;
      const truth = order > 0 ? WORD.more : order < 0 ? WORD.less : WORD.same;
      yield {
        key: `compare:${of.key}:${index}`,
        severity: 'review',
        message: narrativeRuleTexts.compared({
          section: words.section,
          words: words.text,
          actual: a.printed,
          truth,
          budget: b.printed,
        }),
        spots: [
          spot(narrative, words, LABEL.comparison),
          ...[a, b].map((figure) => figureSpot(figure, figure.rowLabel)),
        ],
      };
    }
  }
}

function* subjectNames(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const { statement, row, differs, uncertain, passage } of narrative.subjects) {
      if (uncertain) {
        yield {
          key: `unknown:${statement}:${passage.text}`,
          severity: 'review',
          message: narrativeRuleTexts.noSubject({ statement: books.called(statement), name: passage.text }),
          spots: [spot(narrative, passage, LABEL.subject)],
        };
      }
      if (differs.length === 0 || row === null) continue;
      const line = books.lines(statement).find(({ key }) => key === row)!;
      yield {
        key: `name:${statement}:${row}`,
        severity: 'review',
        message: narrativeRuleTexts.namedApart({
          statement: books.called(statement),
          said: differs.map(({ said }) => said),
          printed: differs.map(({ printed }) => printed),
        }),
        spots: [
          spot(narrative, passage, LABEL.subject),
          {
            place: books.place(statement, line.row, line.column),
            printed: line.name,
            label: spaced(books.called(statement), line.code),
          },
        ],
      };
    }
  }
}

/** Every 项 of a statement is described once. */
export function* missingSubjects(books: Books, { form, section: told }: ToldItems): Iterable<Observation> {
  for (const narrative of books.narratives) {
    const rows = printedUnder(narrative, told)
      .filter(({ of }) => of.statement === form.id)
      .map(({ of }) => of.row);
    const described = new Set(rows);
    if (![...described].some((row) => /^\d{7}/.test(row))) continue;
    for (const line of books.lines(form.id)) {
      if (line.code.length !== 7 || described.has(line.key)) continue;
      const figure = books.figure(form(line.key, 'total'));
      if (!figure || figure.state !== 'number' || figure.value.isZero()) continue;
      yield {
        key: `undescribed:${line.key}`,
        severity: 'review',
        message: narrativeRuleTexts.undescribed({
          statement: books.called(form.id),
          code: line.code,
          name: line.name,
          amount: figure.printed,
        }),
        spots: [figureSpot(figure, spaced(books.called(form.id), line.name))],
      };
    }
  }
}

type ListGroup = 'staff' | 'public';

/** The statement of 基本支出 by economic subject whose items a narrative lists. */
export interface ListedForm {
  readonly form: Form & ((row: string) => Item);
  /** What one of the two groups paid of a row. */
  readonly paid: (row: string, group: ListGroup) => Item;
  /** May a row be of the group? */
  readonly isOf: (code: string, group: ListGroup) => boolean;
}

/** A list names a 款 if and only if the statement has money there: one observation a list. */
export function* listedItems(books: Books, { form, paid, isOf }: ListedForm): Iterable<Observation> {
  if (books.statement(form.id)?.state !== 'read') return;
  for (const narrative of books.narratives) {
    for (const group of ['staff', 'public'] as const) {
      const list = narrative.listed.filter((each) => each.statement === form.id && each.group === group);
      if (list.length === 0) continue;
      // An unreadable amount may be one.
      const hasMoney = (row: string): boolean =>
        [Printed.amount, Printed.unreadable].includes(books.state(paid(row, group)));
      const unpaid = list.filter(({ row }) => row === null || !hasMoney(row));
      const listed = new Set(list.map(({ row }) => row));
      const open = list.some((each) => each.open);
      const unlisted = books
        .lines(form.id)
        .filter(({ code, key }) => code.length === 5 && isOf(code, group) && !listed.has(key))
        .filter(({ key }) => !open && books.state(paid(key, group)) === Printed.amount);
      if (unpaid.length + unlisted.length === 0) continue;
      yield {
        key: `listed:${group}`,
        severity: 'review',
        message: narrativeRuleTexts.listedApart({
          statement: books.called(form.id),
          group: GROUP[group],
          unpaid: unpaid.map(({ name }) => name),
          unlisted: unlisted.map(({ name }) => name),
        }),
        spots: [
          ...unpaid.map(({ passage }) => spot(narrative, passage, LABEL.item)),
          ...unlisted.map(({ key, name }) =>
            figureSpot(books.figure(paid(key, group))!, spaced(books.called(form.id), name)),
          ),
        ],
      };
    }
  }
}

/** 无政府性基金预算财政拨款收入…为空表: if and only if the statement is empty. */
function* emptyFunds(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const { statement: id, section, passage } of narrative.denials) {
      const statement = books.statement(id);
      if (!statement || statement.state === 'unreadable') continue;
      const money = statement.printed.filter(({ state, value }) => state === 'number' && !value.isZero());
      const figures = printedUnder(narrative, section).some(({ figure }) => !figure.value.isZero());
      if (money.length === 0 || figures) continue;
      yield {
        key: `denied:${id}`,
        severity: 'error',
        message: narrativeRuleTexts.denied({ statement: books.called(id), count: money.length }),
        spots: [
          spot(narrative, passage, LABEL.narrative),
          ...money.slice(0, 6).map((figure) => figureSpot(figure, spaced(books.called(id), figure.rowLabel))),
        ],
      };
    }
  }
}

function* years(books: Books): Iterable<Observation> {
  const { fiscalYear } = books.set;
  for (const narrative of books.narratives) {
    const year = fiscalYear ?? narrative.names.year;
    if (year === null) continue;
    // A narrative of another year is one finding of its own.
    if (narrative.names.year !== null && narrative.names.year !== year) continue;
    for (const { year: written, meant, passage } of narrative.names.years) {
      const due = meant === 'current' ? year : year - 1;
      if (meant === 'other' || written === due) continue;
      yield {
        key: `year:${passage.section}:${written}:${meant}`,
        severity: 'review',
        message: narrativeRuleTexts.wrongYear({ section: passage.section, words: passage.text, due }),
        spots: [spot(narrative, passage, LABEL.year)],
      };
    }
    for (const [index, { year: written, passage }] of narrative.names.titleYears.entries()) {
      if (written === year) continue;
      yield {
        key: `year:title:${index}`,
        severity: 'review',
        message: narrativeRuleTexts.coverYear({ words: passage.text, due: year }),
        spots: [spot(narrative, passage, LABEL.year)],
      };
    }
  }
}

function* units(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const passage of narrative.names.variants) {
      yield {
        key: `unit:${passage.text}`,
        severity: 'review',
        message: narrativeRuleTexts.otherName({ written: passage.text, own: books.set.unitName ?? '' }),
        spots: [spot(narrative, passage, LABEL.unit)],
      };
    }
  }
}

function* residues(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { kind, passage }] of narrative.residues.entries()) {
      yield {
        key: `residue:${kind}:${index}`,
        severity: 'review',
        message: narrativeRuleTexts.residue({
          words: passage.text.replace(/^[,.;:]/, ''),
          what: RESIDUES[kind],
        }),
        spots: [spot(narrative, passage, LABEL.words)],
      };
    }
  }
}

/** 下设N个处室,分别是:… lists N names. */
function* offices(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const { said, names, passage } of narrative.rosters) {
      if (said === names) continue;
      yield {
        key: 'offices',
        severity: 'review',
        message: narrativeRuleTexts.offices({ said: `${said}`, listed: names }),
        spots: [spot(narrative, passage, LABEL.offices)],
      };
    }
  }
}

const BASIS = say('决算公开说明：文字', 'The narrative: its words');

export const wordRules: readonly Rule[] = [
  observation(
    'N.compare',
    say('“大于、小于、持平”与数字相符', 'More, less and same agree with the figures'),
    BASIS,
    comparisons,
  ),
  observation(
    'N.names',
    say('类款项名称与报表一致', 'Names of subjects agree with the statements'),
    BASIS,
    subjectNames,
  ),
  observation('N.list', say('T5 的每一项在说明中都有', 'Every item of T5 is described'), BASIS, (books) =>
    missingSubjects(books, { form: t5, section: generalDetail }),
  ),
  observation(
    'N.items',
    say('列举的经济科目与 T6 一一对应', 'The items listed are those that T6 pays'),
    BASIS,
    (books) =>
      listedItems(books, {
        form: t6,
        paid: (row) => t6(row),
        isOf: (code, group) => partOfSubject(code) === group,
      }),
  ),
  observation(
    'N.empty',
    say('称为空表的，报表确无数据', 'What is said to be empty is empty'),
    BASIS,
    emptyFunds,
  ),
  observation('N.year', say('全文年度一致', 'The year is the same throughout'), BASIS, years),
  observation('N.unit', say('单位名称一致', 'The unit has one name'), BASIS, units),
  observation(
    'N.residue',
    say('没有模板残留和漏填', 'No blanks, no residue of the template'),
    BASIS,
    residues,
  ),
  observation('N.offices', say('内设机构个数与名单一致', 'As many offices as are listed'), BASIS, offices),
];
