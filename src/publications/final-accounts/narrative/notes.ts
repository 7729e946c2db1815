import { said } from '../../../model/item';
import { counted, section, term } from '../../kinds/section';
import { SMALL_FIRMS } from './terms';

/** 其他需要说明的情况. */
export const notes = section('notes', {
  heading: { words: ['其他需要?'], title: /^其他需/ },
  terms: [
    SMALL_FIRMS,
    term('全年预算数', said('performance.secret.budget')),
    term('全年执行数', said('performance.secret.actual')),
  ],
  counts: { listed: [counted(/(?:涉密|SM)项目$/, /^个$/, said('performance.secret.count'))] },
  tellsYears: false,
});
