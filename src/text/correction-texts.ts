import { phrase, say, type Text } from '../model/text';

/** What the task pane says of suspects and of having a suggested value written into its cell (采用). */
export const correctionTexts = {
  tied: phrase<{ places: readonly Text[] }>(
    ({ places }) => `可能是 ${places.join('、')}，可能性相同`,
    ({ places }) => `equally likely: ${places.join(', ')}`,
  ),
  ties: say('以下各处可能性相同，改正其中一处即可：', 'Equally likely; mending one of these is enough:'),
  because: (place: string, why: string) => say(`${place}：${why}`, `${place}: ${why}`),

  apply: say('采用', 'Apply'),
  applyTo: (place: string, value: string) =>
    say(`采用：${place} 改为 ${value}`, `Apply: ${place} to ${value}`),

  protectedSheet: say(
    '工作表受保护：撤销工作表保护后才能采用',
    'The sheet is protected: unprotect it to apply this',
  ),

  ask: say('要改这个单元格吗？', 'Change this cell?'),
  change: (from: string, to: string) => say(`${from} → ${to}`, `${from} → ${to}`),
  unit: (unit: string) => say(`按本表的金额单位：${unit}。`, `In this sheet's money unit: ${unit}.`),
  formula: (formula: string) =>
    say(
      `单元格里是公式 =${formula}，将被这个数取代。`,
      `The cell holds the formula =${formula}; this number will replace it.`,
    ),
  asText: say(
    '这个数存成了文本，将改存为数字，与同列一致。',
    'The number is stored as text; it becomes a number, as its neighbours in the column.',
  ),
  keeps: say(
    '只改这一个单元格，格式不变；写入后自动重新检查，可以撤销。',
    'Only this cell changes, its format stays. Checked again at once; can be undone.',
  ),
  keepsNumber: say(
    '只改这一个单元格；写入后自动重新检查，可以撤销。',
    'Only this cell changes. Checked again at once; can be undone.',
  ),

  applied: (place: string, from: string, to: string) =>
    say(`已采用：${place} ${from} → ${to}`, `Applied: ${place} ${from} → ${to}`),
  numberMade: say('文本转为数字', 'text turned into a number'),
  madeNumber: (place: string, number: string) =>
    say(`已由文本转为数字：${place} ${number}`, `Turned from text into a number: ${place} ${number}`),
  undo: say('撤销采用', 'Undo'),
  undoOf: (place: string, from: string, to: string) =>
    say(`撤销采用：${place} ${from} 改回 ${to}`, `Undo: ${place} ${from} back to ${to}`),
  undone: (place: string, from: string, to: string) =>
    say(`已撤销：${place} ${from} 改回 ${to || '空白'}`, `Undone: ${place} ${from} back to ${to || 'blank'}`),
  all: (count: number) => say(`已采用 ${count} 处…`, `${count} applied…`),
  list: say('已采用的修改', 'Corrections applied'),
  listHint: say(
    '单元格仍是采用的数时可以撤销；撤销后自动重新检查。',
    'Each can be undone while its cell holds the value applied; checked again at once.',
  ),
  listNone: say('还没有采用过建议的数。', 'No suggested value has been applied yet.'),
  otherNow: say('单元格已另改，不能撤销', 'The cell holds something else now: cannot be undone'),
  noLonger: (place: string) =>
    say(
      `表在检查之后改动过，${place} 的建议已不同，没有写入。请看新结果。`,
      `The workbook changed since the check and ${place} is judged differently now; nothing was written. See the new results.`,
    ),
  cellChanged: (place: string) =>
    say(
      `${place} 或它的行名、表头在检查之后改动过，没有写入；已重新检查。`,
      `${place}, or what its row or column is called, changed since the check, so nothing was written; checked again.`,
    ),
  cellGone: (place: string, item: string) =>
    say(
      `找不到采用时改的那个单元格（${place} ${item}）：所在的行、列或工作表已被删除，或表头改了。没有撤销，请自行核对。`,
      `The cell that was changed (${place} ${item}) cannot be found: its row, column or sheet was deleted, or its headings were changed. Nothing was undone; please look at it yourself.`,
    ),
  cellApart: (item: string, old: string) =>
    say(
      `采用时改的单元格和“${item}”对不上了（行被复制、排序或剪切过），没有撤销。请自行核对，原来是 ${old || '（空）'}。`,
      `The cell that was changed is no longer “${item}” alone (rows were copied, sorted or cut); nothing was undone. Please look at it yourself: it held ${old || '(blank)'}.`,
    ),
  cannotUndo: (place: string, value: string) =>
    say(
      `${place} 已不是采用的 ${value}，没有撤销；已重新检查。`,
      `${place} no longer holds ${value}, so nothing was undone; checked again.`,
    ),
} as const;
