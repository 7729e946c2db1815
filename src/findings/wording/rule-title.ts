import type { Books } from '../../books/books';
import type { Rule } from '../../books/rule';
import type { Language, Text } from '../../model/text';

/** A statement's id in a title of the catalogue, and its title where that follows. */
const STATEMENT = /\b([A-Z]\d{1,2})(?![\d.])(?:《[^《》]{1,60}》| \([^()]{1,80}\)(?= *$))?/g;

/**
 * What a rule says, in the names of the package at hand: GK05 基本支出合计 = GK06 人员经费合计 + 公用经费合计. The catalogue names
 * statements by their ids, which a reader of findings need not know; its titles are ours, never the user's data.
 */
export function ruleTitle({ title }: Pick<Rule, 'title'>, books: Books): Text {
  const known = new Map(books.set.forms.map(({ id }): [string, typeof id] => [id, id]));
  const say = (language: Language): string =>
    title[language].replace(STATEMENT, (whole, id: string) => {
      const form = known.get(id);
      return form ? books.called(form, 'brief')[language] : whole;
    });
  return {
    get zh() {
      return say('zh');
    },
    get en() {
      return say('en');
    },
  };
}
