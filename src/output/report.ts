import { narrativeCoverage } from '../check/narrative-coverage';
import { unitOf, yearOf, type Finding } from '../findings';
import { ledgerOf } from '../findings/ledger';
import { joined, say, type Text } from '../model/text';
import type { Severity } from '../books/rule';
import { MONEY_UNIT } from '../text/money-units';
import { reportTexts } from '../text/report-texts';
import { unitWords, yearWords } from '../text/unknown';
import { blank, text } from './cells';
import { isNumberMade } from './corrections';
import type { SheetEdit, WrittenCell } from './edits';
import { COLUMNS, findingRow, row, WIDTH } from './finding-row';
import type { Opinion } from './opinions';
import type { ReportContext } from './report-context';
import { across, headingsOf, section } from './table';

/** So many findings come onto one page of A4. */
const ON_ONE_PAGE = 15;

/**
 * The sheet 勾稽检查报告: what was found, what is due, what was done about it, and who signs for it. What was checked, and
 * what rounding explains, have sheets of their own (ledger-sheet.ts, rounding-sheet.ts).
 */
export function report(context: ReportContext): SheetEdit {
  const { findings, language, setAside } = context;
  const summary = summaryRows(context);
  const headingRow = summary.length;
  const worded = findings.filter(({ severity }) => severity !== 'rounding');
  const listed = worded.filter(({ id }) => !setAside.has(id));
  const explained = worded.filter(({ id }) => setAside.has(id));
  const fresh = context.compared?.fresh;
  const rowOf =
    (before: number) =>
    (finding: Finding, index: number): WrittenCell[] =>
      findingRow(finding, before + index + 1, fresh?.has(finding.id) ?? false, context);
  const under = (title: Text, rows: readonly WrittenCell[][]): WrittenCell[][] =>
    section(title, rows, WIDTH, language);
  const rows: WrittenCell[][] = [
    ...summary,
    headingsOf(COLUMNS, language),
    ...(listed.length === 0
      ? [across(say('没有发现不一致。', 'Nothing inconsistent was found.')[language], WIDTH)]
      : []),
    ...listed.map(rowOf(0)),
    ...under(say('已说明', 'Explained'), explained.map(rowOf(listed.length))),
    ...under(say('已采用的修改', 'Corrections applied'), correctionRows(context)),
    ...under(
      say('已消除的问题（上次报告中的处理意见）', 'Findings that are gone, with the action taken'),
      goneRows(context),
    ),
    [],
    signatures(context),
  ];
  return {
    kind: 'sheet',
    id: 'report',
    name: '勾稽检查报告',
    columnWidths: COLUMNS.map(([, width]) => width),
    hiddenColumns: [COLUMNS.length - 1],
    rows,
    repeatRows: { first: headingRow, last: headingRow },
    frozenRows: headingRow + 1,
    onePage: rows.length - summary.length - 3 <= ON_ONE_PAGE,
  };
}

function summaryRows(context: ReportContext): WrittenCell[][] {
  const { check, findings, setAside, language, checkedAt, version } = context;
  const { books } = check;
  const year = yearOf(books);
  const explained = findings.filter(({ id }) => setAside.has(id)).length;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && !setAside.has(finding.id)).length;
  const { counts } = ledgerOf(check);
  const { figures, unchecked } = check.coverage;
  const line = (label: Text, value: Text): WrittenCell[] => [
    { ...text(label[language], 'label'), span: 2 },
    blank('label'),
    { ...text(value[language], 'text'), span: WIDTH - 2 },
  ];
  return [
    across(say('勾稽检查报告', 'Tie-out report')[language], WIDTH, 'title'),
    line(
      say('单位', 'Unit'),
      reportTexts.whose({
        unit: unitWords(unitOf(books)),
        year: year === null ? yearWords(year) : reportTexts.ofYear({ year }),
        money: MONEY_UNIT[books.set.moneyUnit],
        checkedAt,
        version,
      }),
    ),
    line(
      say('结论', 'Result'),
      reportTexts.result({
        errors: count('error'),
        reviews: count('review'),
        rounding: counts.rounding,
        lacking: counts.notEvaluated,
        explained,
      }),
    ),
    line(
      say('核对范围', 'Checked'),
      joined(
        [
          reportTexts.identities(counts),
          reportTexts.figures({ all: figures.length, unchecked: unchecked.length }),
          ...narrativeCoverage(check).map(({ narrative, figures: said, unchecked: open }) =>
            reportTexts.ofFile({
              file: narrative.file,
              what: reportTexts.said({ all: said.length, unchecked: open.length }),
            }),
          ),
        ],
        '；',
        '; ',
      ),
    ),
    ...(context.compared
      ? [
          line(
            say('与上次相比', 'Since the last report'),
            reportTexts.compared({
              fresh: context.compared.fresh.size,
              remaining: context.compared.remaining,
              gone: context.compared.gone,
            }),
          ),
        ]
      : []),
    [],
  ];
}

function correctionRows({ corrections, language }: ReportContext): WrittenCell[][] {
  return corrections.map((correction) => {
    const { time, sheet, address, where, item, old, new: now, formula, rule } = correction;
    const done = isNumberMade(correction)
      ? reportTexts.numberMade({ time })
      : reportTexts.applied({ time, formula, old: old || reportTexts.blank[language] });
    return row([
      blank(),
      text(say('已改', 'Changed')[language], 'textMuted'),
      { ...text(where, 'link'), link: { sheet, address } },
      text([item, done[language]].join('\n')),
      blank(),
      text(now, 'money'),
      blank(),
      text(rule, 'textMuted'),
    ]);
  });
}

function goneRows({ opinions, findings }: ReportContext): WrittenCell[][] {
  const current = new Set(findings.map(({ id }) => id));
  const gone = [...opinions].filter(([id, { opinion }]) => !current.has(id) && opinion !== '');
  return gone.map(([id, { message, opinion }]: [string, Opinion]) =>
    row([blank(), blank(), blank(), text(message)], text(opinion, 'input'), id),
  );
}

/** 编制, 复核, 日期: to be signed on paper, or typed. */
function signatures({ signed, language }: ReportContext): WrittenCell[] {
  const cell = (words: Text, span: number): WrittenCell[] => [
    { ...text(words[language], 'signature'), span },
    ...Array.from({ length: span - 1 }, () => blank('signature')),
  ];
  return [
    ...cell(reportTexts.prepared({ by: signed.prepared }), 3),
    ...cell(reportTexts.reviewed({ by: signed.reviewed }), 1),
    ...cell(reportTexts.signedOn, WIDTH - 4),
  ];
}
