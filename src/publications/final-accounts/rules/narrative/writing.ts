import type { Passage } from '../../../../model/narrative';
import { say, type Text } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import { observation, type Observation, type Rule } from '../../../../books/rule';
import { spot } from './spot';
import { LABEL, narrativeRuleTexts, TYPING } from './texts';

function* typing(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { kind, passage }] of narrative.typing.entries()) {
      yield {
        key: `${kind}:${index}`,
        severity: 'review',
        message: narrativeRuleTexts.residue({ words: passage.text, what: TYPING[kind] }),
        spots: [spot(narrative, passage, LABEL.words)],
      };
    }
  }
}

const bare = (name: string): string => name.replace(/支出$/, '');

const overlaps = (a: Passage, b: Passage): boolean => a.start < b.end && b.start < a.end;

/** Names of subjects before they were renamed; not where the statements print them too, or N.names tells it. */
function* formerNames(books: Books): Iterable<Observation> {
  const { fiscalYear, statements } = books.set;
  const printed = new Set(
    [...statements.values()].flatMap(({ lines }) => lines.map(({ name }) => bare(name))),
  );
  for (const narrative of books.narratives) {
    const year = fiscalYear ?? narrative.names.year;
    if (year === null) continue;
    const told = narrative.subjects.filter(({ differs }) => differs.length > 0);
    for (const [index, { due, since, passage }] of narrative.formerNames.entries()) {
      if (year < since || printed.has(bare(passage.text))) continue;
      const isTold = told.some(
        (subject) =>
          overlaps(subject.passage, passage) &&
          subject.differs.some(({ said: name }) => name.includes(bare(passage.text))),
      );
      if (isTold) continue;
      yield {
        key: `former:${due}:${index}`,
        severity: 'review',
        message: narrativeRuleTexts.formerName({ words: passage.text, due, since }),
        spots: [spot(narrative, passage, LABEL.subject)],
      };
    }
  }
}

function* misnamed(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { due, passage }] of narrative.misnamed.entries()) {
      yield {
        key: `self:${index}`,
        severity: 'review',
        message: narrativeRuleTexts.misnamed({ section: passage.section, words: passage.text, due }),
        spots: [spot(narrative, passage, LABEL.words)],
      };
    }
  }
}

const BASIS = say('决算公开说明：文字', 'The narrative: its words');
const asked = (id: string, title: Text, observe: (books: Books) => Iterable<Observation>): Rule =>
  observation(id, title, BASIS, observe);

export const writingRules: readonly Rule[] = [
  asked(
    'N.typing',
    say(
      '没有重复的字词和标点、断了的句子、不成对的引号',
      'No doubled words or marks, cut sentences, unpaired quotes',
    ),
    typing,
  ),
  asked(
    'N.former-name',
    say('功能科目用现行名称', 'Functional subjects go by their names of today'),
    formerNames,
  ),
  asked(
    'N.self-name',
    say('部门决算称本部门，单位决算称本单位', 'A department calls itself one, a unit a unit'),
    misnamed,
  ),
];
