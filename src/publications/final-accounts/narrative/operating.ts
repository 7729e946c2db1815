import { said } from '../../../model/item';
import { section, term } from '../../kinds/section';

/** 机关运行经费支出情况. */
export const operating = section('operating', {
  heading: {
    words: ['机[关构]运行', '公用经费', '(?:机关\\(事业\\)|事业单位|单位)运行'],
    title: /机[关构]运行|公用经费|(?:单位|\(事业\))运行经费/,
  },
  terms: [
    term(
      '(?:履行一般行政(?:事业)?管理职能[、,])?(?:(?:维持|保障)机关(?:日常|正常)?运[转行](?:而)?(?:开支)?的)?机[关构]运行经费(?:支出)?|(?:单位)?运行经费(?:支出)?(?=[\\d为])',
      said('operating'),
    ),
    term('(?:日常)?公用经费(?:支出)?', said('operating.public')),
  ],
  // 机关运行经费(行政单位)…万元, (参公事业单位), (事业单位)公用经费….
  kindsOfUnit: ['行政', '参', '事业'],
});
