import { addTo } from '../model/lists';
import { parseArgs } from 'node:util';
import type { Language, Text } from '../model/text';
import { cliTexts } from '../text/cli-texts';

/** Input that cannot be used: one line, exit status 2. */
export class UsageError extends Error {
  constructor(readonly reason: Text) {
    super(reason.en);
    this.name = 'UsageError';
  }
}

/** An option's name and what it takes; `null`: any text, `flag`: nothing. */
export type Options = Readonly<Record<string, readonly string[] | 'flag' | null>>;

export interface Arguments {
  readonly positionals: readonly string[];
  /** Of an option given more than once, the last; of a flag that is given, an empty text. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Every value given for an option, in order. */
  readonly all: (name: string) => readonly string[];
}

/** Reads a command's arguments strictly. Throws UsageError, in words, on anything it does not know. */
export function readArguments(words: readonly string[], allowed: Options): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(allowed).map(([name, takes]) => [
        name,
        { type: takes === 'flag' ? 'boolean' : 'string' },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const options: Record<string, string> = {};
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const values = allowed[token.name];
    if (values === undefined) throw new UsageError(cliTexts.unknownOption(token.rawName));
    if (values === 'flag') {
      if (token.value !== undefined) throw new UsageError(cliTexts.takesNothing(token.rawName));
      options[token.name] = '';
      continue;
    }
    if (token.value === undefined) throw new UsageError(cliTexts.noValue(token.rawName));
    if (values && !values.includes(token.value)) {
      throw new UsageError(cliTexts.optionValue(token.rawName, values.join(' | ')));
    }
    options[token.name] = token.value;
    addTo(given, token.name, token.value);
  }
  return { positionals, options, all: (name) => given.get(name) ?? [] };
}

/** The language asked for anywhere on the command line, even where the rest of it cannot be read. */
export function languageOf(words: readonly string[]): Language {
  const index = words.indexOf('--lang');
  return words[index + 1] === 'en' || words.includes('--lang=en') ? 'en' : 'zh';
}

const DOCUMENT = /\.(?:docx?|pdf|txt|md)$/i;
/** The command before its options: `--lang` may stand in front of it, too. */
export function commandFirst(words: readonly string[]): readonly string[] {
  const [first = ''] = words;
  const length = first === '--lang' ? 2 : first.startsWith('--lang=') ? 1 : 0;
  const command = words.slice(length);
  return command.length > 0 ? [...command, ...words.slice(0, length)] : [];
}

/** Help is what she gets who asks for it after a command. */
export const asksForHelp = (rest: readonly string[]): boolean =>
  rest.includes('--help') || rest.includes('-h');

/** The one positional argument. */
export function onlyPositional({ positionals }: Arguments, lacking: Text): string {
  const [first, extra] = positionals;
  if (first === undefined) throw new UsageError(lacking);
  if (extra !== undefined) {
    throw new UsageError(DOCUMENT.test(extra) ? cliTexts.narrativeOption(extra) : cliTexts.tooMany(extra));
  }
  return first;
}
