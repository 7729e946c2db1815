import type { ExchangedColumns, Repeated, Scale, Shift } from '../../diagnose';
import type { Figure } from '../../model/figure';
import { address } from '../../model/sheet';
import { sheetMark } from '../../model/statement-name';
import { many, joined, phrase, say, type Text } from '../../model/text';
import { placeOf, statementOf, valueText } from './names';

const ROWS_ZH = ['', '一', '两', '三'];
const ROWS_EN = ['', 'one row', 'two rows', 'three rows'];

/** A whole block some rows off: said once, for all of its cells. */
export function describeShift({ by, figures, changes }: Shift): Text {
  const block = rangeOf(figures.filter((figure) => changes.has(figure)));
  const rows = Math.abs(by);
  const [zh, en] = [ROWS_ZH[rows]!, ROWS_EN[rows]!];
  const [moved, above, back] = by > 0 ? ['下', '上', '上'] : ['上', '下', '下'];
  const [low, over] = by > 0 ? ['low', 'above'] : ['high', 'below'];
  const from = rows === 1 ? `${above}一行` : `${above}面第${zh === '两' ? '二' : zh}行`;
  return say(
    `${block} 整块错${moved}了${zh}行：每一行印的都是${from}的数，整块${back}移${zh}行即全部相符`,
    rows === 1
      ? `${block} stands one row too ${low}: every row prints the figure of the row ${over}`
      : `${block} stands ${en} too ${low}: every row prints the figure ${en} ${over}`,
  );
}

/** Two columns exchanged in some lines: said once, for all of them. */
export const describeColumns = ({ figures: [left, right] }: ExchangedColumns): Text =>
  say(
    `${rangeOf([...left, ...right])} 中 ${left.length} 行的两栏填反了：左栏印的是右栏的数，右栏印的是左栏的数，互换即全部相符`,
    `${rangeOf([...left, ...right])}: in ${many(left.length, 'line')} the two columns stand in each other's place`,
  );

/** The rectangle that some cells of one statement lie in: GK05 E16:G18. */
function rangeOf(figures: readonly Figure[]): string {
  const cells = figures.flatMap(({ place }) => (place.source === 'cell' ? [place] : []));
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const first = address(Math.min(...rows), Math.min(...columns));
  return `${sheetMark(cells[0]!.sheet)} ${first}:${address(Math.max(...rows), Math.max(...columns))}`;
}

const copied = phrase<{ places: Text; printed: string; value: Text; times: number }>(
  ({ places, printed, value, times }) =>
    `${places} 都印 ${printed}，应同为 ${value}：一个错数照抄了 ${times} 处，一并改正后各项勾稽全部相符`,
  ({ places, printed, value, times }) =>
    `${places} all print ${printed} and should all be ${value}: one wrong number copied to ${times} places`,
);

const off = phrase<{ places: Text; by: Text; isShort: boolean }>(
  ({ places, by, isShort }) => `${places} 都${isShort ? '少' : '多'} ${by}`,
  ({ places, by, isShort }) => `${places}: each ${by} too ${isShort ? 'little' : 'much'}`,
);

const carried = phrase<{ off: Text; first: Text; value: Text; times: number }>(
  ({ off, first, value, times }) =>
    `${off}：同一个差额带进了 ${times} 处，${first} 应为 ${value}，一并改正后各项勾稽全部相符`,
  ({ off, first, value, times }) =>
    `${off}: one difference went into ${times} places; ${first} should be ${value}`,
);

const summedUp = phrase<{ off: Text; first: Text; value: Text }>(
  ({ off, first, value }) =>
    `${off}：${first} 应为 ${value}；差额从哪一行带来，有几种可能，请核对组成它们的各行`,
  ({ off, first, value }) =>
    `${off}; ${first} should be ${value}. From which line it came is open: check the lines they add up`,
);

/** A wrong amount that went into several figures: said once, with what they should be. */
export function describeRepeated({ figures, values, isWhole }: Repeated): Text {
  const [first, value] = [figures[0]!, values[0]!];
  const places = joined(figures.map(placeOf), '、', ', ');
  const times = figures.length;
  const isCopy = figures.every((figure, at) => figure.value.eq(first.value) && values[at]!.eq(value));
  if (isCopy && isWhole)
    return copied({ places, printed: first.printed, value: valueText(first, value), times });
  const by = value.minus(first.value);
  const facts = {
    off: off({ places, by: valueText(first, by.abs()), isShort: by.isPositive() }),
    first: placeOf(first),
    value: valueText(first, value),
  };
  return isWhole ? carried({ ...facts, times }) : summedUp(facts);
}

const allInYuan = phrase<{ statement: Text }>(
  ({ statement }) => `${statement}整张表的金额都是其他报表的 10,000 倍，像是以元填列而标为万元`,
  ({ statement }) =>
    `all amounts of ${statement} are 10,000 times those of the other statements: it looks filled in in yuan and headed as ten thousand yuan`,
);

/** A whole statement in 元 among others in 万元, or a column or line of it: said once, for all of its amounts. */
export const describeScale = ({ total, part }: Scale): Text =>
  part
    ? say(
        `${rangeOf(part)} 的金额都是与之勾稽各数的 10,000 倍，像是以元填列而标为万元`,
        `the amounts of ${rangeOf(part)} are all 10,000 times those they must agree with: they look filled in in yuan and headed as ten thousand yuan`,
      )
    : allInYuan({ statement: statementOf(total) });
