import { squeeze } from '../model/names';

/** A unit's name for comparison: what kind of printing says besides (本级, 部门, 下属…) taken off and kept apart. */
export interface UnitName {
  readonly stem: string;
  /** （本级）, （本部）, 机关: the department's own office. */
  readonly isOwnOffice: boolean;
  /** （部门）, （汇总）. */
  readonly isWhole: boolean;
}

const OWN_OFFICE =
  /[(（](?:局|委|办|厅|镇|乡|部门|机关)?(?:本级|本部|机关)[)）]?|(?:本级|本部|局机关|委机关)$/;
const WHOLE = /[(（](?:部门|汇总|部门汇总|合并)[)）]|(?:部门汇总|汇总)$/;

/** What files and folders say besides a unit's name. */
const OF_A_FILE =
  /^[0-9]{1,4}[-_.、 ]*|(?:20[0-9]{2}年?度?)|\.(?:xlsx|xlsm|xls|et)$|(?:部门|单位)?(?:决算|预算)(?:公开)?(?:报?表)?(?:及?说明)?|公开(?:报?表)$/g;

export function unitName(printed: string): UnitName {
  const name = squeeze(printed);
  return {
    stem: name
      .replace(WHOLE, '')
      .replace(OWN_OFFICE, '')
      .replace(/[(（][^()（）]*[)）]?/g, '')
      .replace(OF_A_FILE, ''),
    isOwnOffice: OWN_OFFICE.test(name),
    isWhole: WHOLE.test(name),
  };
}

/** Are two printed names one unit's? A department's own office is none of the department. */
export function isNameOfOne(one: string, other: string): boolean {
  const [a, b] = [unitName(one), unitName(other)];
  return a.isOwnOffice === b.isOwnOffice && isSameUnit(a.stem, b.stem);
}

/** A shorter end of a longer name proves nothing. */
const SHORTEST = 4;

/** The same unit, one name with more before it: 上海市普陀区万里街道… and 万里街道…. */
export function isSameUnit(one: string, other: string): boolean {
  if (one === other) return one !== '';
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST && long.endsWith(short);
}
