import { said, type Item } from '../../../../model/item';
import { say, type Text } from '../../../../model/text';

/** Of which kind of document a narrative's rules ask: what they are called by, and its facts that no statement prints. */
export interface NarrativeFamily {
  /** N: of accounts, BN: of a budget. */
  readonly letters: string;
  readonly fact: (name: string) => Item;
  readonly within: Text;
}

export const OF_ACCOUNTS: NarrativeFamily = {
  letters: 'N',
  fact: said,
  within: say('决算公开说明：文内合计', 'The narrative: sums within the text'),
};
