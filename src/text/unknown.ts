import { asPrinted, say, type Text } from '../model/text';

/** What every face says where the statements do not print whose they are, or of which year. */
const unknownUnit = say('未读到单位名称', 'No unit name found');
const unknownYear = say('年度未知', 'year not printed');

/** A fiscal year, or that there is none. */
export const yearWords = (year: number | null): Text =>
  year === null ? unknownYear : asPrinted(String(year));

/** A unit's name, or that there is none. */
export const unitWords = (name: string | null): Text => (name === null ? unknownUnit : asPrinted(name));
