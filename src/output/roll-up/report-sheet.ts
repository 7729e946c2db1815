import { address } from '../../model/sheet';
import type { Language, Text } from '../../model/text';
import { amountOf, nameOfMember, placeIn, rollUpRule, type RollUp, type RollUpFinding } from '../../rollup';
import { cliTexts } from '../../text/cli-texts';
import { MONEY_UNIT } from '../../text/money-units';
import { rollUpFaces } from '../../text/roll-up-texts';
import { yearWords } from '../../text/unknown';
import { blank, count, text } from '../cells';
import type { Look, SheetEdit, WrittenCell } from '../edits';
import type { CellSheet } from './cell-sheets';

const WIDTHS = [6, 9, 13, 70, 20, 38, 16];
const WIDTH = WIDTHS.length;

const LOOKS: Readonly<Record<RollUpFinding['severity'], Look>> = {
  error: 'textError',
  review: 'textReview',
  rounding: 'text',
  info: 'textMuted',
};

/** What was found, of which units, and what could not be added up. */
export function reportSheet(rollUp: RollUp, cells: readonly CellSheet[], language: Language): SheetEdit {
  const { department, units, findings, notEvaluated, counts } = rollUp;
  const { heads } = rollUpFaces;
  const headings = (...words: readonly Text[]): WrittenCell[] =>
    words.map((each) => text(each[language], 'heading'));
  const line = (words: string, look: Look = 'label'): WrittenCell[] => [
    { ...text(words, look), span: WIDTH },
  ];
  const said = rollUpFaces.counts({ ...counts, open: counts.notEvaluated });
  return {
    kind: 'sheet',
    id: 'rollup',
    name: rollUpFaces.reportSheet[language],
    columnWidths: WIDTHS,
    hiddenColumns: [],
    rows: [
      line(
        rollUpFaces.reportTitle({
          department: nameOfMember(department.identity),
          year: yearWords(department.identity.year),
        })[language],
        'title',
      ),
      line(rollUpFaces.complete[rollUp.completeness][language]),
      line(said[language]),
      ...(rollUp.flows.some ? [line(rollUpFaces.flows[language])] : []),
      line(findings.length > 0 ? rollUpFaces.findings[language] : rollUpFaces.none[language]),
      headings(heads.number, heads.severity, heads.rule, heads.what, heads.where, heads.who, heads.should),
      ...findings.map((finding, at) => findingRow(rollUp, finding, at + 1, cells, language)),
      line(heads.units[language]),
      headings(heads.number, heads.own, heads.money, heads.units, heads.folder),
      ...[department, ...units].map(({ identity, moneyUnit, errors }, at) => [
        count(at),
        count(errors.length),
        text(MONEY_UNIT[moneyUnit][language]),
        text(nameOfMember(identity)),
        text(identity.folder),
      ]),
      ...(notEvaluated.length === 0
        ? []
        : [
            line(heads.notEvaluated[language]),
            headings(heads.number, heads.cells, heads.rule, heads.reason),
            ...notEvaluated.map(({ rule, why, count: many }, at) => [
              count(at + 1),
              count(many),
              text(rule),
              text(`${rollUpRule(rule).title[language]}：${why[language]}`),
            ]),
          ]),
    ],
    repeatRows: null,
    frozenRows: 1,
  };
}

function findingRow(
  rollUp: RollUp,
  finding: RollUpFinding,
  number: number,
  sheets: readonly CellSheet[],
  language: Language,
): WrittenCell[] {
  const { severity, rule, message, suspects } = finding;
  const [lead] = finding.cells;
  const sheet = lead && sheets.find(({ rowOf }) => rowOf.has(lead.fact.id));
  const row = lead && sheet?.rowOf.get(lead.fact.id);
  const where =
    sheet && row !== undefined
      ? {
          ...text(`${sheet.sheet.name}!${address(row, 2)}`, 'link'),
          link: { sheet: sheet.sheet.name, address: address(row, 2) },
        }
      : blank();
  const [first] = suspects;
  const of = first && (first.member < 0 ? rollUp.department : rollUp.units[first.member]!);
  const place = of && lead ? placeIn(of, lead.fact.id) : null;
  const who = of
    ? [nameOfMember(of.identity), place ? [place.sheet, place.address].filter(Boolean).join('!') : '']
        .filter(Boolean)
        .join(' ')
    : '';
  return [
    count(number),
    text(cliTexts.severity[severity][language], LOOKS[severity]),
    text(rule),
    text(message[language], LOOKS[severity]),
    where,
    text(finding.singled ? who : ''),
    text(finding.singled && first && lead ? amountOf(lead, first.suggested) : ''),
  ];
}
