import { many, phrase, say, type Text } from '../../../../model/text';

/** What the rules between statements say of whole packages. */

interface SaidAlike {
  readonly names: readonly Text[];
  readonly value: string;
}

interface Noted {
  /** The statement's. */
  readonly of: Text;
  readonly note: string;
}

interface SaidSubject {
  /** The statement. */
  readonly of: Text;
  readonly code: string;
  readonly name: string;
}

const parts = phrase<{ meant: string }>(
  ({ meant }) => `其下列的都是 ${meant} 的款、项`,
  ({ meant }) => `stands above the subjects of ${meant}`,
);
const twins = phrase<{ meant: string; names: readonly Text[] }>(
  ({ meant, names }) => `该科目在 ${names.join('、')} 中的编码是 ${meant}`,
  ({ meant, names }) => `has the code ${meant} in ${names.join(', ')}`,
);

export const packageTexts = {
  /** `above`: the code whose row is not there; `first`: the first of its parts that are. */
  noParent: phrase<{ of: Text; above: string; first: Pick<SaidSubject, 'code' | 'name'>; count: number }>(
    ({ of, above, first, count }) =>
      `${of}没有${above.length === 3 ? '类' : '款'}级科目 ${above} 这一行，其下的“${first.code} ${first.name}”${count > 1 ? `等 ${count} 行` : ''}却在`,
    ({ of, above, first, count }) =>
      `${of} prints no ${above.length === 3 ? 'class' : 'section'} ${above} above “${first.code} ${first.name}”${count > 1 ? ` and ${count - 1} more` : ''}`,
  ),
  moneyUnit: say('金额单位', 'unit of money'),
  year: say('年度', 'year'),
  unit: say('单位名称', 'name of the unit'),
  note: say('说明', 'note'),
  title: say('标题', 'title'),

  labelled: phrase<{ of: Text; label: Text }>(
    ({ of, label }) => `${of} ${label}`,
    ({ of, label }) => `${of} ${label}`,
  ),
  differs: phrase<{ what: Text; groups: readonly SaidAlike[] }>(
    ({ what, groups }) =>
      `${what}不一致：${groups.map(({ names, value }) => `${names.join('、')} 为“${value}”`).join('，')}`,
    ({ what, groups }) =>
      `The ${what} differs: ${groups.map(({ names, value }) => `${names.join(', ')} say “${value}”`).join('; ')}`,
  ),
  mislabelled: phrase<{ of: Text; printed: string; meant: Text }>(
    ({ of, printed, meant }) => `${of}的表头印“金额单位：${printed}”，表中数字却是按${meant}填列的`,
    ({ of, printed, meant }) => `${of} says “${printed}” but its figures are in ${meant}`,
  ),
  names: phrase<{ code: string; groups: readonly SaidAlike[] }>(
    ({ code, groups }) =>
      `科目 ${code} 在各表中的名称不同：${groups.map(({ names, value }) => `${names.join('、')} 为“${value}”`).join('，')}`,
    ({ code, groups }) =>
      `Subject ${code} has different names: ${groups.map(({ names, value }) => `${names.join(', ')} “${value}”`).join('; ')}`,
  ),
  mistyped: phrase<SaidSubject & { meant: string; why: Text }>(
    ({ of, code, name, meant, why }) =>
      `${of}的科目编码 ${code}（${name}）应为 ${meant}：${why}；金额已按 ${meant} 核对`,
    ({ of, code, name, meant, why }) =>
      `${of}: the code ${code} (${name}) should be ${meant}: the subject ${why}; its amounts were checked as ${meant}`,
  ),
  /** Why a code is plainly another: what stands below it, or what other statements print. */
  known: { parts, twins },
  wrongParent: phrase<SaidSubject & { under: { readonly code: string; readonly name: string } }>(
    ({ of, code, name, under }) =>
      `${of}的科目编码 ${code}（${name}）列在 ${under.code}（${under.name}）之下，编码与所属类款不符`,
    ({ of, code, name, under }) =>
      `${of}: subject ${code} (${name}) stands under ${under.code} (${under.name}), to which its code does not belong`,
  ),
  twice: phrase<SaidSubject>(
    ({ of, code, name }) => `${of}中“${code} ${name}”出现了两次`,
    ({ of, code, name }) => `${of} prints “${code} ${name}” twice`,
  ),
  childless: phrase<SaidSubject & { below: Text }>(
    ({ of, code, name, below }) => `${of}的“${code} ${name}”之下没有列出${below}`,
    ({ of, code, name, below }) => `${of}: “${code} ${name}” has no ${below} below it`,
  ),
  section: say('款', 'section'),
  item: say('项', 'item'),
  uncoded: phrase<{ of: Text; count: number; names: readonly string[] }>(
    ({ of, count, names }) =>
      `${of}有 ${count} 行没有印科目编码（${names.map((name) => `“${name}”`).join('、')}${count > names.length ? '…' : ''}），按名称核对；名称对不上的未与其他表核对`,
    ({ of, count, names }) =>
      `${of} prints ${many(count, 'row')} without a code (${names.map((name) => `“${name}”`).join(', ')}${count > names.length ? '…' : ''}): tied by their names, where another statement has them`,
  ),
  otherFund: phrase<Noted>(
    ({ of, note }) => `${of}下的说明说的是另一项资金：“${note}”`,
    ({ of, note }) => `The note under ${of} speaks of another fund: “${note}”`,
  ),
  otherUnit: phrase<Omit<Noted, 'note'> & { who: string; own: string }>(
    ({ of, who, own }) => `${of}下的说明写的是“${who}”，报表的单位是“${own}”`,
    ({ of, who, own }) => `The note under ${of} names “${who}”; the statements are of “${own}”`,
  ),
  silent: phrase<{ of: Text }>(
    ({ of }) => `${of}没有数据，也没有注明“本表无数据”`,
    ({ of }) => `${of} has no figures and no note that says so`,
  ),
  contradicts: phrase<{ of: Text; count: number }>(
    ({ of, count }) => `${of}注明本表无数据，表中却有 ${count} 个数字`,
    ({ of, count }) => `${of} says that it is empty but prints ${many(count, 'figure')}`,
  ),
} as const;
