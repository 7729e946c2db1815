import type { FormId } from '../../../model/form-id';
import type { StatementsRead, Sum } from '../../../model/form';
import { atLeast, equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, optional, type FormWords } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { treeSum } from '../../sums';

/** 合计, and 基本支出 and 项目支出 where a table across economic subjects tells them apart. */
const COLUMNS = {
  total: col(/^(?:本年)?(?:支出)?(?:合计|总计)$|^本年支出$/),
  basic: optional(/^基本支出$/),
  project: optional(/^项目支出$/),
};

/** Of projects alone: one column of amounts, or 合计 beside the economic subjects. */
const PROJECT_COLUMNS = {
  total: col(/^(?:本年|项目)?(?:支出)?(?:合计|总计)$|^(?:本年支出|项目支出|金额|(?:本年)?决算数)$/),
};

/** 工资福利支出, or a class of no known code. */
const isClass = (column: string): boolean => /^\d{3}$/.test(column);

/** The economic classes that a table across economic subjects shows, or whose 款 it shows. */
export const economicClasses = (read: StatementsRead, id: FormId): string[] => [
  ...new Set(
    [...(read.statement(id)?.columns ?? [])].filter((key) => /^\d/.test(key)).map((key) => key.slice(0, 3)),
  ),
];

/** The columns of a class's 款. */
const sectionsOf = (read: StatementsRead, id: FormId, code: string): string[] =>
  [...(read.statement(id)?.columns ?? [])].filter((key) => key.startsWith(code) && !isClass(key));

/** Does it print amounts in columns that are not known? Then what is known is no more than a part. */
const hasUnknown = (read: StatementsRead, id: FormId): boolean =>
  (read.statement(id)?.remarks ?? []).some(({ kind }) => kind === 'beyond' || kind === 'notUnderstood');

const sumsOf = (id: FormId, name: string): readonly Sum[] => [
  {
    id: `${id}.row`,
    title: say('每行：合计 = 各类经济科目之和', 'Each row: total = the economic classes'),
    basis: say(name, 'The form, its columns'),
    *identities(read) {
      const classes = economicClasses(read, id);
      if (classes.length === 0) return;
      const columns = classes.flatMap((code) => (read.has(id, code) ? [code] : sectionsOf(read, id, code)));
      const relate = hasUnknown(read, id) ? atLeast : equal;
      for (const { key } of read.lines(id)) {
        yield relate(
          item(id, key, 'total'),
          columns.map((column) => item(id, key, column)),
        );
      }
    },
  },
  {
    id: `${id}.classes`,
    title: say('每行：每类 = 所属各款之和', 'Each row: each class = its sections'),
    basis: say(`${name}，经济分类科目层级`, 'The form, levels of the economic classification'),
    *identities(read) {
      for (const code of economicClasses(read, id)) {
        const sections = sectionsOf(read, id, code);
        if (!read.has(id, code) || sections.length === 0) continue;
        const relate = hasUnknown(read, id) ? atLeast : equal;
        for (const { key } of read.lines(id)) {
          yield relate(
            item(id, key, code),
            sections.map((column) => item(id, key, column)),
          );
        }
      }
    },
  },
  treeSum(id, say(`${name}，支出功能分类科目层级`, 'The form, levels of the functional classification')),
];

/** A statement of some places: functional subjects down, economic subjects across. */
export const economicDetail = (
  id: FormId,
  {
    projects = false,
    sums = [],
    ...words
  }: Omit<FormWords, 'sums' | 'required'> & { readonly projects?: boolean; readonly sums?: readonly Sum[] },
) =>
  subjectForm(id, {
    ...words,
    columns: projects ? PROJECT_COLUMNS : COLUMNS,
    needed: ['total'],
    own: [],
    shows: ({ columns }) => projects || [...columns].some(isClass),
    economic: true,
    projects,
    required: false,
    sums: [...sumsOf(id, `《${words.title.zh}》`), ...sums],
  });
