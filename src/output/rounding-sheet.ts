import type { Check } from '../check';
import { exactly, ruleTitle, sideNames } from '../findings';
import { roundingPairs, type PairUnit, type RoundingPair } from '../findings/ledger';
import type Decimal from 'decimal.js';
import { say, type Language, type Text } from '../model/text';
import { MONEY_UNIT } from '../text/money-units';
import { reportTexts } from '../text/report-texts';
import { count, money, text } from './cells';
import type { SheetEdit, WrittenCell } from './edits';
import { placeCell } from './ledger-sheet';
import { across, headingsOf, type TableColumns } from './table';

const COLUMNS: TableColumns = [
  [say('序号', 'No.'), 6],
  [say('勾稽关系', 'Identity'), 46],
  [say('印列的数', 'What is printed'), 34],
  [say('位置', 'Place'), 18],
  [say('印列数', 'Printed'), 16],
  [say('对应位置', 'Against'), 18],
  [say('计算数', 'Computed'), 16],
  [say('差', 'Difference'), 13],
  [say('允许', 'Allowed'), 12],
];

export const ROUNDING_NAME = '尾差';

/** The sheet 尾差: every difference that rounding explains, what is printed beside what it comes to; percent apart from money. */
export function roundingSheet(check: Check, language: Language): SheetEdit {
  const pairs = roundingPairs(check);
  const total = [...pairs.values()].reduce((sum, each) => sum + each.length, 0);
  const unit: Readonly<Record<PairUnit, Text>> = {
    money: reportTexts.roundingOf.money({ unit: MONEY_UNIT[check.books.set.moneyUnit] }),
    percent: reportTexts.roundingOf.percent,
    count: reportTexts.roundingOf.count,
  };
  return {
    kind: 'sheet',
    id: 'rounding',
    name: ROUNDING_NAME,
    columnWidths: COLUMNS.map(([, width]) => width),
    hiddenColumns: [],
    rows: [
      across(say(ROUNDING_NAME, 'Rounding differences')[language], COLUMNS.length, 'title'),
      across(
        (total === 0 ? reportTexts.noRounding : reportTexts.roundingNote)[language],
        COLUMNS.length,
        'textMuted',
      ),
      headingsOf(COLUMNS, language),
      ...[...pairs].flatMap(([kind, list]) =>
        list.length === 0
          ? []
          : [
              across(
                reportTexts.headed({ title: unit[kind], count: list.length })[language],
                COLUMNS.length,
                'label',
              ),
              ...list.map((pair, index) => pairRow(pair, index + 1, language)),
            ],
      ),
    ],
    repeatRows: { first: 2, last: 2 },
    frozenRows: 3,
  };
}

function pairRow(
  { verdict, printed, due, difference, allowed }: RoundingPair,
  number: number,
  language: Language,
): WrittenCell[] {
  const { statement } = verdict.identity.left[0]!;
  const cell = (value: Decimal | null): WrittenCell => {
    if (value === null) return text('');
    const told = exactly(verdict, value);
    // A format of two decimals would hide what is left of a quotient.
    return told.decimalPlaces() <= 2 ? money(told.toFixed()) : text(told.toFixed(), 'money');
  };
  return [
    count(number),
    text(ruleTitle(verdict.rule, verdict.books)[language]),
    text(sideNames(verdict, printed, false, statement)[language]),
    placeCell(printed, language),
    cell(printed.total),
    placeCell(due, language),
    cell(due.total),
    cell(difference),
    cell(allowed),
  ];
}
