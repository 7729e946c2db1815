import { many, phrase, say, type Text } from '../model/text';

/** What the command line says. */
export const cliTexts = {
  usage: say(
    `勾稽：核对部门决算公开报表和决算公开说明

用法：
  gouji check <工作簿> [--narrative 说明.docx]... [--beside 预算.xlsx]... [--output 核对后.xlsx]
              [--corrected 更正稿.docx]... [--letter 审核意见.docx] [--format text|json] [--lang zh|en]
  gouji batch <文件夹> [--jobs N] [--timeout 秒] [--format text|ndjson] [--output 汇总.xlsx [--resume]]
              [--checked 文件夹] [--letters 文件夹] [--lang zh|en]
  gouji rollup <文件夹> [--jobs N] [--timeout 秒] [--format text|json] [--output 汇总核对.xlsx] [--lang zh|en]
  gouji rules [--format text|json] [--lang zh|en]
  gouji --help | --version

说明可以是 .docx、.pdf、.txt、.md；有 --output 时，.docx 说明另存一份带批注的副本（说明.checked.docx）。
--corrected 写出 .docx 说明的更正稿：有把握的数按修订写入（可逐处接受、拒绝，位数、千分位、单位照原文，增减方向的词随之改），
拿不准的写批注；有几份 .docx 说明就给几个，顺序相同。
--letter 写出审核意见（Word 公文格式）：审核了什么，哪些数要更正、应为多少、依据什么，哪些没有核对。
--beside 是一起核对的当年预算、上年决算（表或说明，可以多份，按自身的年度认出）；工作簿本身也可以是一份预算。
不是同一单位、不是当年或上年的不用，并说明。
batch 把每个有工作簿的子文件夹当作一套，其中的说明按扩展名认出，预算按内容认出；一套用时超过 --timeout（60 秒）或内存超限，
只停这一套。按 Ctrl-C 中断时写出已核对各套的汇总；同一命令加 --resume 接着核对，文件没有变的不再核对。
--checked、--letters 为每一套写出核对副本和审核意见，汇总里有链接；汇总与它所取代的上次汇总相比，列出新增和已消除的问题。
rollup 把一个部门和它的单位（每套一个子文件夹，或每套一个工作簿）逐格汇总核对：哪一套是部门、有哪些单位，从部门说明列出的单位、
名称和金额认出；--output 写出各表逐格、逐单位的汇总核对表。batch 也自行认出其中的部门。

退出码：0 没有不一致；1 有不一致；2 输入无法使用；batch、rollup 被中断时 130（Ctrl-C）、143（SIGTERM）、129（终端关闭）`,
    `gouji: ties departmental final accounts together

Usage:
  gouji check <workbook> [--narrative FILE]... [--beside FILE]... [--output CHECKED.xlsx]
              [--corrected CORRECTED.docx]... [--letter LETTER.docx] [--format text|json] [--lang zh|en]
  gouji batch <folder> [--jobs N] [--timeout SECONDS] [--format text|ndjson] [--output SUMMARY.xlsx [--resume]]
              [--checked FOLDER] [--letters FOLDER] [--lang zh|en]
  gouji rollup <folder> [--jobs N] [--timeout SECONDS] [--format text|json] [--output ROLLUP.xlsx] [--lang zh|en]
  gouji rules [--format text|json] [--lang zh|en]
  gouji --help | --version

A narrative is a .docx, .pdf, .txt or .md; with --output, a .docx also gets a copy with comments (NAME.checked.docx).
--corrected writes a .docx narrative corrected: figures whose right value is sure as tracked changes, to be accepted or rejected
one by one, as she writes them; comments on what is doubtful. One for each .docx narrative, in the same order.
--letter writes the letter that sends the package back, for Word: what was examined, which figures have to be corrected, to
what and on what basis, what was not checked.
--beside names this year's budget or last year's accounts, tables or narrative, to check against, each known by its own year;
the workbook itself may be a budget, too. What is of another unit or year is left apart, and it is said so.
batch takes every sub-folder that holds a workbook as one package, its narratives by their extension, its budget by what
it holds. A package that takes longer than --timeout (60 s) or too much memory is stopped; the rest go on. Ctrl-C writes the summary of what is
done; the same command with --resume goes on from there, without the packages whose files have not changed.
--checked and --letters write a checked copy and a letter for each package, to which the summary links; the summary says what is
new and what is gone since the one whose place it takes.
rollup holds a department (a folder for each package, or a workbook each) against the sum of its units: which is the department
and who its units are is read from its list, from names and amounts; --output writes the cells, unit by unit. batch finds departments too.

Exit status: 0 nothing inconsistent; 1 inconsistencies found; 2 the input could not be used; a batch or a rollup
that is interrupted: 130 (Ctrl-C), 143 (SIGTERM), 129 (its terminal was closed)`,
  ),
  unknownCommand: (name: string) =>
    say(
      `没有“${name}”这个命令；gouji --help 列出全部命令`,
      `there is no command “${name}”; gouji --help lists them`,
    ),
  unknownOption: (name: string) => say(`不认识的选项 ${name}`, `unknown option ${name}`),
  optionValue: (name: string, allowed: string) =>
    say(`选项 ${name} 只能是 ${allowed}`, `${name} must be ${allowed}`),
  takesNothing: (name: string) => say(`选项 ${name} 不带值`, `${name} takes no value`),
  noValue: (name: string) => say(`选项 ${name} 后面缺少值`, `${name} lacks its value`),
  needsWorkbook: say(
    '请给出一个工作簿文件：gouji check <工作簿>',
    'name one workbook: gouji check <workbook>',
  ),
  needsFolder: say('请给出一个文件夹：gouji batch <文件夹>', 'name one folder: gouji batch <folder>'),
  narrativeOption: (file: string) =>
    say(`说明文件请用 --narrative ${file} 给出`, `give a narrative as --narrative ${file}`),
  tooMany: (extra: string) => say(`多余的参数“${extra}”`, `unexpected argument “${extra}”`),
  noFolder: (folder: string) =>
    say(`文件夹不存在或打不开：${folder}`, `no such folder, or it cannot be opened: ${folder}`),
  noPackages: (folder: string) =>
    say(
      `${folder} 的子文件夹里没有工作簿（.xlsx .xlsm .xls .et）`,
      `no sub-folder of ${folder} holds a workbook (.xlsx .xlsm .xls .et)`,
    ),
  noWorkbook: say(
    '文件夹里没有工作簿（.xlsx .xlsm .xls .et），只有说明',
    'no workbook (.xlsx .xlsm .xls .et) in the folder, only a narrative',
  ),
  severalWorkbooks: (names: readonly string[]) =>
    say(
      `文件夹里有多个工作簿：${names.join('、')}，分不出哪一个是这一套决算；请只留一个（它的预算可以一起放）`,
      `several workbooks in the folder: ${names.join(', ')}; which of them is the package is not clear: leave one (its budget may stand beside it)`,
    ),
  noStatements: (name: string) =>
    say(
      `${name} 里没有认出任何一张决算公开报表：没有一张工作表印有九张报表的标题（如“收入支出决算总表”）和标题下的数字`,
      `${name}: no statement was recognised; no sheet prints the title of one of the nine statements with figures below it`,
    ),
  workerDied: say(
    '核对时程序内部中断，这一包未核对',
    'the check broke off inside the program; this package was not checked',
  ),
  internal: (what: string) =>
    say(
      `程序内部错误（${what}），没有写出任何文件；请把这一行和工作簿的来源告诉开发者`,
      `internal error (${what}); nothing was written. Please report this line`,
    ),

  notPrinted: (full: boolean) =>
    say(
      `结果没有全部输出：标准输出${full ? '所在的磁盘已满' : '写不进去'}`,
      `the result was not printed to its end: standard output ${full ? 'lies on a full disk' : 'cannot be written'}`,
    ),

  heading: phrase<{ unit: Text; year: Text; money: Text }>(
    ({ unit, year, money }) => `${unit} · ${year} · ${money}`,
    ({ unit, year, money }) => `${unit} · ${year} · ${money}`,
  ),
  statementsRead: (read: number, all: number, names: string) =>
    say(`报表 ${read}/${all}${names}`, `Statements ${read}/${all}${names}`),
  missing: phrase<{ titles: readonly Text[] }>(
    ({ titles }) => `，缺${titles.map((title) => `《${title}》`).join('')}`,
    ({ titles }) => `, missing: ${titles.join(', ')}`,
  ),
  unread: phrase<{ names: readonly Text[] }>(
    ({ names }) => `，表头认不出：${names.join('、')}`,
    ({ names }) => `, headings not understood: ${names.join(', ')}`,
  ),
  coverage: (checked: number, figures: number) =>
    say(`已核对 ${checked} / ${figures} 个数字`, `${checked} of ${many(figures, 'figure')} checked`),
  narrativeCoverage: phrase<{ file: string; checked: number; figures: number }>(
    ({ file, checked, figures }) => `说明 ${file}：已核对 ${checked} / ${figures} 个数字`,
    ({ file, checked, figures }) => `Narrative ${file}: ${checked} of ${many(figures, 'figure')} checked`,
  ),
  narrativeSilent: phrase<{ file: string }>(
    ({ file }) => `说明 ${file}：没有认出报告数字的部分，未核对`,
    ({ file }) => `Narrative ${file}: no section that reports figures was recognised; nothing checked`,
  ),
  /** `sheets`: so many statements stand in the workbook itself. */
  lastYear: phrase<{ year: Text; files: readonly string[]; sheets: number }>(
    ({ year, files, sheets }) =>
      `上年决算（${year}）一并核对，按印的年度认出：${[...(sheets > 0 ? [`本工作簿内 ${sheets} 张表`] : []), ...files].join('、')}`,
    ({ year, files, sheets }) =>
      `Checked together with last year’s accounts (${year}), known by the year they print: ${[...(sheets > 0 ? [`${many(sheets, 'sheet')} of the workbook itself`] : []), ...files].join(', ')}`,
  ),
  /** `file` is empty where there is only one. */
  passage: phrase<{ file: string; place: Text; quoted: string }>(
    ({ file, place, quoted }) => `${file === '' ? '' : `${file} `}${place}：${quoted}`,
    ({ file, place, quoted }) => `${file === '' ? '' : `${file} `}${place}: ${quoted}`,
  ),
  morePassages: (count: number) => say(`（说明中还有 ${count} 处）`, `(${count} more in the narrative)`),
  counts: (errors: number, reviews: number, roundings: number, notEvaluated: number) =>
    say(
      `错误 ${errors} 处，需核对 ${reviews} 处，尾差 ${roundings} 处，未能核对的勾稽关系 ${notEvaluated} 条`,
      `${many(errors, 'error')}, ${reviews} to review, ${many(roundings, 'rounding difference')}, ${many(notEvaluated, 'identity', 'identities')} not evaluated`,
    ),
  clean: (checked: number, unchecked: number) =>
    say(
      `已核对的 ${checked} 个数字全部一致${unchecked > 0 ? `，另有 ${unchecked} 个没有核对` : ''}。`,
      `The ${many(checked, 'figure')} that were checked all agree${unchecked > 0 ? `; ${unchecked} more were not checked` : ''}.`,
    ),
  nothingChecked: say(
    '没有一个数字可以核对，不能说一致。',
    'No figure could be checked: nothing is said to agree.',
  ),
  unknownHeading: phrase<{ file: string; heading: string; amounts: number }>(
    ({ file, heading, amounts }) =>
      `说明 ${file}：${heading === '' ? '第一个认得出的标题之前' : `标题“${heading}”没有认出，其下`}有金额和百分比 ${amounts} 个，没有核对`,
    ({ file, heading, amounts }) =>
      `Narrative ${file}: ${heading === '' ? 'before the first heading that is known' : `under “${heading}”, which is not known,`} ${amounts} amounts and percentages were not checked`,
  ),
  severity: {
    error: say('错误', 'ERROR'),
    review: say('核对', 'REVIEW'),
    rounding: say('尾差', 'ROUNDING'),
    info: say('提示', 'INFO'),
  },
  notEvaluated: phrase<{ rule: string; title: Text; why: Text; count: number }>(
    ({ rule, title, why, count }) => `- ${rule} ${title}: ${why} (${count})`,
    ({ rule, title, why, count }) => `- ${rule} ${title}: ${why} (${count})`,
  ),
  notEvaluatedHeading: say('未能核对：', 'Not evaluated:'),
  commented: (path: string, comments: number) =>
    say(`已写出 ${path}（批注 ${comments} 条）`, `wrote ${path} (${many(comments, 'comment')})`),
  corrected: (path: string, revised: number, comments: number) =>
    say(
      `已写出 ${path}（修订 ${revised} 处，批注 ${comments} 条）${revised > 0 ? '：在“审阅”里逐处接受或拒绝' : ''}`,
      `wrote ${path} (${many(revised, 'tracked change')}, ${many(comments, 'comment')})${revised > 0 ? ': accept or reject each under Review' : ''}`,
    ),
  nothingToCorrect: (files: readonly string[]) =>
    files.length === 0
      ? say(
          '--corrected 写的是 .docx 说明的更正稿；请用 --narrative 给出这份说明',
          '--corrected writes a .docx narrative corrected; give that narrative as --narrative',
        )
      : say(
          `--corrected 只能更正 .docx 说明，${files.join('、')} 不是；在 Word 或 WPS 里另存为 .docx 再给出`,
          `--corrected can correct a .docx narrative only, and ${files.join(', ')} is none; save it as .docx first`,
        ),
  whichToCorrect: (documents: readonly string[], given: number) =>
    say(
      `给出了 ${documents.length} 份 .docx 说明（${documents.join('、')}），--corrected 有 ${given} 个；请按同样的顺序每份给出一个`,
      `${documents.length} .docx narratives were given (${documents.join(', ')}) and --corrected ${given} times: give one for each, in the same order`,
    ),
  unsigned: (path: string) =>
    say(
      `原文带有数字签名；加了批注或修订，签名就不再成立，${path} 里没有带上。原文没有动。`,
      `the original is digitally signed; with comments or changes the signature no longer holds, and ${path} carries none. The original is untouched.`,
    ),
  writtenTwice: (path: string) =>
    say(
      `${path} 会被写两次，请给其中一个另取名字`,
      `${path} would be written twice; give one of the two another name`,
    ),
  written: (path: string) => say(`已写出 ${path}`, `wrote ${path}`),
  reportOnly: (path: string) =>
    say(
      `原文件不是 .xlsx，不能原样带着报告另存；报告单独写到 ${path}`,
      `the original is no .xlsx and cannot be carried unchanged; the report alone was written to ${path}`,
    ),
  notCarried: (path: string) =>
    say(
      `原文件内部的结构有损坏或不合规范，不能原样带着核对结果另存；报告单独写到 ${path}`,
      `something inside the original is damaged or out of order, so it cannot be carried unchanged; the report alone was written to ${path}`,
    ),
  skipped: (sheet: string, why: string) => say(`工作表“${sheet}”${why}`, `sheet “${sheet}” ${why}`),
  progress: say('核对', 'checking'),
} as const;
