import Decimal from 'decimal.js';
import { differenceText, nameOf, placeNameOf, valueText } from '../../../src/findings';
import type { Figure } from '../../../src/model/figure';
import { said, saidOf, type Item } from '../../../src/model/item';
import { t5, t9 } from '../../../src/publications/final-accounts/forms';

function figure(item: Item, rowLabel: string, columnLabel: string, more: Partial<Figure> = {}): Figure {
  const place =
    item.statement === 'N'
      ? ({
          source: 'narrative',
          file: '说明.txt',
          start: 0,
          end: 4,
          section: '四、支出决算情况说明',
        } as const)
      : ({
          source: 'cell',
          statement: item.statement,
          sheet: 'GK05',
          title: '一般公共预算财政拨款支出决算表',
          row: 7,
          column: 4,
        } as const);
  const value = new Decimal(6);
  return {
    item,
    state: 'number',
    value,
    ulp: new Decimal('0.01'),
    printed: '6.00',
    place,
    rowLabel,
    columnLabel,
    computed: false,
    asText: false,
    ...more,
  };
}

const CHANGE = figure(saidOf(said('operating'), 'change'), '机关运行经费支出', '增减额');
const GROWTH = figure(saidOf(said('operating'), 'growth'), '机关运行经费支出', '增减率', {
  quantity: 'percent',
});
const SCORE = figure(said('evaluation2.total.score'), '总分', '得分', { table: 2, quantity: 'count' });

describe('what a figure is called', () => {
  test.each<[string, Figure, zh: string, en: string]>([
    [
      'of a statement',
      figure(t5('total', 'basic'), '合计', '基本支出'),
      'GK05 一般公共预算支出表 合计 基本支出',
      'GK05 一般公共预算支出表 合计 基本支出',
    ],
    [
      'of one column of amounts',
      figure(t5('total', 'total'), '合计', '金额'),
      'GK05 一般公共预算支出表 合计',
      'GK05 一般公共预算支出表 合计',
    ],
    [
      'of T9, whose columns are all of amounts',
      figure(t9('total', 'actual'), '合计', '决算数'),
      'GK05 一般公共预算支出表 合计 决算数',
      'GK05 一般公共预算支出表 合计 决算数',
    ],
    ['a change', CHANGE, '说明 机关运行经费支出 增减额', 'narrative 机关运行经费支出 change'],
    ['a score', SCORE, '说明 自评表2 总分 得分', 'narrative self-evaluation 2 总分 score'],
  ])('%s', (_, of, zh, en) => {
    expect({ ...nameOf(of) }).toEqual({ zh, en });
  });

  test('under the heading of its own statement it does not say it again', () => {
    expect(nameOf(CHANGE, 'N').zh).toBe('机关运行经费支出 增减额');
    expect(nameOf(CHANGE, 'T5').zh).toBe('说明 机关运行经费支出 增减额');
    expect(nameOf(figure(t5('total', 'basic'), '合计', '基本支出'), 'T5').zh).toBe('合计 基本支出');
  });

  test('where words are few its sheet’s mark is enough', () => {
    expect(nameOf(figure(t5('total', 'basic'), '合计', '基本支出'), null, 'brief').zh).toBe(
      'GK05 合计 基本支出',
    );
  });
});

test.each<[string, Figure, number, zh: string, en: string]>([
  ['a change down', CHANGE, -1234.5, '减少 1,234.50', 'minus 1,234.50'],
  ['a rate up', GROWTH, 2.6, '增长 2.60%', 'plus 2.60%'],
  ['no change', CHANGE, 0, '0.00', '0.00'],
  ['a negative amount, which is no change', figure(t5('total', 'basic'), '', ''), -6, '-6.00', '-6.00'],
  ['a score', SCORE, 9, '9', '9'],
])('%s is said as accountants say it', (_, of, value, zh, en) => {
  expect({ ...valueText(of, new Decimal(value)) }).toEqual({ zh, en });
});

test('how far two rates lie apart is percentage points, however they are rounded', () => {
  const share = { quantity: 'percent', ulp: new Decimal('0.01') } as const;
  expect({ ...differenceText(share, new Decimal('2.5')) }).toEqual({
    zh: '2.50 个百分点',
    en: '2.50 percentage points',
  });
  expect(differenceText({ ulp: null }, new Decimal(9)).zh).toBe('9.00');
});

test('a place is a cell, or a section without its number and what all titles say', () => {
  expect(placeNameOf(figure(t5('total', 'basic'), '', '').place).en).toBe('GK05 E8');
  expect({ ...placeNameOf(CHANGE.place) }).toEqual({ zh: '说明·支出决算', en: 'narrative·支出决算' });
});
