import { said, type Item } from '../../model/item';
import type { SectionKey } from '../../model/narrative';
import type { NumberToken } from './numbers';

/** What is counted, by the words just before the number and its unit. */
interface Counted {
  readonly sections: readonly SectionKey[];
  readonly words: RegExp;
  readonly unit: RegExp;
  readonly of: Item | ((matched: RegExpExecArray) => Item);
}

const counted = (
  sections: readonly SectionKey[],
  words: RegExp,
  unit: RegExp,
  of: Counted['of'],
): Counted => ({ sections, words, unit, of });

const COUNTED: readonly Counted[] = [
  counted(
    ['staffing'],
    /(?:实有|年末)(?:在编)?(?:实有)?人[员数]+(?:总数|合计)?(?:共|为|共计)?$/,
    /^人$/,
    said('people.total'),
  ),
  counted(['staffing'], /在职(?:人员|职工)?(?:为)?$/, /^人$/, said('people.active')),
  counted(['staffing'], /离休(?:人员)?(?:为)?$/, /^人$/, said('people.retiredCadres')),
  counted(['staffing'], /退休(?:人员)?(?:为)?$/, /^人$/, said('people.retired')),
  counted(['staffing'], /(?:下设|内设|设有?|设立)(?:内设机构)?$/, /^个$/, said('offices')),
  counted(['threePublic'], /购置(?:数量?|公务用车)?(?:为)?$/, /^辆$/, said('cars.bought')),
  counted(['threePublic'], /保有量(?:为)?$/, /^辆$/, said('cars.kept')),
  counted(['threePublic'], /固定资产车辆(?:为)?$/, /^辆$/, said('vehicles')),
  counted(['assets'], /(?:共有|实有|拥有|。|^|;|,|万元)车辆(?:共有?|数)?$/, /^辆$/, said('vehicles')),
  counted(
    ['assets'],
    /(?:^|[,、:;。]|辆)((?:(?!用车主要|主要[是为]|包括)[^,、:;。\d]){2,20}用车)$/,
    /^辆$/,
    (matched) => said(`vehicles:${matched[1]!}`),
  ),
  counted(['assets'], /(?:^|[,:;。])房屋(?:建筑)?(?:面积)?(?:共)?$/, /^平方米$/, said('assets.area')),
  counted(['assets'], /([^,、:;。]{0,24}设备)(?:\([^)]*\))?$/, /^(?:台\(套\)|台|套)$/, ({ 1: words }) =>
    equipmentOf(words!),
  ),
  counted(['performance'], /整体支出绩效自评表$/, /^个$/, said('performance.whole.count')),
  counted(['performance'], /(?:预算绩效)?(?:评价|自评)项目$/, /^个$/, said('performance.projects.count')),
  counted(['performance'], /(目标|跟踪|评价|自评)的\d{4}年度项目$/, /^个$/, (matched) =>
    said(`performance.stage:${matched[1]!}`),
  ),
  counted(['notes'], /(?:涉密|SM)项目$/, /^个$/, said('performance.secret.count')),
];

const BY_SECTION = new Map<SectionKey, Counted[]>();
for (const each of COUNTED) {
  for (const key of each.sections) BY_SECTION.set(key, [...(BY_SECTION.get(key) ?? []), each]);
}

/** 单价50万元以上通用设备 are not 单价100万元以上专用设备. */
function equipmentOf(words: string): Item {
  const kind = (words.match(/(?<!\d)\d+万元|通用|专用|其他/g) ?? []).join('');
  return said(kind === '' || kind === '100万元' ? 'assets.equipment' : `assets.equipment:${kind}`);
}

/** How far back the words before a number may reach. */
const LOOKBACK = 30;
/** How far back the kind of reception may have been named, in the same sentence. */
const SENTENCE = 200;

/** What a number counts; null where its own words do not say. */
export function countedBy(key: SectionKey, text: string, from: number, token: NumberToken): Item | null {
  const before = text.slice(Math.max(from, token.start - SENTENCE), token.start);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  if ((key !== 'staffing' || token.unit !== '个') && MAY_BE_A_PART.test(sentence) && OF_A_PART.test(sentence))
    return null;
  if (key === 'assets' && OF_A_KIND.test(sentence.slice(sentence.lastIndexOf(';') + 1))) return null;
  const clause = text.slice(Math.max(from, token.start - LOOKBACK), token.start);
  for (const { words, unit, of } of BY_SECTION.get(key) ?? []) {
    const matched = unit.test(token.unit) ? words.exec(clause) : null;
    if (matched) return typeof of === 'function' ? of(matched) : of;
  }
  return key === 'threePublic' && MAY_BE_VISITS.test(token.unit) ? visits(ownWords(sentence), token) : null;
}

/** Most sentences hold none of these, which is soon told. */
const MAY_BE_A_PART = /[本所下直][级属]/;
/** Of one of the department's units, as far as the sentence goes. */
const OF_A_PART =
  /(?<![省市州县区镇乡])本级(?![及和与以])|(?<![及和与含无]|以及|及其|和其|没有)(?:所属|下属|直属)(?!各)(?:预算|事业|二级)*(?:单位|[^,。;:]{2,20}[局院校园所站队馆心])/;
/** What kind 其他用车 are of, and what came or went, is no stock. */
const OF_A_KIND = /其他用车主要|其他用车\d+辆\(|处置|报废|报损|出租|出借|新增|新购|购置|划转|调拨/;

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

const MAY_BE_VISITS = /^(?:批次|人次|[个次批人])$/;

function visits(words: string, { unit }: NumberToken): Item | null {
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
