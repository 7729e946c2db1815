import type { Line } from '../../src/model/statement';
import { matchSubjects, type SubjectPath } from '../../src/prose/names';

const NAMES: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  20103: '政府办公厅（室）及相关机构事务',
  2010301: '行政运行',
  2010302: '一般行政管理事务',
  208: '社会保障和就业支出',
  20805: '行政事业单位养老支出',
  2080501: '行政单位离退休',
  2080505: '机关事业单位基本养老保险缴费支出',
  2080506: '机关事业单位职业年金缴费支出',
  210: '卫生健康支出',
  21011: '行政事业单位医疗',
  2101101: '行政单位医疗',
  2101102: '事业单位医疗',
  220: '自然资源海洋气象等支出',
  22001: '自然资源事务',
  2200101: '行政运行',
};
const lines = Object.entries(NAMES)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, name], row) => ({ key: code, code, name, row, column: 0 }) as unknown as Line);

const path = (...levels: readonly [string, string, string]): SubjectPath => ({ code: null, levels });
const rowsOf = (...paths: readonly SubjectPath[]): (string | null)[] =>
  matchSubjects(paths, lines).map(({ row }) => row);

const OFFICE = '政府办公厅(室)及相关机构事务';

test.each([
  { name: 'names as printed', said: [path('一般公共服务支出', OFFICE, '行政运行')], rows: ['2010301'] },
  {
    name: 'one name under two 款',
    said: [
      path('自然资源海洋气象等支出', '自然资源事务', '行政运行'),
      path('一般公共服务支出', OFFICE, '行政运行'),
    ],
    rows: ['2200101', '2010301'],
  },
  { name: 'the 类 left out', said: [path('', OFFICE, '一般行政管理事务')], rows: ['2010302'] },
  {
    name: 'a 款 under its old name',
    said: [path('社会保障和就业支出', '行政事业单位离退休', '行政单位离退休')],
    rows: ['2080501'],
  },
  {
    name: 'a 项 nearly as printed',
    said: [path('社会保障和就业支出', '行政事业单位养老支出', '机关事业单位养老保险缴费支出')],
    rows: ['2080505'],
  },
  {
    name: 'the nearer row is taken by its own name',
    said: [
      path('卫生健康支出', '行政事业单位医疗', '事业单位医疗支出'),
      path('卫生健康支出', '行政事业单位医疗', '行政单位医疗'),
    ],
    rows: ['2101102', '2101101'],
  },
  {
    name: 'one name and one row are left under a 款',
    said: [path('一般公共服务支出', OFFICE, '行政运行'), path('一般公共服务支出', OFFICE, '机关服务')],
    rows: ['2010301', '2010302'],
  },
  {
    name: 'two names are left: neither is guessed',
    said: [path('一般公共服务支出', OFFICE, '机关服务'), path('一般公共服务支出', OFFICE, '信访事务')],
    rows: [null, null],
  },
  { name: 'another 类 altogether', said: [path('教育支出', '普通教育', '小学教育')], rows: [null] },
  {
    name: 'one subject named twice',
    said: [path('一般公共服务支出', OFFICE, '行政运行'), path('一般公共服务支出', OFFICE, '行政运行')],
    rows: ['2010301', '2010301'],
  },
])('$name', ({ said, rows }) => {
  expect(rowsOf(...said)).toEqual(rows);
});

test('what differs is told level by level', () => {
  const [match] = matchSubjects([path('社会保障和就业支出', '行政事业单位离退休', '行政单位离退休')], lines);
  expect(match!.differs).toEqual([{ said: '行政事业单位离退休', printed: '行政事业单位养老支出' }]);
});
