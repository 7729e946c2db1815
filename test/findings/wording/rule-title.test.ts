import { ruleTitle } from '../../../src/findings';
import { aPackage } from '../../fixtures/package';
import { booksOf, ruleOf } from '../../publications/final-accounts/rules/table';

describe('a rule says its statements as the workbook names them', () => {
  test.each([
    ['X.T5-T6.basic', 'GK05 基本支出合计 = GK06 人员经费合计 + 公用经费合计'],
    // The title that the catalogue gives with the id is that of the sheet, which is named already.
    ['N.T5', '说明中的数 = GK05'],
    ['T5.row', '每行：合计 = 基本支出 + 项目支出'],
  ])('%s', (id, zh) => {
    expect(ruleTitle(ruleOf(id), booksOf(aPackage())).zh).toBe(zh);
  });

  test('one that is not there by its title', () => {
    const books = booksOf(aPackage().withoutStatement('T6'));
    expect(ruleTitle(ruleOf('X.T5-T6.basic'), books).zh).toBe(
      'GK05 基本支出合计 = 《一般公共预算财政拨款基本支出决算表》 人员经费合计 + 公用经费合计',
    );
  });

  test('in English no id is left either', () => {
    expect(ruleTitle(ruleOf('N.T5'), booksOf(aPackage())).en).toBe("The narrative's figure = GK05");
  });
});
