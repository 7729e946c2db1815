import type { Grammar } from '../../../model/grammar';
import { assets } from './assets';
import { basic } from './basic';
import { evaluation } from './evaluation';
import { expenditure } from './expenditure';
import { facts } from './facts';
import { fiscal } from './fiscal';
import { governmentFund, stateCapital } from './funds';
import { GENERAL, generalDetail, generalOverall, generalStructure } from './general';
import { headings, title } from './headings';
import { income } from './income';
import { notes } from './notes';
import { operating } from './operating';
import { performance } from './performance';
import { procurement } from './procurement';
import { spending } from './spending';
import { staffing } from './staffing';
import { summary } from './summary';
import { nextBudget, threePublic } from './three-public';

export { assets, basic, evaluation, expenditure, fiscal, generalDetail, generalOverall, generalStructure };
export {
  governmentFund,
  income,
  notes,
  operating,
  performance,
  procurement,
  spending,
  staffing,
  stateCapital,
  summary,
  threePublic,
};

/** 决算情况说明 of a department. */
export const NARRATIVE: Grammar = {
  // In the order in which a heading is held against them: 一般公共预算…三公经费 is of 三公.
  sections: [
    notes,
    performance,
    procurement,
    assets,
    spending,
    nextBudget,
    threePublic,
    operating,
    governmentFund,
    stateCapital,
    basic,
    generalStructure,
    generalDetail,
    generalOverall,
    fiscal,
    summary,
    income,
    expenditure,
    staffing,
    evaluation,
  ],
  families: [GENERAL],
  headings,
  title,
  ...facts,
};
