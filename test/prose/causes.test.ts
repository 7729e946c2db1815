import { causesIn } from '../../src/prose/causes';

test.each([
  {
    name: 'one reason',
    text: '完成预算的75%,主要原因是节约,批次减少5次。',
    causes: ['主要原因是节约,批次减少5次'],
  },
  {
    name: 'what is compared between two reasons is of neither',
    text: '完成预算的75%,主要原因是节约,与上年相比减少1万元,减少的主要原因是批次减少。',
    causes: ['主要原因是节约', '主要原因是批次减少'],
  },
  {
    name: 'three of them',
    text: '决算数小于预算数的主要原因是甲,较上年减少1万元,主要原因是乙,比年初预算减少2万元,主要是丙。',
    causes: ['主要原因是甲', '主要原因是乙', '主要是丙'],
  },
  {
    name: 'what was compared with last year already is compared so again by the reason',
    text: '比上年减少1万元,主要原因是项目支出减少,较上年减少3万元,主要是任务减少。',
    causes: ['主要原因是项目支出减少,较上年减少3万元,主要是任务减少'],
  },
])('$name', ({ text, causes }) => {
  expect(
    causesIn(text, { body: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(causes);
});
