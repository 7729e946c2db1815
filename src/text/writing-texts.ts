import { say } from '../model/text';

/** What the pane says of what it has written: opened, written anew, taken away. */
export const writingTexts = {
  removePart: {
    highlights: say('撤除标红', 'Remove highlights'),
    variance: say('撤除差异率', 'Remove rates'),
    report: say('撤除报告', 'Remove report'),
  },
  goesToo: ({
    opinions,
    reasons,
    corrections,
  }: Readonly<Record<'opinions' | 'reasons' | 'corrections', number>>) =>
    say(
      `一并撤去您写的：${[
        opinions > 0 ? `报告里的处理意见 ${opinions} 条` : '',
        reasons > 0 ? `说明 ${reasons} 条` : '',
        corrections > 0 ? `修改记录 ${corrections} 条` : '',
      ]
        .filter(Boolean)
        .join('、')}。`,
      `With them goes what you wrote: ${[
        opinions > 0 ? `${opinions} × action taken in the report` : '',
        reasons > 0 ? `${reasons} × explanation` : '',
        corrections > 0 ? `${corrections} × correction listed` : '',
      ]
        .filter(Boolean)
        .join(', ')}.`,
    ),
  openSheet: (name: string) => say(`打开 ${name}`, `Open ${name}`),
  notThere: say(
    '这张表已不在工作簿里，请再生成一次。',
    'That sheet is no longer in the workbook; write it again.',
  ),
  rewrite: {
    variance: say('更新差异率', 'Update rates'),
    report: say('更新报告', 'Update report'),
  },
} as const;
