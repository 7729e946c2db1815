import type { Check } from '../check';
import {
  messageOf,
  paragraphOf,
  placeNameOf,
  quoteAt,
  ruleTitle,
  shownOf,
  sizeText,
  valueText,
  verdictOf,
  type Finding,
  type Pointer,
} from '../findings';
import type { Books } from '../books/books';
import type { Severity } from '../books/rule';
import type { Place } from '../model/figure';
import { say, type Language, type Text } from '../model/text';
import { reportTexts } from '../text/report-texts';
import { blank, jump, money, text } from './cells';
import type { WrittenCell } from './edits';
import type { ReportContext } from './report-context';
import { filled, same, type TableColumns } from './table';

/** The table of the report. */
export const COLUMNS: TableColumns = [
  [say('序号', 'No.'), 6],
  [say('级别', 'Severity'), 10],
  [say('位置', 'Place'), 17],
  [say('问题', 'Finding'), 78],
  [say('对应位置', 'Against'), 19],
  [say('应为', 'Should be'), 17],
  [say('差额', 'Difference'), 13],
  [say('依据的勾稽关系', 'Identity'), 32],
  [say('处理意见', 'Action taken'), 24],
  [say('编号', 'Id'), 14],
];

/** Those that are seen. */
export const WIDTH = COLUMNS.length - 1;

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: say('错误', 'Error'),
  review: say('需核对', 'To review'),
  rounding: say('尾差', 'Rounding'),
  info: say('提示', 'Info'),
};

/** A full row of table cells, the given ones first. */
export const row = (
  cells: readonly WrittenCell[],
  opinion: WrittenCell = blank(),
  id = '',
): WrittenCell[] => [...filled(cells, WIDTH - 1), opinion, text(id, 'textMuted')];

/** Where a finding stands, what it says, what is due: one row, that fifteen of them come onto a page. */
export function findingRow(
  finding: Finding,
  number: number,
  isFresh: boolean,
  { check, language, opinions, setAside }: ReportContext,
): WrittenCell[] {
  const opinion = joinedLines(setAside.get(finding.id) ?? '', opinions.get(finding.id)?.opinion ?? '');
  const tone = finding.severity === 'error' ? 'textError' : 'textReview';
  const severity = SEVERITY[finding.severity];
  const [place, against] = placeCells(finding, check.books, language);
  return row(
    [
      { content: { kind: 'number', value: String(number) }, look: 'count' },
      text((isFresh ? reportTexts.fresh({ severity }) : severity)[language], tone),
      place,
      text(messageLines(finding, check.books, language)),
      against,
      dueCell(finding, language),
      differenceCell(finding),
      text(rulesOf(finding, check)[language], 'textMuted'),
    ],
    text(opinion, 'input'),
    finding.id,
  );
}

/** The reason given in the pane, and what was written on the sheet itself: nothing that she typed is lost. */
const joinedLines = (reason: string, written: string): string =>
  written.includes(reason) ? written : [reason, written].filter(Boolean).join('\n');

/** The pointers in the order in which they matter: what is suspected first. */
function pointersOf({ pointers, suspects }: Finding): readonly Pointer[] {
  const first = suspects.flatMap(({ pointer }) => pointers[pointer] ?? []);
  return [...new Set([...first, ...pointers])];
}

/** Where it is to be looked at, and the first of what it is to be compared with: links, a passage with its paragraph. */
function placeCells(finding: Finding, books: Books, language: Language): [WrittenCell, WrittenCell] {
  const [first, second, ...rest] = distinctPlaces(finding);
  const name = (place: Place): Text => {
    const paragraph = place.source === 'narrative' ? paragraphOf(books, place) : null;
    const where = placeNameOf(place);
    return paragraph === null ? where : reportTexts.inParagraph({ where, paragraph });
  };
  if (!first) return [blank(), blank()];
  if (!second) return [jump(name(first)[language], first), blank()];
  const words =
    rest.length === 0 ? name(second) : reportTexts.andMore({ place: name(second), count: rest.length + 1 });
  return [jump(name(first)[language], first), jump(words[language], second)];
}

/** Its places, each once: a cell may be pointed at as a figure and as what is printed there. */
function distinctPlaces(finding: Finding): readonly Place[] {
  const places = pointersOf(finding).map((pointer) => shownOf(pointer).place);
  const key = (place: Place): string =>
    place.source === 'cell'
      ? `${place.sheet}!${place.row},${place.column}`
      : `${place.file}@${place.start}-${place.end}`;
  return [...new Map(places.map((place) => [key(place), place])).values()];
}

/** What disagrees, and the words in which a passage stands; why one figure is taken for the wrong one, the pane says. */
function messageLines(finding: Finding, books: Books, language: Language): string {
  const [passage] = pointersOf(finding)
    .map((pointer) => quoteAt(books, shownOf(pointer).place))
    .filter(Boolean);
  const message = messageOf(finding)[language];
  // A message that quotes its passage itself says it once.
  const quoted = passage !== undefined && !message.includes(passage) ? passage : '';
  return [message, quoted].filter(Boolean).join('\n');
}

/** The figure due: of the one that stands out, or of each that may be the wrong one, with its place. */
function dueCell(finding: Finding, language: Language): WrittenCell {
  const named = finding.suspects.flatMap(({ pointer, suggested }) => {
    const target = finding.pointers[pointer];
    return target?.kind === 'figure' ? [{ figure: target.figure, suggested }] : [];
  });
  const [only] = named;
  if (!only) return blank();
  if (named.length === 1 || finding.singled) {
    return only.figure.quantity || only.suggested.decimalPlaces() > 2
      ? text(valueText(only.figure, only.suggested)[language], 'money')
      : money(only.suggested.toFixed());
  }
  const each = named
    .slice(0, DUE)
    .map(({ figure, suggested }) =>
      reportTexts.dueAt({ place: placeNameOf(figure.place), value: valueText(figure, suggested) }),
    );
  if (named.length > DUE) each.push(reportTexts.orMore({ count: named.length - DUE }));
  return text(each.map((words) => words[language]).join('\n'));
}

/** How many figures that may be wrong are named. */
const DUE = 3;

function differenceCell(finding: Finding): WrittenCell {
  const { difference } = finding;
  if (difference === null) return blank();
  const quantity = verdictOf(finding)?.terms[0]?.figure.quantity;
  return quantity || difference.decimalPlaces() > 2
    ? text(sizeText(difference.abs(), quantity), 'money')
    : money(difference.toFixed());
}

/** What it breaks, in words: the rule that shows it best, and how many others there are. */
function rulesOf({ rule, rules }: Finding, { rules: catalogue, usual, books }: Check): Text {
  const known = [...catalogue, ...usual].find(({ id }) => id === rule);
  const title = known ? ruleTitle(known, books) : same(rule);
  return rules.length > 1 ? reportTexts.andRules({ title, count: rules.length }) : title;
}
