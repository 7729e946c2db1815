import type { Grammar } from '../model/grammar';
import type { Item } from '../model/item';
import type { Clause } from './clause';
import { isPartOfYear } from './facts';
import type { Lexeme } from './lexemes';
import type { Mention } from './mentions';

// What speaks of a part of the department, or of more than one statement: figures that no statement prints.

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
  for (let index = 0; index < lexemes.length; index++) {
    const lexeme = lexemes[index]!;
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
export function looseTotals(grammar: Grammar, lexemes: readonly Lexeme[]): Set<Item> {
  const loose = new Set<Item>();
  let grand: Item | null = null;
  let parts: Item[] | null = null;
  const close = (): void => {
    if (grand && parts !== null && parts.length > 0 && parts.every((part) => isPartOfYear(grammar, part)))
      loose.add(grand);
    grand = parts = null;
  };
  for (let index = 0; index < lexemes.length; index++) {
    const lexeme = lexemes[index]!;
    const next = lexemes[index + 1];
    const goesOn = next?.kind === 'word' && next.word.kind === 'parts';
    if (lexeme.kind === 'item' || (lexeme.kind === 'mark' && lexeme.mark === '。' && !goesOn)) close();
    else if (lexeme.kind === 'word' && lexeme.word.kind === 'parts' && grand) parts ??= [];
    else if (lexeme.kind === 'name' && parts) parts.push(lexeme.mention.of);
    else if (lexeme.kind === 'name' && grammar.grandTotals.has(lexeme.mention.of)) grand = lexeme.mention.of;
  }
  close();
  return loose;
}
