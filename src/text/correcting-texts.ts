import { say } from '../model/text';

/** What the pane says of 更正说明: the narrative's sure corrections as tracked changes. */
export const correctingTexts = {
  title: say('更正说明', 'Correct the narrative'),
  open: (count: number) => say(`更正说明（${count} 处）…`, `Correct it (${count} places)…`),
  openLabel: (file: string, count: number) =>
    say(
      `更正说明（${count} 处）… ${file} 中有把握的`,
      `Correct it (${count} places)… the sure ones of ${file}`,
    ),
  hint: (file: string) =>
    say(
      `${file} 里有把握的数，按原来的位数、千分位和单位写成修订（删除线和新数），在 Word、WPS 的“审阅”里逐处接受或拒绝；去掉勾的写成批注。原文件不动。`,
      `The figures of ${file} whose right value is sure, as tracked changes in her decimals, separators and unit, to be accepted or rejected in Word; what is not ticked becomes a comment. The original stays.`,
    ),
  none: say(
    '没有有把握、可以直接更正的数；拿不准的在“下载批注版说明”里。',
    'No figure of a narrative has a right value that is sure; what is doubtful is in the copy with comments.',
  ),
  all: say('全部更正', 'Take all'),
  doubts: (count: number) =>
    say(`另有拿不准的 ${count} 条，写成批注。`, `${count} more that are doubtful become comments.`),
  take: (old: string, due: string) => say(`${old} 改为 ${due}`, `${old} becomes ${due}`),
  save: (count: number) => say(`另存更正稿（修订 ${count} 处）`, `Save corrected copy (${count} changes)`),
  saved: (name: string, changes: number, comments: number) =>
    say(
      `已生成 ${name}，修订 ${changes} 处、批注 ${comments} 条，在浏览器的下载里。没有出现下载，是这台电脑的 Office 不让窗格保存文件：请用命令行 --corrected。`,
      `${name} with ${changes} tracked changes and ${comments} comments is in the downloads. If no download appeared, Office does not let the pane save files on this computer: use --corrected on the command line.`,
    ),
  savedUnsigned: (name: string, changes: number, comments: number) =>
    say(
      `已生成 ${name}，修订 ${changes} 处、批注 ${comments} 条，在浏览器的下载里。原文带有数字签名，改动后不再成立，这一份里没有签名。`,
      `${name} with ${changes} tracked changes and ${comments} comments is in the downloads. The original is digitally signed; this copy carries no signature.`,
    ),
  loadAgain: (file: string) =>
    say(
      `写更正稿要用 ${file} 的原文件：请再载入一次（.docx）。`,
      `A corrected copy needs the file ${file} itself: load it again (.docx).`,
    ),
} as const;
