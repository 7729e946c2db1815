import { say } from '../../../model/text';
import { economicDetail } from './economic-detail';

/** The titles of T12 and T13, which are told apart by their rows. */
export const PROJECT_TITLES = /^一般公共预算(?:财政拨款)?项目支出(?:决算)?(?:明细)?表$/;
export const PROJECT_WORDS = {
  says: /一般公共预算.*项目支出/,
  not: /基本|三公|政府性基金|国有资本|绩效/,
};

/** 一般公共预算财政拨款项目支出决算表 (四川, 内蒙古): functional subjects, and their projects, down; in places economic subjects across. */
export const t12 = economicDetail('T12', {
  name: 'generalBudgetProjects',
  title: say('一般公共预算财政拨款项目支出决算表', 'Projects of the general public budget'),
  titles: PROJECT_TITLES,
  words: PROJECT_WORDS,
  projects: true,
});
