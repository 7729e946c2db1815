import type { Form } from '../model/form';
import { squeeze } from '../model/names';

/** Words that say no more than the title of a statement does. */
const VOCABULARY =
  /一般公共预算|政府性基金|国有资本经营|预算|财政拨款|收入支出|收支|收入|支出|决算|三公经费|基本|安排的?|总表|表/g;

/** 附表1 · 表一、 · 公开01表 · GK01 · 1. · (一): what some print before a title. */
const NUMBERING =
  /^(?:附?[表件]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.:：-]|附?[表件]\d{1,2}[:：]?|(?:公开|财决)\d{1,2}表[:：]?|(?:GK|Z)\d{2}|\([一二三四五六七八九十\d]+\))/i;

/** What some print after a title, in its own cell: 公开01表, 部门：…, 金额单位：万元. */
const TAIL =
  /(?:(?:公开|财决)\d{1,2}表)?(?:(?:编制|填报|公开)?(?:部门|单位)(?:名称)?[:：].*|(?:金额|货币)单位[:：].*)?$/;

/** Marks that stand around a title: 【…】, —…—, …。 */
const AROUND = /^[^\p{L}\p{N}(]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu;

/** (一) · (分科目) · (续) · 续表 · 续一: what tells a title from its like. */
const SUFFIX = /(?:\([^()]*\)|[-—]?续表?[一二三四五1-5]?)$/;

/** …2024年度(部门|单位) before a title. */
const YEAR_PREFIX = /^.*?20\d\d年度?(?:部门|单位)?/;

/** 预算 as a plan, not as the name of a fund. */
const isOfBudget = (text: string): boolean =>
  /预算/.test(text.replace(/一般公共预算|政府性基金预算|国有资本经营预算|预决算/g, ''));

/** A title as printed, made comparable: without place, unit, year and number, its suffix apart. */
export interface StatementTitle {
  readonly name: string;
  /** (分科目), (二), (续); empty where there is none. */
  readonly suffix: string;
}

/** With place, unit, tag and date in its cell no title is longer. */
const LONGEST = 300;

/** A text without spaces; null where it is too long to be a title. */
function asTitle(text: string): string | null {
  const squeezed = squeeze(text);
  return squeezed.length > LONGEST ? null : squeezed;
}

function readings(text: string, unitName?: string): StatementTitle[] {
  const whole = asTitle(text);
  // Every title of a statement names a table; most texts above one do not.
  if (!whole?.includes('表')) return [];
  const squeezed = whole.replace(/[“”‘’"'「」《》〈〉【】\[\]]/g, '').replace(AROUND, '');
  const end = SUFFIX.exec(squeezed)?.[0] ?? '';
  const suffix = /元|公开/.test(end) ? '' : end;
  const bare = squeezed
    .slice(0, squeezed.length - end.length)
    .replace(TAIL, '')
    .replace(NUMBERING, '')
    .replace(/[、,·]/g, '');
  const named = unitName ? bare.replace(squeeze(unitName), '') : bare;
  const names = new Set([bare, named, named.replace(YEAR_PREFIX, ''), named.replace(/^(?:部门|单位)/, '')]);
  return [...names].map((name) => ({ name, suffix }));
}

/** The first form whose title this is, to the letter; null where the text is no title of one. */
export function knownTitle(
  forms: readonly Form[],
  text: string,
  unitName?: string,
): (StatementTitle & { readonly form: Form }) | null {
  for (const title of readings(text, unitName)) {
    const form = forms.find(({ titles }) => titles.test(title.name));
    if (form) return { ...title, form };
  }
  return null;
}

/**
 * The forms that a title which is not known may name by its words (财政拨款基本支出经济分类决算表 is T6), and how
 * much it says beyond them: its columns must bear one of them out. None for budgets and for what is no title of an
 * account; `mayBeAny`: what calls itself …情况表 may be one.
 */
export function likeTitles(
  forms: readonly Form[],
  text: string,
  unitName?: string,
  mayBeAny = false,
): readonly (StatementTitle & { readonly form: Form; readonly residue: number })[] {
  const [title] = readings(text, unitName).sort((a, b) => a.name.length - b.name.length);
  if (!title) return [];
  const { name, suffix } = title;
  if (!/表$/.test(name) || name.length > 60 || isOfBudget(name)) return [];
  if (!/决算/.test(name) && !/三公/.test(name) && !(mayBeAny && /情况表$/.test(name))) return [];
  const residue = name.replace(VOCABULARY, '').length;
  return forms
    .filter(({ words }) => words.says.test(name) && !words.not.test(name))
    .map((form) => ({ name, suffix, form, residue }));
}

/** Does a text above a table speak of a budget? Then its table is none of the accounts. */
export const saysBudget = (text: string): boolean => isOfBudget(squeeze(text));

/** Is a text the title of accounts: …决算…表? */
export const isTitleOfAccounts = (text: string): boolean =>
  /决算.*表(?:\([^()]*\))?$/.test(asTitle(text) ?? '');

export const isTitle = (text: string): boolean =>
  /表(?:\([^()]*\))?$/.test(asTitle(text)?.replace(TAIL, '') ?? '');
