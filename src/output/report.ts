import type Decimal from 'decimal.js';
import type { Check } from '../check';
import { narrativeCoverage } from '../check/narrative-coverage';
import {
  becauseOf,
  messageOf,
  notEvaluated,
  placeNameOf,
  quote,
  quoteAt,
  shownOf,
  THE_NARRATIVE,
  unitOf,
  yearOf,
  type Finding,
  type Pointer,
} from '../findings';
import { say, type Language, type Text } from '../model/text';
import type { Books } from '../books/books';
import type { Severity } from '../books/rule';
import { MONEY_UNIT } from '../text/money-units';
import { reportTexts } from '../text/report-texts';
import { unitWords, yearWords } from '../text/unknown';
import { blank, jump, money, text } from './cells';
import type { AppliedCorrection } from './corrections';
import type { SheetEdit, WrittenCell } from './edits';
import type { Opinion, Opinions } from './opinions';

export interface ReportContext {
  readonly check: Check;
  readonly findings: readonly Finding[];
  /** 处理意见 of the report that this one replaces. */
  readonly opinions: Opinions;
  /** 已说明: the reasons of findings that were set aside, by id. */
  readonly setAside: ReadonlyMap<string, string>;
  /** 已采用的修改, in the order they were made. */
  readonly corrections: readonly AppliedCorrection[];
  readonly language: Language;
  /** When it was checked, e.g. 2025-03-01 09:30. */
  readonly checkedAt: string;
  readonly version: string;
}

const COLUMNS: ReadonlyArray<readonly [heading: Text, width: number]> = [
  [say('序号', 'No.'), 6],
  [say('级别', 'Severity'), 9],
  [say('问题', 'Finding'), 58],
  [say('单元格', 'Cell'), 11],
  [say('项目', 'Item'), 30],
  [say('印列数', 'Printed'), 14],
  [say('应为', 'Should be'), 14],
  [say('差额', 'Difference'), 12],
  [say('允许', 'Allowed'), 9],
  [say('规则', 'Rule'), 17],
  [say('处理意见', 'Action taken'), 26],
  [say('编号', 'Id'), 14],
];

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: say('错误', 'Error'),
  review: say('需核对', 'To review'),
  rounding: say('尾差', 'Rounding'),
  info: say('提示', 'Info'),
};

/** The sheet 勾稽检查报告: what was checked, what was found, what was not checked and why. */
export function report(context: ReportContext): SheetEdit {
  const { findings, language, setAside } = context;
  const summary = summaryRows(context);
  const headingRow = summary.length;
  const worded = findings.filter(
    ({ severity }) => severity === 'error' || severity === 'review' || severity === 'info',
  );
  const listed = worded.filter(({ id }) => !setAside.has(id));
  const explained = worded.filter(({ id }) => setAside.has(id));
  const rows: WrittenCell[][] = [
    ...summary,
    COLUMNS.map(([heading]) => text(heading[language], 'heading')),
    ...(listed.length === 0
      ? [wide(say('没有发现不一致。', 'Nothing inconsistent was found.')[language])]
      : []),
    ...listed.flatMap((finding, index) => findingRows(finding, index + 1, context)),
    ...section(
      say('已说明', 'Explained'),
      explained.flatMap((finding, index) => findingRows(finding, listed.length + index + 1, context)),
      language,
    ),
    ...section(say('已采用的修改', 'Corrections applied'), correctionRows(context), language),
    ...section(
      say('尾差（四舍五入所致，不需更正）', 'Rounding (nothing to correct)'),
      roundingRows(context),
      language,
    ),
    ...section(
      say('未能核对的勾稽关系', 'Identities that could not be evaluated'),
      notEvaluatedRows(context),
      language,
    ),
    ...section(
      say('没有任何勾稽关系涉及的数字', 'Figures that no identity touches'),
      uncheckedRows(context),
      language,
    ),
    ...section(
      say('已消除的问题（上次报告中的处理意见）', 'Findings that are gone, with the action taken'),
      goneRows(context),
      language,
    ),
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
  };
}

/** A sentence across the table. */
const wide = (words: string): WrittenCell[] => [{ ...text(words), span: COLUMNS.length - 1 }];

/** A full row of table cells, the given ones first. */
function row(cells: readonly WrittenCell[], opinion?: WrittenCell, id?: string): WrittenCell[] {
  const filled = [...cells];
  while (filled.length < COLUMNS.length - 2) filled.push(blank());
  return [...filled, opinion ?? blank(), text(id ?? '', 'textMuted')];
}

function summaryRows(context: ReportContext): WrittenCell[][] {
  const { check, findings, setAside, language, checkedAt, version } = context;
  const { books } = check;
  const year = yearOf(books);
  const explained = findings.filter(({ id }) => setAside.has(id)).length;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && !setAside.has(finding.id)).length;
  const kinds = { exact: 0, rounding: 0, inconsistent: 0, notEvaluated: 0 };
  for (const { kind } of check.verdicts) kinds[kind]++;
  const evaluated = check.verdicts.length - kinds.notEvaluated;
  const { figures, unchecked } = check.coverage;
  const line = (label: Text, value: Text): WrittenCell[] => [
    { ...text(label[language], 'label'), span: 2 },
    blank('label'),
    { ...text(value[language], 'text'), span: 8 },
  ];
  const same = (words: string): Text => say(words, words);
  return [
    [{ ...text(say('勾稽检查报告', 'Tie-out report')[language], 'title'), span: COLUMNS.length - 1 }],
    line(say('单位', 'Unit'), unitWords(unitOf(books))),
    line(say('年度', 'Year'), yearWords(year)),
    line(say('金额单位', 'Money unit'), MONEY_UNIT[books.set.moneyUnit]),
    line(say('检查时间', 'Checked'), same(`${checkedAt}　Gouji ${version}`)),
    line(
      say('结论', 'Result'),
      say(
        `错误 ${count('error')} 处，需核对 ${count('review')} 处，尾差 ${kinds.rounding} 处，未能核对的勾稽关系 ${kinds.notEvaluated} 条${explained ? `，已说明 ${explained} 处` : ''}`,
        `${count('error')} errors, ${count('review')} to review, ${kinds.rounding} rounding differences, ${kinds.notEvaluated} identities not evaluated${explained ? `, ${explained} explained` : ''}`,
      ),
    ),
    line(
      say('数字', 'Figures'),
      say(
        `报表共 ${figures.length} 个数字，已核对 ${figures.length - unchecked.length} 个，未核对 ${unchecked.length} 个`,
        `${figures.length} figures in the statements, ${figures.length - unchecked.length} checked, ${unchecked.length} not checked`,
      ),
    ),
    ...narrativeCoverage(check).map(({ narrative, figures: said, unchecked: open }) =>
      line(
        say('说明', 'Narrative'),
        reportTexts.ofFile({
          file: narrative.file,
          what: say(
            `共 ${said.length} 个数字，已核对 ${said.length - open.length} 个，未核对 ${open.length} 个`,
            `${said.length} figures, ${said.length - open.length} checked, ${open.length} not checked`,
          ),
        }),
      ),
    ),
    line(
      say('勾稽关系', 'Identities'),
      say(
        `共核对 ${evaluated} 条：完全一致 ${kinds.exact} 条，尾差 ${kinds.rounding} 条，不符 ${kinds.inconsistent} 条`,
        `${evaluated} evaluated: ${kinds.exact} exact, ${kinds.rounding} rounding, ${kinds.inconsistent} inconsistent`,
      ),
    ),
    [],
  ];
}

function findingRows(
  finding: Finding,
  number: number,
  { check, language, opinions, setAside }: ReportContext,
): WrittenCell[][] {
  const suggestions = new Map(finding.suspects.map(({ pointer, suggested }) => [pointer, suggested]));
  const because = finding.singled ? becauseOf(finding.suspects[0]!)[language] : '';
  const message = [messageOf(finding)[language], because].filter(Boolean).join('\n');
  const first = finding.pointers[0];
  const opinion = joined(setAside.get(finding.id) ?? '', opinions.get(finding.id)?.opinion ?? '');
  const tone = finding.severity === 'error' ? 'textError' : 'textReview';
  const pointerCells = (pointer: Pointer | undefined, index: number): WrittenCell[] => {
    if (!pointer) return [blank(), blank(), blank(), blank()];
    const suggested = suggestions.get(index);
    return [...cellsOf(pointer, check.books, language), suggestedCell(pointer, suggested)];
  };
  return [
    row(
      [
        { content: { kind: 'number', value: String(number) }, look: 'count' },
        text(SEVERITY[finding.severity][language], tone),
        text(message),
        ...pointerCells(first, 0),
        finding.difference === null ? blank() : money(finding.difference.toFixed()),
        finding.tolerance === null ? blank() : money(finding.tolerance.toFixed()),
        text(finding.rules.join('\n'), 'textMuted'),
      ],
      text(opinion, 'input'),
      finding.id,
    ),
    ...finding.pointers
      .slice(1)
      .map((pointer, index) => row([blank(), blank(), blank(), ...pointerCells(pointer, index + 1)])),
  ];
}

/** The reason given in the pane, and what was written on the sheet itself: nothing that she typed is lost. */
const joined = (reason: string, written: string): string =>
  written.includes(reason) ? written : [reason, written].filter(Boolean).join('\n');

/** Cell, item, printed value; of a place in a narrative its section, and the words it stands in. */
function cellsOf(pointer: Pointer, books: Books, language: Language): WrittenCell[] {
  const { place, item, printed } = shownOf(pointer);
  const named = [item[language], quoteAt(books, place)].filter(Boolean).join('\n');
  return [
    jump(placeNameOf(place)[language], place),
    text(named),
    pointer.kind === 'figure' ? text(printed || reportTexts.blank[language], 'money') : text(printed),
  ];
}

function suggestedCell(pointer: Pointer, suggested: Decimal | undefined): WrittenCell {
  if (suggested === undefined) return blank();
  const percent = pointer.kind === 'figure' && pointer.figure.quantity === 'percent';
  return percent ? text(`${suggested.toFixed()}%`, 'money') : money(suggested.toFixed());
}

function section(title: Text, rows: readonly WrittenCell[][], language: Language): WrittenCell[][] {
  if (rows.length === 0) return [];
  return [[], [{ ...text(title[language], 'label'), span: COLUMNS.length - 1 }], ...rows];
}

function correctionRows({ corrections, language }: ReportContext): WrittenCell[][] {
  return corrections.map(({ time, sheet, address, where, item, old, new: now, formula, rule }) => {
    return row([
      blank(),
      text(say('已改', 'Changed')[language], 'textMuted'),
      text(reportTexts.applied({ time, formula })[language]),
      { ...text(where, 'link'), link: { sheet, address } },
      text(item),
      text(old || reportTexts.blank[language], 'money'),
      text(now, 'money'),
      blank(),
      blank(),
      text(rule, 'textMuted'),
    ]);
  });
}

function roundingRows({ findings, language }: ReportContext): WrittenCell[][] {
  return findings
    .filter(({ severity }) => severity === 'rounding')
    .map((finding) =>
      row([
        blank(),
        text(SEVERITY.rounding[language], 'textMuted'),
        text(messageOf(finding)[language]),
        blank(),
        blank(),
        blank(),
        blank(),
        money(finding.difference!.toFixed()),
        money(finding.tolerance!.toFixed()),
        text(finding.rules.join('\n'), 'textMuted'),
      ]),
    );
}

function notEvaluatedRows({ check, language }: ReportContext): WrittenCell[][] {
  return notEvaluated(check.verdicts).map(({ rule, title, why, count }) => {
    const words = reportTexts.notEvaluated({ title, why, count });
    const cells = [blank(), text(say('未核对', 'Not checked')[language], 'textMuted'), text(words[language])];
    while (cells.length < COLUMNS.length - 3) cells.push(blank());
    return row([...cells, text(rule, 'textMuted')]);
  });
}

function uncheckedRows({ check, language }: ReportContext): WrittenCell[][] {
  const notChecked = text(say('未核对', 'Not checked')[language], 'textMuted');
  const cells = check.coverage.unchecked.map((figure) =>
    row([
      blank(),
      notChecked,
      text(
        (figure.item.statement === 'N' ? THE_NARRATIVE : check.books.form(figure.item.statement).title)[
          language
        ],
      ),
      ...cellsOf({ kind: 'figure', figure }, check.books, language),
    ]),
  );
  const said = narrativeCoverage(check).flatMap(({ narrative: { file, text: whole }, unchecked }) =>
    unchecked.map(({ span, text: printed, section: title, reason }) =>
      row([
        blank(),
        notChecked,
        text(reportTexts.ofFile({ file, what: reason })[language]),
        text(placeNameOf({ source: 'narrative', file, ...span, section: title })[language]),
        text(quote(whole, span)),
        text(printed, 'money'),
      ]),
    ),
  );
  return [...cells, ...said];
}

function goneRows({ opinions, findings }: ReportContext): WrittenCell[][] {
  const current = new Set(findings.map(({ id }) => id));
  const gone = [...opinions].filter(([id, { opinion }]) => !current.has(id) && opinion !== '');
  return gone.map(([id, { message, opinion }]: [string, Opinion]) =>
    row([blank(), blank(), text(message)], text(opinion, 'input'), id),
  );
}
