import type { Expense } from '../../model/form';
import { equal, type Identity } from '../../model/identity';
import { inOrder } from '../../model/in-order';
import type { Item } from '../../model/item';

// “三公”经费, as accounts and budgets print it.

/** The six lines: 合计, 出国, 用车小计, 购置, 运行, 接待. */
export const THREE_PUBLIC_LINES = [
  'total',
  'abroad',
  'vehicles',
  'purchase',
  'running',
  'reception',
] as const;
export type ThreePublicLine = (typeof THREE_PUBLIC_LINES)[number];

/** The economic subjects that are one of them, by code. */
export const THREE_PUBLIC: ReadonlyArray<readonly [code: string, line: ThreePublicLine]> = [
  ['30212', 'abroad'],
  ['30217', 'reception'],
  ['30231', 'running'],
  ['31013', 'purchase'],
];

/** Is a heading such a one? */
export const says =
  (pattern: RegExp) =>
  (heading: string): boolean =>
    pattern.test(heading);

/** All but the total, in the order in which a heading is held against them. */
export const THREE_PUBLIC_EXPENSES: readonly (Expense & { readonly key: ThreePublicLine })[] = [
  { key: 'abroad', name: '因公出国（境）费', isNamedBy: says(/因公出国|出国\(境\)费/) },
  { key: 'reception', name: '公务接待费', isNamedBy: says(/公务接待|^接待费/) },
  {
    key: 'vehicles',
    name: '公务用车购置及运行维护费小计',
    isNamedBy: (heading) =>
      /公务用车(?:费|经费)$/.test(heading) || inOrder(heading, /用车/, /购置/, /[及和与]/, /运行/),
  },
  { key: 'purchase', name: '公务用车购置费', isNamedBy: says(/用车购置|^购置费?$|^车辆购置/) },
  { key: 'running', name: '公务用车运行维护费', isNamedBy: says(/用车运行|^运行(?:维护)?费?$|^车辆运行/) },
];

/** 合计 = 出国 + 用车 + 接待; `hasVehicles`: is 公务用车购置及运行维护费 a figure of its own? */
export const totalOf = (amount: (line: ThreePublicLine) => Item, hasVehicles: boolean): Identity =>
  equal(amount('total'), [
    amount('abroad'),
    ...(hasVehicles ? [amount('vehicles')] : [amount('purchase'), amount('running')]),
    amount('reception'),
  ]);

/** 用车 = 购置 + 运行维护. */
export const vehiclesOf = (amount: (line: ThreePublicLine) => Item): Identity =>
  equal(amount('vehicles'), [amount('purchase'), amount('running')]);
