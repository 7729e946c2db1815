/** @thorough Has TypeScript tell what members of Office.js are used. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ManifestInfo, OfficeAddinManifest } from 'office-addin-manifest';
import { type Deployment, exportManifest } from '../../scripts/package-addin';
import { VERSION } from '../../src/version';
import { isAbove, usesOf } from './api-sets';
import { find, parseXml, walk, type Element } from './tree';

const xml = readFileSync('manifest.xml', 'utf8');
const manifest = parseXml(xml);
const overrides = find(manifest, 'VersionOverrides')[0]!;
const base = manifest.children.filter((element) => element !== overrides);
const MINIMUM = '1.9';
const ORIGIN = 'https://localhost:3000';
let info: ManifestInfo;

/** The children that the schemas (MS-OWEMXML 2.2) allow, in their order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
  ],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  Runtimes: ['Runtime'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const urls = [...walk(manifest)].flatMap(({ name, text, attributes }) =>
  [
    text.trim(),
    ...Object.entries(attributes).flatMap(([key, value]) => (key.startsWith('xmlns') ? [] : value)),
  ]
    .filter((value) => /^[a-z]+:\/\//.test(value))
    .map((value) => [name, value] as const),
);

describe('the manifest', () => {
  beforeAll(async () => {
    info = await OfficeAddinManifest.readManifestFile('manifest.xml');
  });

  test('is a task pane for workbooks, with the program’s version', () => {
    expect(manifest.name).toBe('OfficeApp');
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(base.find(({ name }) => name === 'Version')!.text).toBe(`${VERSION}.0`);
    expect(base.find(({ name }) => name === 'Id')!.text).toMatch(
      /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
    );
  });

  test.each(Object.entries(ORDER))('%s has its children in the schema’s order', (name, order) => {
    for (const { children } of find(manifest, name)) {
      const ranks = children.map((child) => order.indexOf(child.name));
      expect(ranks).not.toContain(-1);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  test('Runtimes comes first in its host', () => {
    const host = find(overrides, 'Host')[0]!;
    expect(host.children.map(({ name }) => name)).toEqual(['Runtimes', 'DesktopFormFactor']);
  });

  test(`asks for ExcelApi ${MINIMUM}`, () => {
    const set = find(manifest, 'Set')[0]!;
    expect(set.attributes).toEqual({ Name: 'ExcelApi', MinVersion: MINIMUM });
  });

  test('every resid resolves, and every resource is used', () => {
    const given = [...walk(find(overrides, 'Resources')[0]!)].flatMap(
      ({ attributes }) => attributes.id ?? [],
    );
    const used = [...walk(overrides)].flatMap(({ attributes }) => attributes.resid ?? []);
    expect(new Set(used)).toEqual(new Set(given));
    expect(new Set(given).size).toBe(given.length);
    for (const id of given) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('everything comes over https from one origin', () => {
    expect(urls.length).toBeGreaterThan(10);
    for (const [name, url] of urls) expect([name, new URL(url).origin]).toEqual([name, ORIGIN]);
  });

  test('pane and ribbon share one runtime: one page', () => {
    const pages = ['Runtime', 'FunctionFile', 'SourceLocation'].flatMap((name) => find(overrides, name));
    expect(new Set(pages.map(({ attributes }) => attributes.resid))).toEqual(new Set(['Pane.Url']));
  });

  test('every page comes out of the build', async () => {
    // oxlint-disable-next-line typescript/no-require-imports -- webpack's configuration is CommonJS
    const configure = require(path.resolve('webpack.config.js')) as (
      env: object,
      argv: object,
    ) => Promise<{ plugins: { userOptions?: { filename?: string } }[] }>;
    const { plugins } = await configure({}, { mode: 'production' });
    const built = plugins.flatMap(({ userOptions }) => userOptions?.filename ?? []);
    const pages = urls
      .map(([, url]) => new URL(url).pathname.slice(1))
      .filter((page) => page.endsWith('.html'));
    expect(new Set(pages)).toEqual(new Set(built));
  });

  test.each([
    ['icon', 16],
    ['icon', 32],
    ['icon', 64],
    ['icon', 80],
    ['icon', 128],
    ['check', 16],
    ['check', 32],
    ['check', 64],
    ['check', 80],
  ])('%s at %d pixels is a PNG of that size', (name, size) => {
    const png = readFileSync(`assets/${name}-${size}.png`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('every icon named is there, at the size it is named for', () => {
    const images = new Map(
      find(overrides, 'bt:Image').flatMap(({ attributes: { id, DefaultValue } }) =>
        id ? [[id, DefaultValue!] as const] : [],
      ),
    );
    for (const { attributes } of find(overrides, 'bt:Image')) {
      const url = images.get(attributes.id ?? attributes.resid!)!;
      const file = new URL(url).pathname.slice(1);
      expect(existsSync(file)).toBe(true);
      if (attributes.size) expect(file).toMatch(new RegExp(`-${attributes.size}\\.png$`));
    }
    for (const [name, size] of [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const) {
      expect(base.find((element) => element.name === name)!.attributes.DefaultValue).toBe(
        `${ORIGIN}/assets/icon-${size}.png`,
      );
    }
  });

  test('every word is there in both languages, Chinese first', () => {
    const worded: Element[] = [
      ...base.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
      ...find(overrides, 'bt:String'),
    ];
    expect(worded.length).toBeGreaterThan(5);
    for (const { attributes, children } of worded) {
      expect(attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
      expect(children.map((child) => child.attributes.Locale)).toEqual(['en-US']);
      expect(children[0]!.attributes.Value).toMatch(/^[\x20-\x7e]+$/);
    }
    const longest = (name: string): number =>
      Math.max(
        ...find(overrides, name)
          .flatMap((element) => [...walk(element)])
          .map(({ attributes }) => (attributes.DefaultValue ?? attributes.Value ?? '').length),
      );
    expect(longest('bt:ShortStrings')).toBeLessThanOrEqual(125);
    expect(longest('bt:LongStrings')).toBeLessThanOrEqual(250);
  });

  test('every function of the ribbon is associated', () => {
    const source = readFileSync('src/commands/index.ts', 'utf8');
    for (const { text } of find(overrides, 'FunctionName')) expect(source).toContain(`associate('${text}'`);
  });

  test('what office-addin-manifest reads of it: a task pane for workbooks, in Chinese, from one origin', () => {
    expect(info).toMatchObject({
      officeAppType: 'TaskPaneApp',
      version: `${VERSION}.0`,
      defaultLocale: 'zh-CN',
      displayName: '决算勾稽',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${ORIGIN}/taskpane.html` },
    });
    expect(info.id).toBe(base.find(({ name }) => name === 'Id')!.text);
  });
});

describe('the manifest for an office’s own server', () => {
  const BASE = 'https://intranet.example/tools/gouji';
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-manifest-'));
  const to = path.join(folder, 'manifest.xml');
  afterAll(() => rmSync(folder, { recursive: true }));
  const exported = async (options: Partial<Deployment>): Promise<{ info: ManifestInfo; tree: string }> => ({
    info: await exportManifest('manifest.xml', to, { base: BASE, ...options }),
    tree: plain(readFileSync(to, 'utf8')),
  });
  /** The tree as text, layout apart. */
  const plain = (text: string): string =>
    JSON.stringify(parseXml(text), (key, value: unknown) =>
      key === 'text' ? String(value).replace(/\s+/g, ' ').trim() : value,
    );

  test('is the same but for the address', async () => {
    const { info: moved, tree } = await exported({});
    expect(tree).not.toContain('localhost');
    expect(tree.replaceAll(BASE, ORIGIN).replace('https://intranet.example', ORIGIN)).toBe(plain(xml));
    expect(moved).toMatchObject({
      id: info.id,
      displayName: info.displayName,
      defaultSettings: { sourceLocation: `${BASE}/taskpane.html` },
      iconUrl: `${BASE}/assets/icon-32.png`,
      highResolutionIconUrl: `${BASE}/assets/icon-64.png`,
    });
  });

  test('as a second copy beside the first it has an id and a name of its own, and nothing else', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const { tree } = await exported({});
    const other = await exported({ id, name: '决算勾稽（试用）& 测试' });
    expect(other.info).toMatchObject({ id, displayName: '决算勾稽（试用）& 测试' });
    expect(other.tree).toBe(
      tree
        .replace(info.id!, id)
        .replace('{"DefaultValue":"决算勾稽"}', '{"DefaultValue":"决算勾稽（试用）& 测试"}'),
    );
    const random = await exported({ id: 'random' });
    expect(random.info.id).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect([info.id, id]).not.toContain(random.info.id);
  });
});

describe('Office.js', () => {
  const uses = usesOf(['src/hosts/excel']);

  test('is seen by this test', () => {
    expect(uses.length).toBeGreaterThan(100);
    expect(uses.map(({ where }) => where)).toContainEqual(
      expect.stringMatching(/getMergedAreasOrNullObject$/),
    );
  });

  test(`nothing above ExcelApi ${MINIMUM} is used where nobody asks whether it is there`, () => {
    const unasked = uses.filter(
      ({ set, asked }) => isAbove(set, MINIMUM) && !asked.some((each) => !isAbove(set, each)),
    );
    expect(unasked.map(({ where, set }) => `${where} needs ExcelApi ${set}`)).toEqual([]);
  });
});
