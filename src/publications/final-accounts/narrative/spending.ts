import { said } from '../../../model/item';
import { section, term } from '../../kinds/section';

/**
 * 一般性支出情况: meetings, training and events of the whole department, out of whatever money: not what three-public says of
 * fiscal appropriation.
 */
export const spending = section('spending', {
  heading: { words: ['一般性支出', '节庆', '晚会', '论坛', '赛事'], title: /一般性支出/ },
  terms: [
    term('(?:开支)?会议费(?:支出)?', said('spending.meetings')),
    term('(?:开支)?培训费(?:支出)?', said('spending.training')),
    term('举办节庆[^,。;\\d]{0,24}活动(?:(?:等)?(?:支出|经费|费用)|,开支(?=\\d))?', said('spending.events')),
  ],
});
