export type { LetterContext } from './context';
export { letterOf } from './letter';
export type { Letter, LetterBlock, LetterCell, LetterStyle, LetterTable } from './value';
