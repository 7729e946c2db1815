import { XmlScanner } from '../src/formats/xml-scan';
import type { RibbonButton } from './page/view';

/** A button of the manifest, and what it does. */
export interface ManifestButton extends RibbonButton {
  /** The function it runs; null where it opens the pane. */
  readonly functionName: string | null;
}

/** The ribbon's buttons as a manifest describes them, in its default language. */
export function ribbonOf(manifest: string): ManifestButton[] {
  const scanner = new XmlScanner(manifest);
  const texts = new Map<string, string>();
  const controls: { id: string; label?: string; tip?: string; icon?: string; functionName?: string }[] = [];
  let control: (typeof controls)[number] | null = null;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'close' && scanner.local === 'Control') control = null;
    if (token !== 'open' && token !== 'empty') continue;
    const attributes = scanner.attributes();
    const id = attributes.get('id') ?? '';
    const resource = attributes.get('resid') ?? '';
    const value = attributes.get('DefaultValue');
    if (value !== undefined) texts.set(id, value);
    if (scanner.local === 'Control') controls.push((control = { id }));
    else if (!control) continue;
    else if (scanner.local === 'Label') control.label = resource;
    else if (scanner.local === 'Description') control.tip = resource;
    else if (scanner.local === 'Image' && attributes.get('size') === '32') control.icon = resource;
    else if (scanner.local === 'FunctionName') control.functionName = scanner.content().trim();
  }
  const said = (resource = ''): string => texts.get(resource) ?? '';
  return controls.map(({ id, label, tip, icon, functionName = null }) => ({
    id,
    label: said(label),
    tip: said(tip),
    // The manifest's server is the folder where the workbench has the pane.
    icon: `/pane${new URL(said(icon)).pathname}`,
    functionName,
  }));
}
