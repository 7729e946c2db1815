import { phrase, say, type Text } from '../model/text';

const whose = ({ unit, year }: { unit: string | null; year: number | null }) => ({
  zh: [unit, year === null ? null : `${year} 年`].filter(Boolean).join(' '),
  en: [unit, year].filter(Boolean).join(', '),
});

/** What is said of documents that were given beside a package and not taken in. */
export const packageTexts = {
  /** What the accounts of the year before are called where documents are listed. */
  lastYear: say('上年决算', 'Last year’s accounts'),
  unknownKind: phrase<Record<never, never>>(
    () => '认不出这是什么资料：没有找到决算表或预算表的标题，没有用它核对',
    () =>
      'its kind is not known: no title of final accounts or of a budget was found, nothing was checked against it',
  ),
  sameKind: phrase<{ kind: Text }>(
    ({ kind }) => `也是${kind}，与正在检查的是同一种资料，没有用它核对`,
    ({ kind }) => `is of the same kind as what is checked (${kind}): nothing was checked against it`,
  ),
  noYear: phrase<{ kind: Text }>(
    ({ kind }) => `也是${kind}，没有印出年度，认不出是不是上年的，没有用它核对`,
    ({ kind }) =>
      `is of the same kind as what is checked (${kind}) and prints no year: whether it is last year’s is not known, nothing was checked against it`,
  ),
  notLastYear: phrase<{ year: number; last: number }>(
    ({ year, last }) => `是 ${year} 年度的决算，不是上年（${last} 年度）的，没有用它核对`,
    ({ year, last }) =>
      `is the accounts of ${year}, not of last year (${last}): nothing was checked against it`,
  ),
  lastYearTwice: phrase<{ other: string | null }>(
    ({ other }) => `上年决算已经有一份（${other ?? '在本工作簿内'}），没有再用这一份核对`,
    ({ other }) =>
      `there are last year’s accounts already (${other ?? 'in the workbook itself'}): nothing was checked against these`,
  ),
  ofLastYearsOther: phrase<{ unit: string | null; year: number | null }>(
    ({ unit, year }) => `是 ${whose({ unit, year }).zh} 的决算说明，不是这一单位的上年，没有用它核对`,
    ({ unit, year }) =>
      `is the narrative of ${whose({ unit, year }).en}, not of this unit’s last year: nothing was checked against it`,
  ),
  andSo: phrase<{ text: Text; files: readonly string[] }>(
    ({ text, files }) => `${text}；${files.join('、')} 也是这个单位的`,
    ({ text, files }) => `${text}; so is ${files.join(', ')}`,
  ),
  unlikeLastYear: phrase<{ year: number; asked: number; agree: number }>(
    ({ year, asked, agree }) =>
      `是 ${year} 年度的决算，与本年能对上的 ${asked} 处只有 ${agree} 处一致，可能是另一单位或另一口径的，没有用它核对`,
    ({ year, asked, agree }) =>
      `is of ${year}, but only ${agree} of ${asked} comparisons with this year agree: it may be of another unit or scope, nothing was checked against it`,
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
