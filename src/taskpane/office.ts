import type { Language } from '../model/text';

/** What Office says of itself around the pane; the workbook is the host's (src/hosts/excel). */
export interface Surroundings {
  readonly language: Language;
  /** The workbook's file name. */
  readonly workbook: string;
}

/** Waits for Office; null outside Excel. */
export async function officeReady(): Promise<Surroundings | null> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return null;
  const { displayLanguage, document } = Office.context;
  return {
    language: /^zh/i.test(displayLanguage ?? 'zh') ? 'zh' : 'en',
    workbook: (document.url ?? '').split(/[\\/]/).at(-1) || '工作簿',
  };
}

/** Whether the pane is dark: by Office's theme, or by the system's where Office tells none. Now, and when it changes. */
export function watchDark(changed: (dark: boolean) => void): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const tell = (): void => {
    const background = officeBackground();
    changed(background ? isDark(background) : system.matches);
  };
  system.addEventListener('change', tell);
  // Excel tells nobody that its theme changed; who comes back to the pane sees the new one.
  window.addEventListener('focus', tell);
  tell();
}

/** Null where Office tells no theme: some versions have none, some throw. */
function officeBackground(): string | null {
  try {
    return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor ?? null;
  } catch {
    return null;
  }
}

/** Is black or white text easier to read on it? (Relative luminance of WCAG, roughly.) */
export function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [...color.matchAll(/[0-9a-f]{2}/gi)].map(([hex]) =>
    parseInt(hex, 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
