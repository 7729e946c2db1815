import type { SectionCounts } from '../model/grammar';
import type { Item } from '../model/item';
import type { NumberToken } from './numbers';

/** How far back the words before a number may reach. */
const LOOKBACK = 30;
/** How far back what the sentence tells of may have been named. */
const SENTENCE = 200;

/** What a number counts; null where its own words do not say. */
export function countedBy(
  { listed, not, bySentence }: SectionCounts,
  text: string,
  from: number,
  token: NumberToken,
  /** How the narrative's own unit is called, longest first. */
  units: readonly string[] = [],
): Item | null {
  const before = text.slice(Math.max(from, token.start - SENTENCE), token.start);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const isOfAPart = MAY_BE_A_PART.test(sentence) && OF_A_PART.test(ofOthers(sentence, units));
  const isOther = not?.test(sentence.slice(sentence.lastIndexOf(';') + 1)) ?? false;
  const clause = text.slice(Math.max(from, token.start - LOOKBACK), token.start);
  for (const { words, unit, of, ofAPart } of isOther ? [] : listed) {
    if (isOfAPart && !ofAPart) continue;
    const matched = unit.test(token.unit) ? words.exec(clause) : null;
    if (matched) return typeof of === 'function' ? of(matched) : of;
  }
  if (!bySentence?.units.test(token.unit) || isOfAPart) return null;
  const sentences = before.split('。');
  return bySentence.of(ownWords(sentence), token.unit, ownWords(sentences.at(-2) ?? ''));
}

/** Most sentences hold none of these, which is soon told. */
const MAY_BE_A_PART = /[本所下直][级属]/;
/** Of one of the department's units, as far as the sentence goes. */
const OF_A_PART =
  /(?<![省市州县区镇乡])本级(?![及和与以])|(?<![及和与含无]|以及|及其|和其|没有)(?:所属|下属|直属)(?!各)(?:预算|事业|二级)*(?:单位|[^,。;:]{2,20}[局院校园所站队馆心])/;

/** 某局(本级) in its own narrative is no part of anything: what a text says besides its own unit's name. */
const ofOthers = (sentence: string, units: readonly string[]): string =>
  units.reduce(
    (left, unit) => (/本级|所属|下属|直属/.test(unit) ? left.replaceAll(unit, '') : left),
    sentence,
  );

/** The part of the sentence so far, without what stood in brackets around figures; within a bracket, from where it opened. */
function ownWords(text: string): string {
  const sentence = text.slice(text.lastIndexOf(';') + 1);
  if (!/[()]/.test(sentence)) return sentence;
  const kept: string[] = [''];
  for (const char of sentence) {
    if (char === '(') kept.push('');
    else if (char === ')' && kept.length > 1) {
      const inner = kept.pop()!;
      if (!/\d/.test(inner)) kept[kept.length - 1] += `(${inner})`;
    } else kept[kept.length - 1] += char;
  }
  return kept.at(-1)!;
}
