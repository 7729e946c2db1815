import { many, phrase, say, type Text } from '../../../../model/text';

/** What the rules between statements say of whole packages. */

interface SaidAlike {
  readonly ids: readonly string[];
  readonly value: string;
}

interface Noted {
  readonly id: string;
  /** The statement's. */
  readonly title: Text;
  readonly note: string;
}

interface SaidSubject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const parts = phrase<{ meant: string }>(
  ({ meant }) => `其下列的都是 ${meant} 的款、项`,
  ({ meant }) => `stands above the subjects of ${meant}`,
);
const twins = phrase<{ meant: string; ids: readonly string[] }>(
  ({ meant, ids }) => `该科目在 ${ids.join('、')} 中的编码是 ${meant}`,
  ({ meant, ids }) => `has the code ${meant} in ${ids.join(', ')}`,
);

export const packageTexts = {
  /** `above`: the code whose row is not there; `first`: the first of its parts that are. */
  noParent: phrase<{ id: string; above: string; first: Pick<SaidSubject, 'code' | 'name'>; count: number }>(
    ({ id, above, first, count }) =>
      `${id} 没有${above.length === 3 ? '类' : '款'}级科目 ${above} 这一行，其下的“${first.code} ${first.name}”${count > 1 ? `等 ${count} 行` : ''}却在`,
    ({ id, above, first, count }) =>
      `${id} prints no ${above.length === 3 ? 'class' : 'section'} ${above} above “${first.code} ${first.name}”${count > 1 ? ` and ${count - 1} more` : ''}`,
  ),
  moneyUnit: say('金额单位', 'unit of money'),
  year: say('年度', 'year'),
  unit: say('单位名称', 'name of the unit'),
  note: say('说明', 'note'),
  title: say('标题', 'title'),

  labelled: phrase<{ id: string; label: Text }>(
    ({ id, label }) => `${id} ${label}`,
    ({ id, label }) => `${id} ${label}`,
  ),
  differs: phrase<{ what: Text; groups: readonly SaidAlike[] }>(
    ({ what, groups }) =>
      `${what}不一致：${groups.map(({ ids, value }) => `${ids.join('、')} 为“${value}”`).join('，')}`,
    ({ what, groups }) =>
      `The ${what} differs: ${groups.map(({ ids, value }) => `${ids.join(', ')} say “${value}”`).join('; ')}`,
  ),
  mislabelled: phrase<{ id: string; printed: string; meant: Text }>(
    ({ id, printed, meant }) => `${id} 表头印“金额单位：${printed}”，表中数字却是按${meant}填列的`,
    ({ id, printed, meant }) => `${id} says “${printed}” but its figures are in ${meant}`,
  ),
  names: phrase<{ code: string; groups: readonly SaidAlike[] }>(
    ({ code, groups }) =>
      `科目 ${code} 在各表中的名称不同：${groups.map(({ ids, value }) => `${ids.join('、')} 为“${value}”`).join('，')}`,
    ({ code, groups }) =>
      `Subject ${code} has different names: ${groups.map(({ ids, value }) => `${ids.join(', ')} “${value}”`).join('; ')}`,
  ),
  mistyped: phrase<SaidSubject & { meant: string; why: Text }>(
    ({ id, code, name, meant, why }) =>
      `${id} 科目编码 ${code}（${name}）应为 ${meant}：${why}；金额已按 ${meant} 核对`,
    ({ id, code, name, meant, why }) =>
      `${id}: the code ${code} (${name}) should be ${meant}: the subject ${why}; its amounts were checked as ${meant}`,
  ),
  /** Why a code is plainly another: what stands below it, or what other statements print. */
  known: { parts, twins },
  wrongParent: phrase<SaidSubject & { under: { readonly code: string; readonly name: string } }>(
    ({ id, code, name, under }) =>
      `${id} 科目编码 ${code}（${name}）列在 ${under.code}（${under.name}）之下，编码与所属类款不符`,
    ({ id, code, name, under }) =>
      `${id}: subject ${code} (${name}) stands under ${under.code} (${under.name}), to which its code does not belong`,
  ),
  twice: phrase<SaidSubject>(
    ({ id, code, name }) => `${id} 中“${code} ${name}”出现了两次`,
    ({ id, code, name }) => `${id} prints “${code} ${name}” twice`,
  ),
  childless: phrase<SaidSubject & { below: Text }>(
    ({ id, code, name, below }) => `${id} 的“${code} ${name}”之下没有列出${below}`,
    ({ id, code, name, below }) => `${id}: “${code} ${name}” has no ${below} below it`,
  ),
  section: say('款', 'section'),
  item: say('项', 'item'),
  uncoded: phrase<{ id: string; count: number; names: readonly string[] }>(
    ({ id, count, names }) =>
      `${id} 有 ${count} 行没有印科目编码（${names.map((name) => `“${name}”`).join('、')}${count > names.length ? '…' : ''}），按名称核对；名称对不上的未与其他表核对`,
    ({ id, count, names }) =>
      `${id} prints ${many(count, 'row')} without a code (${names.map((name) => `“${name}”`).join(', ')}${count > names.length ? '…' : ''}): tied by their names, where another statement has them`,
  ),
  otherFund: phrase<Noted>(
    ({ id, title, note }) => `${id}《${title}》下的说明说的是另一项资金：“${note}”`,
    ({ id, title, note }) => `The note under ${id} (${title}) speaks of another fund: “${note}”`,
  ),
  otherUnit: phrase<Omit<Noted, 'note'> & { who: string; own: string }>(
    ({ id, title, who, own }) => `${id}《${title}》下的说明写的是“${who}”，报表的单位是“${own}”`,
    ({ id, title, who, own }) =>
      `The note under ${id} (${title}) names “${who}”; the statements are of “${own}”`,
  ),
  silent: phrase<{ id: string; title: Text }>(
    ({ id, title }) => `${id}《${title}》没有数据，也没有注明“本表无数据”`,
    ({ id, title }) => `${id} (${title}) has no figures and no note that says so`,
  ),
  contradicts: phrase<{ id: string; title: Text; count: number }>(
    ({ id, title, count }) => `${id}《${title}》注明本表无数据，表中却有 ${count} 个数字`,
    ({ id, title, count }) => `${id} (${title}) says that it is empty but prints ${many(count, 'figure')}`,
  ),
} as const;
