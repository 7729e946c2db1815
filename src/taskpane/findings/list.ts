/** How the list of findings stands: its order, what is folded, which are picked. */

export type ListOrder = 'statement' | 'amount' | 'severity';

export interface ListState {
  readonly order: ListOrder;
  /** The groups of which only the heading shows, by `Group.key`. */
  readonly folded: readonly string[];
  /** The findings picked to be explained together; null while none are being picked. */
  readonly picked: readonly string[] | null;
}

export const AS_IT_BEGINS: ListState = { order: 'statement', folded: [], picked: null };

export type ListAction =
  | { readonly type: 'ordered'; readonly order: ListOrder }
  /** These groups alone are folded. */
  | { readonly type: 'folded'; readonly groups: readonly string[] }
  /** Its box is pressed. */
  | { readonly type: 'turned'; readonly finding: string }
  | { readonly type: 'picked'; readonly findings: readonly string[] | null };

export function reduceList(state: ListState, action: ListAction): ListState {
  switch (action.type) {
    case 'ordered':
      return { ...state, order: action.order };
    case 'folded':
      return { ...state, folded: action.groups };
    case 'turned':
      return { ...state, picked: turned(state.picked ?? [], action.finding) };
    case 'picked':
      return { ...state, picked: action.findings };
  }
}

/** One more of them, or one less: a heading or a box is pressed. */
export const turned = (those: readonly string[], one: string): readonly string[] =>
  those.includes(one) ? those.filter((each) => each !== one) : [...those, one];
