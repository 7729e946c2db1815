/// <reference types="office-js" />
import type { Language } from '../../model/text';

/** What Office says of itself around the workbook. */
export interface AroundPane {
  readonly language: Language;
  /** The workbook's file name. */
  readonly workbook: string;
}

/** Waits for Office; null outside Excel. */
export async function start(): Promise<AroundPane | null> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return null;
  const { displayLanguage, document } = Office.context;
  return {
    language: /^zh/i.test(displayLanguage ?? 'zh') ? 'zh' : 'en',
    workbook: (document.url ?? '').split(/[\\/]/).at(-1) || '工作簿',
  };
}

/** The colour behind a task pane; null where Office tells no theme: some versions have none, some throw. */
export function themeBackground(): string | null {
  try {
    return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor ?? null;
  } catch {
    return null;
  }
}

/** Lets a button of the ribbon, which the manifest knows by this name, do something. */
export function associate(name: string, act: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    // Excel keeps the button busy until it hears that the work is done.
    void act().finally(() => event.completed());
  });
}

/** Opens the task pane, or brings it to the front, where ribbon and pane share one runtime. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
