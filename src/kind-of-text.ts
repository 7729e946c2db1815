import type { Publication } from './publications/publication';

/** How much of a text its title may stand in. */
const TITLE = 400;

/** So often must a text use another kind's word, and so much oftener than that of the main kind, to be of it. */
const OFTEN = 8;

/** The kind of document that a text is the narrative of; where it does not tell, the package's main kind. */
export function kindOfText(known: readonly Publication[], text: string, main: Publication): Publication {
  const beginning = text.slice(0, TITLE).replace(/\s+/g, '');
  const titled = known
    .map((kind) => ({ kind, at: beginning.search(kind.tells.title) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (titled.length > 0) return titled[0]!.kind;
  const squeezed = text.replace(/\s+/g, '');
  const times = (kind: Publication): number => squeezed.match(kind.tells.word)?.length ?? 0;
  const own = times(main);
  return known.find((kind) => kind !== main && times(kind) >= OFTEN && times(kind) > own * OFTEN) ?? main;
}
