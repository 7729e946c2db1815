import { said, type Item } from '../../../model/item';

/** The units in which visits, visitors and trips are counted. */
export const VISITS = /^(?:批次|人次|[个次批人])$/;

/** Whose batches and heads are counted, and how often travellers went: the last kind that the sentence names. */
const KINDS = /国\(境\)外|外[宾事]|国内|出国|团组/g;

/** Behind 接待 stands nothing of whom, only what is counted, as far as there are figures. */
const OF_ALL =
  /^(?:国内|公务|来访|来客|来宾|外事|外宾|活动|任务|工作|国\(境\)外|费用|经费|支出|累计|全年|其中|[费批次个人数共计约总为是了、]|\([^()]*\)|\d[\d.]*(?![\d.])(?:万?元)?)*$/;

/** 其中外省接待2批次, 参加其他单位组织的团组1个. */
const OF_SOME = /其中:?(?!(?:外事|外宾|国内|国\(境\)外|公务|来访|:)*接待)[^,;]*接待[^,;]*$|参加[^,;]*$/;

function isOfAll(words: string): boolean {
  if (!words.includes('接待')) return true;
  const parts = words.slice(words.lastIndexOf('接待') + 2).split(/[,;:]/);
  return parts.every((part, index) => (index < parts.length - 1 && !/\d/.test(part)) || OF_ALL.test(part));
}

/** What of visits and trips a number with such a unit counts, by its sentence so far; null where that does not say. */
export function visits(words: string, unit: string): Item | null {
  const batches = unit === '批次' || (/^[个次批]$/.test(unit) && /批次(?:数)?(?:共|为|计|是)*$/.test(words));
  const heads = unit === '人次' || (unit === '人' && /人[次数](?:共|为|计|是)*$/.test(words));
  const groups = /^[个次批]$/.test(unit) && /团组(?:数)?(?:共|为|计|是)*$/.test(words);
  if (!batches && !heads && !groups) return null;
  // 接待某某考察组2批次 is one of several.
  if (!isOfAll(words) || OF_SOME.test(words)) return null;
  const kind = [...words.matchAll(KINDS)].at(-1)?.[0];
  const abroad = kind === '出国' || kind === '团组';
  if (groups || abroad) return groups ? said('trips') : heads && abroad ? said('travellers') : null;
  const aspect = batches ? 'batches' : 'heads';
  if (kind === undefined)
    return /接待[^,;]*$|接待[^,;]*\d批次[,、;]?[^,;]*$/.test(words) ? said(`reception.${aspect}`) : null;
  return said(`${kind === '国内' ? 'reception' : kind === '国(境)外' ? 'abroad' : 'guests'}.${aspect}`);
}
