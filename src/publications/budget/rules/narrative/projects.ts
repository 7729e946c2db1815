import type { Books } from '../../../../books/books';
import { observation, rule, type Observation, type Rule } from '../../../../books/rule';
import { equal } from '../../../../model/identity';
import { nameKey } from '../../../../model/names';
import { say, spaced } from '../../../../model/text';
import { figureSpot, spot } from '../../../final-accounts/rules/narrative/spot';
import { b7 } from '../../forms';
import { OF_BUDGET } from './family';
import { budgetTexts } from './texts';

/** Every project of B7 is told, and no other. */
function* names(books: Books): Iterable<Observation> {
  const lines = books.lines('B7').filter(({ key }) => key.includes('/'));
  if (lines.length === 0) return;
  for (const narrative of books.narratives) {
    const { projects } = narrative;
    if (projects.length === 0) continue;
    for (const { name, row } of projects) {
      if (row !== null) continue;
      yield {
        key: `unknown:${name.text}`,
        severity: 'review',
        message: budgetTexts.noProject({ table: books.called('B7'), name: name.text }),
        spots: [spot(narrative, name, budgetTexts.project)],
      };
    }
    const told = new Set(projects.map(({ name }) => nameKey(name.text)));
    for (const line of lines) {
      const figure = books.figure(b7(line.key, 'total'));
      if (told.has(nameKey(line.name)) || figure?.state !== 'number' || figure.value.isZero()) continue;
      yield {
        key: `untold:${line.key}`,
        severity: 'review',
        message: budgetTexts.untold({ table: books.called('B7'), name: line.name, amount: figure.printed }),
        spots: [figureSpot(figure, spaced(books.called('B7'), line.name))],
      };
    }
  }
}

export const projectRules: readonly Rule[] = [
  rule(
    'BN.projects',
    say('项目预算安排规模 = 资金分配情况各项之和', 'A project’s budget = what it is spent on'),
    OF_BUDGET.within,
    function* (books) {
      for (const { amount, parts } of books.narratives.flatMap(({ projects }) => projects))
        if (amount && parts.length > 0) yield equal(amount, parts);
    },
  ),
  observation(
    'BN.project-names',
    say('说明中的项目与 B7 一一对应', 'The projects of the narrative are those of B7'),
    say('预算公开说明：项目支出情况', 'The narrative of the budget: projects'),
    names,
  ),
];
