import { say, type Text } from '../model/text';

/** What the pane says of the ledger of checks. */
export const ledgerTexts = {
  title: say('核对清单', 'Ledger of checks'),
  open: say('核对清单', 'Ledger'),
  uncheckedInstead: say('看未核对的内容', 'See what was not checked'),
  ledgerInstead: say('看核对清单', 'See the ledger of checks'),
  says: say('每条勾稽关系核对了什么，结果如何。', 'What was held against what, and what came of it.'),
  loading: say('正在取…', 'Loading…'),
  gone: say('检查中断了，重新检查后可看。', 'The check was broken off: check again to see it.'),
  onlyLabel: say('按结果筛选', 'Filter by result'),
  tick: { exact: '✓', rounding: '≈', inconsistent: '✗', notEvaluated: '○' },
  kind: {
    exact: say('一致', 'exact'),
    rounding: say('尾差', 'rounding'),
    inconsistent: say('不符', 'disagree'),
    notEvaluated: say('未能核对', 'not evaluated'),
  },
  kindOf: (kind: 'exact' | 'rounding' | 'inconsistent' | 'notEvaluated', count: number): Text =>
    say(`${ledgerTexts.kind[kind].zh} ${count} 条`, `${count} ${ledgerTexts.kind[kind].en}`),
  none: say('没有', 'None'),
  more: (count: number): Text => say(`还有 ${count} 条，继续显示`, `${count} more: show`),
  andMore: (count: number): Text => say(`等 ${count} 处`, `and ${count} more`),
  apart: (difference: string, allowed: string): Text =>
    say(`差 ${difference}，允许 ${allowed}`, `off by ${difference}, allowed ${allowed}`),
  checksOf: (place: string): Text => say(`${place} 的全部勾稽关系`, `All identities of ${place}`),
  tiesOf: (place: string, count: number): Text =>
    say(`${place}：${count} 处勾稽关系`, `${place}: ${count} ${count === 1 ? 'identity' : 'identities'}`),
  everyCheck: (count: number): Text => say(`全部 ${count} 条勾稽关系`, `All ${count} identities`),
  noFigure: say('这里没有读到数字', 'No figure was read here'),
  untouched: say('没有任何勾稽关系涉及这个数字。', 'No identity touches this figure.'),
} as const;
