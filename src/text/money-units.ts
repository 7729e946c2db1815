import type { MoneyUnit } from '../model/money';
import { say, type Text } from '../model/text';

/** What a statement counts in, in words. */
export const MONEY_UNIT: Readonly<Record<MoneyUnit, Text>> = {
  元: say('元', 'yuan'),
  千元: say('千元', 'thousand yuan'),
  万元: say('万元', 'ten thousand yuan'),
  亿元: say('亿元', 'hundred million yuan'),
};
