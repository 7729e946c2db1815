import { squeeze } from '../../model/names';
import type { StatementId } from '../../model/statements';

/** The printed titles of each statement, whole, squeezed and without quotes (domain: national form and its variants). */
const TITLES: ReadonlyArray<readonly [StatementId, RegExp]> = [
  ['T1', /^(?:收入支出决算总表|收支决算总表|收入支出决算表)$/],
  ['T2', /^收入决算表$/],
  ['T3', /^支出决算表$/],
  ['T4', /^财政拨款(?:收入支出|收支)决算(?:总)?表$/],
  ['T5', /^一般公共预算(?:财政拨款|当年拨款)?支出决算表$/],
  ['T6', /^一般公共预算(?:财政拨款)?基本支出决算(?:明细)?表$/],
  ['T7', /^政府性基金预算(?:财政拨款)?(?:收入支出|收支|支出)决算表$/],
  ['T8', /^国有资本经营预算(?:财政拨款)?(?:收入支出|收支|支出)决算表$/],
  ['T9', /^(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费(?:支出)?决算表$/],
];

/** 附表1 · 表一、 · 公开01表 · GK01 · 1. · (一): what some print before a title. */
const NUMBERING =
  /^(?:附?[表件]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.:：-]|附?[表件]\d{1,2}[:：]?|(?:公开|财决)\d{1,2}表[:：]?|(?:GK|Z)\d{2}|\([一二三四五六七八九十\d]+\))/i;

/** What some print after a title, in its own cell: 公开01表, 金额单位：万元. */
const TAIL = /(?:(?:公开|财决)\d{1,2}表|(?:金额)?单位[:：](?:元|千元|万元|亿元))+$/;

/** …2024年度(部门|单位) before a title. */
const YEAR_PREFIX = /^.*?20\d\d年度?(?:部门|单位)?/;

/** Which statement a printed title names; null where the text is no title of one. */
export function statementOfTitle(text: string, unitName?: string): StatementId | null {
  const squeezed = squeeze(text).replace(/[“”‘’"'「」《》〈〉]/g, '');
  const bare = squeezed
    .replace(/\([^()]*\)$/, '')
    .replace(TAIL, '')
    .replace(NUMBERING, '');
  const named = unitName ? bare.replace(squeeze(unitName), '') : bare;
  for (const candidate of new Set([
    bare,
    named,
    named.replace(YEAR_PREFIX, ''),
    named.replace(/^(?:部门|单位)/, ''),
  ])) {
    for (const [statement, title] of TITLES) if (title.test(candidate)) return statement;
  }
  return null;
}
