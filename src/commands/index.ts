/** What the ribbon's buttons do that open no pane by themselves; the manifest knows them by these names. */
export interface Commands {
  /** 立即检查: shows the pane and checks. */
  readonly checkNow: () => Promise<void>;
}

/** The ribbon and the pane share one runtime (manifest: Runtimes), so a button works on the pane's own session. */
export function associateCommands(commands: Commands): void {
  Office.actions.associate('checkNow', (event: Office.AddinCommands.Event) => {
    void showPane()
      .then(commands.checkNow)
      // Excel keeps the button busy until it hears that the work is done.
      .finally(() => event.completed());
  });
}

async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
