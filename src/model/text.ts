/** A text in both languages of the program; Chinese comes first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

export const say = (zh: string, en: string): Text => ({ zh, en });
