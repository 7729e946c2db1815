import { FORMS } from '../publications/final-accounts/forms';
import { packageRules } from './between/package';
import { t1t2Rules } from './between/t1-t2';
import { t1t3Rules } from './between/t1-t3';
import { t1t4Rules } from './between/t1-t4';
import { t2t4Rules } from './between/t2-t4';
import { t3t5Rules } from './between/t3-t5';
import { t4t5Rules } from './between/t4-t5';
import { t4t7Rules } from './between/t4-t7';
import { t4t8Rules } from './between/t4-t8';
import { t5t6Rules } from './between/t5-t6';
import { t6t9Rules } from './between/t6-t9';
import { formRules } from './form/form';
import { narrativeRules } from './narrative';
import type { Rule } from './rule';

export { Books, Printed } from './books';
export { USUAL } from './usual';
export type { Observation, Rule, Severity, Spot } from './rule';

/** The whole catalogue: within statements (T), between them (X), their form (S), the narrative (N), its 绩效自评表 (P). */
export const RULES: readonly Rule[] = [
  ...FORMS.flatMap(({ sums }) => sums),
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
  ...narrativeRules,
];
