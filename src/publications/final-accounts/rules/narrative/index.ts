import type { Rule } from '../../../../books/rule';
import type { Form } from '../../../../model/form';
import { byFundRules } from './by-fund';
import { countRules } from './counts';
import { documentRules } from './documents';
import { evaluationRules } from './evaluations';
import { partRules } from './parts';
import { pointsRules } from './points';
import { procurementRules } from './procurement';
import { ratioRules } from './ratios';
import { sumRules } from './sums';
import { tieRules } from './ties';
import { wordRules } from './words';
import { writingRules } from './writing';

/** What the narrative says, against the statements and against itself (N), and its 绩效自评表 (P). */
export const narrativeRules = (forms: readonly Form[]): readonly Rule[] =>
  [
    ...tieRules(forms),
    ...ratioRules,
    ...pointsRules,
    ...sumRules,
    ...partRules,
    ...procurementRules,
    ...byFundRules,
    ...wordRules,
    ...writingRules,
    ...countRules,
    ...documentRules,
    ...evaluationRules,
  ].map((rule): Rule => ({ ...rule, ofNarrative: true }));
