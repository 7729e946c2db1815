import { said, type Item } from '../../../model/item';
import { counted, section, term } from '../../kinds/section';
import { t9, type T9Line } from '../forms';
import { visits, VISITS } from './visits';

const actual = (line: T9Line): Item => t9(line, 'actual');

const OF_THREE = '(?:一般公共预算)?(?:(?:及|和)政府性基金(?:预算)?)?(?:财政拨款)?(?:安排)?的?';
const SPENT = '(?:财政拨款)?(?:支出)?';
const COST = '(?:费用?|经费)?(?:支出)?';

/** 财政拨款“三公”经费支出决算情况. */
export const threePublic = section('threePublic', {
  heading: {
    words: ['三公经费', '会议费', '培训费', '因公出国(?:\\(境\\))?', '公务用车', '公务接待'],
    title: /(?:三公经费|会议费|培训费|因公出国|公务用车|公务接待).*(?:决算|支出|执行|情况)/,
    // Next year's budget of 三公 is none of the accounts: 2022年“三公”经费预算安排情况.
    not: /三公经费(?:财政拨款)?预算/,
    lends: true,
  },
  terms: [
    term(`${OF_THREE}三公经费${SPENT}`, actual('total')),
    term(`因公出国(?:\\(境\\))?${COST}`, actual('abroad')),
    term(`公务用车购置(?:费)?(?:及|和|与)运行(?:维护)?${COST}`, actual('vehicles')),
    term(`公务用车购置${COST}(?!数|[及和与\\d]+辆)`, actual('purchase')),
    term(`公务用车运行(?:维护)?${COST}`, actual('running')),
    term('公务接待(?:费用?|经费|支出)(?:支出)?', actual('reception')),
    term(
      '国内(?:公务)?接待(?:费用?|经费)?支出|国内(?:公务)?接待(?:费用?|经费)(?=[\\d为])',
      said('reception.domestic'),
    ),
    term(
      '国\\(境\\)外(?:公务)?接待(?:费用?|经费)?支出|国\\(境\\)外(?:公务)?接待(?:费用?|经费)(?=[\\d为])',
      said('reception.abroad'),
    ),
    term('外[宾事]接待(?:费用?|经费)?支出', said('reception.guests')),
    term('会议费(?:支出)?', said('meetings')),
    term('培训费(?:支出)?', said('training')),
  ],
  counts: {
    listed: [
      counted(/购置(?:数量?|公务用车)?(?:为)?$/, /^辆$/, said('cars.bought')),
      counted(/保有量(?:为)?$/, /^辆$/, said('cars.kept')),
      counted(/固定资产车辆(?:为)?$/, /^辆$/, said('vehicles')),
    ],
    bySentence: { units: VISITS, of: visits },
  },
});
