import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/file';
import { aPackage } from '../fixtures/package';
import { Folder, gouji } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

test('a workbook whose parts stand where no edit finds them: findings as ever, the report beside it', async () => {
  const parts = unzipSync(await aPackage().xlsx());
  const workbook = new TextDecoder().decode(parts['xl/workbook.xml']);
  parts['xl/workbook.xml'] = new TextEncoder().encode(
    workbook.replace('<sheets>', '<odd><sheets>').replace('</sheets>', '</sheets></odd>'),
  );
  const path = folder.put('odd/statements.xlsx', zipSync(parts));
  const output = `${folder.path}/checked.xlsx`;
  const { status, out, err } = gouji('check', path, '--output', output);
  expect(status).toBe(0);
  expect(out).toContain('全部一致');
  expect(err).toContain('报告单独写到');
  expect(openWorkbook(readFileSync(output), 'checked.xlsx').content.own).toHaveLength(4);
});

test('an .xls is read by a process of its own, its findings and refusals as ever', () => {
  const xls = aPackage().xls();
  expect(gouji('check', folder.put('old/statements.xls', xls)).out).toContain('全部一致');
  const short = gouji('check', folder.put('short/statements.xls', xls.subarray(0, 5000)));
  expect(short).toMatchObject({ status: 2, out: '' });
  expect(short.err).toMatch(/^statements\.xls：文件不完整或已损坏[^\n]*\n$/);
});
