import Decimal from 'decimal.js';
import { type Books, Printed } from '../books/books';
import type { Verdict } from '../check';
import type { Examination } from '../findings/examination';
import { messageOf, unitOf, yearOf } from '../findings';
import type { Figure } from '../model/figure';
import type { Form } from '../model/form';
import type { FormId } from '../model/form-id';
import type { Item } from '../model/item';
import type { MoneyUnit } from '../model/money';
import { squeeze } from '../model/names';
import { address } from '../model/sheet';
import type { Text } from '../model/text';
import { unitListOf, type UnitList } from '../prose/unit-list';
import { isZeroWhereAbsent } from './additive';
import { additiveFigures, keyOfFigure } from './additive-figures';

/*
 * What a roll-up keeps of a package: its figures by item, who it says it is, and which of its own identities are broken.
 * Plain data, so that it passes from the process that read the package; no cell, no sentence, no workbook.
 */

/** Who a package says it is. */
export interface MemberIdentity {
  /** Its folder, or its file where it stands alone. */
  readonly folder: string;
  readonly kind: string;
  readonly year: number | null;
  /** As its statements, its narrative and its folder name it, in this order; the first is shown. */
  readonly names: readonly string[];
  readonly list: UnitList | null;
  /** It says that it has no units below it. */
  readonly alone: boolean;
  /** It says that some money is in no unit's accounts: 涉密, 代编. */
  readonly hasMoneyApart: boolean;
  /** Income and general budget in all, in 元: which of several is the largest; null where they are not printed. */
  readonly totals: readonly (number | null)[];
}

/** What of a statement says whether something that it does not print is zero. */
export interface ShapeOfStatement {
  readonly form: FormId;
  /** What it is called where words are few, and whole. */
  readonly names: { readonly brief: Text; readonly whole: Text };
  /** `read`; `zero`: it prints no money; `unknown`: it is not there, or could not be read. */
  readonly state: 'read' | 'zero' | 'unknown';
  readonly columns: readonly string[];
  /** The lengths of the codes of its rows: a form that prints 类 and 款 alone has no 项 at zero. */
  readonly depths: readonly number[];
  /** Of a statement with two sides: it prints its expenditure by class (类). */
  readonly classes: boolean;
  /** Some of its rows print no code. */
  readonly uncoded: boolean;
  /** Cells that hold a heading or a note. */
  readonly unprinted: readonly string[];
  /** 财政拨款收入 in one line: its funds are not told. */
  readonly inOneLine: boolean;
}

/** A broken identity of a package's own: Σ weight · item is off by so much. */
export interface OwnBreach {
  readonly rule: string;
  readonly terms: readonly (readonly [key: string, weight: number])[];
  readonly residual: number;
  readonly allowance: number;
}

/** What a package's own check names as wrong. */
export interface OwnError {
  readonly message: Text;
  readonly key: string | null;
  readonly sheet: string;
  readonly address: string;
  readonly printed: string;
  readonly suggested: string | null;
}

/** A project's 绩效自评表: what it was to cost and what it did. */
export interface ProjectOfUnit {
  readonly name: string;
  readonly amounts: readonly (number | null)[];
}

/** The figures of one member, in columns: a number of each for every figure. */
export interface MemberFigures {
  readonly identity: MemberIdentity;
  readonly moneyUnit: MoneyUnit;
  readonly keys: readonly string[];
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** In the member's money unit; a double gives back the decimal of 15 digits that it was made of. */
  readonly values: Float64Array;
  /** The unit in the last place; 0: exact. */
  readonly ulps: Float64Array;
  /** By how many identities that hold each is tied. */
  readonly held: Uint16Array;
  /** 1: counts heads, cars, batches; 0: money. */
  readonly counts: Uint8Array;
  /** Where each stands: an index into `sheets`, the row and the column; of a narrative's figure 65535 and its span's start. */
  readonly sheets: readonly string[];
  readonly sheetOf: Uint16Array;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  /** What is printed and is no amount. */
  readonly unreadable: readonly string[];
  /** Cells that print nothing, of lines and columns that are not zero merely for not being there. */
  readonly blanks: readonly string[];
  readonly shapes: readonly ShapeOfStatement[];
  readonly breaches: readonly OwnBreach[];
  readonly errors: readonly OwnError[];
  readonly projects: readonly ProjectOfUnit[];
}

/** The column of a figure that stands in a narrative. */
export const IN_NARRATIVE_TEXT = 65_535;

/** So many of a package's own errors are told. */
const MOST_ERRORS = 20;

/** What a roll-up keeps of an examined package; `folder`: where it was found. */
export function memberOf(examination: Examination, folder: string): MemberFigures {
  const { books, verdicts } = examination.check;
  const figures = additiveFigures(books);
  const printed = figures.filter(({ state }) => state === 'number');
  const held = heldBy(verdicts);
  const sheets = [
    ...new Set(printed.map(({ place }) => (place.source === 'cell' ? place.sheet : place.file))),
  ];
  const sheetAt = new Map(sheets.map((sheet, at) => [sheet, at]));
  return {
    identity: identityOf(examination, folder),
    moneyUnit: books.set.moneyUnit,
    keys: printed.map(keyOfFigure),
    rowLabels: printed.map(({ rowLabel }) => rowLabel),
    columnLabels: printed.map(({ columnLabel }) => columnLabel),
    values: Float64Array.from(printed, ({ value }) => value.toNumber()),
    ulps: Float64Array.from(printed, ({ ulp }) => ulp?.toNumber() ?? 0),
    held: Uint16Array.from(printed, ({ item }) => Math.min(held.get(item) ?? 0, 65_535)),
    counts: Uint8Array.from(printed, ({ quantity }) => (quantity === 'count' ? 1 : 0)),
    sheets,
    sheetOf: Uint16Array.from(printed, ({ place }) =>
      sheetAt.get(place.source === 'cell' ? place.sheet : place.file)!,
    ),
    rows: Uint32Array.from(printed, ({ place }) => (place.source === 'cell' ? place.row : place.start)),
    columns: Uint16Array.from(printed, ({ place }) =>
      place.source === 'cell' ? place.column : IN_NARRATIVE_TEXT,
    ),
    unreadable: figures.filter(({ state }) => state === 'unreadable').map(keyOfFigure),
    blanks: figures
      .filter(({ state, item }) => state === 'blank' && !isZeroWhereAbsent(item.statement, item.row))
      .map(keyOfFigure),
    shapes: books.set.forms.filter(({ id }) => books.isOwn(id)).map((form) => shapeOf(books, form)),
    breaches: breachesOf(verdicts, printed),
    errors: errorsOf(examination),
    projects: projectsOf(books),
  };
}

function heldBy(verdicts: readonly Verdict[]): ReadonlyMap<Item, number> {
  const held = new Map<Item, number>();
  for (const { kind, identity } of verdicts) {
    if ((kind !== 'exact' && kind !== 'rounding') || identity.relation !== 'equal') continue;
    for (const side of [identity.left, identity.right])
      for (const item of side) held.set(item, (held.get(item) ?? 0) + 1);
  }
  return held;
}

/** More of one package's identities are broken only where nothing fits: which figure is wrong is not to be had then. */
const MOST_BREACHES = 500;

/** Of a narrative's figure the terms name the fact that it prints, as its figures do. */
function breachesOf(verdicts: readonly Verdict[], printed: readonly Figure[]): OwnBreach[] {
  const keys = new Map(printed.map((figure) => [figure.item, keyOfFigure(figure)]));
  const keyOfTerm = (item: Item): string => keys.get(item) ?? item.key;
  return verdicts
    .filter(({ kind, identity }) => kind === 'inconsistent' && identity.relation === 'equal')
    .slice(0, MOST_BREACHES)
    .map(({ rule, identity, residual, allowance }) => ({
      rule: rule.id,
      terms: [
        ...identity.left.map((item) => [keyOfTerm(item), 1] as const),
        ...identity.right.map((item) => [keyOfTerm(item), -1] as const),
      ],
      residual: residual.toNumber(),
      allowance: allowance.toNumber(),
    }));
}

/** As it goes from one thread to another. */
const plain = ({ zh, en }: Text): Text => ({ zh, en });

function errorsOf({ findings, check }: Examination): OwnError[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .slice(0, MOST_ERRORS)
    .flatMap((finding): OwnError[] => {
      const suspect = finding.suspects[0];
      const pointer = finding.pointers[suspect?.pointer ?? 0];
      if (!pointer) return [];
      const { place } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
      const isCell = place.source === 'cell';
      return [
        {
          message: plain(messageOf(finding)),
          key: pointer.kind === 'figure' && suspect ? keyOf(check.books, pointer.figure) : null,
          sheet: isCell ? place.sheet : place.file,
          address: isCell ? address(place.row, place.column) : '',
          printed: pointer.kind === 'figure' ? pointer.figure.printed : pointer.spot.printed,
          suggested: suspect?.suggested.toFixed() ?? null,
        },
      ];
    });
}

/** Of a printing of a narrative, what it prints. */
function keyOf(books: Books, figure: Figure): string {
  const { item, place } = figure;
  if (place.source === 'cell') return item.key;
  for (const narrative of books.narratives)
    for (const printing of narrative.printings) if (printing.figure.item === item) return printing.fact.key;
  return item.key;
}

function shapeOf(books: Books, form: Form): ShapeOfStatement {
  const statement = books.statement(form.id);
  const state = !statement
    ? books.doesWithout(form.id)
      ? 'zero'
      : 'unknown'
    : statement.state === 'unreadable'
      ? 'unknown'
      : statement.printed.every(({ state, value }) => state === 'number' && value.isZero())
        ? 'zero'
        : 'read';
  const lines = statement?.lines ?? [];
  const { table } = form;
  return {
    form: form.id,
    names: { brief: plain(books.called(form.id, 'brief')), whole: plain(books.called(form.id)) },
    state,
    columns: [...(statement?.columns ?? [])],
    depths: [...new Set(lines.filter(({ key }) => /^\d+$/.test(key)).map(({ key }) => key.length))],
    classes: lines.some(({ key }) => /^expenditure\.\d{3}$/.test(key)),
    uncoded: table.kind === 'subjects' && lines.some(({ key }) => /^(?:line|name):/.test(key)),
    unprinted: [...(statement?.unprinted ?? [])],
    inOneLine:
      table.kind === 'twoSided' &&
      table.whole !== null &&
      lines.some(({ key }) => key === `income.${table.whole!.key}`),
  };
}

const projectsOf = (books: Books): ProjectOfUnit[] =>
  books.narratives.flatMap(({ evaluations }) =>
    evaluations.flatMap(({ kind, name, total }) => {
      if (kind !== 'project' || !name || !total) return [];
      const amounts = [total.initial, total.budget, total.actual].map((item) => {
        const figure = books.figure(item);
        return figure?.state === 'number' ? figure.value.toNumber() : null;
      });
      return [{ name: squeeze(name.text), amounts }];
    }),
  );

const APART = /涉密|代编|差额表/;

/** Who an examined package says it is; `folder`: where it was found. */
export function identityOf({ publication, check }: Examination, folder: string): MemberIdentity {
  const { books } = check;
  const texts = books.narratives.map(({ text }) => text);
  const lists = texts.flatMap((text) => unitListOf(text) ?? []);
  const names = [
    unitOf(books),
    ...books.narratives.map(({ names: { unit } }) => unit?.text ?? null),
    folder.split(/[\\/]/).at(-1)!,
  ];
  return {
    folder,
    kind: publication.kind,
    year: yearOf(books),
    names: [...new Set(names.filter((name): name is string => name !== null && name !== ''))],
    list: lists.find((list) => list.names.length > 0) ?? lists[0] ?? null,
    alone: lists.some((list) => list.alone),
    hasMoneyApart: texts.some((text) => APART.test(text)),
    totals: totalsOf(books),
  };
}

const YUAN = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 } as const;

/** By which the larger of several packages is known: 收入总计 and 一般公共预算支出合计. */
const TOTALS = [
  /^(?:T1|B1)\/income\.grand\/amount$/,
  /^(?:T4|B4)\/income\.grand\//,
  /^(?:T5|B5)\/total\/total$/,
];

function totalsOf(books: Books): (number | null)[] {
  const factor = new Decimal(YUAN[books.set.moneyUnit]);
  const all = [...books.set.statements.values()].flatMap(({ figures }) => figures);
  return TOTALS.map((key) => {
    const found = all.find(({ item }) => key.test(item.key));
    if (!found || books.state(found.item) === Printed.unreadable) return null;
    return found.value.times(factor).toNumber();
  });
}
