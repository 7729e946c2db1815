import type { Language } from '../model/text';
import type { Preferences } from './state';

/** What of a browser's storage is used. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'gouji.preferences';

/** How this person likes the pane, kept on this computer. Storage may be denied (a frame of Excel on the web): then not. */
export function loadPreferences(storage: () => Storage, language: Language): Preferences {
  const fallback: Preferences = { language, recheck: true, welcomed: false };
  try {
    const kept = JSON.parse(storage().getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    return {
      language: kept.language === 'zh' || kept.language === 'en' ? kept.language : fallback.language,
      recheck: typeof kept.recheck === 'boolean' ? kept.recheck : fallback.recheck,
      welcomed: kept.welcomed === true,
    };
  } catch {
    return fallback;
  }
}

export function savePreferences(storage: () => Storage, preferences: Preferences): void {
  try {
    storage().setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Nothing is lost but a habit.
  }
}
