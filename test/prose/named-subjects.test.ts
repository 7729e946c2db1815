import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { narrativeOf } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';

const sheets = aPackage({ books: plainUnit }).sheets();
const { text } = narrativeOf(plainUnit, { family: 'xinjiang2024', breaks: 'none' });

const found = (changed: string): { errors: string[]; reviews: string[]; unread: number } => {
  const { findings, check } = examine(finalAccounts, {
    sheets,
    narratives: [{ file: '说明.txt', kind: 'text', text: changed }],
  });
  const rules = (severity: string): string[] => [
    ...new Set(findings.filter((each) => each.severity === severity).map(({ rule }) => rule)),
  ];
  return {
    errors: rules('error'),
    reviews: rules('review'),
    unread: check.books.narratives[0]!.unread.length,
  };
};

const clean = found(text);

/** 1.一般公共服务支出(类)…(款)行政运行(项): a numbered paragraph's subject, in its three levels. */
const SUBJECT = /(\n\d+\.)([^\n。]*?)\(类\)([^\n。]*?)\(款\)([^\n。]*?)\(项\)/g;

test.each<[string, string, typeof clean]>([
  ['as forms have it', text, clean],
  ['the item alone, without its levels', text.replace(SUBJECT, '$1$4'), clean],
  ['the class without (类)', text.replace(SUBJECT, '$1$2$3(款)$4(项)'), clean],
])('a subject is known by its name: %s', (_, changed, expected) => {
  expect(found(changed)).toEqual(expected);
});

test('a paragraph of something that T5 does not have is not taken for the total', () => {
  const changed = text.replace(SUBJECT, '$1某项工作');
  expect(changed).not.toBe(text);
  const { errors, unread } = found(changed);
  expect(errors).toEqual([]);
  expect(unread).toBeGreaterThan(clean.unread);
});

test('a name that no row has, while a row has no name, is said to be unknown and tied to none', () => {
  const changed = text
    .replace(/政府办公厅[^\n。]*?\(款\)行政运行\(项\)/, '政府办公厅事务(款)甲乙丙丁(项)')
    .replace(/政府办公厅[^\n。]*?\(款\)一般行政管理事务\(项\)/, '政府办公厅事务(款)戊己庚辛(项)');
  const { errors, reviews } = found(changed);
  expect(errors).toEqual([]);
  expect(reviews).toEqual(expect.arrayContaining(['N.list', 'N.names']));
});
