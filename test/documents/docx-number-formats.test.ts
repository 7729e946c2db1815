import { formatNumber } from '../../src/documents/docx-numbering';

test.each([
  [7, 'decimal', '7'],
  [7, 'decimalZero', '07'],
  [12, 'decimalFullWidth', '１２'],
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [21, 'chineseCounting', '二十一'],
  [105, 'chineseCounting', '一〇五'],
  [105, 'chineseCountingThousand', '一百零五'],
  [2010, 'chineseCountingThousand', '二千零一十'],
  [3, 'japaneseCounting', '三'],
  [3, 'decimalEnclosedCircle', '③'],
  [3, 'lowerLetter', 'c'],
  [3, 'upperLetter', 'C'],
  [30, 'lowerLetter', undefined],
  [3, 'aiueo', undefined],
])('%d as %s: %s', (value, format, written) => {
  expect(formatNumber(value, format)).toBe(written);
});
