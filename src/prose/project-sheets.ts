import type { ProjectSheets } from '../model/grammar';
import type { Item } from '../model/item';
import { nameKey } from '../model/names';
import type { Passage, ToldProject } from '../model/narrative';
import type { StatementSet } from '../model/statement-set';
import type { Dense } from './dense';
import type { Mention } from './mentions';
import type { Placed } from './reading';
import type { DenseSection } from './sections';

/** A project as its labels tell it, before its figures are read. */
interface LabelledProject {
  readonly name: Passage;
  readonly row: string | null;
  readonly amount: Mention | null;
  /** Each where its name stands; its number is right behind. */
  readonly parts: readonly Mention[];
  /** Nothing but parts stands under their label. */
  readonly isWhole: boolean;
}

/** The labels of projects in a section: their names, and where a label begins a new paragraph. */
export interface SheetsRead {
  readonly sheets: readonly LabelledProject[];
  readonly mentions: readonly Mention[];
  readonly labels: ReadonlySet<number>;
}

const NONE: SheetsRead = { sheets: [], mentions: [], labels: new Set() };

/** 设立的政策依据:, 项目承担单位: at the beginning of a line. */
const LABEL = /(?:\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?([^,。;:()\d]{2,12}):/y;
/** 维修(护)费15万元. */
const PART = /([^,;、。:]{1,40}?)(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?(?:亿元|万元|元)/g;

interface LabelledField {
  readonly label: string;
  readonly start: number;
  /** Of what stands behind the label. */
  readonly body: number;
  readonly end: number;
}

/** The projects that a section tells one by one, each matched to the statement's row of its name. */
export function projectSheetsIn(dense: Dense, section: DenseSection, set: StatementSet): SheetsRead {
  const form = section.kind.projects;
  if (!form) return NONE;
  const rows = new Map(
    (set.statements.get(form.form)?.lines ?? [])
      .filter(({ key }) => key.includes('/'))
      .map(({ key, name }) => [nameKey(name), key]),
  );
  const fields = fieldsOf(dense, section);
  const sheets: LabelledProject[] = [];
  let open: { name: Passage; row: string | null; of: Item; fields: LabelledField[] } | null = null;
  const close = (): void => {
    if (open) sheets.push(sheetOf(dense, form, open, sheets.length));
    open = null;
  };
  for (const field of fields) {
    if (form.labels.name.test(field.label)) {
      close();
      const words = dense.text.slice(field.body, field.end).split(/[。;,]/, 1)[0]!;
      const row = rows.get(nameKey(words)) ?? null;
      open = {
        name: {
          ...dense.span(field.body, field.body + words.length),
          text: words,
          section: section.title,
        },
        row,
        of: row === null ? form.unknown(sheets.length) : form.of(row),
        fields: [],
      };
    } else open?.fields.push(field);
  }
  close();
  return {
    sheets,
    mentions: sheets.flatMap(({ amount, parts }) => [...(amount ? [amount] : []), ...parts]),
    labels: new Set(fields.map(({ start }) => start)),
  };
}

/** The lines that begin with a label, each up to the next. */
function fieldsOf(dense: Dense, { body, end }: DenseSection): LabelledField[] {
  const found: { label: string; start: number; body: number }[] = [];
  for (let at = body; at < end; at++) {
    if (!dense.begins(at)) continue;
    LABEL.lastIndex = at;
    const match = LABEL.exec(dense.text);
    if (!match || at + match[0].length > end) continue;
    const behind = at + match[0].length;
    found.push({ label: match[1]!, start: behind - 1 - match[1]!.length, body: behind });
  }
  return found.map((field, index) => ({ ...field, end: found[index + 1]?.start ?? end }));
}

function sheetOf(
  dense: Dense,
  form: ProjectSheets,
  open: {
    readonly name: Passage;
    readonly row: string | null;
    readonly of: Item;
    readonly fields: LabelledField[];
  },
  index: number,
): LabelledProject {
  const named = (start: number, end: number, of: Item): Mention => ({
    start,
    end,
    of,
    lasting: false,
    whole: false,
    elsewhere: null,
  });
  const { name, row, of, fields } = open;
  const amount = fields.find(({ label }) => form.labels.amount.test(label));
  const parts = fields.find(({ label }) => form.labels.parts.test(label));
  const text = parts ? dense.text.slice(parts.body, parts.end) : '';
  const found = [...text.matchAll(PART)];
  return {
    name,
    row,
    amount: amount ? named(amount.start, amount.body - 1, of) : null,
    parts: found.map((match, part) => {
      const start = parts!.body + match.index;
      return named(start, start + match[1]!.length, form.part(index, part));
    }),
    isWhole: found.length > 0 && /^[,;、。和及\s]*$/.test(text.replace(PART, '')),
  };
}

/** What the labels told, by the figures that were read behind them. */
export function toldProjects({ sheets }: SheetsRead, printings: readonly Placed[]): ToldProject[] {
  const byPlace = new Map(printings.map(({ at, of, figure }) => [`${at} ${of.key}`, figure.item]));
  const behind = ({ end, of }: Mention, marks: number): Item | null =>
    byPlace.get(`${end + marks} ${of.key}`) ?? null;
  return sheets.map(({ name, row, amount, parts, isWhole }) => {
    const items = parts.map((part) => behind(part, 0));
    return {
      name,
      row,
      amount: amount && behind(amount, 1),
      parts: isWhole && !items.includes(null) ? (items as Item[]) : [],
    };
  });
}
