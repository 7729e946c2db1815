/** A letter and a number by which items and results name a form: T1 … T9 of the national one, T10 and on of a place's own; B1 … of a budget. */
export type FormId = `${string}${number}`;

/** What the ids of one publication's forms begin with: T, B. */
export const lettersOf = (id: FormId): string => /^\D*/.exec(id)![0];
