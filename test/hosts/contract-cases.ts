import type { Edit } from '../../src/output/edits';
import type { Workbook } from '../../workbench/host/model';
import type { User } from '../../workbench/host/user';
import { blank, block, formula, highlight, number, sheetOf, text } from './edits';
import type { View } from './every-host';
import { userFormat, workbookOf } from './workbooks';

/** Runs over a workbook, one after the other, and what must be there after each, whatever host made them. */

export const two = (): Workbook => workbookOf({ T4: { cells: { A1: 1 } }, T5: { cells: { A1: 2, B1: 3 } } });
export const rates = block('T5', 'D1', [
  [{ ...text('差异率', 'heading'), span: 2 }, blank('heading')],
  [formula('(A1-B1)/B1')],
]);
export const report = sheetOf([[text('报告', 'title')], [number('12.89')]]);
export const everything = [highlight('T4', 'A1'), highlight('T5', 'A1 B1'), rates, report];
const users = { 'T4!A1': 1, 'T5!A1': 2, 'T5!B1': 3 };
const ofBlock = { 'T5!D1': '差异率', 'T5!D2': '=(A1-B1)/B1' };
const ofReport = { '勾稽检查报告!A1': '报告', '勾稽检查报告!A2': 12.89 };
const NAMES = ['_gouji.report', '_gouji.variance'];

export interface Step {
  /** Made by this run; null: everything is taken away; absent: nothing is run. */
  readonly edits?: readonly Edit[] | null;
  /** What the accountant does before. */
  readonly first?: (user: User, workbook: Workbook) => void;
  /** What the run leaves as it was; none where absent. */
  readonly left?: readonly string[];
  readonly after?: Partial<View>;
  /** The names of our sheets, as they are read back. */
  readonly own?: readonly string[];
  /** Everything is as it was before the first run. */
  readonly restored?: true;
}

const protect =
  (sheet: string, on = true) =>
  (user: User): void =>
    user.protect(sheet, on);
const lock =
  (on = true) =>
  (_: User, workbook: Workbook): void => {
    workbook.structureProtected = on;
  };

export const cases: readonly (readonly [name: string, workbook: () => Workbook, steps: readonly Step[]])[] = [
  [
    'highlights, a block and a report are there, then gone',
    two,
    [
      {
        edits: everything,
        after: {
          sheets: ['T4', 'T5', '勾稽检查报告'],
          cells: { ...users, ...ofBlock, ...ofReport },
          marks: { 'T4!A1': 'suspect', 'T5!A1': 'suspect', 'T5!B1': 'suspect' },
          names: NAMES,
        },
      },
      { edits: null, after: { sheets: ['T4', 'T5'], cells: users, marks: {}, names: [] }, restored: true },
    ],
  ],
  [
    'a second run replaces the first and piles nothing up',
    two,
    [everything, everything, [highlight('T5', 'B1', 'involved'), report]].map((edits, run) => ({
      edits,
      after:
        run < 2
          ? {
              cells: { ...users, ...ofBlock, ...ofReport },
              marks: { 'T4!A1': 'suspect', 'T5!A1': 'suspect', 'T5!B1': 'suspect' },
              names: NAMES,
            }
          : {
              sheets: ['T4', 'T5', '勾稽检查报告'],
              cells: { ...users, ...ofReport },
              marks: { 'T5!B1': 'involved' },
              names: ['_gouji.report'],
            },
    })),
  ],
  [
    'where a cell is marked twice red is seen',
    two,
    [
      {
        edits: [
          highlight('T5', 'A1 B1', 'involved'),
          highlight('T5', 'B1'),
          highlight('T5', 'C1', 'involved'),
        ],
        after: { marks: { 'T5!A1': 'involved', 'T5!B1': 'suspect', 'T5!C1': 'involved' } },
      },
    ],
  ],
  [
    'a block is found again where the user has moved it, and written where it belongs now',
    two,
    [
      { edits: [rates] },
      {
        first: (user) => user.insertRows('T5', 1),
        edits: [block('T5', 'E2', [[text('差异率')]])],
        after: {
          cells: { 'T4!A1': 1, 'T5!A2': 2, 'T5!B2': 3, 'T5!E2': '差异率' },
          names: ['_gouji.variance'],
        },
      },
    ],
  ],
  [
    'a sheet of ours that the user has renamed is found; one she has deleted is no longer missed',
    two,
    [
      { edits: [report, sheetOf([[text('x')]], { id: 'paper', name: '指标核算' })] },
      {
        first: (user) => {
          user.rename('勾稽检查报告', '我的报告');
          user.remove('指标核算');
        },
        own: ['我的报告'],
      },
      {
        edits: [report],
        after: { sheets: ['T4', 'T5', '勾稽检查报告'], names: ['_gouji.report'] },
      },
      { edits: null, after: { sheets: ['T4', 'T5'], names: [] }, restored: true },
    ],
  ],
  [
    'a name that the user has is not taken, and her sheet stays through every run',
    () => workbookOf({ 勾稽检查报告: { cells: { A1: '用户的' } } }),
    [report, report].map((edit) => ({
      edits: [edit],
      after: {
        sheets: ['勾稽检查报告', '勾稽检查报告 (2)'],
        cells: { '勾稽检查报告!A1': '用户的', '勾稽检查报告 (2)!A1': '报告', '勾稽检查报告 (2)!A2': 12.89 },
      },
    })),
  ],
  [
    'long and odd names become names Excel allows',
    () => workbookOf({ 表: { cells: { A1: 1 } } }),
    [
      {
        edits: [
          sheetOf([], { id: 'a', name: '一'.repeat(40) }),
          sheetOf([], { id: 'b', name: `${'一'.repeat(31)}二` }),
          sheetOf([], { id: 'c', name: 'a/b:c' }),
        ],
        after: { sheets: ['表', '一'.repeat(31), `${'一'.repeat(27)} (2)`, 'a b c'] },
      },
    ],
  ],
  [
    'a protected sheet is named and left untouched; the rest is done',
    two,
    [
      {
        first: protect('T5'),
        edits: everything,
        left: ['T5: sheetProtected'],
        after: {
          sheets: ['T4', 'T5', '勾稽检查报告'],
          cells: { ...users, ...ofReport },
          marks: { 'T4!A1': 'suspect' },
          names: ['_gouji.report'],
        },
      },
    ],
  ],
  [
    'a protected sheet with nothing to mark on it is not mentioned',
    two,
    [{ first: protect('T5'), edits: [highlight('T4', 'A1')], after: { marks: { 'T4!A1': 'suspect' } } }],
  ],
  [
    'a sheet protected after it was marked keeps its marks until it is unprotected, and no name comes twice',
    two,
    [
      { edits: everything },
      {
        first: protect('T5'),
        edits: [block('T4', 'D1', [[text('差异率')]])],
        left: ['T5: sheetProtected'],
        after: {
          cells: { ...users, ...ofBlock, 'T4!D1': '差异率' },
          marks: { 'T5!A1': 'suspect', 'T5!B1': 'suspect' },
          names: ['_gouji.variance', '_gouji.variance.2'],
        },
      },
      { edits: null, left: ['T5: sheetProtected'], after: { names: ['_gouji.variance'] } },
      {
        first: protect('T5', false),
        edits: null,
        after: { cells: users, marks: {}, names: [] },
        restored: true,
      },
    ],
  ],
  [
    'a protected sheet of ours goes all the same',
    two,
    [
      { edits: [report] },
      {
        first: protect('勾稽检查报告'),
        edits: null,
        after: { sheets: ['T4', 'T5'], cells: users, names: [] },
        restored: true,
      },
    ],
  ],
  [
    'a workbook whose structure is protected gets its marks, and the sheet that could not be added is named',
    two,
    [
      {
        first: lock(),
        edits: everything,
        left: ['勾稽检查报告: cannotAdd'],
        after: {
          sheets: ['T4', 'T5'],
          cells: { ...users, ...ofBlock },
          marks: { 'T4!A1': 'suspect', 'T5!A1': 'suspect', 'T5!B1': 'suspect' },
          names: ['_gouji.variance'],
        },
      },
    ],
  ],
  [
    'a workbook whose structure is protected keeps the sheets added before, and says so',
    two,
    [
      { edits: everything },
      {
        first: lock(),
        edits: null,
        left: ['勾稽检查报告: cannotRemove'],
        after: {
          sheets: ['T4', 'T5', '勾稽检查报告'],
          cells: { ...users, ...ofReport },
          marks: {},
          names: ['_gouji.report'],
        },
      },
      {
        first: lock(false),
        edits: null,
        after: { sheets: ['T4', 'T5'], cells: users, names: [] },
        restored: true,
      },
    ],
  ],
  [
    'the last visible sheet stays, since no workbook can be without one',
    two,
    [
      { edits: [report] },
      {
        first: (_, workbook) => ['T4', 'T5'].forEach((name) => (workbook.sheet(name)!.visibility = 'Hidden')),
        edits: null,
        left: ['勾稽检查报告: lastVisible'],
        after: { sheets: ['(T4)', '(T5)', '勾稽检查报告'] },
      },
    ],
  ],
  [
    'a hidden sheet is marked and stays hidden',
    two,
    [
      {
        first: (_, workbook) => (workbook.sheet('T5')!.visibility = 'VeryHidden'),
        edits: everything,
        after: {
          sheets: ['T4', '(T5)', '勾稽检查报告'],
          cells: { ...users, ...ofBlock, ...ofReport },
          marks: { 'T4!A1': 'suspect', 'T5!A1': 'suspect', 'T5!B1': 'suspect' },
        },
      },
    ],
  ],
  [
    'a rule of the user’s own is never taken for ours',
    () => {
      const workbook = two();
      userFormat(workbook.sheet('T5')!, 'A1:B9', { formula: 'N("x")=0' });
      return workbook;
    },
    [{ edits: everything }, { edits: null, after: { cells: users, marks: {}, names: [] }, restored: true }],
  ],
  [
    'a blank cell under a block keeps the user’s format, a merged area and a rule theirs',
    () => {
      const workbook = workbookOf({
        T4: { cells: { A1: 1 }, merges: ['A2:B3'] },
        T5: { cells: { A1: 2, B1: 3 }, merges: ['A4:C4'], change: (sheet) => userFormat(sheet, 'A1:B9') },
      });
      workbook.sheet('T5')!.make(0, 3).style = { font: { bold: true }, numFmt: '0.000' };
      return workbook;
    },
    [
      { edits: everything, after: { cells: { ...users, ...ofBlock, ...ofReport }, names: NAMES } },
      { edits: null, after: { cells: users, names: [] }, restored: true },
    ],
  ],
];
