import { many, phrase, say, type Text } from '../../../../model/text';
import type { Residue, TypingSlip } from '../../../../model/narrative';

/** What the rules of the narrative say of its words and its documents. */

/** What the passages are that observations point at. */
export const LABEL = {
  comparison: say('比较的文字', 'the words that compare'),
  subject: say('科目名称', 'name of the subject'),
  item: say('列举的项目', 'item listed'),
  narrative: say('说明', 'narrative'),
  year: say('年度', 'year'),
  unit: say('单位名称', 'name of the unit'),
  words: say('文字', 'words'),
  offices: say('内设机构', 'offices'),
  saidAgain: say('重述的数', 'figure said again'),
  notUnderstood: say('没有认出的数字', 'figure that was not understood'),
  evaluations: say('绩效自评表个数', 'number of self-evaluation tables'),
} as const;

export const RESIDUES: Readonly<Record<Residue['kind'], Text>> = {
  noPercent: say('缺少“%”', 'the % is missing'),
  percentForPoints: say('两个比率之差，应写“个百分点”', 'how far two rates lie apart is percentage points'),
  noYuan: say('“万”后缺少“元”', '“元” is missing after “万”'),
  bothWords: say('增减两个词都留着，应删去一个', 'both words of the template are left; one must go'),
  choice: say('模板的几个选择都留着，应只留一个', 'all choices of the template are left; keep one'),
  hint: say('是模板给填写人的提示，应删去', 'a hint of the template to whoever fills it in; it must go'),
  blank: say('空着没有填数，或模板字样没有删去', 'a blank or a word of the template is left'),
  steadyChange: say('说增加（减少），又说持平', 'it says both that it changed and that it did not'),
  strayDigit: say('日期后多出数字', 'a stray digit after a date'),
  malformed: say('数字的分隔符或小数点不对', 'separators or points that no number has'),
};

export const TYPING: Readonly<Record<TypingSlip['kind'], Text>> = {
  doubledWord: say('字词重复，应删去一个', 'words stand twice; one must go'),
  doubledMark: say('标点重复，应只留一个', 'two marks side by side; keep one'),
  cutShort: say('话没有写完', 'the sentence is cut short'),
  unpaired: say('引号或书名号不成对', 'a quotation mark lacks its other half'),
};

export const WORD = {
  more: say('大于', 'more than'),
  less: say('小于', 'less than'),
  same: say('等于', 'the same as'),
} as const;

export const PART_OF_CARS = {
  purchase: say('购置费', 'the purchase'),
  running: say('运行维护费', 'the running'),
} as const;

export const GROUP = { staff: say('人员经费', 'staff'), public: say('公用经费', 'public') } as const;

const all = (names: readonly string[], separator: string): string =>
  names.map((name) => `“${name}”`).join(separator);

const counted = phrase<{ file: string; all: number; read: number }>(
  (data) => `说明“${data.file}”的金额和百分比 ${data.all} 个，认出 ${data.read} 个，其余没有核对`,
  (data) =>
    `Of the ${data.all} amounts and percentages of the narrative “${data.file}”, ${data.read} were understood; the rest was not checked`,
);

interface Belonging {
  readonly file: string;
  /** Whose the narrative is, as far as it says; and whose the statements are. */
  readonly its: Text | null;
  readonly ours: Text;
}

export const narrativeRuleTexts = {
  compared: phrase<{ section: string; words: string; actual: string; truth: Text; budget: string }>(
    ({ section, words, actual, truth, budget }) =>
      `${section}写“${words}”，但决算数 ${actual} ${truth}预算数 ${budget}`,
    ({ section, words, actual, truth, budget }) =>
      `${section} says “${words}”, but the actual ${actual} is ${truth} the budget ${budget}`,
  ),
  noSubject: phrase<{ statement: Text; name: string }>(
    ({ statement, name }) => `${statement}中没有名为“${name}”的科目，它的数字没有核对`,
    ({ statement, name }) => `${statement} has no subject “${name}”; its figures were not tied`,
  ),
  namedApart: phrase<{ statement: Text; said: readonly string[]; printed: readonly string[] }>(
    ({ statement, said, printed }) =>
      `说明写“${said.join('”“')}”，${statement}的名称是“${printed.join('”“')}”`,
    ({ statement, said, printed }) =>
      `The narrative says “${said.join('”, “')}”; ${statement} prints “${printed.join('”, “')}”`,
  ),
  undescribed: phrase<{ statement: Text; code: string; name: string; amount: string }>(
    ({ statement, code, name, amount }) =>
      `${statement}有“${code} ${name}”${amount}，说明的具体情况中没有写到`,
    ({ statement, code, name, amount }) =>
      `${statement} prints “${code} ${name}” ${amount}; the narrative does not describe it`,
  ),
  listedApart: phrase<{
    statement: Text;
    group: Text;
    unpaid: readonly string[];
    unlisted: readonly string[];
  }>(
    ({ statement, group, unpaid, unlisted }) => {
      const parts = [
        ...(unpaid.length > 0 ? [`列出而表中没有支出的有${all(unpaid, '、')}`] : []),
        ...(unlisted.length > 0 ? [`表中有支出而没有列出的有${all(unlisted, '、')}`] : []),
      ];
      return `${group}列举的项目与 ${statement}不一致：${parts.join('；')}`;
    },
    ({ statement, group, unpaid, unlisted }) => {
      const parts = [
        ...(unpaid.length > 0 ? [`listed without money ${all(unpaid, ', ')}`] : []),
        ...(unlisted.length > 0 ? [`paid and not listed ${all(unlisted, ', ')}`] : []),
      ];
      return `The ${group} items listed are not those of ${statement}: ${parts.join('; ')}`;
    },
  ),
  denied: phrase<{ statement: Text; count: number }>(
    ({ statement, count }) => `说明称没有此项预算，${statement}却有 ${count} 个数字`,
    ({ statement, count }) =>
      `The narrative says that there is no such budget; ${statement} prints ${many(count, 'figure')}`,
  ),
  wrongYear: phrase<{ section: string; words: string; due: number }>(
    ({ section, words, due }) => `${section}写“${words}”，这里应是 ${due} 年`,
    ({ section, words, due }) => `${section} says “${words}”; ${due} is due here`,
  ),
  otherName: phrase<{ written: string; own: string }>(
    ({ written, own }) => `单位名称写作“${written}”，报表上是“${own}”`,
    ({ written, own }) => `The unit is called “${written}”; the statements say “${own}”`,
  ),
  residue: phrase<{ words: string; what: Text }>(
    ({ words, what }) => `“${words}”${what}`,
    ({ words, what }) => `“${words}”: ${what}`,
  ),
  formerName: phrase<{ words: string; due: string; since: number }>(
    ({ words, due, since }) => `“${words}”是旧的科目名称，${since} 年起应写“${due}”`,
    ({ words, due, since }) => `“${words}” is a former name of the subject: “${due}” since ${since}`,
  ),
  misnamed: phrase<{ section: string; words: string; due: string }>(
    ({ section, words, due }) => `${section}写“${words}”，这份决算应写“${due}”`,
    ({ section, words, due }) => `${section} says “${words}”; “${due}” is due in these accounts`,
  ),
  coverYear: phrase<{ words: string; due: number }>(
    ({ words, due }) => `标题或目录写“${words}”，应是 ${due} 年度`,
    ({ words, due }) => `A title or the table of contents says “${words}”; ${due} is due`,
  ),
  notToldApart: phrase<{ whole: string; part: Text }>(
    ({ whole, part }) => `公务用车购置及运行维护费 ${whole}，没有分出${part}（没有的也应写 0）`,
    ({ whole, part }) => `Of the ${whole} for cars, ${part} is not told apart (0 is told too)`,
  ),
  noReceptionCounts: phrase<{ amount: string }>(
    ({ amount }) => `写了国内接待费 ${amount}，没有写国内接待的批次和人次`,
    ({ amount }) => `Domestic receptions cost ${amount}, and their batches and visitors are not told`,
  ),
  offices: phrase<{ said: string; listed: number }>(
    ({ said, listed }) => `写“${said}个”，列出的名称有 ${listed} 个`,
    ({ said, listed }) => `It says ${said} and lists ${many(listed, 'name')}`,
  ),
  saidOtherwise: phrase<{ section: string; words: string; elsewhere: string }>(
    ({ section, words, elsewhere }) => `${section}写“${words}”，别处是 ${elsewhere}，请核对是不是同一个数`,
    ({ section, words, elsewhere }) =>
      `${section} says “${words}”, elsewhere it is ${elsewhere}; is it the same figure?`,
  ),
  evaluations: phrase<{ printed: string; said: string; tables: number; hidden: string | null }>(
    ({ printed, tables, hidden }) =>
      `说明写 ${printed}，所附自评表有 ${tables} 张${hidden ? `，未公开 ${hidden} 个` : ''}`,
    ({ said, tables, hidden }) =>
      `The narrative says ${said}; ${tables} tables follow${hidden ? `, ${hidden} not published` : ''}`,
  ),

  ofDocument: phrase<{ file: string; what: Text }>(
    ({ file, what }) => `${file}：${what}`,
    ({ file, what }) => `${file}: ${what}`,
  ),
  counted,
  noHeading: phrase<{ file: string; counted: Text }>(
    (data) => `说明“${data.file}”没有一个标题认得出是决算情况说明的哪一节。${data.counted}`,
    (data) =>
      `No heading of the narrative “${data.file}” is known as one of a section on the accounts. ${data.counted}`,
  ),
  whose: phrase<{ unit: string | null; year: number | null }>(
    ({ unit, year }) => [unit, year === null ? null : `${year}年度`].filter(Boolean).join(' '),
    ({ unit, year }) => [unit, year].filter((each) => each !== null).join(' '),
  ),
  stranger: phrase<Belonging>(
    ({ file, its, ours }) =>
      `说明“${file}”不是这套报表的：${its ? `它是 ${its} 的，` : ''}报表是 ${ours} 的，其中的数字没有核对`,
    ({ file, its, ours }) =>
      `The narrative “${file}” is not of these statements${its ? ` but of ${its}` : ''}; they are of ${ours}. Its figures were not tied`,
  ),
  unnamed: phrase<Belonging>(
    ({ file, its, ours }) =>
      `说明“${file}”没有写报表的单位或年度（${ours}）${its ? `，写的是 ${its}` : ''}，数字却相符，请核对名称`,
    ({ file, its, ours }) =>
      `The narrative “${file}” does not name the statements' unit or year (${ours})${its ? ` but ${its}` : ''}, though the figures agree`,
  ),
} as const;
