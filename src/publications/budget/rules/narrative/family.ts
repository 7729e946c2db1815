import { say } from '../../../../model/text';
import type { NarrativeFamily } from '../../../final-accounts/rules/narrative/family';
import { planned } from '../../narrative/terms';

export const OF_BUDGET: NarrativeFamily = {
  letters: 'BN',
  fact: planned,
  within: say('预算公开说明：文内合计', 'The narrative of the budget: sums within the text'),
};
