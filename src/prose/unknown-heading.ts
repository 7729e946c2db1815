import { say } from '../model/text';
import type { Passage, Unread } from '../model/narrative';
import type { Dense } from './dense';
import { numbersIn } from './numbers';
import type { DenseSection } from './sections';

const WHY = say('所在的标题没有认出，这一段没有核对', 'under a heading that was not recognised: not read');
const BEFORE = say(
  '在第一个认得出的标题之前，没有核对',
  'before the first heading that was recognised: not read',
);

/** The amounts and rates under a heading that is not known: listed, not read. */
export function readUnknown(
  dense: Dense,
  section: DenseSection,
): { readonly heading: Passage; readonly unread: readonly Unread[] } {
  const { title, start, body, end, kind } = section;
  const heading = { ...dense.span(start, start + title.length), text: title, section: title };
  const unread = numbersIn(dense.text, body, end).flatMap((token): Unread[] => {
    if (token.kind !== 'money' && token.kind !== 'percent') return [];
    const text = dense.text.slice(token.start, token.end);
    const passage = { ...dense.span(token.start, token.end), text, section: title };
    return [{ passage, kind: token.kind, section: kind, reason: title === '' ? BEFORE : WHY }];
  });
  return { heading, unread };
}
