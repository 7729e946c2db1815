import { ACCOUNTS } from '../../model/edition';
import { say } from '../../model/text';
import { extend, rulesOf, type Publication } from '../publication';
import { FORMS, PLACES_FORMS } from './forms';
import { NARRATIVE } from './narrative';
import { PAPER } from './paper';
import { placesRules } from './rules/between/places';
import { packageRules } from './rules/between/package';
import { t1t2Rules } from './rules/between/t1-t2';
import { t1t3Rules } from './rules/between/t1-t3';
import { t1t4Rules } from './rules/between/t1-t4';
import { t2t4Rules } from './rules/between/t2-t4';
import { t3t5Rules } from './rules/between/t3-t5';
import { t4t5Rules } from './rules/between/t4-t5';
import { t4t7Rules } from './rules/between/t4-t7';
import { t4t8Rules } from './rules/between/t4-t8';
import { t5t6Rules } from './rules/between/t5-t6';
import { t6t9Rules } from './rules/between/t6-t9';
import { formRules } from './rules/form/form';
import { narrativeRules } from './rules/narrative';
import { USUAL } from './rules/usual';

/** 部门（单位）决算公开 of the national form: the nine statements, and the narrative that goes with them. */
export const nationalForm: Publication = {
  kind: 'finalAccounts',
  title: say('决算公开', 'Final accounts'),
  edition: ACCOUNTS,
  tells: { title: /决算/, word: /决算/g },
  forms: FORMS,
  narrative: NARRATIVE,
  rules: (forms) => [
    ...t1t2Rules,
    ...t1t3Rules,
    ...t1t4Rules,
    ...t2t4Rules,
    ...t3t5Rules,
    ...t4t5Rules,
    ...t4t7Rules,
    ...t4t8Rules,
    ...t5t6Rules,
    ...t6t9Rules,
    ...packageRules,
    ...formRules,
    // Of what places publish besides no narrative tells.
    ...narrativeRules(forms.filter((form) => !PLACES_FORMS.includes(form))),
  ],
  usual: USUAL,
  paper: PAPER,
};

/** As it is published anywhere in China: what some places publish besides is read wherever it stands, and asked for nowhere. */
export const finalAccounts: Publication = extend(nationalForm, { forms: PLACES_FORMS, rules: placesRules });

/** The whole catalogue: within statements (T), between them (X), their form (S), the narrative (N), its 绩效自评表 (P). */
export const RULES = rulesOf(finalAccounts);
