/** What stands for a note when it is raised: numbers or signs, in brackets or not. */
const SIGN = '(?:\\d{1,2}|[①-⓿*＊#†‡§※]{1,3}|[a-z])';
const NOTE_MARK = new RegExp(`^[[(（【〔［]?(?:附?注)?${SIGN}(?:[,，、]${SIGN}){0,4}[\\])）】〕］]?$`);

/**
 * Is a raised text the mark of a note? Not where nothing stands before it, and not behind the letter of a unit, which
 * it is a part of (m²).
 */
export const isNoteMark = (raised: string, before: string): boolean =>
  NOTE_MARK.test(raised.replace(/\s/g, '')) && /[^\smM]/.test(before.slice(-1));
