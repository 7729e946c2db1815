import { say } from '../model/text';

/** What the pane says of the sample that the first start offers. */
export const sampleTexts = {
  offer: say('先用样例试试', 'Try it on a sample'),
  what: say(
    '一个虚构单位的决算公开表，里面有几处错误',
    'The statements of an invented unit, with a few errors in them',
  ),
  coming: say('正在取样例…', 'Fetching the sample…'),
  opened: say(
    '样例已在新窗口打开：在那里打开勾稽窗格，按“检查”。',
    'The sample is open in a new window: open the Gouji pane there and press Check.',
  ),
  saved: say(
    '样例 gouji-sample.xlsx 已交给浏览器下载：用 Excel 打开它，再打开勾稽窗格。',
    'The browser was given gouji-sample.xlsx to download: open it in Excel, then open the Gouji pane.',
  ),
  missing: say(
    '没有取到样例：请与安装加载项的人联系。',
    'The sample could not be fetched: ask whoever installed the add-in.',
  ),
} as const;
