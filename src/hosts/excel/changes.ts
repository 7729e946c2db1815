/// <reference types="office-js" />
import { supports } from './office';

/** Hears what the user changes, from the first reading on. */
export class Changes {
  private readonly listeners = new Set<() => void>();
  private registered = false;

  add(listener: () => void): () => void {
    // One function may be given twice: each call gets its own stop.
    const own = () => listener();
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  get isRegistered(): boolean {
    return this.registered;
  }

  /** Asks Excel for its events, with the next sync; `done` is to be called when that has succeeded. */
  register(context: Excel.RequestContext): () => void {
    if (this.registered) return () => undefined;
    const { worksheets } = context.workbook;
    const heard = (event: object): Promise<void> => {
      // Events are off while we write; where Excel sends them late, it says whose they are (from 1.14 on).
      if (!('triggerSource' in event) || event.triggerSource !== 'ThisLocalAddin') this.tell();
      return Promise.resolve();
    };
    worksheets.onChanged.add(heard);
    worksheets.onAdded.add(heard);
    worksheets.onDeleted.add(heard);
    if (supports('1.14')) worksheets.onProtectionChanged.add(heard);
    return () => {
      this.registered = true;
    };
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
