import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type ManifestInfo, OfficeAddinManifest } from 'office-addin-manifest';

const OUT = path.resolve('build/package');

/** Where an office's add-in stands, and what tells it from another copy of Gouji in the same office. */
export interface Deployment {
  /** The address of the folder on the office's web server, without a slash at its end. */
  readonly base: string;
  /** A GUID, `random` for a new one; the manifest's own where it is not given. */
  readonly id?: string | undefined;
  /** As Excel's list of add-ins shows it. */
  readonly name?: string | undefined;
}

/**
 * `npm run package -- --url https://server/path [--id GUID|random] [--name 名称]`: what an office puts on its own web
 * server (build/package/web), and the manifest that says so (build/package/manifest.xml), for its catalogue of add-ins.
 */
async function main(): Promise<void> {
  const given = parseArgs({
    options: { url: { type: 'string' }, id: { type: 'string' }, name: { type: 'string' } },
  }).values;
  const deployment = { base: baseOf(given.url), id: idOf(given.id), name: given.name };
  const dist = path.resolve('dist');
  if (!existsSync(path.join(dist, 'taskpane.html')))
    fail('dist/ 中没有构建结果，请先运行 npm run build', 'dist/ holds no build; run npm run build first');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  cpSync(dist, path.join(OUT, 'web'), { recursive: true });
  const { id, displayName, version } = await exportManifest(
    'manifest.xml',
    path.join(OUT, 'manifest.xml'),
    deployment,
  );
  console.log(`
${OUT}
  web/          放到网站服务器的 ${deployment.base}/ 下
                put its content at ${deployment.base}/ on the web server
  manifest.xml  ${displayName} ${version}，编号 ${id}：放进加载项目录（Microsoft 365 管理中心、SharePoint 应用目录或共享文件夹）
                put it into the catalogue of add-ins: Microsoft 365 admin centre, SharePoint's app catalogue, or a
                shared folder`);
}

/**
 * Writes the manifest for an office's own server, and gives what Office reads there. Addresses are moved in the text,
 * since office-addin-manifest changes an add-in's id and name only; AppDomains name origins, not folders.
 */
export async function exportManifest(
  from: string,
  to: string,
  { base, id, name }: Deployment,
): Promise<ManifestInfo> {
  const { defaultSettings, id: ownId } = await OfficeAddinManifest.readManifestFile(from);
  const { origin } = new URL(defaultSettings!.sourceLocation!);
  const moved = readFileSync(from, 'utf8')
    .replaceAll(`<AppDomain>${origin}</AppDomain>`, `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(`${origin}/`, `${base}/`);
  writeFileSync(to, moved);
  return OfficeAddinManifest.modifyManifestFile(to, id ?? ownId, name);
}

function baseOf(given: string | undefined): string {
  if (given === undefined)
    return fail(
      '请写明将放在哪里：npm run package -- --url https://server/path',
      'say where it will stand: npm run package -- --url https://server/path',
    );
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    return fail(`不是网址：${given}`, `not an address: ${given}`);
  }
  if (url.protocol !== 'https:')
    fail(`Excel 只从 https 加载：${given}`, `Excel loads add-ins over https only: ${given}`);
  if (url.search || url.hash || /["<>&]/.test(given))
    fail(`网址中不要有 ? 和 #：${given}`, `an address without ? and #, please: ${given}`);
  return url.href.replace(/(?<!\/)\/+$/, '');
}

function idOf(given: string | undefined): string | undefined {
  if (given === undefined || given === 'random' || /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given))
    return given;
  return fail(`编号应是 GUID 或 random：${given}`, `an id is a GUID, or random: ${given}`);
}

function fail(zh: string, en: string): never {
  console.error(`${zh}\n${en}`);
  process.exit(2);
}

if (require.main === module) void main();
