import { t9 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit } from '../../../../fixtures/units';
import { observations } from '../table';

const plain = aPackage();
const shanghai = aPackage({ family: 'shanghai' });
const funds = aPackage({ books: fundUnit });

observations('X.same-unit', [
  { name: '万元 everywhere', package: plain, severity: 'none' },
  { name: '元 everywhere', package: aPackage({ moneyUnit: '元' }), severity: 'none' },
  {
    name: 'T9 in 元, and really in 元',
    package: plain.printed({ moneyUnits: { T9: '元' } }),
    severity: 'review',
    mentions: ['GK09 为“元”', '金额单位不一致'],
    cells: ['T9!L3'],
  },
  {
    name: 'T3 says 元 over figures in 万元',
    package: plain.withCell('T3', 'J3', '金额单位：元'),
    severity: 'error',
    mentions: ['GK03', '金额单位：元', '按万元填列'],
    cells: ['T3!J3'],
  },
  {
    name: 'T9 in 元 with amounts as large as the others’ in 万元',
    package: plain.printed({ moneyUnits: { T9: '元' } }).with(t9('total', 'actual'), '942.27'),
    severity: 'review',
    mentions: ['GK09 为“元”'],
  },
]);

observations('X.same-year', [
  { name: 'the year on a cover', package: plain, severity: 'none' },
  { name: 'the year in every title', package: shanghai, severity: 'none' },
  { name: 'no year anywhere', package: aPackage({ yearIn: 'nowhere' }), severity: 'none' },
  {
    name: 'one sheet taken from last year’s file',
    package: shanghai.ofYear(2023, 'T6'),
    severity: 'review',
    mentions: ['一般公共预算基本支出决算表 为“2023年度”', '2024年度'],
    cells: ['T6!A1'],
  },
]);

observations('X.same-name', [
  { name: 'one name', package: plain, severity: 'none' },
  {
    name: 'brackets and spaces do not matter',
    package: plain.named('青禾市 档案管理中心', 'T4'),
    severity: 'none',
  },
  {
    name: 'full-width and half-width brackets are one name',
    package: plain.named('青禾市档案局（本级）').named('青禾市档案局(本级)', 'T2'),
    severity: 'none',
  },
  {
    name: 'another unit’s name on one sheet',
    package: plain.named('青禾市档案局', 'T8'),
    severity: 'review',
    mentions: ['GK08 为“青禾市档案局”', '青禾市档案管理中心'],
    cells: ['T8!A3'],
  },
]);

observations('X.empty-statement', [
  { name: 'empty T7 and T8 say 本表无数据', package: plain, severity: 'none' },
  { name: 'statements with figures say nothing', package: funds, severity: 'none' },
  {
    name: 'an empty statement without a note',
    package: plain.withNotes('T7'),
    severity: 'review',
    mentions: ['GK07', '没有数据', '没有注明'],
    cells: ['T7!A1'],
  },
  {
    name: 'an empty statement whose note speaks of something else',
    package: plain.withNotes('T8', '注：本表列示国有资本经营预算财政拨款的收支及结余。'),
    severity: 'review',
    mentions: ['GK08'],
  },
  {
    name: 'a note copied from the table of the other fund',
    package: plain.withNotes('T8', '说明：本单位没有政府性基金预算财政拨款收支，故本表无数据。'),
    severity: 'review',
    mentions: ['GK08', '另一项资金'],
  },
  {
    name: 'a note copied from another unit',
    package: plain.withNotes('T7', '说明：青禾市财政局本年度没有政府性基金预算财政拨款收支，故本表无数据。'),
    severity: 'review',
    mentions: ['GK07', '写的是“青禾市财政局”'],
  },
  {
    name: 'a note that names the unit itself, or says 本单位',
    package: plain
      .withNotes('T7', `说明：${plain.books.unit}本年度没有政府性基金预算财政拨款收支，故本表无数据。`)
      .withNotes('T8', '注：我局2024年度没有国有资本经营预算财政拨款收支，故本表无数据。'),
    severity: 'none',
  },
  {
    name: 'figures under a note that denies them',
    package: funds.withNotes('T7', '说明：本单位没有政府性基金预算财政拨款收支，故本表无数据。'),
    severity: 'error',
    mentions: ['GK07', '注明本表无数据', '却有'],
  },
  {
    name: 'zeros under the note are no contradiction',
    package: plain.printed({ zeros: '0.00' }),
    severity: 'none',
  },
  {
    name: 'zeros as dashes under the note neither',
    package: plain.printed({ zeros: '-' }),
    severity: 'none',
  },
  {
    name: 'T9 without 三公经费 but with a note',
    package: aPackage({ books: { ...aPackage().books, threePublic: { budget: {}, projects: {} } } })
      .without(t9('total', 'actual'))
      .without(t9('vehicles', 'actual'))
      .without(t9('running', 'actual'))
      .without(t9('reception', 'actual'))
      .withNotes('T9', '说明：本单位没有“三公”经费支出，故本表无数据。'),
    severity: 'none',
  },
  {
    name: 'T9 without travel abroad says so: a part is no denial of the rest',
    package: plain.withNotes(
      'T9',
      '说明：本单位本年度没有发生因公出国（境）经费支出，未安排公务用车购置预算。',
    ),
    severity: 'none',
  },
  {
    name: 'nothing to compare with last year is no denial',
    package: plain.withNotes('T9', '注：上年无数据，故不作比较。'),
    severity: 'none',
  },
  {
    name: 'a note about a part of the money is no denial',
    package: funds.withNotes('T7', '注：上年无结转的项目未列示；不含社会保险基金。'),
    severity: 'none',
  },
]);

observations('X.subjects', [
  { name: 'one name for each code', package: plain, severity: 'none' },
  { name: 'codes in three cells', package: plain.printed({ codes: 'parts' }), severity: 'none' },
  {
    name: 'spacing and brackets do not make another name',
    package: plain.withLabel('T5', '20103', '政府办公厅(室)及相关机构 事务'),
    severity: 'none',
  },
  {
    name: 'another name for the same code',
    package: plain.withLabel('T5', '2240299', '消防救援支出'),
    severity: 'review',
    mentions: ['2240299', '其他消防救援事务支出', 'GK05 为“消防救援支出”'],
  },
  {
    name: 'a 项 with the code of another 类',
    package: plain.withCode('T3', '2080506', '2010506'),
    severity: 'error',
    mentions: ['GK03', '2010506', '机关事业单位职业年金缴费支出', '20805'],
  },
  {
    name: 'a 项 with another 款’s code',
    package: plain.withCode('T5', '2101103', '2101203'),
    severity: 'error',
    mentions: ['GK05', '2101203'],
  },
  {
    name: 'a 款 without its 项',
    package: plain.withoutRow('T5', '2210201'),
    severity: 'review',
    mentions: ['GK05', '22102', '没有列出项'],
  },
  {
    name: 'a 类 without its 款',
    package: plain.withoutRow('T5', '22102').withoutRow('T5', '2210201'),
    severity: 'review',
    mentions: ['GK05', '221 住房保障支出', '没有列出款'],
  },
  {
    name: 'a 款 whose row was lost: its 项 would go on to the 类 and agree',
    package: plain.withoutRow('T5', '20103'),
    severity: 'review',
    mentions: ['GK05 一般公共预算支出表没有款级科目 20103 这一行', '2010301'],
  },
  {
    name: 'a 类 of T6 whose row was lost',
    package: plain.withoutRow('T6', '310'),
    severity: 'review',
    mentions: ['GK06 一般公共预算基本支出表没有类级科目 310 这一行', '31001'],
  },
  {
    name: 'a form that prints no 款 at all',
    package: sections(plain).reduce((less, code) => less.withoutRow('T5', code), plain),
    severity: 'none',
  },
  {
    name: 'a form that lists 类 alone',
    package: ['T2', 'T3', 'T5'].reduce(
      (pkg, id) => [...classes(pkg, id)].reduce((less, code) => less.withoutRow(id as 'T2', code), pkg),
      plain,
    ),
    severity: 'none',
  },
  {
    name: 'the same 项 twice, and one other statement alone knows better: each cell is named with what it says',
    package: plain.withoutRow('T2', '2080506').withCode('T3', '2080506', '2080505'),
    severity: 'review',
    times: 2,
    mentions: [
      '出现了两次',
      '2080505',
      'GK02、GK03 A16、GK05 为“机关事业单位基本养老保险缴费支出”，GK03 A17 为“机关事业单位职业年金缴费支出”',
    ],
  },
  {
    name: 'the code of the 项 above, where the other statements have its own',
    package: plain.withCode('T3', '2080506', '2080505'),
    severity: 'error',
    mentions: ['GK03 支出表的科目编码 2080505（机关事业单位职业年金缴费支出）应为 2080506', 'GK02、GK05'],
  },
  {
    name: 'a 项 whose code no other statement has, under the name they print',
    package: plain.withCode('T5', '2080505', '2080550'),
    severity: 'error',
    mentions: [
      'GK05 一般公共预算支出表的科目编码 2080550（机关事业单位基本养老保险缴费支出）应为 2080505',
      'GK02、GK03',
    ],
  },
  {
    name: 'a 款 of another 类, with its 项 below: they are not blamed',
    package: plain.withCode('T5', '20805', '21005'),
    severity: 'error',
    mentions: ['21005', '应为 20805'],
  },
  {
    name: 'a 类 over the 款 of another: told once',
    package: plain.withCode('T5', '208', '209'),
    severity: 'error',
    mentions: [
      'GK05 一般公共预算支出表的科目编码 209（社会保障和就业支出）应为 208',
      '其下列的都是 208 的款、项',
    ],
  },
  {
    name: 'a 类 with the code of the one above',
    package: plain.withCode('T5', '208', '201'),
    severity: 'error',
    mentions: ['GK05 一般公共预算支出表的科目编码 201（社会保障和就业支出）应为 208'],
  },
]);

/** The 款 and 项 a statement prints. */
/** The 款 of T5. */
function sections(pkg: typeof plain): string[] {
  return [...classes(pkg, 'T5')].filter((row) => row.length === 5);
}

function classes(pkg: typeof plain, id: string): Set<string> {
  return new Set(
    pkg
      .items()
      .filter(({ statement, row }) => statement === id && /^\d{5,7}$/.test(row))
      .map(({ row }) => row),
  );
}
