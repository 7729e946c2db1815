import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { findPackages } from '../../src/cli/packages';
import { UsageError } from '../../src/cli/usage';
import { onlyWhere } from '../skipping';
import { Folder } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const EVIL = 'a\u001b[2J\nb\u009b\u202e';
const LONG = '局'.repeat(80);

/** A folder under this name with these files; what ends in / is an empty folder, `name -> target` a link. */
function put(name: string, ...files: string[]): string {
  const root = join(folder.path, name);
  fs.mkdirSync(root, { recursive: true });
  for (const file of files) {
    const [path = '', target] = file.split(' -> ');
    if (target !== undefined) fs.symlinkSync(target, join(root, path));
    else if (file.endsWith('/')) fs.mkdirSync(join(root, file), { recursive: true });
    else folder.put(join(name, file), 'x');
  }
  return root;
}

const scan = (root: string) => {
  const { packages, remarks } = findPackages(root);
  return {
    folders: packages.map((each) => each.folder),
    problems: packages.flatMap(({ problem }) => (problem ? [problem.zh] : [])),
    said: remarks.map(({ zh }) => zh),
  };
};

test.each<[what: string, files: string[], folders: string[], said: (string | RegExp)[]]>([
  ['a name with ESC, line ends and marks of direction', [`${EVIL}/s.xlsx`], [EVIL], []],
  ['a long name', [`${LONG}/s.xlsx`], [LONG], []],
  ['an empty folder', ['a/s.xlsx', 'b/'], ['a'], ['没有工作簿的子文件夹，没有核对：b']],
  ['a folder of other things', ['a/s.xlsx', 'b/photo.jpg'], ['a'], [/没有工作簿的子文件夹.*：b$/]],
  ['packages two levels deep', ['a/s.xlsx', 'b/c/s.xlsx'], ['a'], [/再下一层.*没有读：b\/c；/]],
  ['a package within a package', ['a/s.xlsx', 'a/old/s.xlsx'], ['a'], [/再下一层.*没有读：a\/old；/]],
  ['pictures within a package', ['a/s.xlsx', 'a/图/1.png'], ['a'], []],
  ['a folder named like a workbook', ['a/s.xlsx', 'a/old.xlsx/1.png'], ['a'], []],
  [
    'a workbook beside the packages',
    ['a/s.xlsx', 's.xlsx', '~$s.xlsx'],
    ['a'],
    [/没有放在子文件夹里.*：s\.xlsx；/],
  ],
  ['a link to a package', ['a/s.xlsx', 'b -> a'], ['a', 'b'], []],
  ['a link to a workbook', ['a/s.xlsx', 'b/', 'b/s.xlsx -> ../a/s.xlsx'], ['a', 'b'], []],
  ['a link to the folder itself', ['a/s.xlsx', 'b -> .'], ['a'], [/指回上层.*：b$/]],
  ['a link to a folder above', ['a/s.xlsx', 'b -> ../..'], ['a'], [/指回上层.*：b$/]],
  ['a link to nothing', ['a/s.xlsx', 'b -> nowhere'], ['a'], [/打不开的链接.*：b$/]],
  ['links to each other', ['a/s.xlsx', 'b -> c', 'c -> b'], ['a'], [/打不开的链接.*：b、c$/]],
  ['a link that leads a package into itself', ['a/s.xlsx', 'a/deep -> ..'], ['a'], []],
  ['a workbook that is a link to nothing', ['a/', 'a/s.xlsx -> nowhere'], ['a'], []],
  [
    'many of a kind',
    ['a/s.xlsx', ...'bcdefgh'.split('').map((name) => `${name}/`)],
    ['a'],
    [/b、c、d、e、f 等 7 个$/],
  ],
])('%s', (what, files, folders, said) => {
  const found = scan(put(what, ...files));
  expect(found).toEqual({
    folders,
    problems: [],
    said: said.map((words): unknown => (typeof words === 'string' ? words : expect.stringMatching(words))),
  });
});

test.each<[files: string[], says: RegExp]>([
  [['b/c/s.xlsx'], /再下一层.*没有读：b\/c；/],
  [['s.xlsx'], /没有放在子文件夹里.*：s\.xlsx；/],
  [['b/'], /没有工作簿/],
])('no package but %j: it says what to do', (files, says) => {
  const root = put(`none ${files[0]}`.replace(/\//g, '-'), ...files);
  let thrown: unknown;
  try {
    findPackages(root);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UsageError);
  expect((thrown as UsageError).reason.zh).toMatch(says);
});

test.each([
  ['EACCES', '没有权限打开这个文件夹'],
  ['EPERM', '没有权限打开这个文件夹'],
  ['ENAMETOOLONG', '文件夹的路径太长，系统打不开'],
  ['EIO', '打不开这个文件夹（EIO）'],
])('a sub-folder that cannot be opened (%s) is a package with a problem, not the end', (code, problem) => {
  const root = put(`closed ${code}`, 'a/s.xlsx', 'b/s.xlsx');
  const real = fs.readdirSync;
  vi.spyOn(fs, 'readdirSync').mockImplementation(((path: string, options: never) => {
    if (path === join(root, 'a')) throw Object.assign(new Error(code), { code });
    return real(path, options);
  }) as typeof fs.readdirSync);
  syncBuiltinESMExports();
  expect(scan(root)).toEqual({ folders: ['a', 'b'], problems: [problem], said: [] });
});

const BYTES = Buffer.from(join(folder.path, 'bytes', 'x'));
/** 报表 as GBK writes it. */
const GBK = Buffer.from([0xb1, 0xa8, 0xb1, 0xed]);
const anyBytes = ((): boolean => {
  put('bytes', 'a/s.xlsx');
  try {
    fs.mkdirSync(Buffer.concat([BYTES, GBK]));
    return true;
  } catch {
    return false;
  }
})();
onlyWhere(anyBytes, 'names that are no UTF-8 cannot be here', () => {
  test('names that are no UTF-8 are told, of folders and of workbooks', () => {
    fs.mkdirSync(BYTES);
    fs.writeFileSync(Buffer.concat([BYTES, Buffer.from('/'), GBK, Buffer.from('.xlsx')]), 'x');
    const { folders, problems } = scan(join(folder.path, 'bytes'));
    expect(folders).toEqual(['a', 'x', expect.stringMatching(/^x\ufffd+$/)]);
    expect(problems).toEqual([
      expect.stringMatching(/^名称“\ufffd+\.xlsx”不是 UTF-8/),
      expect.stringMatching(/^名称“x\ufffd+”不是 UTF-8/),
    ]);
  });
});
