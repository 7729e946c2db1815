import type { Check, Verdict } from '../check';
import { narrativeCoverage } from '../check/narrative-coverage';
import {
  CHECK_KIND,
  notEvaluated,
  partName,
  placeNameOf,
  placeOf,
  quote,
  ruleTitle,
  shownOf,
  sideNames,
  sideTotal,
  sizeOfCheck,
  THE_NARRATIVE,
} from '../findings';
import {
  checkSides,
  ledgerOf,
  type CheckCounts,
  type CheckSide,
  type LedgerPart,
  type RuleChecks,
} from '../findings/ledger';
import { address } from '../model/sheet';
import { say, type Language } from '../model/text';
import { reportTexts } from '../text/report-texts';
import { blank, count, jump, text } from './cells';
import type { SheetEdit, WrittenCell } from './edits';
import { across, filled, headingsOf, section, type TableColumns } from './table';

export const LEDGER_NAME = '核对清单';

/** Over the identities by rule, and over the identities one by one, which stand in the same columns. */
const SUMS: TableColumns = [
  [say('规则', 'Rule'), 24],
  [say('勾稽关系', 'Identity'), 66],
  [say('共', 'All'), 8],
  [say('✓ 一致', '✓ exact'), 18],
  [say('≈ 尾差', '≈ rounding'), 17],
  [say('✗ 不符', '✗ disagrees'), 18],
  [say('○ 未能核对', '○ not evaluated'), 17],
  [say('逐条', 'One by one'), 14],
  [say('', ''), 10],
];

const ONE_BY_ONE: TableColumns = [
  [say('结果', 'Result'), 0],
  [say('核对内容', 'What was held against what'), 0],
  [say('', ''), 0],
  [say('位置', 'Place'), 0],
  [say('印列数', 'Printed'), 0],
  [say('对应位置', 'Against'), 0],
  [say('应等于', 'Due'), 0],
  [say('差', 'Difference'), 0],
  [say('允许', 'Allowed'), 0],
];

const WIDTH = SUMS.length;

/**
 * So many identities stand there one by one; of more those that are exact are counted alone. All we write goes in one
 * request, in which a line is some 2 KB: of the largest published workbook it stays below 1 MB, and Excel on the web
 * takes 5. None of these lines is merged: a sheet with more than 512 merged areas cannot be read again with its merges.
 */
const MOST = 500;

/**
 * The sheet 核对清单: how many identities of each statement were checked, by rule, and what came of them; what was not
 * checked and why. Below, where it does not print, every identity with its two sides.
 */
export function ledgerSheet(check: Check, language: Language): SheetEdit {
  const { parts, counts } = ledgerOf(check);
  const listed = listing(check);
  const opening = [
    across(say(LEDGER_NAME, 'Ledger of checks')[language], WIDTH, 'title'),
    across(reportTexts.tallied(counts)[language], WIDTH),
    headingsOf(SUMS, language),
  ];
  // What comes first is as long as it is: the rows of the second part are known beforehand, and can be linked to.
  const above = [
    ...opening,
    ...parts.flatMap(({ part, counts: all, rules }) => [
      [
        { ...text(partName(check.books, part)[language], 'heading'), span: 2 },
        blank('heading'),
        ...countCells(all, 'heading'),
        blank('heading'),
        blank('heading'),
      ],
      ...rules.map((rule) => [
        text(rule.rule.id, 'textMuted'),
        text(ruleTitle(rule.rule, check.books)[language]),
        ...countCells(rule.counts),
        blank(),
        blank(),
      ]),
    ]),
    ...section(
      say('未能核对的勾稽关系', 'Identities that could not be evaluated'),
      lackingRows(check, language),
      WIDTH,
      language,
    ),
    ...section(
      say('没有任何勾稽关系涉及的数字', 'Figures that no identity touches'),
      untouchedRows(check, language),
      WIDTH,
      language,
    ),
  ];
  const start = above.length + 3;
  const details: WrittenCell[][] = [];
  const anchors = new Map<string, number>();
  for (const { part, rules } of parts) {
    for (const rule of rules) {
      anchors.set(anchorOf(part, rule), start + details.length);
      details.push(
        [
          text(
            `${partName(check.books, part)[language]}　${ruleTitle(rule.rule, check.books)[language]}`,
            'label',
          ),
        ],
        ...rule.verdicts
          .filter((verdict) => listed(verdict))
          .map((verdict) => checkRow(verdict, part, language)),
      );
      const left = rule.verdicts.filter((verdict) => !listed(verdict)).length;
      if (left > 0) details.push([text(reportTexts.exactOnly({ count: left })[language], 'label')]);
    }
  }
  let at = opening.length;
  for (const { part, rules } of parts) {
    at++;
    for (const rule of rules) {
      above[at] = above[at]!.with(WIDTH - 2, {
        ...text(reportTexts.oneByOne[language], 'link'),
        link: { sheet: LEDGER_NAME, address: address(anchors.get(anchorOf(part, rule))!, 0) },
      });
      at++;
    }
  }
  return {
    kind: 'sheet',
    id: 'ledger',
    name: LEDGER_NAME,
    columnWidths: SUMS.map(([, width]) => width),
    hiddenColumns: [],
    rows: [
      ...above,
      [],
      across(say('逐条核对（不打印）', 'Every identity (not printed)')[language], WIDTH, 'label'),
      headingsOf(ONE_BY_ONE, language),
      ...details,
    ],
    repeatRows: { first: 2, last: 2 },
    frozenRows: 3,
    printedRows: above.length,
  };
}

const anchorOf = (part: LedgerPart, { rule }: RuleChecks): string => `${part} ${rule.id}`;

/** Which identities stand there one by one: all, or of very many those that are not exact, and the first of the others. */
function listing({ verdicts }: Check): (verdict: Verdict) => boolean {
  const told = verdicts.filter(({ kind }) => kind !== 'exact' && kind !== 'notEvaluated').length;
  let room = Math.max(0, MOST - told);
  const chosen = new Set<Verdict>();
  for (const verdict of verdicts) {
    const isExact = verdict.kind === 'exact' || verdict.kind === 'notEvaluated';
    if (isExact && room === 0) continue;
    if (isExact) room--;
    chosen.add(verdict);
  }
  return (verdict) => chosen.has(verdict);
}

function countCells(counts: CheckCounts, look: 'count' | 'heading' = 'count'): WrittenCell[] {
  const { exact, rounding, inconsistent, notEvaluated: lacking } = counts;
  const cell = (value: number): WrittenCell => {
    if (look === 'heading') return text(String(value), 'heading');
    return value === 0 ? blank() : count(value);
  };
  const all = exact + rounding + inconsistent + lacking;
  return [all, exact, rounding, inconsistent, lacking].map(cell);
}

/** One identity: its mark, its two sides with the first place of each, and how far they are apart. */
function checkRow(verdict: Verdict, part: LedgerPart, language: Language): WrittenCell[] {
  const { tick, name } = CHECK_KIND[verdict.kind];
  const [printed, due] = checkSides(verdict);
  const sides = reportTexts.against({
    printed: sideNames(verdict, printed, false, part),
    due: sideNames(verdict, due, true, part),
    relation: verdict.identity.relation === 'atLeast' ? '≥' : '=',
  });
  const told = verdict.why ? reportTexts.because({ what: sides, why: verdict.why }) : sides;
  const apart = verdict.kind === 'rounding' || verdict.kind === 'inconsistent';
  const look = verdict.kind === 'inconsistent' ? 'textError' : 'text';
  return [
    text(`${tick} ${name[language]}`, look),
    text(told[language]),
    blank(),
    placeCell(printed, language),
    text(sideTotal(verdict, printed)[language], 'money'),
    placeCell(due, language),
    text(sideTotal(verdict, due)[language], 'money'),
    text(apart ? sizeOfCheck(verdict, verdict.residual)[language] : '', 'money'),
    text(apart ? sizeOfCheck(verdict, verdict.allowance)[language] : '', 'money'),
  ];
}

/** Where the first figure of a side stands, as a link, and how many more there are. */
export function placeCell({ figures }: CheckSide, language: Language): WrittenCell {
  const [first] = figures;
  if (!first) return blank();
  const place = placeOf(first);
  const words = figures.length === 1 ? place : reportTexts.andMore({ place, count: figures.length });
  return jump(words[language], first.place);
}

function lackingRows({ verdicts }: Check, language: Language): WrittenCell[][] {
  return notEvaluated(verdicts).map(({ rule, title, why, count: times }) => [
    text(rule, 'textMuted'),
    { ...text(reportTexts.notEvaluated({ title, why, count: times })[language]), span: WIDTH - 1 },
  ]);
}

function untouchedRows(check: Check, language: Language): WrittenCell[][] {
  const cells = check.coverage.unchecked.map((figure) => {
    const { place, item, printed } = shownOf({ kind: 'figure', figure });
    const { statement } = figure.item;
    const whose = statement === 'N' ? THE_NARRATIVE : partName(check.books, statement);
    return filled(
      [
        jump(placeNameOf(place)[language], place),
        text(reportTexts.ofFile({ file: whose, what: item })[language]),
        blank(),
        text(printed || reportTexts.blank[language], 'money'),
      ],
      WIDTH,
    );
  });
  const said = narrativeCoverage(check).flatMap(({ narrative: { file, text: whole }, unchecked }) =>
    unchecked.map(({ span, text: printed, section: title, reason }) =>
      filled(
        [
          text(placeNameOf({ source: 'narrative', file, ...span, section: title })[language]),
          text([quote(whole, span), reportTexts.ofFile({ file, what: reason })[language]].join('\n')),
          blank(),
          text(printed, 'money'),
        ],
        WIDTH,
      ),
    ),
  );
  return [...cells, ...said];
}
