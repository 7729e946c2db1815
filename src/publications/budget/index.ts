import { measured } from '../../model/edition';
import { say } from '../../model/text';
import type { Publication } from '../publication';
import { FORMS } from './forms';
import { NARRATIVE } from './narrative';
import { packageRules } from '../final-accounts/rules/between/package';
import { formRules } from '../final-accounts/rules/form/form';
import { narrativeRules } from '../final-accounts/rules/narrative';
import { betweenRules } from './rules/between';
import { budgetNarrativeRules } from './rules/narrative';

/** 部门（单位）预算公开: the statements of the spring, and the narrative that goes with them. */
export const budget: Publication = {
  kind: 'budget',
  title: say('预算公开', 'Budget'),
  edition: measured('initialBudget'),
  tells: {
    title: /预算(?:公开|编制|情况|说明|报告|$)/,
    word: /(?<!一般公共|政府性基金|国有资本经营|财政|预)预算(?!绩效|执行|单位)/g,
  },
  forms: FORMS,
  narrative: NARRATIVE,
  rules: (forms) => [
    ...betweenRules,
    ...packageRules,
    ...formRules,
    ...narrativeRules(forms),
    ...budgetNarrativeRules,
  ],
  usual: [],
  paper: { rates: () => [], variances: null },
};
