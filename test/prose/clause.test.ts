import { said } from '../../src/model/item';
import {
  freshClause,
  moneyRole,
  newFrame,
  percentRole,
  soleName,
  type Clause,
  type Frame,
} from '../../src/prose/clause';
import type { Mention } from '../../src/prose/mentions';
import type { Word } from '../../src/prose/words';

const name: Mention = { start: 0, end: 1, of: said('x'), lasting: false, whole: false, elsewhere: null };
const clause = (changes: Partial<Clause>): Clause => ({ ...freshClause(0), ...changes });
const word = (role: Word): Partial<Clause> => ({ role });

test.each<{
  name: string;
  clause: Partial<Clause>;
  base?: Frame['base'];
  role: string | null;
}>([
  { name: 'a name alone: its amount', clause: { names: [name] }, role: 'amount' },
  { name: 'no name and no word: nothing', clause: {}, role: null },
  { name: '支出决算为', clause: word({ kind: 'actual' }), role: 'amount' },
  { name: '减少为', clause: word({ kind: 'becomes' }), role: 'amount' },
  { name: '年初预算数', clause: word({ kind: 'budget', budget: 'initial' }), role: 'initialBudget' },
  { name: '预算 of no kind', clause: word({ kind: 'budget', budget: 'plain' }), role: 'budget' },
  {
    name: '完成全年预算 84.82万元',
    clause: word({ kind: 'completion', budget: 'fullYear' }),
    role: 'fullYearBudget',
  },
  { name: '增加', clause: word({ kind: 'move', sign: 1 }), role: 'change' },
  {
    name: '大于预算数 60.66万元',
    clause: word({ kind: 'compare', word: 'more', budget: 'plain' }),
    role: 'change',
  },
  { name: '差值', clause: word({ kind: 'gap' }), role: 'gap' },
  { name: '占: no amount', clause: word({ kind: 'share' }), role: null },
  { name: '比上年 950万元', clause: { compared: true }, base: 'lastYear', role: 'prior' },
  {
    name: '较年初预算 48万元',
    clause: { compared: true },
    base: { budget: 'initial' },
    role: 'initialBudget',
  },
])('before an amount, $name', ({ clause: changes, base = null, role }) => {
  const frame = { ...newFrame('sentence', 0), clause: clause(changes), base };
  expect(moneyRole(frame)).toBe(role);
});

test.each<{ name: string; clause: Partial<Clause>; role: string | null }>([
  { name: '增长', clause: word({ kind: 'move', sign: 1 }), role: 'growth' },
  { name: '占', clause: word({ kind: 'share' }), role: 'share' },
  { name: '完成预算的', clause: word({ kind: 'completion', budget: 'plain' }), role: 'completion' },
  { name: '差异率', clause: word({ kind: 'variance' }), role: 'variance' },
  { name: 'a name alone', clause: { names: [name] }, role: null },
  { name: '年初预算为', clause: word({ kind: 'budget', budget: 'initial' }), role: null },
])('before a percentage, $name', ({ clause: changes, role }) => {
  expect(percentRole(clause(changes))).toBe(role);
});

test.each<{ name: string; clause: Partial<Clause>; found: Mention | null }>([
  { name: 'one name', clause: { names: [name] }, found: name },
  { name: 'two names', clause: { names: [name, name] }, found: null },
  { name: 'a name among words not understood', clause: { names: [name], clean: false }, found: null },
  { name: 'a name behind a number', clause: { names: [name], numbered: true }, found: null },
  { name: 'what only serves as a whole', clause: { names: [{ ...name, whole: true }] }, found: null },
])('a clause speaks of one item: $name', ({ clause: changes, found }) => {
  expect(soleName(clause(changes))).toBe(found);
});
