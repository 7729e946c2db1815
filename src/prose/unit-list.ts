import { squeeze } from '../model/names';

/** The units that a department's narrative says it is made of (机构设置, 部门决算单位构成). */
export interface UnitList {
  /** As printed, without numbers and remarks. */
  readonly names: readonly string[];
  /** How many there are, as the text says it: 下属5家 are the names but 本级, 27家单位 all of them. */
  readonly counts: readonly {
    readonly said: string;
    readonly count: number;
    readonly of: 'all' | 'below';
  }[];
  /** Those of them that have no accounts of their own: 合署办公，不单列预算. */
  readonly withoutOwn: readonly string[];
  /** 等 stands behind the last: more may belong to it. */
  readonly open: boolean;
  /** It says that it has none below it: 无下属预算单位. */
  readonly alone: boolean;
}

const ALONE =
  /(?:无|没有)(?:下属|所属|下级|二级)(?:的)?(?:独立核算(?:的)?)?(?:预算|决算)?单位|(?:预算|决算)?单位(?:共|有)?1[个家]$/;

/** What announces the list, up to its colon; offices and money are announced with the same words. */
const ANNOUNCES =
  /(?:纳入.{0,80}(?:编制|汇编|公开|预算|决算)范围.{0,30}(?:单位|包括|如下)|(?:部门|单位).{0,40}(?:具体)?包括|(?:预算|决算)单位(?:构成)?.{0,20}(?:包括|如下|分别[是为])|单位(?:名单|构成)?(?:包括|如下|分别[是为]|有)|[0-9][家个][,，]?(?:具体|分别)?(?:包括|[是为]|如下))[:：]?$/;
/** A line that announces another list: what stands before it is read without it, and each line but once or twice. */
const isAnotherList = (line: string): boolean => /[:：]$|包括[:：]/.test(line) || TABLE_HEAD.test(line);

const OF_OTHERS = /科室|处室|股室|内设|中心组|收入|支出|经费|用车|资金|项目|职责|职能|采购|绩效|编制[0-9]/;

/** A line of the list: `1.` `1、` `（1）` `①`, or `1` before a name in a table. */
const NUMBERED =
  /^(?:[(（][0-9]{1,3}[)）][.、．]?|[0-9]{1,3}[.、．,，)）]|[①-⑳]|[0-9]{1,3}(?=[^0-9.%,，个家人万元年月日])|[|][0-9]{1,3}[|])/;
const TABLE_HEAD = /^[|]?序号.{0,4}(?:单位|部门)名称/;

/** What a unit's name ends in; so a line of prose is told from a name. */
const ENDS_A_NAME =
  /(?:局|委|委员会|办|办公室|处|中心|站|所|院|校|学校|中学|小学|大学|园|幼儿园|馆|队|大队|支队|总队|会|社|厅|部|团|台|场|库|室|署|院校|政府|街道|乡|镇|联合会|协会|机关|本级|本部|单位|公司|医院|房|组|基地|银行|法院|检察院|党校|宫|苑|段|点|网|分局|区|厂)$/;

/** What is said of money or of a whole kind of unit is no name. */
const NO_NAME =
  /^(?:[及和与]?(?:其)?(?:所属|下属|直属|各|二级|行政|事业|预算|决算|参公)+(?:事业)?单位|备注|单位名称|合计|小计|无|本级|机关)?$/;

/** Remarks in brackets: （下属事业单位）; （本级） and （本部） are part of the name. */
const REMARK = /[(（](?!本级|本部|机关|部门|汇总|镇|乡|市|区|县)[^()（）]{0,30}[)）]?/g;

const WITHOUT_OWN = /不单列|不单独(?:编制|核算|列)|不独立(?:编制|核算)/;

/** So many lines behind its announcement may hold a list. */
const LONGEST = 700;
/** And so many a run of names that a page breaks into lines. */
const LONGEST_RUN = 150;

/** The list of a department's units that a text prints; null where it prints none and does not say that there is none. */
export function unitListOf(text: string): UnitList | null {
  const lines = text.split('\n').map((line) => squeeze(line.replace(/\t/g, '|')).replace(/^\|{1,9}/, ''));
  let best: FoundList | null = null;
  for (let at = 0; at < lines.length; at++) {
    const found = TABLE_HEAD.test(lines[at]!) ? tableAt(lines, at + 1) : announcedAt(lines, at);
    if (found && found.names.length > (best?.names.length ?? 0)) best = found;
  }
  const alone = ALONE.test(lines.find((line) => ALONE.test(line)) ?? '');
  if (!best) return alone ? { names: [], withoutOwn: [], counts: [], open: false, alone } : null;
  const near = lines.slice(Math.max(0, best.from - 8), best.to).join('');
  return {
    names: best.names,
    withoutOwn: best.withoutOwn ?? [],
    counts: countsIn(near),
    open: best.open,
    alone: alone && best.names.length < 2,
  };
}

interface FoundList {
  readonly names: readonly string[];
  readonly withoutOwn?: readonly string[];
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
}

/** Behind words that announce it: numbered lines, or names with 、 between them. */
function announcedAt(lines: readonly string[], at: number): FoundList | null {
  const line = lines[at]!;
  const colon = Math.max(line.lastIndexOf('：'), line.lastIndexOf(':'));
  const stop = Math.max(line.lastIndexOf('。', colon < 0 ? line.length : colon), 0);
  const head = colon < 0 ? line.slice(stop) : line.slice(stop, colon);
  const before = head.length < 30 ? `${lines[at - 1] ?? ''}${head}` : head;
  const clause = before.slice(before.lastIndexOf('。') + 1).slice(-160);
  if (!ANNOUNCES.test(clause) || OF_OTHERS.test(clause.slice(-50))) return null;
  const behind = colon < 0 ? '' : line.slice(colon + 1);
  const run = behind === '' ? null : runIn(behind, lines, at);
  if (run) return run;
  if (behind.length > 40) return null;
  return TABLE_HEAD.test(lines[at + 1] ?? '') ? tableAt(lines, at + 2) : numberedAt(lines, at + 1);
}

/** 局本级预算、下属甲站、乙所等27家单位预算. */
function runIn(behind: string, lines: readonly string[], at: number): FoundList | null {
  let whole = behind;
  let to = at + 1;
  // A line of a .pdf breaks anywhere.
  while (!/[。；;]/.test(whole) && to < lines.length && to < at + LONGEST_RUN && isPartOfRun(lines[to]!))
    whole += lines[to++]!;
  const sentence = whole.split(/[。；;]/)[0]!;
  const parts = sentence.split(/[、,，]|(?<=本级|本部|决算|预算)[及和与]/);
  const names = parts.map((part) => nameIn(part.replace(/等[0-9]*[家个].*$|等单位.*$|等$/, '')));
  const known = names.filter(
    (name): name is string => name !== null && ENDS_A_NAME.test(withoutBrackets(name)),
  );
  if (known.length === 0 || known.length < parts.length - 1) return null;
  if (known.length === 1 && parts.length > 1) return null;
  return { names: known, open: /等(?![0-9])/.test(sentence), from: at, to };
}

const isPartOfRun = (line: string): boolean => line !== '' && !isAnotherList(line);

function numberedAt(lines: readonly string[], from: number): FoundList | null {
  const names: string[] = [];
  const withoutOwn: string[] = [];
  let to = from;
  for (; to < lines.length && to < from + LONGEST; to++) {
    const line = lines[to]!;
    if (line === '' || /^[-—_|]+$/.test(line)) continue;
    if (!NUMBERED.test(line)) {
      if (isAnotherList(line)) break;
      // What a broken line goes on with: without a name's end the one before was not whole.
      const last = names.at(-1);
      if (last !== undefined && !ENDS_A_NAME.test(withoutBrackets(last)) && line.length <= 30) {
        const name = nameIn(last + line);
        if (name === null || !ENDS_A_NAME.test(withoutBrackets(name))) break;
        names[names.length - 1] = name;
        continue;
      }
      if (names.length > 0 && lines[to - 1] !== '' && lineGoesOn(lines, to)) continue;
      break;
    }
    const name = nameIn(line.replace(NUMBERED, ''));
    if (name === null) break;
    names.push(name);
    if (WITHOUT_OWN.test(line)) withoutOwn.push(name);
  }
  const known = names.filter((name) => ENDS_A_NAME.test(withoutBrackets(name)));
  // One unit of an unusual name makes no prose of a list.
  return known.length > 0 && known.length * 2 >= names.length
    ? { names, withoutOwn, open: false, from, to }
    : null;
}

/** Prose behind a name in a numbered line may take several lines; the next number comes soon. */
const lineGoesOn = (lines: readonly string[], at: number): boolean =>
  lines.slice(at + 1, at + 4).some((line) => /^(?:[0-9]{1,3}[.、．]|[(（][0-9]{1,3}[)）]|[①-⑳])/.test(line));

/** Rows of 序号, 单位名称, 备注; a .pdf may print the number behind the first line of a long name. */
function tableAt(lines: readonly string[], from: number): FoundList | null {
  const names: string[] = [];
  let to = from;
  let number = 0;
  for (; to < lines.length && to < from + LONGEST; to++) {
    const line = lines[to]!;
    if (line === '' || /^[-—_|:]+$/.test(line)) continue;
    if (TABLE_HEAD.test(line)) break;
    if (/^[0-9]{1,3}$/.test(line)) {
      number = Number(line);
      continue;
    }
    const own = /^\|?([0-9]{1,3})[|.、．]?(?![0-9年月日])/.exec(line);
    if (own) number = Number(own[1]);
    const rest = (own ? line.slice(own[0].length) : line).split('|').filter(Boolean)[0] ?? '';
    if (!own && /^[(（]/.test(rest)) continue;
    const last = names.at(-1);
    if (!own && last !== undefined && !ENDS_A_NAME.test(withoutBrackets(last))) {
      names[names.length - 1] = nameIn(last + rest) ?? last;
      continue;
    }
    // 20… is a year: what follows the table begins with it.
    const name =
      /(?:决算|预算)(?:总|情况|公开)*表|情况说明|第[一二三四五]部分|^[一二三四五六七八九十]+、/.test(rest)
        ? null
        : nameIn(rest);
    if (name === null || name.length > 40) break;
    // 心（下属事业单位）: the end of a name that stood whole before.
    if (!own && withoutBrackets(name).length <= 2 && last !== undefined)
      names[names.length - 1] = last + name;
    else names.push(name);
  }
  // What stands below the table is no row of it.
  while (names.length > 0 && !ENDS_A_NAME.test(withoutBrackets(names.at(-1)!))) names.pop();
  const joined = names.filter((name) => ENDS_A_NAME.test(withoutBrackets(name)));
  return joined.length > 0 && joined.length === names.length && number <= joined.length
    ? { names: joined, open: false, from, to }
    : null;
}

/** The name at the beginning of a line, as far as a comma or a remark; null where there is none. */
function nameIn(part: string): string | null {
  const name = part
    .replace(/^(?:[及和与]|其中[:：]?|包括[:：]?|下属|所属|直属)+/, '')
    .split(/[|,，。；;:：、]/)[0]!
    .replace(REMARK, '')
    .replace(/(?<=本级|本部)(?:部门|单位)?(?:决算|预算)$|(?:部门|单位)?(?:决算|预算)$/, '');
  return name.length < 2 || name.length > 60 || NO_NAME.test(name) ? null : name;
}

const withoutBrackets = (name: string): string => name.replace(/[(（][^()（）]*[)）]?/g, '');

/** 下属5家预算单位, 27家单位, 行政单位1家、事业单位4家. */
function countsIn(near: string): UnitList['counts'] {
  const counts: UnitList['counts'][number][] = [];
  const below =
    /(?:下属|所属|下辖)(?:[^0-9。;；,，]{0,8})([0-9]{1,3})[家个](?:预算|决算|事业|独立核算)*单位/.exec(near);
  if (below) counts.push({ said: below[0], count: Number(below[1]), of: 'below' });
  const all =
    /(?:等|共|单位共|范围的(?:[^0-9。;；,，]{0,12})共?)([0-9]{1,3})[家个](?:预算|决算)*(?:单位)?/.exec(near);
  if (all && !below?.[0].includes(all[0])) counts.push({ said: all[0], count: Number(all[1]), of: 'all' });
  const kinds = [...near.matchAll(/(?:行政|参公|参照[^0-9,，。;；]{0,12}|事业)单位([0-9]{1,3})[家个]/g)];
  if (kinds.length > 1)
    counts.push({
      said: kinds.map(([words]) => words).join('、'),
      count: kinds.reduce((sum, [, count]) => sum + Number(count), 0),
      of: 'all',
    });
  return counts;
}
