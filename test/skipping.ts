import { spawnSync } from 'node:child_process';

/** Declares tests where what they need is here; elsewhere one that is skipped, its name saying what was not tried. */
export function onlyWhere(here: boolean, untried: string, declare: () => void): void {
  if (here) declare();
  else test.skip(untried, () => undefined);
}

/** Tests that open files in LibreOffice, where `soffice` (or `lowriter`, its Writer) is installed. */
export function withLibreOffice(untried: string, declare: () => void, program = 'soffice'): void {
  const here = spawnSync(program, ['--version']).status === 0;
  onlyWhere(here, `${program} is not installed: ${untried}`, declare);
}
