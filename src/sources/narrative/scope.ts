import type { Item } from '../../model/item';
import type { Clause } from './clause';
import { GRANDS, isPartOfYear } from './facts';
import type { Lexeme } from './lexemes';
import type { Mention } from './mentions';
import type { DenseSection } from './sections';

// What speaks of a part of the department, or of more than one statement: figures that no statement prints.

/** 财政拨款支出 alone, and 财政拨款收支 as a whole, hold all funds. */
export const speaksOfAllFunds = (text: string, key: DenseSection['key']): boolean =>
  key === 'fiscal' ||
  (key.startsWith('general.') && !text.includes('一般公共预算') && text.includes('财政拨款支出'));

/** An item of one of the three funds. */
export const isFund = ({ statement, row, column }: Item): boolean =>
  statement === 'T4' &&
  /^(?:generalBudget|governmentFund|stateCapital)$/.test(
    row.replace(/^income\./, '') === row ? column : row.slice(7),
  );

/** 某某站, 某某站: a clause of nothing but the name of a unit that is not the narrative's. */
export const namesUnit = ({ names, clean, numbered, role }: Clause, words: string): boolean =>
  !clean && !numbered && names.length === 0 && role === null && UNIT.test(words);

const UNIT =
  /^(?!根据|按照|按|经|由|为|对|在|从)[^,。;:、\d]{2,24}(?:局|厅|委|办|院|校|园|所|站|队|馆|中心|机关|学|医院|本级|分局|委员会)(?:\([^()]*\))?[,。;:]$/;

/** 某局收入总计70万元,某站收入总计30万元: beside another's, what the unit calls its own is only a part of the statements'. */
export function sharedNames(lexemes: readonly Lexeme[], text: string): Set<Mention> {
  const shared = new Set<Mention>();
  const own = new Map<Item, Mention>();
  const others = new Set<Item>();
  const close = (): void => {
    for (const [of, mention] of own) if (others.has(of)) shared.add(mention);
    own.clear();
    others.clear();
  };
  for (const [index, lexeme] of lexemes.entries()) {
    if (lexeme.kind === 'item' || (lexeme.kind === 'mark' && lexeme.mark === '。')) close();
    if (lexeme.kind !== 'name') continue;
    let before = index - 1;
    while (before >= 0 && lexemes[before]!.kind === 'word') before--;
    const subject = lexemes[before];
    if (subject?.kind === 'unit') own.set(lexeme.mention.of, lexeme.mention);
    else if (subject?.kind === 'unknown' && ANOTHER.test(text.slice(subject.start, subject.end)))
      others.add(lexeme.mention.of);
  }
  close();
  return shared;
}

/** What ends in the name of some unit: 下属某某站. */
export const ANOTHER = /[局厅委办院校园所站队馆学]$|中心$|机关$|单位$/;

/**
 * 收入总计980万元,其中:财政拨款收入…,事业收入…: where the parts told are only those of the year, 总计 may mean 本年收入合计
 * and is tied to neither.
 */
export function looseTotals(lexemes: readonly Lexeme[]): Set<Item> {
  const loose = new Set<Item>();
  let grand: Item | null = null;
  let parts: Item[] | null = null;
  const close = (): void => {
    if (grand && parts !== null && parts.length > 0 && parts.every(isPartOfYear)) loose.add(grand);
    grand = parts = null;
  };
  for (const [index, lexeme] of lexemes.entries()) {
    const next = lexemes[index + 1];
    const goesOn = next?.kind === 'word' && next.word.kind === 'parts';
    if (lexeme.kind === 'item' || (lexeme.kind === 'mark' && lexeme.mark === '。' && !goesOn)) close();
    else if (lexeme.kind === 'word' && lexeme.word.kind === 'parts' && grand) parts ??= [];
    else if (lexeme.kind === 'name' && parts) parts.push(lexeme.mention.of);
    else if (lexeme.kind === 'name' && GRANDS.has(lexeme.mention.of)) grand = lexeme.mention.of;
  }
  close();
  return loose;
}
