import { say, type Text } from '../model/text';

/** What the list of findings says of itself. */
export const listTexts = {
  counter: (at: number, all: number) => say(`${at} / ${all}`, `${at} / ${all}`),
  counterLabel: (at: number, all: number) => say(`第 ${at} 处，共 ${all} 处`, `${at} of ${all}`),
  /** Where stepping on would leave the list. */
  ended: {
    last: say('已是最后一处', 'That was the last'),
    first: say('已是第一处', 'That was the first'),
  },
  previous: say('上一处（Shift+F8）', 'Previous (Shift+F8)'),
  next: say('下一处（F8）', 'Next (F8)'),
  menu: say('排序、折叠、选择多处', 'Sort, fold, select several'),
  order: {
    statement: say('按报表', 'By statement'),
    amount: say('按差额，从大到小', 'By difference, largest first'),
    severity: say('按轻重', 'By severity'),
  },
  /** Headings where findings are sorted by their difference. */
  by: {
    money: say('差额，从大到小', 'Amounts, largest first'),
    percent: say('差的百分点，从大到小', 'Percentage points, largest first'),
    count: say('差的个数，从大到小', 'Numbers, largest first'),
    none: say('没有差额的', 'Without a difference'),
  },
  /** The first line of a finding that was copied. */
  labelled: (label: Text, words: string) => say(`【${label.zh}】${words}`, `${label.en}: ${words}`),
  suspectDue: (name: string, value: string) =>
    say(`疑 ${name}，应为 ${value}`, `Suspect ${name}, should be ${value}`),
  pick: say('选择多处…', 'Select several…'),
  pickOne: (headline: string) => say(`选择：${headline}`, `Select: ${headline}`),
  picked: (count: number) => say(`已选 ${count} 处`, `${count} selected`),
  pickAll: (count: number) => say(`全选 ${count} 处`, `Select all ${count}`),
  explainPicked: say('已说明…', 'Explain…'),
  copyPicked: (count: number) => say(`复制这 ${count} 处的文字`, `Copy these ${count} as text`),
  added: say('新增', 'New'),
  since: (added: number, mended: number, remaining: number) =>
    say(
      `新增 ${added} · 已消除 ${mended} · 仍有 ${remaining}`,
      `${added} new · ${mended} gone · ${remaining} remaining`,
    ),
  sinceWhat: say('与上次检查相比', 'Against the check before'),
  foldAll: say('全部折叠', 'Fold all'),
  unfoldAll: say('全部展开', 'Unfold all'),
  suspect: say('疑', 'Suspect'),
  due: say('应为', 'should be'),
  inNarrative: say('请在说明中改', 'to be changed in the narrative'),
  inOther: say('请在那个工作簿中改', 'to be changed in that workbook'),
  copyValue: (value: string) => say(`复制应有的数 ${value}`, `Copy the right value, ${value}`),
  copy: say('复制', 'Copy'),
  copyFinding: say('复制这一处的文字', 'Copy this finding as text'),
  copied: say('已复制', 'Copied'),
  cannotCopy: say(
    '浏览器不让复制，请选中文字后按 Ctrl+C',
    'Copying is not allowed here: select the text and press Ctrl+C',
  ),
} as const;
