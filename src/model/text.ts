/** A text in both languages of the program; Chinese comes first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Words as they stand; what is said of the user's own data is a `phrase`. */
export const say = (zh: string, en: string): Text => ({ zh, en });

/** Data of a sentence as one language sees them: texts become strings, all else stays. */
export type Spoken<D> = D extends Text
  ? string
  : D extends readonly (infer Each)[]
    ? readonly Spoken<Each>[]
    : D extends object
      ? { readonly [Key in keyof D]: Spoken<D[Key]> }
      : D;

/**
 * A sentence with data: what is said in each language, once. Its data are strings of the user's own (headings as
 * printed, passages, names), which both languages quote alike, numbers, and other texts, which each language says in
 * its own words. The words are put together when they are read, and only in the language that is read.
 */
export const phrase = <D extends object>(
  zh: (data: Spoken<D>) => string,
  en: (data: Spoken<D>) => string,
): ((data: D) => Text) => {
  const wording = { zh, en } as Wording;
  return (data) => new Phrase(data, wording) as unknown as Text;
};

type Wording = Readonly<Record<Language, (data: unknown) => string>>;

/**
 * A text with both languages as properties of its own, so that a copy between threads holds the words. All share one
 * getter for each: objects that bring theirs take V8 four times as long to make and ten times the room.
 */
class Phrase {
  readonly #data: object;
  readonly #wording: Wording;

  constructor(data: object, wording: Wording) {
    this.#data = data;
    this.#wording = wording;
    Object.defineProperty(this, 'zh', Phrase.ZH);
    Object.defineProperty(this, 'en', Phrase.EN);
  }

  private static said(language: Language): PropertyDescriptor & ThisType<Phrase> {
    return {
      enumerable: true,
      get() {
        return this.#wording[language](spoken(this.#data, language));
      },
    };
  }

  private static readonly ZH = Phrase.said('zh');
  private static readonly EN = Phrase.said('en');
}

function spoken(data: unknown, language: Language): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((each: unknown) => spoken(each, language));
  if (isText(data)) return data[language];
  const each: Record<string, unknown> = {};
  for (const key of Object.keys(data)) each[key] = spoken((data as Record<string, unknown>)[key], language);
  return each;
}

const isText = (data: object): data is Text => 'zh' in data && 'en' in data;

/** What the user's own documents print: the same in both languages. */
export const asPrinted = (words: string): Text => say(words, words);

/** A number of things in English, one or several: 1 figure, 2 figures. */
export const many = (count: number, one: string, several: string = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** Words of a name one behind another, without those that are empty. */
export const spaced = (...parts: readonly (Text | string)[]): Text => besides({ parts });
const besides = phrase<{ parts: readonly (Text | string)[] }>(
  ({ parts }) => parts.filter(Boolean).join(' '),
  ({ parts }) => parts.filter(Boolean).join(' '),
);

/** Texts one behind another; between them the first separator in Chinese, the second in English. */
export const joined = (texts: readonly Text[], zh: string, en: string = zh): Text =>
  list({ texts, between: say(zh, en) });
const list = phrase<{ texts: readonly Text[]; between: Text }>(
  ({ texts, between }) => texts.join(between),
  ({ texts, between }) => texts.join(between),
);
