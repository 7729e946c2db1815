import { say } from '../model/text';

/** What is said of a finding wherever it is shown in words: on the terminal, in a comment. */
export const findingTexts = {
  suspect: (place: string, value: string) =>
    say(`疑 ${place}，应为 ${value}`, `suspect ${place}, should be ${value}`),
  eitherSuspect: (list: string) => say(`可能是：${list}`, `one of: ${list}`),
  suspectValue: (place: string, value: string) => say(`${place} 应为 ${value}`, `${place} → ${value}`),
} as const;
