import { themeBackground } from '../../hosts/excel';

/** Whether the pane is dark: by Office's theme, or by the system's where Office tells none. Now, and when it changes. */
export function watchDark(changed: (dark: boolean) => void): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const tell = (): void => {
    const background = themeBackground();
    changed(background ? isDark(background) : system.matches);
  };
  system.addEventListener('change', tell);
  // Excel tells nobody that its theme changed; who comes back to the pane sees the new one.
  window.addEventListener('focus', tell);
  tell();
}

/** Is black or white text easier to read on it? (Relative luminance of WCAG, roughly.) */
export function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [...color.matchAll(/[0-9a-f]{2}/gi)].map(([hex]) =>
    parseInt(hex, 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
