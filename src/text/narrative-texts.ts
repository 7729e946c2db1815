import { many, phrase, say, type Text } from '../model/text';

/** What the task pane says of narratives (决算公开说明). */
export const narrativeTexts = {
  group: say('公开说明', 'Narrative'),
  groupName: say('说明', 'Narrative'),

  chip: {
    none: say('未载入说明，只核对报表', 'No narrative: statements only'),
    one: (name: string) => say(`说明 ${name}`, `Narrative ${name}`),
    several: (count: number) => say(`说明 ${count} 份`, `${many(count, 'narrative')}`),
    again: (name: string) => say(`说明 ${name} 需重新载入`, `Load ${name} again`),
    reading: say('正在读取说明…', 'Reading the narrative…'),
  },
  chipLabel: (says: string) => say(`${says}。载入或查看说明`, `${says}. Load or view narratives`),

  title: say('说明和另有资料', 'Narratives and documents beside'),
  hint: say(
    '载入后与报表一起核对。文件只在本机读取，不上传，也不改动。',
    'Checked together with the statements. Files are read on this computer, never uploaded, never changed.',
  ),
  choose: say('选择文件', 'Choose files'),
  drop: say(
    '或把说明（.docx、.pdf、.txt、.md）、工作簿（.xlsx、.xls、.et、.xlsm）拖到这里',
    'or drop narratives (.docx, .pdf, .txt, .md) and workbooks (.xlsx, .xls, .et, .xlsm) here',
  ),
  pasteOpen: say('粘贴文字', 'Paste text'),
  pasteLabel: say('说明全文', 'Full text'),
  pasteGo: say('载入', 'Load'),
  pasted: (n: number) =>
    say(n === 1 ? '粘贴的说明' : `粘贴的说明 ${n}`, n === 1 ? 'Pasted text' : `Pasted text ${n}`),
  fromSheet: say('说明写在工作表里', 'The narrative stands in a sheet'),
  takeSheet: (sheet: string, characters: number) =>
    say(`用“${sheet}”（约 ${characters} 字）`, `Use “${sheet}” (${characters} characters)`),

  list: say('已载入的说明', 'Loaded narratives'),
  reading: (name: string) => say(`正在读取 ${name}…`, `Reading ${name}…`),
  figures: (count: number) => say(`读到 ${count} 个数字`, `${many(count, 'figure')} read`),
  noFigures: say(
    '没有认出报告数字的部分，没有核对；请看载入的是不是公开说明',
    'no section that reports figures was recognised; is this the narrative?',
  ),
  stranger: say('像是别的单位或年度的说明，没有核对', 'looks like one of another unit or year; not checked'),
  loadAgain: say(
    '上次用过；文字没有存进工作簿，请重新载入',
    'used last time; its text was not kept, load it again',
  ),
  sheetGone: say('找不到这张工作表', 'this sheet is not there any more'),
  sheetSource: say('工作表', 'sheet'),
  pasteSource: say('粘贴的文字', 'pasted text'),
  view: (name: string) => say(`查看 ${name}`, `View ${name}`),
  viewShort: say('查看', 'View'),
  viewFirst: say('检查后可以查看', 'Check first, then view'),
  replace: say('重新载入', 'Load again'),
  remove: say('移除', 'Remove'),
  removeLabel: (name: string) => say(`移除 ${name}`, `Remove ${name}`),
  dismiss: (name: string) => say(`关闭 ${name} 的提示`, `Dismiss the message about ${name}`),
  keep: say('把说明和资料的内容存进工作簿', 'Keep their contents in the workbook'),
  keepHint: say(
    '关：只记住文件名，下次打开要重新载入。开：内容随工作簿保存，会跟着文件一起发出去。',
    'Off: only the names are kept, load them again next time. On: contents are saved, and travel, with the workbook.',
  ),
  tooLarge: say(
    '太大，不存进工作簿，下次打开要重新载入',
    'too large to be kept in the workbook: load it again next time',
  ),

  besideList: say('另有资料', 'Documents beside'),
  besideHint: say(
    '本单位本年的预算公开（工作簿、说明）也在这里载入：自动认出，与工作簿对照。',
    'The budget of the same unit and year, workbook or narrative, is loaded here too: it is recognised by itself and held against the workbook.',
  ),
  besideChip: (what: string) => say(`另有 ${what}`, `Beside: ${what}`),
  besideLabel: (says: string) => say(`${says}。载入或移除资料`, `${says}. Load or remove documents`),
  besideSeveral: (count: number) => say(`另有资料 ${count} 份`, `${many(count, 'document')} beside`),
  ofKind: phrase<{ kind: Text; year: number | null }>(
    ({ kind, year }) => (year === null ? kind : `${kind} ${year}`),
    ({ kind, year }) => (year === null ? kind : `${kind} ${year}`),
  ),
  narrativeOfKind: phrase<{ kind: Text; year: number | null }>(
    ({ kind, year }) => `${kind}说明${year === null ? '' : ` ${year}`}`,
    ({ kind, year }) => `${kind}, narrative${year === null ? '' : ` ${year}`}`,
  ),
  tables: (statements: number, figures: number) =>
    say(
      `${statements} 张表 ${figures} 个数字`,
      `${many(statements, 'statement')}, ${many(figures, 'figure')}`,
    ),
  codeMissing: say(
    '读取文件的程序没有载入。请检查与加载项服务器的连接，再试一次。',
    'The code that reads files did not arrive. Check the connection to the server of the add-in and try again.',
  ),

  download: say('下载批注版说明 (.docx)', 'Download with comments (.docx)'),
  downloadNothing: say('没有需要批注的内容', 'Nothing to comment on'),
  downloaded: (name: string, comments: number) =>
    say(
      `已生成 ${name}，批注 ${comments} 条，在浏览器的下载里。没有出现下载，是这台电脑的 Office 不让窗格保存文件：请用“生成报告”，同样的内容写进工作簿。`,
      `${name} with ${many(comments, 'comment')} is in the downloads. If no download appeared, Office does not let the pane save files on this computer: “Write report” puts the same into the workbook.`,
    ),
  downloadedUnsigned: (name: string, comments: number) =>
    say(
      `已生成 ${name}，批注 ${comments} 条，在浏览器的下载里。原文带有数字签名，加了批注就不再成立，这一份里没有签名。`,
      `${name} with ${many(comments, 'comment')} is in the downloads. The original is digitally signed; with comments the signature no longer holds, and this copy carries none.`,
    ),

  sections: say('说明正文', 'The narrative'),
  otherText: say('其他内容', 'Other text'),
  which: say('哪一份说明', 'Which narrative'),
  state: {
    disagrees: say('不符', 'disagrees'),
    rounding: say('尾差', 'rounding'),
    agrees: say('一致', 'agrees'),
    unchecked: say('未核对', 'not checked'),
  },
  nextOf: (state: string, count: number) => say(`${state} ${count}，下一处`, `${state} ${count}: next`),
  legend: say('按核对结果逐处查看', 'Go through by result'),
  markLabel: (text: string, state: string) => say(`${text}，${state}`, `${text}, ${state}`),
  passage: say('这段文字', 'These words'),
  notUnderstood: say('没有认出的数字', 'A figure that was not understood'),
  ties: say('与它核对的', 'Checked against'),
  tieKind: {
    exact: say('一致', 'agrees'),
    rounding: say('尾差', 'rounding'),
    inconsistent: say('不符', 'disagrees'),
  },
  findings: say('有关的问题', 'Findings'),
  more: (count: number) => say(`其余 ${count} 个`, `${count} more`),
  showPassage: (where: string) => say(`在说明中显示 ${where}`, `Show ${where} in the narrative`),
  notChecked: say('还没有检查', 'Not checked yet'),
  clean: (figures: number) =>
    say(
      `报表和说明 ${figures} 个数字全部一致`,
      `statements and narrative, ${many(figures, 'figure')}: everything agrees`,
    ),
  unchecked: say('说明中未核对的数字', 'Figures of the narrative that were not checked'),
  ofWhich: (checked: number, figures: number) =>
    say(`其中说明 ${checked} / ${figures}`, `of these in the narrative ${checked} of ${figures}`),
} as const;
