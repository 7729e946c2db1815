import type { WrongName } from '../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

const DEPARTMENT = '本部门';
const UNIT = '本单位';

/** What the text says of itself: 2024年度部门决算, 单位决算公开. */
const SAYS = /20\d\d年度?(部门|单位)决算/g;

/** How many times as often it must call itself as is due, for the other word to be a slip. */
const TIMES = 3;
/** Words of laws: 本部门本单位, 本部门、本单位, 《本单位…办法》. */
const IN_A_TITLE = /《[^》]{0,60}$/;
/** Reasons are told in words of their own: 主要原因是本单位两年安排相同. */
const IN_A_REASON = /(?:原因|由于|因为)[^。]{0,60}$/;

const countOf = (text: string, words: string): number => text.split(words).length - 1;

/**
 * Where a department's accounts say 本单位, or a unit's 本部门: a paragraph out of another text. A text that generally does so
 * has that manner; the rare one is the slip, beside its name or the word that is due.
 */
export function readMisnamed(
  dense: Dense,
  sections: readonly DenseSection[],
  units: readonly string[],
): WrongName[] {
  const said = [...dense.text.matchAll(SAYS)].map(([, whose]) => whose);
  const departments = said.filter((whose) => whose === '部门').length;
  const ofDepartment = departments * 2 > said.length;
  if (said.length === 0 || departments * 2 === said.length) return [];
  const due = ofDepartment ? DEPARTMENT : UNIT;
  const wrong = ofDepartment ? UNIT : DEPARTMENT;
  const reporting = sections.filter(({ kind }) => kind.partTwo && kind.tellsYears);
  const texts = reporting.map(({ body, end }) => dense.text.slice(body, end));
  const rightly = texts.reduce(
    (count, text) => count + countOf(text, due) + Math.max(0, ...units.map((name) => countOf(text, name))),
    0,
  );
  const found = texts.flatMap((text, index) => {
    const { body, title: section } = reporting[index]!;
    return [...text.matchAll(new RegExp(wrong, 'g'))].flatMap(({ index: at }): WrongName[] => {
      const behind = at + wrong.length;
      const both =
        text.slice(behind, behind + due.length + 1).includes(due) ||
        text.slice(Math.max(0, at - due.length - 1), at).includes(due);
      const before = text.slice(Math.max(0, at - 64), at);
      if (both || IN_A_TITLE.test(before) || IN_A_REASON.test(before)) return [];
      return [{ due, passage: { ...dense.span(body + at, body + behind), text: wrong, section } }];
    });
  });
  return found.length * TIMES <= rightly ? found : [];
}
