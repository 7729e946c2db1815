import { DocumentError } from '../documents/error';
import { FileError } from '../hosts/file/error';
import { cliTexts } from '../text/cli-texts';
import { VERSION } from '../version';
import { Endings } from './endings';
import { type Lines, linesTo } from './terminal';
import { asksForHelp, commandFirst, languageOf, UsageError } from './usage';

/**
 * Runs the command line; gives the exit status (docs/result.md). Standard output holds the result alone. Both outputs are
 * written line by line: the line ends are ours, whatever else would steer a terminal is shown (terminal.ts). What a
 * command needs is loaded when it is given: nobody who asks how it is used waits for the catalogue of rules.
 */
async function main(
  words: readonly string[],
  ending: Endings | null,
  out: Lines,
  remarks: Lines,
): Promise<number> {
  const language = languageOf(words);
  const [command, ...rest] = commandFirst(words);
  if (command !== 'batch' && command !== 'rollup') ending?.stopListening();
  const usage = cliTexts.usage[language].split('\n');
  try {
    if (asksForHelp(rest)) {
      out.printAll(usage);
      return 0;
    }
    switch (command) {
      case 'check': {
        const { checkCommand } = await import('./check.js');
        const { result, remarks: said, status } = await checkCommand(rest, language, new Date());
        out.printAll(result);
        remarks.printAll(said);
        return status;
      }
      case 'batch': {
        const { batchCommand } = await import('./batch.js');
        const mouth = { out, remarks, terminal: process.stderr };
        return await batchCommand(rest, language, mouth, ending ?? new Endings());
      }
      case 'rollup': {
        const { rollUpCommand } = await import('./roll-up.js');
        const mouth = { out, remarks, terminal: process.stderr };
        return await rollUpCommand(rest, language, mouth, ending ?? new Endings());
      }
      case 'rules': {
        const { rulesCommand } = await import('./rules.js');
        out.printAll(rulesCommand(rest, language));
        return 0;
      }
      case '--version':
        void out.print(VERSION);
        return 0;
      case undefined:
      case 'help':
      case '--help':
      case '-h':
        out.printAll(usage);
        return command === undefined ? 2 : 0;
      default:
        throw new UsageError(
          command.startsWith('-') ? cliTexts.unknownOption(command) : cliTexts.unknownCommand(command),
        );
    }
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError || error instanceof UsageError) {
      void remarks.print(error.reason[language]);
    } else
      void remarks.print(cliTexts.internal(error instanceof Error ? error.message : String(error))[language]);
    return 2;
  }
}

/** The status, once all is printed: 2 as well where the result could not be printed to its end. */
async function statusOf(words: readonly string[], ending: Endings | null): Promise<number> {
  const [out, remarks] = [linesTo(process.stdout), linesTo(process.stderr)];
  const status = await main(words, ending, out, remarks);
  const failure = await out.ended();
  if (failure) void remarks.print(cliTexts.notPrinted(failure.code === 'ENOSPC')[languageOf(words)]);
  return failure ? 2 : status;
}

/** Runs the program; `ending`: what is heard since before it was loaded, where a batch was asked for. */
export async function run(words: readonly string[], ending: Endings | null): Promise<void> {
  process.exitCode = await statusOf(words, ending);
  ending?.stopListening();
}
