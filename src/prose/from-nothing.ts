import type { Placed } from './reading';

/** What says that there was nothing last year: 基数为0, 上年无此项支出, 上年决算数为0. */
const NOTHING =
  /基数(?:为|是)?(?:0|零)(?![\d.])|(?:上年度?|去年)(?:决算|支出|实际)*数?(?:为|是)(?:0(?:\.0+)?(?:万?元)?|零)(?![\d.])|(?:上年度?|去年)(?:无|没有|未发生|未安排)(?:此|该)?项?(?:支出|费用|经费|开支)?(?=[,。;)])/g;

/**
 * The changes behind which their sentence says that there was nothing last year: each is all of this year's amount
 * (比上年增加3.2万元,增长--(基数为0,不可比)).
 */
export function changesFromNothing(
  text: string,
  { body, end }: { readonly body: number; readonly end: number },
  printings: readonly Placed[],
): ReadonlySet<Placed> {
  const found = new Set<Placed>();
  let next = 0;
  for (const { index } of text.slice(body, end).matchAll(NOTHING)) {
    const at = body + index;
    while (next < printings.length && printings[next]!.at < at) next++;
    // 增加6万元,增长100%,上年无此项支出: the change stands before its rate.
    const last = printings[next - 1]?.role === 'growth' ? printings[next - 2] : printings[next - 1];
    const isSaidOfIt = last && at < last.sentence.end && !text.slice(last.at, at).includes(';');
    if (isSaidOfIt && isChange(last)) found.add(last);
  }
  return found;
}

const isChange = ({ role, base, explains }: Placed): boolean =>
  role === 'change' && base === 'lastYear' && !explains;
