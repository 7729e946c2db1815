/** How the list of findings stands: its order, what is folded, which are picked. */

export type Order = 'statement' | 'amount' | 'severity';

export interface ListState {
  readonly order: Order;
  /** The groups of which only the heading shows, by `Group.key`. */
  readonly folded: readonly string[];
}

export const AS_IT_BEGINS: ListState = { order: 'statement', folded: [] };

export type ListAction =
  | { readonly type: 'ordered'; readonly order: Order }
  /** These groups alone are folded. */
  | { readonly type: 'folded'; readonly groups: readonly string[] };

export function reduceList(state: ListState, action: ListAction): ListState {
  switch (action.type) {
    case 'ordered':
      return { ...state, order: action.order };
    case 'folded':
      return { ...state, folded: action.groups };
  }
}

/** A group's heading is pressed. */
export const turned = (folded: readonly string[], group: string): readonly string[] =>
  folded.includes(group) ? folded.filter((each) => each !== group) : [...folded, group];
