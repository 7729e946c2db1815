import type { Books } from '../../../../books/books';
import { observation, rule, type Observation, type Rule } from '../../../../books/rule';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import { say } from '../../../../model/text';
import { figureSpot } from '../../../final-accounts/rules/narrative/spot';
import { b5, b6 } from '../../forms';
import { operating } from '../../narrative';
import { planned } from '../../narrative/terms';
import { budgetTexts } from './texts';

const BASIS = say(
  '机关运行经费：行政单位（含参照公务员法管理的事业单位）一般公共预算基本支出中的公用经费',
  'Operating expenses: the public part of basic expenditure of administrative units',
);

const ADMINISTRATIVE = /^(?:行政运行|行政单位医疗|行政单位离退休)$/;
const OF_INSTITUTIONS = /^(?:事业运行|事业单位医疗)$/;

/** One unit alone, as the narrative says. */
const ALONE = /(?:无|没有)(?:下属|所属|下级|独立核算)(?:的)?(?:预算)?单位/;

const sayings = (books: Books) =>
  books.said(planned('operating')).filter(({ section }) => section === operating);

function* withinPublic(books: Books): Iterable<Identity> {
  const isAlone = books.narratives.some(({ text }) => ALONE.test(text.replace(/\s/g, '')));
  for (const { figure } of sayings(books))
    yield isAlone ? equal(b6('public'), figure.item) : atLeast(b6('public'), figure.item);
}

/** By its subjects the unit is a 事业单位, and has no 机关运行经费. */
function* ofInstitution(books: Books): Iterable<Observation> {
  const lines = books.lines('B5').filter(({ key }) => !books.figure(b5(key, 'total'))?.value.isZero());
  const [line] = lines.filter(({ name }) => OF_INSTITUTIONS.test(name));
  if (!line || lines.some(({ name }) => ADMINISTRATIVE.test(name))) return;
  for (const { figure } of sayings(books)) {
    if (figure.value.isZero()) continue;
    yield {
      key: 'operating',
      severity: 'review',
      message: budgetTexts.noOperating({ amount: figure.printed, subject: `${line.code} ${line.name}` }),
      spots: [
        figureSpot(figure, figure.rowLabel),
        { place: books.place('B5', line.row, line.column), printed: line.name, label: budgetTexts.subject },
      ],
    };
    return;
  }
}

export const operatingRules: readonly Rule[] = [
  rule(
    'BN.operating-sum',
    say(
      '机关运行经费不超过 B6 公用经费；只有一个单位的，等于它',
      'Operating expenses are no more than public expenditure in B6; of one unit alone they are equal',
    ),
    BASIS,
    withinPublic,
  ),
  observation(
    'BN.operating',
    say('事业单位没有机关运行经费', 'An institution has no operating expenses of administration'),
    BASIS,
    ofInstitution,
  ),
];
