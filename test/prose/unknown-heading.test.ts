import { readText } from './read';

test('amounts under a heading that is not known are listed with it, and tied to nothing', () => {
  const text =
    '三、支出决算情况说明\n本年支出5万元。\n四、结转结余情况说明\n年末结转和结余8万元，下降3%，共2个项目。';
  const { unknown, unread, printings } = readText(text);
  expect(
    unknown.map(({ text: heading, start, amounts }) => [
      heading,
      text.slice(start).startsWith(heading),
      amounts,
    ]),
  ).toEqual([['四、结转结余情况说明', true, 2]]);
  expect(unread.map(({ passage, reason }) => [passage.text, reason.zh])).toEqual([
    ['8万元', '所在的标题没有认出，这一段没有核对'],
    ['3%', '所在的标题没有认出，这一段没有核对'],
  ]);
  expect(printings.map(({ figure }) => figure.printed)).toEqual(['5万元']);
});

test('a text without any heading that is known is listed as a whole', () => {
  expect(readText('本年支出5万元，增长3%。').unknown).toMatchObject([{ text: '', amounts: 2 }]);
});

test('a heading over no amounts is not worth a word', () => {
  expect(readText('四、结转结余情况说明\n没有。').unknown).toEqual([]);
});
