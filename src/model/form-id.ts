/** A letter and a number by which items and results name a form: T1 … T9 of the national one, T10 and on of a place's own. */
export type FormId = `${string}${number}`;
