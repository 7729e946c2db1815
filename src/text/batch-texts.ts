import { many, phrase, say, type Text } from '../model/text';

/** So many names are listed; of the rest, the number. */
const LISTED = 5;

const named = (names: readonly string[]): { readonly zh: string; readonly en: string } => {
  const more = names.length - LISTED;
  const shown = names.slice(0, LISTED);
  return {
    zh: `${shown.join('、')}${more > 0 ? ` 等 ${names.length} 个` : ''}`,
    en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
};

const listing = (zh: (names: string) => string, en: (names: string) => string) => {
  return (names: readonly string[]): Text => {
    const { zh: some, en: few } = named(names);
    return say(zh(some), en(few));
  };
};

/** What `gouji batch` says of packages, of what is no package, and of a run that was broken off. */
export const batchTexts = {
  line: (folder: string, words: string) => say(`${folder}：${words}`, `${folder}: ${words}`),
  statementFigures: (checked: number, figures: number) =>
    say(
      `报表数字已核对 ${checked} / ${figures}${checked < figures ? `，未核对 ${figures - checked}` : ''}`,
      `${checked} of ${many(figures, 'figure')} of the statements checked`,
    ),
  narrativeFigures: (checked: number, figures: number) =>
    say(
      `说明数字已核对 ${checked} / ${figures}${checked < figures ? `，未核对 ${figures - checked}` : ''}`,
      `${checked} of ${many(figures, 'figure')} of the narrative checked`,
    ),
  unreadAmounts: (amounts: number) =>
    say(
      `没有认出的标题下另有 ${amounts} 个没有读`,
      `${amounts} more under headings that are not known were not read`,
    ),
  wrote: phrase<{ files: readonly string[] }>(
    ({ files }) => `已写出 ${files.join('、')}`,
    ({ files }) => `wrote ${files.join(', ')}`,
  ),
  notWritten: phrase<{ why: Text }>(
    ({ why }) => `没有写出文件：${why}`,
    ({ why }) => `no files were written: ${why}`,
  ),
  amongPackages: (folder: string) =>
    say(
      `“${folder}”在各套的文件夹里面，写在那里的文件下次会被当成一套来核对；请换一个文件夹`,
      `“${folder}” lies among the packages; what is written there would be taken for one the next time: name another folder`,
    ),
  withoutNarrative: listing(
    (names) => `没有说明的：${names}`,
    (names) => `without a narrative: ${names}`,
  ),
  withoutWorkbook: listing(
    (names) => `没有工作簿的：${names}`,
    (names) => `without a workbook: ${names}`,
  ),
  beside: (kinds: string) => say(`与${kinds}一起核对`, `checked together with its ${kinds}`),
  noNarrative: say('没有说明', 'no narrative'),

  outOfTime: (seconds: number) =>
    say(
      `核对用了 ${seconds} 秒还没有完，已停止，这一包未核对；--timeout 可以给更多的秒数`,
      `not done after ${seconds} s: stopped, and this package was not checked; --timeout allows more seconds`,
    ),
  outOfMemory: (megabytes: number) =>
    say(
      `核对所需的内存超过 ${megabytes} MB 的上限，已停止，这一包未核对`,
      `needs more than the ${megabytes} MB of memory allowed: stopped, and this package was not checked`,
    ),
  unreadableFolder: (code: string) =>
    code === 'EACCES' || code === 'EPERM'
      ? say('没有权限打开这个文件夹', 'no permission to open this folder')
      : code === 'ENAMETOOLONG'
        ? say('文件夹的路径太长，系统打不开', 'the path of this folder is too long to be opened')
        : say(`打不开这个文件夹（${code}）`, `this folder cannot be opened (${code})`),
  oddName: (name: string) =>
    say(
      `名称“${name}”不是 UTF-8 编码，按名称打不开；请改名后再核对`,
      `the name “${name}” is not UTF-8 and opens nothing; rename it and check again`,
    ),

  nested: (names: readonly string[], folder: string): Text => {
    const { zh, en } = named(names);
    return say(
      `只读“${folder}”下一层的子文件夹；再下一层里也有工作簿，没有读：${zh}；请对它们的上一层文件夹另外运行 gouji batch`,
      `only the folders right under “${folder}” are read; folders within them hold workbooks, too, and were not read: ${en}; run gouji batch on the folder above these`,
    );
  },
  loose: listing(
    (names) => `没有放在子文件夹里的工作簿没有读：${names}；请把每一套放进自己的子文件夹`,
    (names) =>
      `workbooks outside of sub-folders were not read: ${names}; give each package a folder of its own`,
  ),
  without: listing(
    (names) => `没有工作簿的子文件夹，没有核对：${names}`,
    (names) => `sub-folders without a workbook, not checked: ${names}`,
  ),
  upwards: listing(
    (names) => `指回上层文件夹的链接，没有跟过去：${names}`,
    (names) => `links that lead back to a folder above, not followed: ${names}`,
  ),
  broken: listing(
    (names) => `打不开的链接（指向的文件不在，或几个链接互相指）：${names}`,
    (names) => `links that lead nowhere, or to each other: ${names}`,
  ),

  resumeNeedsOutput: say(
    '--resume 接着写上次的汇总，请用 --output 给出它',
    '--resume goes on with the summary of an earlier run; name it with --output',
  ),
  resumed: (kept: number, changed: number) =>
    say(
      `接着上次：${kept} 包已核对过、文件没有变，不再核对${changed > 0 ? `；${changed} 包的文件变了，重新核对` : ''}`,
      `going on: ${kept} packages were checked before and have not changed${changed > 0 ? `; ${changed} have changed and are checked again` : ''}`,
    ),
  nothingToResume: say(
    '没有可以接着的记录，从头核对',
    'there is no record to go on from: all packages are checked',
  ),
  otherRecord: say(
    '上次的记录是另一个版本的勾稽或用另一种语言写的，从头核对',
    'the record was written by another version of gouji or in another language: all packages are checked',
  ),
  interrupted: (done: number, all: number) =>
    say(`已中断：核对了 ${all} 包中的 ${done} 包`, `interrupted: ${done} of ${all} packages were checked`),
  interruptedSummary: (output: string) =>
    say(
      `这些已写入 ${output}；同一命令加上 --resume 可以接着核对`,
      `they stand in ${output}; the same command with --resume goes on`,
    ),
  interruptedWithout: say(
    '没有写汇总；用 --output 指定汇总文件，中断后就可以用 --resume 接着核对',
    'no summary was written; with --output, a run that was interrupted can go on with --resume',
  ),
  interruptedAtOnce: say('没有写汇总', 'no summary was written'),
} as const;
