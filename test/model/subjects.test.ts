import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classCode, ECONOMIC_SUBJECTS, FUNCTIONAL_CLASSES, subjectLevel } from '../../src/model/subjects';
import { withShared } from '../with-shared';

const csv = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split(','));

describe('functional classes by name', () => {
  test.each(FUNCTIONAL_CLASSES.map(([code, name]) => [name, code]))('%s is %s', (name, code) => {
    expect(classCode(name)).toBe(code);
    expect(classCode(`十一、${[...name].join(' ')}`)).toBe(code);
  });

  test.each<[string, string | undefined]>([
    ['文化体育与传媒支出', '207'],
    ['文化旅游体育与传媒', '207'],
    ['医疗卫生与计划生育支出', '210'],
    ['资源勘探工业信息支出', '215'],
    ['商业服务业支出', '216'],
    ['国土海洋气象等支出', '220'],
    ['自然资源海洋气象支出', '220'],
    ['抗疫特别国债还本支出', '234'],
    ['教育', '205'],
    ['本年支出合计', undefined],
    ['结余分配', undefined],
    ['支出', undefined],
    ['', undefined],
    ['行政运行', undefined],
    ['其他一般公共服务支出', undefined],
    ['其他教育支出', undefined],
  ])('%s: %s', (name, code) => {
    expect(classCode(name)).toBe(code);
  });

  test('no code and no name is there twice', () => {
    for (const values of [
      FUNCTIONAL_CLASSES.map(([code]) => code),
      FUNCTIONAL_CLASSES.map(([, name]) => name),
    ])
      expect(new Set(values).size).toBe(values.length);
  });
});

describe('economic subjects', () => {
  test('every 款 has its 类', () => {
    const codes = [...ECONOMIC_SUBJECTS.keys()];
    expect(codes.filter((code) => code.length === 5 && !ECONOMIC_SUBJECTS.has(code.slice(0, 3)))).toEqual([]);
  });

  test.each([
    ['30212', '因公出国（境）费用'],
    ['30217', '公务接待费'],
    ['30231', '公务用车运行维护费'],
    ['31013', '公务用车购置'],
    ['301', '工资福利支出'],
    ['399', '其他支出'],
  ])('%s is %s', (code, name) => {
    expect(ECONOMIC_SUBJECTS.get(code)).toBe(name);
  });

  withShared('domain/codes', 'the subjects were not compared with the field’s own table', (codes) => {
    test('as the domain’s table has them', () => {
      const rows = csv(join(codes, 'economic_department_2023_2025.csv')).filter(([code]) =>
        /^\d+$/.test(code!),
      );
      expect(rows.length).toBeGreaterThan(50);
      expect(rows.filter(([code]) => !ECONOMIC_SUBJECTS.has(code!)).map(([code]) => code)).toEqual([]);
    });
  });
});

test.each<[string, number | null]>([
  ['201', 3],
  ['20103', 5],
  ['2010301', 7],
  ['2010', null],
  ['20103011', null],
  ['合计', null],
  ['', null],
  ['20a', null],
])('the level of %j is %j', (code, level) => {
  expect(subjectLevel(code)).toBe(level);
});
