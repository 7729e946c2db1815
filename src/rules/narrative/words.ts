import Decimal from 'decimal.js';
import { STATEMENT } from '../../model/statements';
import { t5, t6 } from '../../model/item';
import { say, type Text } from '../../model/text';
import type { Narrative, Residue } from '../../sources/narrative';
import type { Passage } from '../../sources/narrative/reading';
import { Printed, type Books } from '../books';
import { doubtOf } from '../belonging';
import { observation, type Observation, type Rule, type Spot } from '../rule';

const spot = (narrative: Narrative, { start, end, text, section }: Passage, label: string): Spot => ({
  place: { source: 'narrative', file: narrative.file, start, end, section },
  printed: text,
  label,
});

const RESIDUES: Readonly<Record<Residue['kind'], Text>> = {
  noPercent: say('缺少“%”', 'the % is missing'),
  noYuan: say('“万”后缺少“元”', '元 is missing after 万'),
  bothWords: say('增减两个词都留着，应删去一个', 'both words of the template are left; one must go'),
  blank: say('空着没有填数，或模板字样没有删去', 'a blank or a word of the template is left'),
  steadyChange: say('说增加（减少），又说持平', 'it says both that it changed and that it did not'),
  strayDigit: say('日期后多出数字', 'a stray digit after a date'),
  malformed: say('数字的分隔符或小数点不对', 'separators or points that no number has'),
};

const WORD = {
  more: say('大于', 'more than'),
  less: say('小于', 'less than'),
  same: say('等于', 'the same as'),
} as const;

function* comparisons(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { of, word, actual, budget, words }] of narrative.comparisons.entries()) {
      const [a, b] = [books.figure(actual), books.figure(budget)];
      if (!a || !b) continue;
      const order = a.value.cmp(b.value);
      const holds = word === 'more' ? order > 0 : word === 'less' ? order < 0 : order === 0;
      if (holds) continue;
      const truth = order > 0 ? WORD.more : order < 0 ? WORD.less : WORD.same;
      yield {
        key: `compare:${of.key}:${index}`,
        severity: 'review',
        message: say(
          `${words.section}写“${words.text}”，但决算数 ${a.printed} ${truth.zh}预算数 ${b.printed}`,
          `${words.section} says “${words.text}”, but the actual ${a.printed} is ${truth.en} the budget ${b.printed}`,
        ),
        spots: [
          spot(narrative, words, '比较的文字'),
          ...[a, b].map(({ place, printed, rowLabel }) => ({ place, printed, label: rowLabel })),
        ],
      };
    }
  }
}

function* subjectNames(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const { statement, row, differs, uncertain, passage } of narrative.subjects) {
      if (uncertain) {
        yield {
          key: `unknown:${statement}:${passage.text}`,
          severity: 'review',
          message: say(
            `${statement} 中没有名为“${passage.text}”的科目，它的数字没有核对`,
            `${statement} has no subject “${passage.text}”; its figures were not tied`,
          ),
          spots: [spot(narrative, passage, '科目名称')],
        };
      }
      if (differs.length === 0 || row === null) continue;
      const line = books.lines(statement).find(({ key }) => key === row)!;
      yield {
        key: `name:${statement}:${row}`,
        severity: 'review',
        message: say(
          `说明写“${differs.map(({ said }) => said).join('”“')}”，${statement} 的名称是“${differs.map(({ printed }) => printed).join('”“')}”`,
          `The narrative says “${differs.map(({ said }) => said).join('”, “')}”; ${statement} prints “${differs.map(({ printed }) => printed).join('”, “')}”`,
        ),
        spots: [
          spot(narrative, passage, '科目名称'),
          {
            place: books.place(statement, line.row, line.column),
            printed: line.name,
            label: `${statement} ${line.code}`,
          },
        ],
      };
    }
  }
}

/** Every 项 of T5 is described once. */
function* missingSubjects(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    const rows = narrative.printings.flatMap(({ section, of }) =>
      section === 'general.detail' && of.statement === 'T5' ? [of.row] : [],
    );
    const described = new Set(rows);
    if (![...described].some((row) => /^\d{7}/.test(row))) continue;
    for (const line of books.lines('T5')) {
      if (line.code.length !== 7 || described.has(line.key)) continue;
      const figure = books.figure(t5(line.key, 'total'));
      if (!figure || figure.state !== 'number' || figure.value.isZero()) continue;
      yield {
        key: `undescribed:${line.key}`,
        severity: 'review',
        message: say(
          `T5 有“${line.code} ${line.name}”${figure.printed}，说明的具体情况中没有写到`,
          `T5 prints “${line.code} ${line.name}” ${figure.printed}; the narrative does not describe it`,
        ),
        spots: [{ place: figure.place, printed: figure.printed, label: `T5 ${line.name}` }],
      };
    }
  }
}

/** Section six names a 款 if and only if T6 has money there: one observation a list. */
function* listedItems(books: Books): Iterable<Observation> {
  if (books.statement('T6')?.state !== 'read') return;
  for (const narrative of books.narratives) {
    for (const group of ['staff', 'public'] as const) {
      const list = narrative.listed.filter((each) => each.group === group);
      if (list.length === 0) continue;
      const unpaid = list.filter(({ row }) => row === null || !hasMoney(books, row));
      const listed = new Set(list.map(({ row }) => row));
      const open = list.some((each) => each.open);
      const unlisted = books
        .lines('T6')
        .filter(
          ({ code, key }) =>
            code.length === 5 && /^30[13]/.test(code) === (group === 'staff') && !listed.has(key),
        )
        .filter(({ key }) => !open && books.state(t6(key)) === Printed.amount);
      if (unpaid.length + unlisted.length === 0) continue;
      const quoted = (names: readonly { name: string }[], zh: string): string =>
        names.length === 0 ? '' : `${zh}${names.map(({ name }) => `“${name}”`).join('、')}`;
      const [title, english] = group === 'staff' ? ['人员经费', 'staff'] : ['公用经费', 'public'];
      yield {
        key: `listed:${group}`,
        severity: 'review',
        message: say(
          `${title}列举的项目与 T6 不一致：${[quoted(unpaid, '列出而 T6 没有支出的有'), quoted(unlisted, 'T6 有支出而没有列出的有')].filter(Boolean).join('；')}`,
          `The ${english} items listed are not those of T6: ${[quoted(unpaid, 'listed without money '), quoted(unlisted, 'paid and not listed ')].filter(Boolean).join('; ')}`,
        ),
        spots: [
          ...unpaid.map(({ passage }) => spot(narrative, passage, '列举的项目')),
          ...unlisted.map(({ key, name }) => {
            const { place, printed } = books.figure(t6(key))!;
            return { place, printed, label: `T6 ${name}` };
          }),
        ],
      };
    }
  }
}

/** An unreadable amount may be one. */
const hasMoney = (books: Books, row: string): boolean =>
  books.state(t6(row)) === Printed.amount || books.state(t6(row)) === Printed.unreadable;

/** 无政府性基金预算财政拨款收入…为空表: if and only if the statement is empty. */
function* emptyFunds(books: Books): Iterable<Observation> {
  const funds = [
    { id: 'T7', key: 'governmentFund' },
    { id: 'T8', key: 'stateCapital' },
  ] as const;
  for (const narrative of books.narratives) {
    for (const { id, key } of funds) {
      const statement = books.statement(id);
      const section = narrative.sections.filter((each) => each.key === key).at(-1);
      if (!section || !statement || statement.state === 'unreadable') continue;
      const body = narrative.dense.text.slice(section.body, section.end);
      const denial = /(?<!是否)(?:没有|无|未)[^。;,]*(?:收入|支出|预算|结转)[^。;]*|空表/.exec(body);
      const money = statement.printed.filter(({ state, value }) => state === 'number' && !value.isZero());
      const figures = narrative.printings.some((each) => each.section === key && !each.figure.value.isZero());
      if (denial && money.length > 0 && !figures) {
        const start = section.body + denial.index;
        const end = start + denial[0].length;
        const passage = { ...narrative.dense.span(start, end), text: denial[0], section: section.title };
        yield {
          key: `denied:${id}`,
          severity: 'error',
          message: say(
            `说明称没有此项预算，${id}《${STATEMENT[id].title.zh}》却有 ${money.length} 个数字`,
            `The narrative says that there is no such budget; ${id} (${STATEMENT[id].title.en}) prints ${money.length} figures`,
          ),
          spots: [
            spot(narrative, passage, '说明'),
            ...money
              .slice(0, 6)
              .map(({ place, printed, rowLabel }) => ({ place, printed, label: `${id} ${rowLabel}` })),
          ],
        };
      }
    }
  }
}

function* years(books: Books): Iterable<Observation> {
  const { fiscalYear } = books.set;
  for (const narrative of books.narratives) {
    const year = fiscalYear ?? narrative.names.year;
    if (year === null) continue;
    // A narrative of another year is one finding of its own.
    if (narrative.names.year !== null && narrative.names.year !== year) continue;
    for (const { year: written, meant, passage } of narrative.names.years) {
      const due = meant === 'current' ? year : year - 1;
      if (meant === 'other' || written === due) continue;
      yield {
        key: `year:${passage.section}:${written}:${meant}`,
        severity: 'review',
        message: say(
          `${passage.section}写“${passage.text}”，这里应是 ${due} 年`,
          `${passage.section} says “${passage.text}”; ${due} is due here`,
        ),
        spots: [spot(narrative, passage, '年度')],
      };
    }
  }
}

/** Of how much of a narrative its figures must have been understood, for what agrees to mean something. */
const ENOUGH_READ = 3;

/** A narrative whose headings are not known, or of whose figures hardly any was understood: nothing said of it is much. */
function* unread(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    const { file, printings, sections, dense } = narrative;
    const read = printings.filter(
      ({ figure, section }) => figure.quantity !== 'count' && section !== 'evaluation',
    ).length;
    const left = narrative.unread.filter(({ kind }) => kind !== 'count');
    const all = read + left.length;
    const known = sections.some(({ key }) => key !== 'unknown');
    if (known && read * ENOUGH_READ >= all) continue;
    const counted = [
      `说明“${file}”的金额和百分比 ${all} 个，认出 ${read} 个，其余没有核对`,
      `Of the ${all} amounts and percentages of the narrative “${file}”, ${read} were understood; the rest was not checked`,
    ] as const;
    const [first] = left;
    yield {
      key: `unread:${file}`,
      severity: 'review',
      message: known
        ? say(...counted)
        : say(
            `说明“${file}”没有一个标题认得出是决算情况说明的哪一节。${counted[0]}`,
            `No heading of the narrative “${file}” is known as one of a section on the accounts. ${counted[1]}`,
          ),
      spots: [
        spot(narrative, first?.passage ?? { ...dense.span(0, 0), text: '', section: '' }, '没有认出的数字'),
      ],
    };
  }
}

/** Known by its name and said again among reasons or in 绩效: what is printed elsewhere is due. */
function* restatements(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { may, value, ulp, passage }] of narrative.restated.entries()) {
      const printed = may.flatMap((of) => [
        ...(of.statement === 'N' ? [] : [books.figure(of)]),
        ...books.said(of).map(({ figure }) => figure),
      ]);
      const figures = printed.filter((figure) => figure?.state === 'number').map((figure) => figure!);
      const agrees = figures.some((figure) =>
        figure.value
          .minus(value)
          .abs()
          .lte(Decimal.max(ulp, figure.ulp ?? ulp)),
      );
      if (figures.length === 0 || agrees) continue;
      const [first] = figures;
      yield {
        key: `restated:${index}`,
        severity: 'review',
        message: say(
          `${passage.section}写“${passage.text}”，别处是 ${first!.printed}，请核对是不是同一个数`,
          `${passage.section} says “${passage.text}”, elsewhere it is ${first!.printed}; is it the same figure?`,
        ),
        spots: [
          spot(narrative, passage, '重述的数'),
          { place: first!.place, printed: first!.printed, label: first!.rowLabel },
        ],
      };
    }
  }
}

function* units(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const passage of narrative.names.variants) {
      yield {
        key: `unit:${passage.text}`,
        severity: 'review',
        message: say(
          `单位名称写作“${passage.text}”，报表上是“${books.set.unitName ?? ''}”`,
          `The unit is called “${passage.text}”; the statements say “${books.set.unitName ?? ''}”`,
        ),
        spots: [spot(narrative, passage, '单位名称')],
      };
    }
  }
}

function* residues(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    for (const [index, { kind, passage }] of narrative.residues.entries()) {
      yield {
        key: `residue:${kind}:${index}`,
        severity: 'review',
        message: say(
          `“${passage.text.replace(/^[,.;:]/, '')}”${RESIDUES[kind].zh}`,
          `“${passage.text.replace(/^[,.;:]/, '')}”: ${RESIDUES[kind].en}`,
        ),
        spots: [spot(narrative, passage, '文字')],
      };
    }
  }
}

/** 下设N个处室,分别是:… lists N names. */
function* offices(books: Books): Iterable<Observation> {
  const LIST = /(?:下设|内设)(?:内设机构)?(\d+)个[^。:;]{0,20}?(?:分别是|分别为|包括|即)?:([^。;]+)/g;
  for (const narrative of books.narratives) {
    for (const { key, body, end, title } of narrative.sections) {
      if (key !== 'staffing') continue;
      for (const match of narrative.dense.text.slice(body, end).matchAll(LIST)) {
        const names = match[2]!.split(/[、,]/).filter((name) => /\p{Script=Han}/u.test(name));
        if (names.length === Number(match[1]) || /等/.test(match[2]!)) continue;
        const start = body + match.index;
        const passage = {
          ...narrative.dense.span(start, start + match[0].length),
          text: match[0],
          section: title,
        };
        yield {
          key: 'offices',
          severity: 'review',
          message: say(
            `写“${match[1]!}个”，列出的名称有 ${names.length} 个`,
            `It says ${match[1]!} and lists ${names.length} names`,
          ),
          spots: [spot(narrative, passage, '内设机构')],
        };
      }
    }
  }
}

/** A narrative of another unit or another year: said once, in place of a flood; a mere slip in the name is a review. */
function* belonging(books: Books): Iterable<Observation> {
  const { unitName, fiscalYear } = books.set;
  const of = (unit: string | null, year: number | null): string =>
    [unit, year === null ? null : `${year}年度`].filter(Boolean).join(' ');
  for (const narrative of [...books.strangers, ...books.narratives]) {
    const doubt = doubtOf(narrative, books.set);
    const stranger = books.strangers.includes(narrative);
    if (!stranger && !doubt.year && !doubt.unit) continue;
    const { names, file } = narrative;
    const its = of(doubt.unit ? (names.unit?.text ?? null) : null, doubt.year ? names.year : null);
    const ours = of(doubt.unit ? unitName : null, doubt.year ? fiscalYear : null);
    const passage = (doubt.unit ? names.unit : null) ??
      names.years.find(({ year }) => year === names.year)?.passage ?? {
        start: 0,
        end: 0,
        text: '',
        section: '',
      };
    yield {
      key: `belongs:${file}`,
      severity: stranger ? 'error' : 'review',
      message: stranger
        ? say(
            `说明“${file}”不是这套报表的：${its ? `它是 ${its} 的，` : ''}报表是 ${ours} 的，其中的数字没有核对`,
            `The narrative “${file}” is not of these statements${its ? ` but of ${its}` : ''}; they are of ${ours}. Its figures were not tied`,
          )
        : say(
            `说明“${file}”没有写报表的单位或年度（${ours}）${its ? `，写的是 ${its}` : ''}，数字却相符，请核对名称`,
            `The narrative “${file}” does not name the statements' unit or year (${ours})${its ? ` but ${its}` : ''}, though the figures agree`,
          ),
      spots: [spot(narrative, passage, '说明')],
    };
  }
}

const BASIS = say('决算公开说明：文字', 'The narrative: its words');

export const wordRules: readonly Rule[] = [
  observation(
    'N.package',
    say('说明与报表是同一单位、同一年度的', 'The narrative is of the same unit and year'),
    BASIS,
    belonging,
  ),
  observation(
    'N.compare',
    say('“大于、小于、持平”与数字相符', 'More, less and same agree with the figures'),
    BASIS,
    comparisons,
  ),
  observation(
    'N.names',
    say('类款项名称与报表一致', 'Names of subjects agree with the statements'),
    BASIS,
    subjectNames,
  ),
  observation(
    'N.list',
    say('T5 的每一项在说明中都有', 'Every item of T5 is described'),
    BASIS,
    missingSubjects,
  ),
  observation(
    'N.items',
    say('列举的经济科目与 T6 一一对应', 'The items listed are those that T6 pays'),
    BASIS,
    listedItems,
  ),
  observation(
    'N.empty',
    say('称为空表的，报表确无数据', 'What is said to be empty is empty'),
    BASIS,
    emptyFunds,
  ),
  observation('N.year', say('全文年度一致', 'The year is the same throughout'), BASIS, years),
  observation('N.unit', say('单位名称一致', 'The unit has one name'), BASIS, units),
  observation(
    'N.residue',
    say('没有模板残留和漏填', 'No blanks, no residue of the template'),
    BASIS,
    residues,
  ),
  observation(
    'N.unread',
    say('说明的标题和数字认得出', 'The headings and the figures of the narrative are understood'),
    BASIS,
    unread,
  ),
  observation(
    'N.restated',
    say(
      '原因和绩效部分重述的数与别处一致',
      'Figures said again among reasons and on performance are the same',
    ),
    BASIS,
    restatements,
  ),
  observation('N.offices', say('内设机构个数与名单一致', 'As many offices as are listed'), BASIS, offices),
];
