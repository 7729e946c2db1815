import { said, type Item } from '../../../model/item';
import { counted, section, term } from '../../kinds/section';

/** 单价50万元以上通用设备 are not 单价100万元以上专用设备. */
function equipmentOf(words: string): Item {
  const kind = (words.match(/(?<!\d)\d+万元|通用|专用|其他/g) ?? []).join('');
  return said(kind === '' || kind === '100万元' ? 'assets.equipment' : `assets.equipment:${kind}`);
}

/** 国有资产占有使用情况. */
export const assets = section('assets', {
  heading: {
    words: ['国有资产', '固定资产', '资产', '占[有用]', '车辆', '(?:大型|专用)设备'],
    title: /国有资产|资产占[有用]|车辆[及和与、]?(?:大型|专用)设备/,
  },
  terms: [
    term('固定资产(?:原值|总额|总值|金额)', said('assets.fixed')),
    term('资产(?:总额|总计|合计)', said('assets.total')),
    term('房屋[\\d.,]*平方米,?(?:原值|价值)', said('assets.buildings')),
    term('车辆[\\d.,]*辆,?(?:原值|价值)', said('assets.vehicles')),
  ],
  counts: {
    listed: [
      counted(/(?:共有|实有|拥有|。|^|;|,|万元|部门|单位)车辆(?:共有?|数)?$/, /^辆$/, said('vehicles')),
      counted(
        /(?:^|[,、:;。]|辆)((?:(?!用车主要|主要[是为]|包括)[^,、:;。\d]){2,20}用车)$/,
        /^辆$/,
        (matched) => said(`vehicles:${matched[1]!}`),
      ),
      counted(/(?:^|[,:;。])房屋(?:建筑)?(?:面积)?(?:共)?$/, /^平方米$/, said('assets.area')),
      counted(/([^,、:;。]{0,24}设备)(?:\([^)]*\))?$/, /^(?:台\(套\)|台|套)$/, ({ 1: words }) =>
        equipmentOf(words!),
      ),
    ],
    // What kind 其他用车 are of, and what came or went, is no stock.
    not: /其他用车主要|其他用车\d+辆\(|处置|报废|报损|出租|出借|新增|新购|购置|划转|调拨/,
  },
});
