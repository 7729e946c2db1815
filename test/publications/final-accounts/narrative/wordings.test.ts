import { tell, withSlips } from '../../../fixtures/told';

/** A kind of wording in words of several places, each under its section's heading; all figures are right. */
interface Kind {
  readonly kind: string;
  readonly heading: string;
  readonly texts: readonly string[];
  /** Figures that no second one bears out, by the words right before them: changed, nobody can tell. */
  readonly alone?: readonly string[];
}

const SUMMARY = '一、收入支出决算总体情况说明';
const INCOME = '二、收入决算情况说明';
const EXPENDITURE = '三、支出决算情况说明';
const FISCAL = '四、财政拨款收入支出决算总体情况说明';
const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';

const KINDS: readonly Kind[] = [
  {
    kind: 'a share stands in brackets behind its amount',
    heading: EXPENDITURE,
    texts: [
      '本年支出合计916.21万元，其中：基本支出590.66万元（占本年支出合计的64.47%），项目支出325.55万元（占本年支出合计的35.53%）。',
      '2023年度支出合计916.21万元，其中：基本支出590.66万元（占64.47%），项目支出325.55万元（占35.53%）。',
      '本年支出合计916.21万元（较上年增加16.21万元，增长1.80%），其中基本支出590.66万元（占比64.47%）；项目支出325.55万元（占比35.53%）。',
    ],
  },
  {
    kind: 'a share in a bracket of parts, of the whole or of what the bracket is about',
    heading: INCOME,
    texts: [
      '本年收入合计980.00万元，其中：财政拨款收入867.89万元（其中：一般公共预算财政拨款收入812.34万元，占82.89%；政府性基金预算财政拨款收入55.55万元，占5.67%），占88.56%；事业收入100.10万元，占10.21%；其他收入12.01万元，占1.23%。',
      '2023年度收入合计980.00万元。其中：财政拨款收入867.89万元，占收入合计的88.56%（一般公共预算财政拨款收入812.34万元，占93.60%；政府性基金预算财政拨款收入55.55万元，占6.40%）；事业收入100.10万元，占收入合计的10.21%；其他收入12.01万元，占收入合计的1.23%。',
      '本年收入合计980.00万元，其中：财政拨款收入867.89万元（含一般公共预算收入812.34万元，占82.89%；政府性基金收入55.55万元，占5.67%）。',
    ],
  },
  {
    kind: 'nothing, without a unit where its neighbours have one',
    heading: EXPENDITURE,
    texts: [
      '本年支出合计916.21万元，其中：基本支出590.66万元，占64.47%；项目支出325.55万元，占35.53%；上缴上级支出0，占0%；经营支出0，占0%；对附属单位补助支出0，占0%。',
      '支出合计916.21万元，其中：基本支出590.66万元，占64.47%；经营支出为0；上缴上级支出0；项目支出325.55万元，占35.53%。',
      '支出合计916.21万元。基本支出590.66万元，占支出合计的64.47%；项目支出325.55万元，占支出合计的35.53%；经营支出0.00，占支出合计的0.00%。',
    ],
  },
  {
    kind: 'a total that may be that of the year or the one with what was carried over',
    heading: SUMMARY,
    texts: [
      '2023年度总收入1020.00万元，其中本年收入980.00万元，年初结转和结余40.00万元。总支出1020.00万元，其中本年支出916.21万元，年末结转和结余103.79万元。',
      '2023年度决算总收入980.00万元，比2022年度决算总收入950.00万元增加了30.00万元。2023年度总支出916.21万元比2022年度总支出900.00万元增加16.21万元。',
      '2023年度部门决算总收入1020.00万元，其中：本年收入合计980.00万元，上年结转和结余40.00万元；总支出1020.00万元，其中：本年支出合计916.21万元，结转下年103.79万元。',
    ],
  },
  {
    kind: 'its total of income named as shares name it',
    heading: INCOME,
    texts: [
      '2023年收入总额980.00万元，其中：一般公共预算拨款收入812.34万元，占总收入的82.89%，政府性基金拨款收入55.55万元，占总收入的5.67%，事业收入100.10万元，占总收入的10.21%，其他收入12.01万元，占总收入的1.23%。',
      '2023年总收入980.00万元，其中财政拨款收入867.89万元，占总收入的88.56%；事业收入100.10万元，占总收入的10.21%；其他收入12.01万元，占总收入的1.23%。',
      '全年收入980.00万元，比上年增加30.00万元，增长3.16%。',
    ],
  },
  {
    kind: 'funds under 财政拨款收入支出, of the year or with what was carried over',
    heading: FISCAL,
    texts: [
      '2023年度财政拨款收入总计877.89万元，其中：一般公共预算财政拨款812.34万元，政府性基金预算财政拨款55.55万元，年初财政拨款结转和结余10.00万元。',
      '2023年度财政拨款收入决算867.89万元，其中：一般公共预算财政拨款收入812.34万元，占93.60%；政府性基金预算财政拨款收入55.55万元，占6.40%。财政拨款支出决算816.21万元，其中：一般公共预算财政拨款支出760.66万元，占93.19%；政府性基金预算财政拨款支出55.55万元，占6.81%。',
      '2023年度财政拨款收入总计877.89万元（其中：一般公共预算822.34万元，政府性基金预算55.55万元）。',
    ],
  },
  {
    kind: '年初, 年末 right behind the year',
    heading: SUMMARY,
    texts: [
      '2023年初结转和结余40.00万元，本年收入合计980.00万元，本年支出合计916.21万元，2023年末结转和结余103.79万元。',
      '2023年年初结转和结余40.00万元，2023年年末结转和结余103.79万元。',
      '本年支出合计916.21万元，与2023年初预算数相比增加66.21万元，增长7.79%；结转下年使用103.79万元。',
    ],
  },
  {
    kind: 'classes of basic expenditure that have nothing',
    heading: BASIC,
    texts: [
      '（一）工资福利支出460.66万元，较2022年增加10.66万元，增长2.37%。\n（二）商品和服务支出100.00万元，较2022年减少10.00万元，下降9.09%。\n（三）对个人和家庭补助支出0万元。\n（四）资本性支出0万元。',
      '工资福利支出460.66万元，占82.16%；商品和服务支出100.00万元，占17.84%；对个人和家庭的补助0万元，占0%；资本性支出0.00万元，占0.00%。',
      '其中：对个人和家庭的补助支出0.00万元，债务利息及费用支出0.00万元，资本性支出0.00万元。',
    ],
  },
];

describe.each(KINDS)('$kind', ({ heading, texts, alone = [] }) => {
  test('all of it is checked and nothing is wrong', () => {
    expect(texts.map((text) => ({ text, ...tell(heading, text) }))).toEqual(
      texts.map((text) => ({ text, wrong: [], unchecked: [] })),
    );
  });

  test('another digit in any of its figures is seen', () => {
    const slips = texts.flatMap(withSlips);
    expect(slips.length).toBeGreaterThan(texts.length);
    const unseen = slips.filter((slip) => tell(heading, slip.text).wrong.length === 0);
    const cannotBe = ({ figure }: { figure: string }): boolean =>
      alone.some((words) => figure.includes(words));
    expect(unseen.filter((slip) => !cannotBe(slip)).map(({ figure }) => figure)).toEqual([]);
  });
});
