import { say } from '../model/text';

/** Why a figure was not understood. */
export const WHY = {
  cause: say('说明原因的数字，没有可核对的项目', 'a figure within a reason: nothing to tie it to'),
  unnamed: say(
    '没有认出它说的是哪个项目：本句没有写明，或写法没有认出',
    'the item it speaks of was not recognised: its own words do not name it, or were not understood',
  ),
  several: say(
    '本句写了几个项目，不能确定它说的是哪一个',
    'its words name several items; which of them it speaks of is not certain',
  ),
  year: say('说的是另一年度的数', 'a figure of another year'),
  part: say('说的是其中某一单位的数', 'a figure of one of several units'),
  points: say(
    '百分点：本句没有写明是哪个比率比上年的升降，无从核对',
    'percentage points: its sentence does not say which rate moved since last year',
  ),
  relative: say(
    '两个比率后面的百分数：没有写明是相差的百分点还是增长率',
    'a percentage behind two rates: points or growth is not said',
  ),
  whole: say('没有写明是占哪一项的比重', 'of what it is a share is not said'),
} as const;
