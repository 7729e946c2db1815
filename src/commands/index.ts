import { associate, showPane } from '../hosts/excel';

/** What the ribbon's buttons do that open no pane by themselves; the manifest knows them by these names. */
export interface Commands {
  /** 立即检查: shows the pane and checks. */
  readonly checkNow: () => Promise<void>;
}

/** The ribbon and the pane share one runtime (manifest: Runtimes), so a button works on the pane's own session. */
export function associateCommands(commands: Commands): void {
  associate('checkNow', () => showPane().then(commands.checkNow));
}
