import { many, phrase, say, type Text } from '../model/text';

const both = (words: string): Text => say(words, words);

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

interface NamedForm {
  readonly title: Text;
}
const namesOf = (forms: readonly NamedForm[]): string => forms.map(({ title }) => title.en).join(', ');

const COUNTS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一'] as const;

/** What the task pane says. Short, in the accountant's own terms. */
export const paneTexts = {
  name: say('决算勾稽', 'Gouji'),
  switchLanguage: say('EN', '中'),
  switchLanguageLabel: say('EN: switch to English', '中：切换为中文'),
  menu: say('更多', 'More'),
  settings: say('设置', 'Settings'),
  removeAll: say('撤除全部标注', 'Remove everything'),
  about: say('关于', 'About'),
  back: say('返回', 'Back'),
  close: say('关闭', 'Close'),
  cancel: say('取消', 'Cancel'),
  save: say('保存', 'Save'),
  retry: say('重试', 'Try again'),
  details: say('详情（供技术支持）', 'Details for support'),

  opening: say('正在读取工作簿…', 'Reading the workbook…'),

  statements: (read: number, all: number) => say(`报表 ${read}/${all}`, `Statements ${read}/${all}`),
  statementsLabel: (read: number, all: number) =>
    say(`报表 ${read}/${all}，查看并指定工作表`, `Statements ${read}/${all}: view and assign sheets`),
  check: say('检查', 'Check'),
  recheck: say('重新检查', 'Check again'),
  stale: say('表已改动，结果已过期', 'The workbook changed; results are out of date'),
  staleAuto: say('表已改动，稍停即自动重新检查', 'The workbook changed; checking again shortly'),
  pending: say('有新结果', 'New results'),
  showPending: say('显示', 'Show'),

  welcome: [
    say(
      '勾稽读取本工作簿中的决算公开表（九张）或预算公开表，逐个核对应当相等的数字。',
      'Gouji reads the nine statements of final accounts, or those of a budget, in this workbook and checks every figure that must agree with another.',
    ),
    say(
      '不符之处指到单元格，说明差多少、哪个数字可疑、应为多少。',
      'What disagrees is shown by cell: by how much, which figure is suspect, what it should be.',
    ),
    say(
      '只读不改；改数、标红、写报告都先问过您。',
      'It only reads. Corrections, marks and reports are written when you say so.',
    ),
  ] satisfies readonly Text[],
  ready: say('报表已认出，可以检查。', 'The statements are recognised; ready to check.'),
  readyMissing: (missing: readonly NamedForm[], unreadable: readonly NamedForm[]) =>
    say(
      [
        ...(missing.length > 0 ? [`缺${missing.map(({ title }) => `《${title.zh}》`).join('')}`] : []),
        ...(unreadable.length > 0
          ? [`${unreadable.map(({ title }) => `《${title.zh}》`).join('')}读不出`]
          : []),
        '其余照常核对。',
      ].join('；'),
      [
        ...(missing.length > 0 ? [`Missing: ${namesOf(missing)}.`] : []),
        ...(unreadable.length > 0 ? [`Not readable: ${namesOf(unreadable)}.`] : []),
        'The rest is checked.',
      ].join(' '),
    ),

  noStatements: say('没有认出任何一张决算或预算公开表', 'No statement was recognised'),
  noStatementsWhy: say(
    '每张表按表头印的标题认，不看工作表名。找过这些标题：',
    'Sheets are known by the title they print, not by their tab. These titles were looked for:',
  ),
  noStatementsDo: say(
    '标题写法不同？可以自己指定哪张工作表是哪张报表。',
    'Titled differently? Say which sheet is which statement.',
  ),
  assignByHand: say('指定工作表', 'Assign sheets'),

  stage: {
    reading: say('读取工作簿', 'Reading'),
    recognising: say('识别报表', 'Recognising'),
    checking: say('核对勾稽关系', 'Checking'),
    diagnosing: say('查找出错的数字', 'Locating errors'),
    wording: say('整理结果', 'Wording'),
  },
  step: (step: number, steps: number) => say(`第 ${step} 步，共 ${steps} 步`, `Step ${step} of ${steps}`),

  counts: {
    error: say('错误', 'errors'),
    review: say('需核对', 'to review'),
    rounding: say('尾差', 'rounding'),
    info: say('提示', 'notes'),
    setAside: say('已说明', 'explained'),
  },
  filterLabel: say('按类别筛选', 'Filter by kind'),
  severity: {
    error: say('错误', 'Error'),
    review: say('需核对', 'To review'),
    rounding: say('尾差', 'Rounding'),
    info: say('提示', 'Note'),
  },
  coverage: (checked: number, figures: number) =>
    say(`已核对 ${checked} / ${figures} 个数字`, `${checked} of ${many(figures, 'figure')} checked`),
  notEvaluatedCount: (count: number) =>
    say(`${count} 条勾稽关系未能核对`, `${many(count, 'identity', 'identities')} not evaluated`),
  clean: (statements: number, figures: number) =>
    say(
      `${COUNTS[statements] ?? statements}张表 ${figures} 个数字全部一致`,
      `${many(statements, 'statement')}, ${many(figures, 'figure')}: everything agrees`,
    ),
  nothingChecked: say('没有一个数字可以核对', 'No figure could be checked'),
  cleanUnchecked: (unchecked: number) =>
    say(
      `另有 ${unchecked} 个数字没有勾稽关系可核`,
      `${many(unchecked, 'more figure')} that no identity touches`,
    ),
  cleanRounding: (count: number) =>
    count === 0
      ? say('没有尾差', 'No rounding differences')
      : say(
          `尾差 ${count} 处，都在四舍五入范围内`,
          `${many(count, 'rounding difference')}, all within what rounding allows`,
        ),
  cleanExplained: (count: number) => say(`已说明 ${count} 处`, `${count} explained`),
  checkedSay: (errors: number, reviews: number) =>
    errors + reviews === 0
      ? say('检查完成，没有发现不一致', 'Checked: nothing inconsistent')
      : say(
          `检查完成：${errors} 处错误，${reviews} 处需核对`,
          `Checked: ${many(errors, 'error')}, ${reviews} to review`,
        ),

  search: say('搜索项目、单元格、金额', 'Search items, cells, amounts'),
  clearSearch: say('清除搜索', 'Clear search'),
  results: say('检查结果', 'Results'),
  noneFound: say('没有符合条件的结果', 'Nothing matches'),
  showAll: say('显示全部', 'Show all'),
  more: (count: number) => say(`还有 ${count} 处，继续显示`, `${count} more: show`),
  packageGroup: say('整套报表', 'The package'),

  difference: (amount: string) => say(`差 ${amount}`, `off by ${amount}`),
  suspectOf: (place: string, value: string) => both(`${place} → ${value}`),
  blank: say('空白', 'blank'),
  goTo: (place: string) => say(`在表中显示 ${place}`, `Show ${place} in the sheet`),
  mended: say('已改正', 'Mended'),
  why: say('为什么', 'Why'),
  moreFigures: (count: number) => say(`其余 ${count} 个`, `${count} more`),
  rules: say('依据', 'Rules'),
  basis: (basis: string, rule: string) => say(`依据：${basis} · ${rule}`, `Basis: ${basis} · ${rule}`),
  explain: say('已说明', 'Explain'),
  reason: say('说明理由，写进检查报告', 'Reason, printed in the report'),
  reasonExample: say('如：上年决算批复后调整', "e.g. adjusted after last year's approval"),
  reasonWas: (reason: string) => say(`说明：${reason}`, `Explained: ${reason}`),
  takeBack: say('撤回说明', 'Withdraw'),

  highlights: say('标红', 'Highlight'),
  updateHighlights: say('更新标红', 'Re-highlight'),
  highlightsAre: {
    outdated: say(
      '标红已过期，与检查结果不符',
      'Highlights are out of date: they no longer match the findings',
    ),
    unknown: say(
      '工作簿先前标注过，是否过期不得而知，请更新标红',
      'This workbook was marked before; its highlights may be out of date',
    ),
  },
  highlightsLack: phrase<{ files: readonly string[] }>(
    ({ files }) => `标红时还核对了${quoted(files)}，这次没有；载入后重新检查，才知道标红是否过期`,
    ({ files }) =>
      `${files.join(', ')} was behind the highlights and is not loaded: load it and check again to know whether they still hold`,
  ),
  askLess: phrase<{ files: readonly string[] }>(
    ({ files }) => `工作簿里已写的结果还核对了${quoted(files)}，这次没有；写入后，其中的问题不再列出。`,
    ({ files }) =>
      `What stands in the workbook was also checked with ${files.join(', ')}, this check was not: what was found there will be gone.`,
  ),
  askUnknown: say(
    '工作簿里已有勾稽写的结果，当时核对了哪些资料不得而知；写入后由这次的结果取代。',
    'Results of Gouji stand in the workbook already, checked with what is not known; those of this check take their place.',
  ),
  variance: say('插入差异率', 'Insert rates'),
  report: say('生成报告', 'Write report'),
  varianceNowhere: say(
    '“三公”经费表没有读到预算数和决算数，无处插入',
    'The three-public statement has no budget and actual to compare',
  ),
  ask: {
    highlights: (count: number) =>
      count === 0
        ? say(
            '没有需要标红的单元格；以前的标记将去掉。',
            'Nothing needs marking; earlier marks will be removed.',
          )
        : say(
            `标出 ${count} 个单元格：可疑的红，相关的黄。原有格式不变，随时可撤除。`,
            `Mark ${many(count, 'cell')}: suspects red, related ones amber. Your formatting stays; can be removed at any time.`,
          ),
    variance: (sheet: string) =>
      say(
        `在“${sheet}”打印区域之外、表格右侧插入差异率公式。原有内容和打印不变，随时可撤除。`,
        `Insert rate formulas beside the table on “${sheet}”, outside what prints. Nothing of yours changes; can be removed at any time.`,
      ),
    varianceApart: (sheet: string) =>
      say(
        `“三公”经费表没有设打印区域，差异率放在旁边会印出来，所以写到工作簿末尾的“${sheet}”里。原有工作表不动，随时可撤除。`,
        `The three-public statement has no print area, and rates beside it would print: they go to a sheet “${sheet}” at the end. Your sheets stay; can be removed at any time.`,
      ),
    report: phrase<{ sheets: Text }>(
      ({ sheets }) => `在工作簿末尾添加${sheets}。原有工作表不动，随时可撤除。`,
      ({ sheets }) =>
        `Add ${sheets} at the end of the workbook. Your sheets stay; can be removed at any time.`,
    ),
    remove: say(
      '撤除勾稽写入的全部标记、公式、工作表，连同说明、指定和修改记录。改过的数字不会改回，包括点“采用”改的。',
      'Remove every mark, formula and sheet that Gouji added, with your explanations, assignments and the list of corrections. Corrected figures stay corrected, applied ones too.',
    ),
    without: {
      highlights: say('撤除标红；其余写入的不动。', 'Remove the highlights; what else was written stays.'),
      variance: say('撤除差异率；其余写入的不动。', 'Remove the rates; what else was written stays.'),
      report: say(
        '撤除勾稽检查报告、核对清单、尾差、指标核算；其余写入的不动。',
        'Remove the report with its ledger, rounding and rates; what else was written stays.',
      ),
    },
  },
  recheckedFirst: say(
    '表在检查之后改动过，已先重新检查：',
    'The workbook had changed since the check and was checked again first:',
  ),
  recheckedThen: phrase<{ done: Text }>(
    ({ done }) => `${done}（表在检查之后改动过，已先重新检查。）`,
    ({ done }) => `${done} (The workbook had changed since the check and was checked again first.)`,
  ),
  go: {
    highlights: say('标红', 'Highlight'),
    variance: say('插入', 'Insert'),
    report: say('生成', 'Write'),
    remove: say('撤除', 'Remove'),
  },
  done: {
    highlights: (count: number) =>
      count === 0
        ? say('没有需要标红的单元格。', 'Nothing needed marking.')
        : say(`已标出 ${count} 个单元格。`, `${many(count, 'cell')} marked.`),
    variance: (sheet: string) => say(`已在“${sheet}”右侧插入差异率。`, `Rates inserted on “${sheet}”.`),
    varianceApart: (sheet: string) => say(`差异率已写在“${sheet}”里。`, `The rates are on “${sheet}”.`),
    report: phrase<{ sheets: Text }>(
      ({ sheets }) => `已添加${sheets}。`,
      ({ sheets }) => `${sheets} added.`,
    ),
    remove: say('已全部撤除。', 'Everything was removed.'),
    without: {
      highlights: say('标红已撤除。', 'The highlights were removed.'),
      variance: say('差异率已撤除。', 'The rates were removed.'),
      report: say('报告已撤除。', 'The report was removed.'),
    },
  },
  nothingWritten: say('没有写入：', 'Nothing was written:'),
  removedExcept: say('已撤除，以下除外：', 'Removed, except for:'),
  writing: say('正在写入…', 'Writing…'),
  sheetName: (name: string) => both(`“${name}”`),
  readOnly: say('工作簿只读：照常检查，不能写入', 'Read-only: checks as usual, writes nothing'),
  internal: say(
    '检查中断，结果没有更新，工作簿没有改动。请重试；仍不行，把详情发给技术支持。',
    'The check broke off; results and workbook are unchanged. Try again, or send the details to support.',
  ),
  cannotStart: say(
    '没能连上 Excel。请关闭本窗格再打开；仍不行，重启 Excel。',
    'Excel could not be reached. Close this pane and open it again, or restart Excel.',
  ),

  openInExcel: say('请在 Excel 中打开勾稽。', 'Open Gouji in Excel.'),

  sheetsTitle: say('哪张工作表是哪张报表', 'Which sheet is which statement'),
  sheetsHint: say(
    '按表头标题自动识别；认错的在这里改，改动随工作簿保存。',
    'Recognised by printed title. Put a wrong one right here; kept in the workbook.',
  ),
  byTitle: say('按标题识别', 'By its title'),
  notStatement: say('不是报表', 'Not a statement'),
  recognised: say('自动', 'by title'),
  byHand: say('手工指定', 'by hand'),
  repeatedSheet: say('已用另一张，未采用', 'not used: another sheet is'),
  unrecognised: say('没有认出', 'not recognised'),
  hiddenSheet: say('隐藏', 'hidden'),
  sheetState: {
    read: (figures: number) => say(`${figures} 个数字`, `${many(figures, 'figure')}`),
    empty: say('空表', 'empty'),
    unreadable: say('表格读不出', 'table not readable'),
  },
  missingTitle: say('没有找到', 'Not found'),

  coverageTitle: say('未核对的内容', 'What was not checked'),
  uncheckedFigures: say('没有勾稽关系涉及的数字', 'Figures that no identity touches'),
  uncheckedNone: say(
    '每个数字都至少经一条勾稽关系核对。',
    'Every figure was checked by at least one identity.',
  ),
  notEvaluated: say('未能核对的勾稽关系', 'Identities that could not be evaluated'),
  times: (count: number) => say(`${count} 条`, `${count}×`),

  recheckSwitch: say('改动后自动重新检查', 'Check again after edits'),
  recheckHint: say('停手约两秒后进行，只读不写', 'About two seconds after the last edit; reads only'),
  languageSetting: say('语言', 'Language'),
  chinese: both('中文'),
  english: both('English'),
  limits: say('本机 Excel 的限制', 'Limits of this Excel'),
  noLimits: say('没有', 'None'),
  aboutText: say(
    '依据决算、预算公开表的表内、表间关系核对，容差由印列位数推出，不是固定数。全部在本机运行，数据不出工作簿。',
    'Checks the relations within and between the statements; tolerance follows from printed digits. Everything runs on this computer.',
  ),
  version: (version: string) => say(`版本 ${version}`, `Version ${version}`),
} as const;
