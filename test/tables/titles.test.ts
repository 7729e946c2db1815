import { type StatementId } from '../fixtures/nine';
import { FORMS } from '../../src/publications/final-accounts/forms';
import { knownTitle, likeTitles } from '../../src/tables/titles';

/** Every printed title, with the variants seen (domain: statements). */
const TITLES: Readonly<Record<StatementId, readonly string[]>> = {
  T1: ['收入支出决算总表', '收支决算总表', '收入支出决算表'],
  T2: ['收入决算表'],
  T3: ['支出决算表'],
  T4: ['财政拨款收入支出决算总表', '财政拨款收支决算总表'],
  T5: ['一般公共预算财政拨款支出决算表'],
  T6: ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算明细表'],
  T7: ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款支出决算表'],
  T8: ['国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算财政拨款支出决算表'],
  T9: [
    '财政拨款“三公”经费支出决算表',
    '一般公共预算财政拨款“三公”经费支出决算表',
    '财政拨款安排的“三公”经费支出决算表',
    '“三公”经费支出决算表',
    '财政拨款‘三公’经费支出决算表',
    '财政拨款"三公"经费支出决算表',
    '财政拨款三公经费支出决算表',
    '一般公共预算财政拨款三公经费支出决算表',
  ],
};

const all = Object.entries(TITLES).flatMap(([id, titles]) =>
  titles.map((title): [string, string] => [id, title]),
);

describe.each(all)('%s %s', (id, title) => {
  test.each<[string, string]>([
    ['alone', title],
    ['spaced out', [...title].join(' ')],
    ['with line breaks', title.replace('决算', '\n决算')],
    ['with a year', `2024年度${title}`],
    ['with a year and 部门', `2024年度部门${title}`],
    ['with a year in front of 单位', `2023年单位${title}`],
    ['with the unit’s name', `青禾市档案局${title}`],
    ['with the unit’s name and the year', `青禾市档案局2024年度${title}`],
    ['with a number', `01.${title}`],
    ['as an annex', `附表3：${title}`],
    ['as 表一', `表一、${title}`],
    ['with its form tag', `公开01表 ${title}`],
    ['with 表 and its number', `表2 ${title}`],
    ['as an attachment', `附件1：${title}`],
    ['with its form tag behind it', `${title}    公开01表`],
    ['with its unit of money behind it', `${title}  金额单位：万元`],
    ['as its sheet is called', `GK01 ${title}`],
    ['with an ordinal', `(一)${title}`],
    ['with its unit of money', `${title}（万元）`],
    ['with a remark', `${title}（公开）`],
    ['in 《》', `《${title}》`],
  ])('%s', (_, printed) => {
    expect(knownTitle(FORMS, printed, '青禾市档案局')?.form.id).toBe(id);
  });

  test('is the title of no other statement', () => {
    expect(all.filter(([, other]) => other === title).map(([of]) => of)).toEqual([id]);
  });
});

test.each([
  '收入决算表编制说明',
  '收入预算表',
  '支出预算总表',
  '财政拨款支出决算情况',
  '项目支出绩效自评表',
  '项目支出决算表',
  '基本支出决算表附注',
  '目录',
  '部门决算公开表',
  '关于支出决算表的说明',
  '三公经费',
  '机关运行经费支出决算表',
  '政府采购支出决算表',
  '资产负债表',
  '收入支出决算总表、收入决算表、支出决算表',
])('%s is no statement', (text) => {
  expect(knownTitle(FORMS, text)).toBeNull();
});

test.each([
  '2024年度支出决算表\n部门：青禾市财政局    金额单位：万元',
  '支出决算表 编制单位：青禾市财政局',
  '【支出决算表】',
  '——支出决算表——',
  '支出决算表。',
])('what stands around a title in its cell is none of it: %s', (text) => {
  expect(knownTitle(FORMS, text)?.form.id).toBe('T3');
});

test.each(['财政专户管理资金支出决算表', '其他资金收入支出决算表', '专户资金收入决算表'])(
  '%s is of other money than the nine',
  (text) => {
    expect(likeTitles(FORMS, text)).toEqual([]);
  },
);

test('a unit’s name that ends like a title does not make one', () => {
  expect(knownTitle(FORMS, '青禾市财政拨款中心2024年度支出决算表', '青禾市财政拨款中心')?.form.id).toBe('T3');
});
