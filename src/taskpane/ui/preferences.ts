import type { Language } from '../../model/text';
import type { Preferences } from '../state';

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
    const kept = keptIn(storage());
    return {
      language: kept.language === 'zh' || kept.language === 'en' ? kept.language : fallback.language,
      recheck: typeof kept.recheck === 'boolean' ? kept.recheck : fallback.recheck,
      welcomed: kept.welcomed === true,
    };
  } catch {
    return fallback;
  }
}

/** Keeps what was changed; the rest stays as it is kept, perhaps by another pane that is open. */
export function savePreferences(storage: () => Storage, changed: Partial<Preferences>): void {
  try {
    const kept = keptIn(storage());
    storage().setItem(KEY, JSON.stringify({ ...kept, ...changed }));
  } catch {
    // Nothing is lost but a habit.
  }
}

/** What was kept; nothing where something else than ours stands there. */
function keptIn(storage: Storage): Partial<Record<keyof Preferences, unknown>> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
