#!/usr/bin/env node
import { DocumentError } from '../documents';
import { FileError } from '../hosts/file';
import { cliTexts } from '../text/cli-texts';
import { VERSION } from '../version';
import { batchCommand } from './batch';
import { checkCommand } from './check';
import { rulesCommand } from './rules';
import { asksForHelp, commandFirst, languageOf, UsageError } from './usage';

/** Runs the command line; gives the exit status (contract.md). Standard output holds the result alone. */
async function main(words: readonly string[]): Promise<number> {
  const language = languageOf(words);
  const [command, ...rest] = commandFirst(words);
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const remark = (text: string): void => void process.stderr.write(`${text}\n`);
  try {
    if (asksForHelp(rest)) {
      print(cliTexts.usage[language]);
      return 0;
    }
    switch (command) {
      case 'check': {
        const { result, remarks, status } = await checkCommand(rest, language, new Date());
        print(result);
        remarks.forEach(remark);
        return status;
      }
      case 'batch':
        return await batchCommand(rest, language, print, process.stderr);
      case 'rules':
        print(rulesCommand(rest, language));
        return 0;
      case '--version':
        print(VERSION);
        return 0;
      case undefined:
      case 'help':
      case '--help':
      case '-h':
        print(cliTexts.usage[language]);
        return command === undefined ? 2 : 0;
      default:
        throw new UsageError(
          command.startsWith('-') ? cliTexts.unknownOption(command) : cliTexts.unknownCommand(command),
        );
    }
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError || error instanceof UsageError) {
      remark(error.reason[language]);
    } else remark(cliTexts.internal(error instanceof Error ? error.message : String(error))[language]);
    return 2;
  }
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
