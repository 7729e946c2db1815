import { aNarrated } from '../../../../fixtures/narrated';
import { plainUnit } from '../../../../fixtures/units';
import { table } from '../table';

const told = (passage: string): ReturnType<typeof aNarrated> =>
  aNarrated().rewritten(
    () =>
      `${plainUnit.unit}2024年度部门决算\n第三部分 2024年度部门决算情况说明\n七、财政拨款“三公”经费支出决算情况说明\n${passage}\n`,
  );
const others = '国有资本经营预算支出0.00万元';

table('N.by-fund', [
  {
    name: 'a budget and what was spent of it, each fund by fund',
    package: told(
      `公务接待费支出预算1.50万元（其中：一般公共预算支出1.50万元；政府性基金预算支出0.00万元；${others}），支出决算0.72万元（其中：一般公共预算支出0.70万元；政府性基金预算支出0.02万元；${others}）。`,
    ),
    verdict: 'exact',
    times: 2,
  },
  {
    name: 'one fund is left out',
    package: told('公务接待费支出0.72万元（其中：一般公共预算支出0.70万元）。'),
    verdict: 'exact',
  },
  {
    name: 'the funds make up another amount',
    package: told(
      `公务接待费支出0.72万元（其中：一般公共预算支出0.70万元；政府性基金预算支出0.20万元；${others}）。`,
    ),
    verdict: 'inconsistent',
  },
]);
