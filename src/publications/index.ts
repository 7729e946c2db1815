import { budget } from './budget';
import { finalAccounts } from './final-accounts';
import type { Publication } from './publication';

/** The kinds of document that are known, those first that others stand beside. */
export const PUBLICATIONS: readonly [Publication, ...Publication[]] = [finalAccounts, budget];
