import type { Language, Text } from '../../model/text';
import { correctionTexts } from '../../text/correction-texts';
import { listTexts } from '../../text/list-texts';
import { paneTexts } from '../../text/pane-texts';
import { suspectsOf } from './suspects';
import type { ShownFinding } from './view';

/**
 * A finding as she would send it to a colleague: what disagrees, with every place by its sheet; what is suspected and
 * what it should be; the rules; her reason.
 */
export function asText(shown: ShownFinding, language: Language): string {
  const { finding, card, reason } = shown;
  const t = (text: Text): string => text[language];
  // It stands alone, without the heading of its group.
  const suspects = finding.severity === 'error' ? suspectsOf({ ...shown, group: null }) : [];
  const due = suspects.map(({ name, value }) => t(listTexts.suspectDue(name, value)));
  return [
    t(listTexts.labelled(paneTexts.severity[finding.severity], finding.message)),
    ...(due.length > 1 ? [t(correctionTexts.ties)] : []),
    ...due,
    ...finding.rules.map((rule, index) => {
      const { title, basis } = card.rules[index]!;
      return `${title} · ${t(paneTexts.basis(basis, rule))}`;
    }),
    ...(reason === null ? [] : [t(paneTexts.reasonWas(reason))]),
  ].join('\n');
}
