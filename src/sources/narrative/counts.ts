import { said, type Item } from '../../model/item';
import type { NumberToken } from './numbers';
import type { SectionKey } from './sections';

/** What is counted, by the words just before the number and its unit. */
interface Counted {
  readonly sections: readonly SectionKey[];
  readonly before: RegExp;
  readonly unit: RegExp;
  readonly of: Item | ((matched: RegExpExecArray) => Item);
}

const counted = (
  sections: readonly SectionKey[],
  before: RegExp,
  unit: RegExp,
  of: Counted['of'],
): Counted => ({ sections, before, unit, of });

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
  counted(['assets'], /[,、:;。]?([^,、:;。\d]{2,20}用车)$/, /^辆$/, (matched) =>
    said(`vehicles:${matched[1]!}`),
  ),
  counted(['assets'], /房屋(?:面积)?$/, /^平方米$/, said('assets.area')),
  counted(['assets'], /设备(?:\([^)]*\))?$/, /^(?:台\(套\)|台|套)$/, said('assets.equipment')),
  counted(['performance'], /整体支出绩效自评表$/, /^个$/, said('performance.whole.count')),
  counted(['performance'], /(?:预算绩效)?(?:评价|自评)项目$/, /^个$/, said('performance.projects.count')),
  counted(['performance'], /(目标|跟踪|评价|自评)的\d{4}年度项目$/, /^个$/, (matched) =>
    said(`performance.stage:${matched[1]!}`),
  ),
  counted(['notes'], /(?:涉密|SM)项目$/, /^个$/, said('performance.secret.count')),
];

/** How far back the words before a number may reach. */
const LOOKBACK = 30;
/** How far back the kind of reception may have been named, in the same sentence. */
const SENTENCE = 200;

/** What a number counts; null where its own words do not say. */
export function countedBy(key: SectionKey, text: string, from: number, token: NumberToken): Item | null {
  const clause = text.slice(Math.max(from, token.start - LOOKBACK), token.start);
  for (const { sections, before, unit, of } of COUNTED) {
    if (!sections.includes(key) || !unit.test(token.unit)) continue;
    const matched = before.exec(clause);
    if (matched) return typeof of === 'function' ? of(matched) : of;
  }
  return key === 'threePublic'
    ? visits(ownWords(text.slice(Math.max(from, token.start - SENTENCE), token.start)), token)
    : null;
}

/** Whose batches and heads are counted, and how often travellers went: the last kind that the sentence names. */
const KINDS = /国\(境\)外|外[宾事]|国内|出国|团组/g;

function visits(words: string, { unit }: NumberToken): Item | null {
  const batches = unit === '批次' || (/^[个次批]$/.test(unit) && /批次(?:数)?(?:共|为|计|是)*$/.test(words));
  const heads = unit === '人次' || (unit === '人' && /人[次数](?:共|为|计|是)*$/.test(words));
  const groups = /^[个次批]$/.test(unit) && /团组(?:数)?(?:共|为|计|是)*$/.test(words);
  if (!batches && !heads && !groups) return null;
  const kind = [...words.matchAll(KINDS)].at(-1)?.[0];
  const abroad = kind === '出国' || kind === '团组';
  if (groups || abroad) return groups ? said('trips') : heads && abroad ? said('travellers') : null;
  const aspect = batches ? 'batches' : 'heads';
  if (kind === undefined)
    return /接待[^,;]*$|接待[^,;]*\d批次[,、;]?[^,;]*$/.test(words) ? said(`reception.${aspect}`) : null;
  return said(`${kind === '国内' ? 'reception' : kind === '国(境)外' ? 'abroad' : 'guests'}.${aspect}`);
}

/** The sentence so far, without what stood in brackets around figures; within a bracket, from where it opened. */
function ownWords(text: string): string {
  const sentence = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf(';')) + 1);
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
