import { FORMS } from '../../../src/publications/final-accounts/forms';
import { type StatementId } from '../../fixtures/nine';
import type { StatementSet } from '../../../src/model/statement-set';
import { readStatements } from '../../../src/tables';
import { aPackage, type Package } from '../../fixtures/package';

const read = (pkg: Package): StatementSet => readStatements(FORMS, pkg.sheets());

describe('codes that are not what their place says', () => {
  const keys = (pkg: Package, id: StatementId): string[] =>
    read(pkg)
      .statements.get(id)!
      .lines.map(({ key }) => key);

  test('a 项 with the code of another 类 is read as what its place says, and remarked', () => {
    const pkg = aPackage().withCode('T3', '2080506', '2010506');
    expect(keys(pkg, 'T3')).toEqual(keys(aPackage(), 'T3'));
    expect(read(pkg).statements.get('T3')!.remarks).toEqual([
      expect.objectContaining({
        kind: 'wrongParent',
        line: expect.objectContaining({ code: '2010506', name: '机关事业单位职业年金缴费支出' }) as unknown,
        under: expect.objectContaining({ code: '20805' }) as unknown,
      }),
    ]);
  });

  test.each<[string, StatementId, string, string, 'parts' | 'name']>([
    ['a 类 over the parts of another', 'T5', '208', '209', 'parts'],
    ['a 类 with the code of another that the table has', 'T3', '208', '201', 'parts'],
    ['a 款 whose name has another code elsewhere', 'T5', '20805', '20806', 'name'],
    ['a 款 of a 类 the table does not have', 'T2', '20805', '20905', 'name'],
    ['a 项 whose name has another code elsewhere', 'T5', '2080505', '2080550', 'name'],
    ['the code of the 项 below', 'T3', '2080505', '2080506', 'name'],
  ])('%s is read as what it means, and remarked once', (_, id, code, typed, by) => {
    const pkg = aPackage().withCode(id, code, typed);
    const { lines, remarks } = read(pkg).statements.get(id)!;
    expect(lines).toEqual(read(aPackage()).statements.get(id)!.lines);
    expect(remarks).toEqual([
      { kind: 'mistyped', meant: code, by, line: expect.objectContaining({ code: typed }) as unknown },
    ]);
  });

  const mistyped = (pkg: Package): number =>
    [...read(pkg).statements.values()]
      .flatMap(({ remarks }) => remarks)
      .filter(({ kind }) => kind === 'mistyped').length;

  test.each<[string, Package]>([
    ['only one other statement prints the subject', aPackage().withoutRow('T2', '2080505')],
    ['the others do not agree', aPackage().withCode('T2', '2080505', '2080555')],
    ['its name is another, too', aPackage().withLabel('T5', '2080505', '养老保险')],
  ])('%s: left as it is printed', (_, pkg) => {
    expect(mistyped(pkg.withCode('T5', '2080505', '2080550'))).toBe(0);
  });

  test.each<[string, Package]>([
    [
      'the code is another’s in the other statements: its name may be wrong',
      aPackage().withoutRow('T5', '2080506').withCode('T5', '2080505', '2080506'),
    ],
    [
      'a 类 by its own name over the parts of another',
      aPackage().withCode('T5', '208', '201').withLabel('T5', '208', '一般公共服务支出'),
    ],
    ['the row of a 类 is left out', aPackage().withoutRow('T5', '208')],
  ])('%s: left as it is printed', (_, pkg) => {
    expect(mistyped(pkg)).toBe(0);
  });

  test('a 款 without its 项 stands under its 类', () => {
    const { lines } = read(aPackage().withoutRow('T5', '2210201')).statements.get('T5')!;
    expect(lines.find(({ key }) => key === '22102')!.parent).toBe('221');
  });

  test('a 项 whose 款 is not printed stands under its 类', () => {
    const { lines, remarks } = read(aPackage().withoutRow('T5', '22102')).statements.get('T5')!;
    expect(lines.find(({ key }) => key === '2210201')!.parent).toBe('221');
    expect(remarks).toEqual([]);
  });

  test('the same code twice: both are kept, the second under a name of its own', () => {
    const { lines, remarks } = read(
      aPackage().withoutRow('T2', '2080506').withCode('T3', '2080506', '2080505'),
    ).statements.get('T3')!;
    expect(
      lines.filter(({ code }) => code === '2080505').map(({ key }) => key.replace(/#\d+$/, '#')),
    ).toEqual(['2080505', '2080505#']);
    expect(remarks).toEqual([expect.objectContaining({ kind: 'twice' })]);
  });
});
