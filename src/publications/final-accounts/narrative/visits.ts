import { said, type Item } from '../../../model/item';

/** The units in which visits, visitors and trips are counted. */
export const VISITS = /^(?:批次|人次|[个次批人])$/;

/** Whose batches and heads are counted, and how often travellers went: the last kind that the sentence names. */
const KINDS = /国\(境\)外|外[宾事]|其他国内|国内|出国|团组/g;

/** 接待来访团组15个: visitors, not travellers. */
const VISITORS = /接待[^,;。\d]*团组/;

/** Behind 接待 stands nothing of whom, only what is counted, as far as there are figures. */
const OF_ALL =
  /^(?:国内|公务|团组|来访|来客|来宾|外事|外宾|活动|任务|工作|国\(境\)外|费用|经费|支出|累计|全年|其中|[费批次个人数共计约总为是了、]|\([^()]*\)|\d[\d.]*(?![\d.])(?:万?元)?)*$/;

/** 其中外省接待2批次, 参加其他单位组织的团组1个. */
const OF_SOME = /其中:?(?!(?:外事|外宾|国内|国\(境\)外|公务|来访|:)*接待)[^,;]*接待[^,;]*$|参加[^,;]*$/;

function isOfAll(words: string): boolean {
  if (!words.includes('接待')) return true;
  const parts = words.slice(words.lastIndexOf('接待') + 2).split(/[,;:]/);
  return parts.every((part, index) => (index < parts.length - 1 && !/\d/.test(part)) || OF_ALL.test(part));
}

const ASPECTS = {
  国内: 'reception',
  其他国内: 'otherDomestic',
  '国(境)外': 'abroad',
} as const;

/**
 * What of visits and trips a number with such a unit counts, by its sentence so far; null where that does not say. What it
 * leaves unsaid the sentence before said: 外事接待支出1万元。接待6人次。
 */
export function visits(words: string, unit: string, before: string): Item | null {
  const isOfVisitors = VISITORS.test(words);
  const groups = /^[个次批]$/.test(unit) && /团组(?:数)?(?:共|为|计|是)*$/.test(words);
  const batches =
    unit === '批次' ||
    (unit === '批' && words.includes('接待')) ||
    (groups && isOfVisitors) ||
    (/^[个次批]$/.test(unit) && /批次(?:数)?(?:共|为|计|是)*$/.test(words));
  const heads =
    unit === '人次' ||
    (unit === '人' && /人[次数](?:共|为|计|是)*$|接待.*\d批次?[,、]?(?:共|累计)?$/.test(words));
  if (!batches && !heads && !groups) return null;
  // 接待某某考察组2批次 is one of several.
  if (!isOfAll(words) || OF_SOME.test(words)) return null;
  const kind = kindIn(words, isOfVisitors);
  const abroad = kind === '出国' || kind === '团组';
  if (abroad) return groups ? said('trips') : heads ? said('travellers') : null;
  const aspect = batches ? 'batches' : 'heads';
  if (kind !== undefined) return said(`${whose(kind)}.${aspect}`);
  if (!/接待[^,;]*$|接待[^,;]*\d(?:批次?|个|人次)[,、;]?[^,;]*$/.test(words)) return null;
  const told = words.includes('公务接待') ? undefined : kindIn(before, true);
  return said(`${told === undefined || told === '出国' ? 'reception' : whose(told)}.${aspect}`);
}

const kindIn = (words: string, isOfVisitors: boolean): string | undefined =>
  [...words.matchAll(KINDS)].filter(([kind]) => !(isOfVisitors && kind === '团组')).at(-1)?.[0];

const whose = (kind: string): string => ASPECTS[kind as keyof typeof ASPECTS] ?? 'guests';
