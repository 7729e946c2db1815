import { plainUnit } from '../fixtures/units';
import { readText } from './read';

const UNIT = plainUnit.unit;
const body = (
  text: string,
  title = `${UNIT}\n2024年度部门决算公开说明`,
): ReturnType<typeof readText>['names'] => readText(`${title}\n三、支出决算情况说明\n${text}`).names;

test.each([
  { name: 'this year', text: '2024年度本年支出5万元。', years: ['2024 current'] },
  {
    name: 'the year before, compared with',
    text: '与2023年度相比，比2023年，较2023年',
    years: ['2023 previous', '2023 previous', '2023 previous'],
  },
  {
    name: 'an axis and a span name none',
    text: '2023年 2024年\n本年支出5万元，2022年至2024年共6万元',
    years: [],
  },
  {
    name: 'last year told beside this one, to be compared with',
    text: '2024年度本年支出5万元。2023年度本年支出4万元，同比增加1万元。',
    years: ['2024 current', '2023 other'],
  },
  {
    name: 'last year where this one is due',
    text: '2024年度本年支出5万元。2023年度项目支出4万元，较上年增加1万元。',
    years: ['2024 current', '2023 current'],
  },
  {
    name: 'an earlier year beside the last is a second comparison',
    text: '本年支出5万元，比上年增加1万元；比2019年减少2万元。项目支出比2022年增加1万元，比2023年增加1万元。',
    years: ['2019 other', '2022 other', '2023 previous'],
  },
  {
    name: 'an earlier year, where its parts alone are compared with the last',
    text: '本年支出比2021年增加1万元，其中：基本支出与2023年持平。',
    years: ['2021 previous', '2023 previous'],
  },
  {
    name: 'the year before last in a list whose others are compared with the last',
    text: '本年支出5万元。基本支出与2022年持平；项目支出比2023年增加1万元。',
    years: ['2022 previous', '2023 previous'],
  },
  { name: 'a day of the year', text: '截至2024年12月31日，', years: ['2024 current'] },
  { name: 'a document named', text: '根据《关于2019年预算的通知》支出5万元', years: [] },
  { name: 'a reason', text: '减少5万元，主要原因是：2022年项目完工。', years: [] },
])('years: $name', ({ text, years }) => {
  expect(body(text).years.map(({ year, meant }) => `${year} ${meant}`)).toEqual(years);
});

test('the year is the one that most sentences name', () => {
  expect(body('2024年度支出，2022年度支出，2024年度收入').year).toBe(2024);
  expect(body('本年支出5万元。').year).toBeNull();
});

test.each([
  { name: 'the unit of the title', title: `${UNIT}2024年度部门决算公开说明`, unit: UNIT, names: true },
  { name: 'another unit', title: '临泽县司法局2024年度部门决算公开说明', unit: '临泽县司法局', names: false },
  { name: 'no title', title: '', unit: null, names: false },
])('$name', ({ title, unit, names }) => {
  const read = body('本年支出5万元。', title);
  expect(read.unit?.text ?? null).toBe(unit);
  expect(read.namesUnit).toBe(names);
});

test.each([
  { name: 'its own name', said: UNIT, variants: [] },
  {
    name: 'a character for another',
    said: UNIT.replace('档案', '挡案'),
    variants: [UNIT.replace('档案', '挡案')],
  },
  { name: 'a character left out', said: UNIT.replace('档案', '档'), variants: [UNIT.replace('档案', '档')] },
  { name: 'another office of the same town', said: '青禾市统计局', variants: [] },
])('names nearly its own: $name', ({ said, variants }) => {
  expect(body(`${said}本年支出5万元。`).variants.map(({ text }) => text)).toEqual(variants);
});
