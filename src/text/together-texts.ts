import { many, say } from '../model/text';

/** What the pane says of several corrections made at once (改正有把握的), and of texts turned into numbers (转为数字). */
export const togetherTexts = {
  open: (count: number) => say(`改正有把握的 ${count} 处…`, `Correct ${many(count, 'sure one')}…`),
  title: say('改正有把握的数', 'Correct what is sure'),
  hint: say(
    '这些数只有一个值能使有关的勾稽关系全部成立。去掉勾的不改；只改单元格里的数，写入后自动重新检查，可以撤销。',
    'Of each only one value makes every identity it stands in hold. What is not ticked stays. Checked again at once; can be undone.',
  ),
  none: say('没有有把握、可以直接改正的数。', 'No figure has a right value that is sure.'),
  go: (count: number) => say(`改正 ${count} 处`, `Correct ${count}`),

  openNumbers: (count: number) =>
    say(`把 ${count} 个文本转为数字…`, `${many(count, 'text')} to ${count === 1 ? 'number' : 'numbers'}…`),
  toNumbers: say('转为数字…', 'Turn into numbers…'),
  titleNumbers: say('文本转为数字', 'Texts into numbers'),
  hintNumbers: say(
    '这些数存成了文本，求和时会漏掉。数不变，格式与同列的数字一致。去掉勾的不改；写入后自动重新检查，可以撤销。',
    'These numbers are stored as text: sums pass over them. The number stays, its format becomes that of its column. What is not ticked stays. Checked again at once; can be undone.',
  ),
  noNumbers: say('没有存成文本的数字。', 'No number is stored as text.'),
  goNumbers: (count: number) =>
    say(`转为数字 ${count} 处`, `Turn ${count} into ${count === 1 ? 'a number' : 'numbers'}`),
  text: (printed: string) => say(`文本 ${printed}`, `text ${printed}`),

  all: say('全部选取', 'Take all'),
  take: (place: string, from: string, to: string) =>
    say(`${place} ${from} 改为 ${to}`, `${place} ${from} becomes ${to}`),
  formula: (formula: string) => say(`公式 =${formula} 将被取代`, `replaces the formula =${formula}`),
  unit: (unit: string) => say(`按本表金额单位 ${unit}`, `in this sheet's unit ${unit}`),
  protectedSheet: say('工作表受保护，撤销保护后才能改', 'the sheet is protected: unprotect it first'),
  rest: (count: number) => say(`其余 ${count} 处，继续显示`, `${count} more: show`),

  applied: (count: number) => say(`已改正 ${count} 处`, `${many(count, 'cell')} corrected`),
  partly: (count: number, left: number) =>
    say(
      `${count === 0 ? '没有改' : `已改正 ${count} 处`}；以下 ${left} 处没有写入：`,
      `${count === 0 ? 'Nothing was corrected' : `${many(count, 'cell')} corrected`}; not written (${left}):`,
    ),
  undoThese: (count: number) => say(`撤销这 ${count} 处`, `Undo these ${count}`),
  undoAll: (count: number) => say(`全部撤销（${count} 处）`, `Undo all ${count}`),
  undone: (count: number) => say(`已撤销 ${count} 处。`, `${many(count, 'correction')} undone.`),
  undonePartly: (count: number, left: number) =>
    say(
      `${count === 0 ? '没有撤销' : `已撤销 ${count} 处`}；以下 ${left} 处没有撤销：`,
      `${count === 0 ? 'Nothing was undone' : `${many(count, 'correction')} undone`}; not undone (${left}):`,
    ),
  noLonger: say('建议已不同，请看新结果', 'is judged differently now: see the new results'),
  cellChanged: say(
    '它或它的行名、表头在检查之后改动过',
    'or what its row or column is called has changed since the check',
  ),
  notFound: say(
    '找不到改正时的那个单元格，请自行核对',
    'cannot be found any more: please look at it yourself',
  ),
  otherNow: say('单元格已另改', 'holds something else now'),
} as const;
