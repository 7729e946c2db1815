import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFor } from '../../scripts/package-addin';
import { VERSION } from '../../src/version';
import { isAbove, usesOf } from './api-sets';
import { find, parseXml, walk, type Element } from './tree';

const xml = readFileSync('manifest.xml', 'utf8');
const manifest = parseXml(xml);
const overrides = find(manifest, 'VersionOverrides')[0]!;
const base = manifest.children.filter((element) => element !== overrides);
const MINIMUM = '1.9';
const ORIGIN = 'https://localhost:3000';

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
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is CommonJS
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

  test('moved to an office’s own server, it is the same but for the address', () => {
    const moved = manifestFor(xml, 'https://intranet.example/tools/gouji');
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('<AppDomain>https://intranet.example</AppDomain>');
    expect(
      moved
        .replaceAll('https://intranet.example/tools/gouji', ORIGIN)
        .replace('https://intranet.example', ORIGIN),
    ).toBe(xml);
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
