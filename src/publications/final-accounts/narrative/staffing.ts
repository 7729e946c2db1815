import { said } from '../../../model/item';
import { counted, section } from '../../kinds/section';

/** 机构设置, 人员情况: offices and people. */
export const staffing = section('staffing', {
  heading: { title: /机构设置|人员|机构|编制|基本情况|单位构成/ },
  counts: {
    listed: [
      // 行政编制20人,实有18人; 事业编制实有人数39人.
      counted(
        /(行政|事业|工勤|参公)[^,、;:。()\d]{0,6}编制(?:人员|人数|数)?(?:为|共)?(?:\d+[人名][,、]?(?:其中)?:?)?(?:年末|现有|在编)*实有(?:人员|人数|在编)*(?:为|共)?$/,
        /^[人名]$/,
        ({ 1: kind }) => said(`people:${kind!}`),
      ),
      counted(
        /(行政|事业|工勤|参公)[^,、;:。()\d]{0,6}编制(?:人员|人数|数)?(?:为|共)?$/,
        /^[人名]$/,
        ({ 1: kind }) => said(`posts:${kind!}`),
      ),
      counted(
        /(?:^|[,;:。])[^,、;:。()\d]{0,20}(?:核定|人员|年末|总)编制(?:人员|人数|数|总数)?(?:为|共)?$/,
        /^[人名]$/,
        said('posts.total'),
      ),
      counted(
        /(?<!编制[^,;:。]{0,8}[,、])(?:实有|年末)(?:在编)?(?:实有)?人[员数]+(?:总数|合计)?(?:共|为|共计)?$/,
        /^人$/,
        said('people.total'),
      ),
      counted(/在职(?:人员|职工)?(?:为)?$/, /^人$/, said('people.active')),
      counted(/离休(?:人员)?(?:为)?$/, /^人$/, said('people.retiredCadres')),
      counted(/离退休(?:人员)?(?:共|为)?$/, /^人$/, said('people.allRetired')),
      counted(/(?<!离)退休(?:人员)?(?:为)?$/, /^人$/, said('people.retired')),
      {
        ...counted(/(?:下设|内设|设有?|设立)(?:内设机构)?$/, /^个$/, said('offices')),
        ofAPart: true,
      },
    ],
  },
  // 下设N个处室,分别是:….
  rosters: [/(?:下设|内设)(?:内设机构)?(\d+)个[^。:;]{0,20}?(?:分别是|分别为|包括|即)?:([^。;]+)/g],
  partTwo: false,
});
