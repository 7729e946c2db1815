/** The rule that tells of numbers stored as text, a statement at a time. By itself: the pane knows it without the rules. */
export const NUMBER_AS_TEXT = 'S.number-as-text';
