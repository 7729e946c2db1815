import { readText } from './read';

const read = (list: string): string[] =>
  readText(`六、一般公共预算财政拨款基本支出决算情况说明\n${list}`).listed.map(
    ({ name, group, open, row }) => `${group} ${name} ${row ?? '?'}${open ? ' …' : ''}`,
  );

test.each([
  {
    name: 'both lists',
    list: '人员经费5万元，包括：基本工资、津贴补贴。\n公用经费3万元，主要包括：办公费、水费。',
    reads: ['staff 基本工资 30101', 'staff 津贴补贴 30102', 'public 办公费 30201', 'public 水费 30205'],
  },
  {
    name: 'both in one sentence',
    list: '人员经费5万元，包括基本工资、奖金，公用经费3万元，包括办公费、电费。',
    reads: ['staff 基本工资 30101', 'staff 奖金 30103', 'public 办公费 30201', 'public 电费 30206'],
  },
  {
    name: 'each with its amount',
    list: '人员经费5万元，包括：基本工资3.00万元、奖金2万元等。',
    reads: ['staff 基本工资 30101', 'staff 奖金 30103 …'],
  },
  {
    name: '等 leaves it open',
    list: '人员经费5万元，包括：基本工资、奖金等。',
    reads: ['staff 基本工资 30101', 'staff 奖金 30103 …'],
  },
  {
    name: 'broken in the middle of a name',
    list: '公用经费3万元，包括：办公\n费、维修\n（护） 费。',
    reads: ['public 办公费 30201', 'public 维修(护)费 30213'],
  },
  {
    name: 'nearly as T6 calls it',
    list: '人员经费5万元，包括：其他社会保障缴费支出。',
    reads: ['staff 其他社会保障缴费支出 30112'],
  },
  { name: 'a name of the other group', list: '人员经费5万元，包括：办公费。', reads: ['staff 办公费 ?'] },
  { name: 'no economic item', list: '公用经费3万元，包括：天方夜谭。', reads: ['public 天方夜谭 ?'] },
  { name: 'no list', list: '公用经费3万元。', reads: [] },
])('$name', ({ list, reads }) => {
  expect(read(list)).toEqual(reads);
});

test('elsewhere a list is no list of T6', () => {
  expect(readText('三、支出决算情况说明\n人员经费5万元，包括：基本工资。').listed).toEqual([]);
});
