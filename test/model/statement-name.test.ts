import { briefName, sheetMark, statementName, wholeName } from '../../src/model/statement-name';

const FIFTH = '一般公共预算财政拨款支出决算表';

describe('a statement is called as the workbook names it', () => {
  test.each([
    // the sheet, its printed title, in a sentence, in few words, before an address, as a heading
    [`GK05 ${FIFTH}`, FIFTH, 'GK05 一般公共预算支出表', 'GK05', 'GK05', `GK05 ${FIFTH}`],
    ['GK05', FIFTH, 'GK05 一般公共预算支出表', 'GK05', 'GK05', `GK05 ${FIFTH}`],
    [`GK05${FIFTH}`, FIFTH, 'GK05 一般公共预算支出表', 'GK05', 'GK05', `GK05${FIFTH}`],
    ['Z05_1 支出', FIFTH, 'Z05_1 一般公共预算支出表', 'Z05_1', 'Z05_1', 'Z05_1 支出'],
    [
      '公开01表',
      '收入支出决算总表',
      '公开01表 收支总表',
      '公开01表',
      '公开01表',
      '公开01表 收入支出决算总表',
    ],
    ['表5', FIFTH, '表5 一般公共预算支出表', '表5 一般公共预算支出表', '表5', `表5 ${FIFTH}`],
    ['Sheet1', '收入决算表', 'Sheet1 收入决算表', 'Sheet1 收入决算表', 'Sheet1', 'Sheet1 收入决算表'],
    ['2', '收入决算表', '2 收入决算表', '2 收入决算表', '2', '2 收入决算表'],
    ['收入决算表', '收入决算表', '收入决算表', '收入决算表', '收入决算表', '收入决算表'],
    ['三公经费', '财政拨款“三公”经费支出决算表', '三公经费', '三公经费', '三公经费', '三公经费'],
    [
      '2020年度收入支出决算总表',
      '收入支出决算总表',
      '收支决算总表',
      '收支决算总表',
      '收支决算总表',
      '2020年度收入支出决算总表',
    ],
    [
      'GK09 x',
      '财政拨款“三公”经费支出决算表',
      'GK09 “三公”经费表',
      'GK09',
      'GK09',
      'GK09 x 财政拨款“三公”经费支出决算表',
    ],
    // the second sheet of a statement is another than its first
    [
      'GK01 (2)',
      '收入支出决算总表',
      'GK01 (2) 收支总表',
      'GK01 (2)',
      'GK01 (2)',
      'GK01 (2) 收入支出决算总表',
    ],
    // of another workbook
    ['[预算.xlsx]表1', '收支总表', '表1 收支总表', '表1 收支总表', '[预算.xlsx]表1', '表1 收支总表'],
    // a sheet without a title is called by its name alone
    ['Sheet3', '', 'Sheet3', 'Sheet3', 'Sheet3', 'Sheet3'],
    ['GK07', '', 'GK07', 'GK07', 'GK07', 'GK07'],
  ])('%s, titled %s', (sheet, title, sentence, brief, mark, heading) => {
    expect(statementName(sheet, title)).toBe(sentence);
    expect(briefName(sheet, title)).toBe(brief);
    expect(sheetMark(sheet)).toBe(mark);
    expect(wholeName(sheet, title)).toBe(heading);
  });

  test('a title of unusual length is cut, where the sheet has no mark either', () => {
    expect(statementName('Sheet1', '一'.repeat(80)).length).toBeLessThanOrEqual(24);
  });
});
