import { readText } from './read';

const slipsIn = (text: string): { readonly kind: string; readonly words: string }[] => {
  const narrative = readText(`三、支出决算情况说明\n${text}\n四、名词解释\n`);
  return narrative.typing.map(({ kind, passage }) => ({
    kind,
    words: narrative.text.slice(passage.start, passage.end).replace(/\s/g, ''),
  }));
};

describe('a word twice', () => {
  test.each([
    ['本年支出增加增加90.09万元。', '增加增加'],
    ['本年支出减少\n减少90.09万元。', '减少减少'],
    ['主要原因是主要原因是人员变动。', '主要原因是主要原因是'],
    ['增加原因主要是主要是按照规划。', '主要是主要是'],
    ['本年支出4733.14万元万元。', '万元万元'],
    ['主要用于用于办公。', '用于用于'],
    ['公务用车运行维护费公务用车运行维护费16.95万元。', '公务用车运行维护费公务用车运行维护费'],
    ['收入支出支出总计5.00万元。', '支出支出'],
    ['本年支出为为4733.14万元。', '为为'],
    ['增长1.94%%。', '%%'],
    ['原因主要是是接待任务增加。', '是是'],
    ['与上年与上年相比增加。', '与上年与上年'],
  ])('%s', (text, words) => {
    expect(slipsIn(text)).toEqual([{ kind: 'doubledWord', words }]);
  });

  test.each([
    '项目支出支出1367.76万元。',
    '信息化项目项目经费5.00万元。',
    '办公室办公室维修。',
    '2024年年初结转1.00万元。',
    '委员会委员会议费1.00万元。',
    '作为为民服务的项目。',
    '在进行了了解之后，主要是否超支已查清。',
    '合计\t合计\n科目编码\t科目编码',
    '科目编码\n科目编码',
    '占比比上年高，同比比上年多。',
    '增加加班费，增长长期投资。',
    '参与与上年相同的培训。',
  ])('is none: %s', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });
});

describe('marks side by side', () => {
  test.each([
    ['基本支出增加。。', '。。'],
    ['基本支出增加，。', ',。'],
    ['基本支出增加；。项目支出减少。', ';。'],
    ['基本支出增加，，项目支出减少。', ',,'],
    ['基本工资、、奖金。', '、、'],
    ['主要原因：：人员变动。', '::'],
    ['基本支出增加。 。项目支出减少。', '。。'],
  ])('%s', (text, words) => {
    const [only, ...others] = slipsIn(text);
    expect(others).toEqual([]);
    expect(only!.kind).toBe('doubledMark');
    expect(only!.words.normalize('NFKC')).toBe(words);
  });

  test.each([
    '基本工资、奖金……等。',
    '基本支出增加。。。',
    '他称“已完成。”。',
    '包括：①工资。②奖金。',
    '包括“甲”、“乙”。',
    '第三部分........5',
    '支出1,293.60万元，其中：基本支出1.00万元。',
  ])('are none: %s', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });
});

describe('a sentence cut short', () => {
  test.each([
    '本年支出增加，主要原因是。',
    '本年支出增加，主要原因：。',
    '本年支出增加，主要原因是：。',
    '本年支出5.00万元，主要用于。',
    '本年支出5.00万元，主要包括；项目支出1.00万元。',
    '本年支出为。',
    '本年支出增加，原因为。项目支出减少。',
    '本年支出增加，主要原因是',
    '本年支出5.00万元，其中：。',
    '本年支出增加，主要原因：',
    '本年支出增加，主要原因：……。',
  ])('%s', (text) => {
    expect(slipsIn(text).map(({ kind }) => kind)).toContain('cutShort');
  });

  test.each([
    '这是造成支出减少的主要原因。',
    '已查明原因。',
    '坚持实事求是。',
    '规范单位的行为。干部敢于作为。',
    '具体情况如下：',
    '具体如下。',
    '本年支出5.00万元，其中：\n1.基本支出1.00万元。',
    '主要原因是：\n1.人员变动。',
  ])('is none: %s', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });
});

describe('a quotation mark without its other half', () => {
  test.each([
    ['“三公经费支出5.00万元。', '“三公经费支出5.00万'],
    ['三公”经费支出5.00万元。', '”经费支出5.00万元。'],
    ['“三公“经费支出5.00万元。', '“三公“经费支出5.00'],
    ['开展《美丽规划编制工作。', '《美丽规划编制工作。'],
    ['开展《美丽普陀“十五五规划》编制工作。', '“十五五规划》编制工作。'],
    ['开展美丽规划》编制工作。', '》编制工作。'],
    ['开展“十五五规划编制。\n“三公”经费5.00万元。', '“十五五规划编制。'],
  ])('%s', (text, words) => {
    expect(slipsIn(text)).toEqual([{ kind: 'unpaired', words }]);
  });

  test.each([
    '开展《美丽普陀建设“十\n五五规划”》编制工作。',
    '“三公"经费支出5.00万元。',
    '"三公"经费支出5.00万元，"两会"1.00万元。',
    '““三公”经费”支出5.00万元。',
    '24"显示器5台。',
    '落实《关于“放管服”的意见》。',
    '“三公”',
  ])('is none: %s', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });
});

test('tables and titles above the sections are left alone', () => {
  expect(readText('第一部分 单位概况\n一、主要职能\n1.负责增加增加。。\n').typing).toEqual([]);
});
