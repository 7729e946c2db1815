import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const DEVELOPMENT = 'https://localhost:3000';
const OUT = path.resolve('build/package');

/**
 * `npm run package -- --url https://server/path`: what an office puts on its own web server (build/package/web), and
 * the manifest that says so (build/package/manifest.xml), for its catalogue of add-ins.
 */
function main(): void {
  const { url } = parseArgs({ options: { url: { type: 'string' } } }).values;
  const base = baseOf(url);
  const dist = path.resolve('dist');
  if (!existsSync(path.join(dist, 'taskpane.html'))) fail('dist/ holds no build; run npm run build first');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  cpSync(dist, path.join(OUT, 'web'), { recursive: true });
  writeFileSync(path.join(OUT, 'manifest.xml'), manifestFor(readFileSync('manifest.xml', 'utf8'), base));
  console.log(`${OUT}
  web/          put its content at ${base}/ on the web server
  manifest.xml  put it into the catalogue of add-ins: Microsoft 365 admin centre, SharePoint's app catalogue, or a shared folder`);
}

/** The manifest with everything at another address. AppDomains name origins, not folders. */
export function manifestFor(manifest: string, base: string): string {
  return manifest
    .replaceAll(`<AppDomain>${DEVELOPMENT}</AppDomain>`, `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(`${DEVELOPMENT}/`, `${base}/`);
}

function baseOf(given: string | undefined): string {
  if (given === undefined)
    return fail('say where it will stand: npm run package -- --url https://server/path');
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    return fail(`not an address: ${given}`);
  }
  if (url.protocol !== 'https:') fail(`Excel loads add-ins over https only: ${given}`);
  if (url.search || url.hash || /["<>&]/.test(given)) fail(`an address without ? and #, please: ${given}`);
  return url.href.replace(/\/+$/, '');
}

function fail(why: string): never {
  console.error(why);
  process.exit(2);
}

if (require.main === module) main();
