import { readText } from './read';

test.each([
  { text: '本年支出5.00万元，增长。', kinds: [] },
  { text: '本年支出万元。', kinds: ['blank'] },
  { text: '本年支出5.00万元，增长%。', kinds: ['blank'] },
  { text: '本年支出5.00万元，增长13.95。', kinds: ['noPercent'] },
  { text: '基本支出5.00万元，占61.40；项目支出3.00万元', kinds: ['noPercent'] },
  { text: '本年支出5.00万，增长2%。', kinds: ['noYuan'] },
  { text: '本年支出XX万元。', kinds: ['blank'] },
  { text: '本年支出____。', kinds: ['blank'] },
  { text: '主要用于WIFIXX的建设', kinds: [] },
  { text: '比上年增加（减少）5.00万元。', kinds: ['bothWords'] },
  { text: '比上年增加5.00万元，下降（增长）2.00%。', kinds: ['bothWords'] },
  { text: '本年支出减少为0.00万元，与2023年持平。', kinds: ['steadyChange'] },
  { text: '与上年持平，增加5.00万元。', kinds: ['steadyChange'] },
  { text: '与上年持平，增加0.00万元。', kinds: [] },
  { text: '截至2024年12月31日7，', kinds: ['strayDigit'] },
  { text: '截至2024年12月31日\n7，', kinds: [] },
  { text: '本年支出14,40.22万元。', kinds: ['malformed'] },
])('$text', ({ text, kinds }) => {
  const { residues, text: whole } = readText(`三、支出决算情况说明\n${text}`);
  expect(residues.map(({ kind }) => kind)).toEqual(kinds);
  for (const { passage } of residues) expect(whole.slice(passage.start, passage.end)).not.toBe('');
});

test('prose outside the sections that report is left alone', () => {
  expect(readText('第一部分 单位概况\n一、主要职能\n1.承办XX事项，增长%。').residues).toEqual([]);
});
