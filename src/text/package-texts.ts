import { phrase, type Text } from '../model/text';

const whose = ({ unit, year }: { unit: string | null; year: number | null }) => ({
  zh: [unit, year === null ? null : `${year} 年`].filter(Boolean).join(' '),
  en: [unit, year].filter(Boolean).join(', '),
});

/** What is said of documents that were given beside a package and not taken in. */
export const packageTexts = {
  unknownKind: phrase<Record<never, never>>(
    () => '认不出这是什么资料：没有找到决算表或预算表的标题，没有用它核对',
    () =>
      'its kind is not known: no title of final accounts or of a budget was found, nothing was checked against it',
  ),
  sameKind: phrase<{ kind: Text }>(
    ({ kind }) => `也是${kind}，与正在检查的是同一种资料，没有用它核对`,
    ({ kind }) => `is of the same kind as what is checked (${kind}): nothing was checked against it`,
  ),
  ofOthers: phrase<{ unit: string | null; year: number | null; kind: Text }>(
    ({ unit, year, kind }) => `是 ${whose({ unit, year }).zh} 的${kind}，不是这一套的，没有用它核对`,
    ({ unit, year, kind }) =>
      `is the ${kind} of ${whose({ unit, year }).en}, not of this package: nothing was checked against it`,
  ),
  noAmounts: phrase<{ kind: Text }>(
    ({ kind }) => `是${kind}，表里却没有一个数字，没有可以核对的`,
    ({ kind }) => `is a ${kind} without a single amount: there was nothing to check against`,
  ),
  twice: phrase<{ kind: Text; other: string | null }>(
    ({ kind, other }) => `已经有一份${kind}（${other ?? '在本工作簿内'}），没有再用这一份核对`,
    ({ kind, other }) =>
      `there is another ${kind} already (${other ?? 'in the workbook itself'}): nothing was checked against this one`,
  ),
};
