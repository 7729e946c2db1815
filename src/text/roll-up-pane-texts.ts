import { say } from '../model/text';

/** The pane's words for a department and its units. */
export const rollUpPane = {
  open: say('部门汇总：载入所属单位…', 'Department: load its units…'),
  title: say('部门与所属单位', 'The department and its units'),
  hint: say(
    '打开的工作簿是部门决算时，在这里载入各单位的报表和说明（可以一次选多个，或选整个文件夹：一个单位一个子文件夹），逐格核对部门数是否等于各单位之和。文件只在本机读取。',
    'Where the open workbook is a department’s, load its units’ workbooks and narratives here, many at once, or a folder with one for each unit: every cell is held against their sum. The files stay on this computer.',
  ),
  choose: say('选取各单位的报表和说明', 'Choose the units’ files'),
  chooseFolder: say('选取文件夹', 'Choose a folder'),
  again: say('按现在的工作簿重新汇总', 'Add up again with the workbook as it is now'),
  cancel: say('停止', 'Stop'),
  empty: say('移除全部单位', 'Remove all units'),
  reading: (name: string, done: number, all: number) =>
    say(`正在读取 ${name}（${done} / ${all}）`, `Reading ${name} (${done} of ${all})`),
  notRead: say(
    '没有读成；请再选一次这个文件，仍不行时关上任务窗格再打开',
    'it was not read: choose the file again, or close the pane and open it',
  ),
  noDocument: say(
    '不是报表（.xlsx .xls .et）也不是说明（.docx .pdf .txt .md），没有读',
    'neither a workbook (.xlsx, .xls, .et) nor a narrative (.docx, .pdf, .txt, .md): not read',
  ),
  whoseUnknown: (unit: string | null) =>
    unit === null
      ? say(
          '没有认出是哪个单位的说明，没有用；请把它和该单位的报表放在同一个文件夹，或者文件名以报表的名字开头',
          'which unit’s narrative it is was not recognised: put it into its unit’s folder, or begin its name with the workbook’s',
        )
      : say(
          `是“${unit}”的说明，载入的报表中没有（或不止一套）这个单位的，没有用`,
          `is the narrative of “${unit}”, of which there is no workbook here, or more than one: not used`,
        ),
  failure: (name: string, why: { zh: string; en: string }) => say(`${name}：${why.zh}`, `${name}: ${why.en}`),
  units: (count: number) => say(`${count} 个单位`, `${count} units`),
  agrees: say('逐格核对，没有发现不符。', 'Every cell was held against the sum: nothing differs.'),
  goTo: (cell: string) => say(`部门 ${cell}`, `department ${cell}`),
  addends: say('各单位的数', 'What each unit prints'),
  nothing: say('（不印）', '(not printed)'),
} as const;
