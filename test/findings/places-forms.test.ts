import { examine } from '../../src/examine';
import { messageOf } from '../../src/findings';
import { address } from '../../src/model/sheet';
import { finalAccounts } from '../../src/publications/final-accounts';
import { CASES, changed, printed, SETS } from '../fixtures/places-sets';

test.each(SETS)('the forms of %s are read, and nothing right is doubted', (_, sheets, pkg) => {
  const { findings, check } = examine(finalAccounts, { sheets: printed(sheets, pkg).sheets() });
  expect(
    findings.flatMap((each) => (/error|review/.test(each.severity) ? [messageOf(each).zh] : [])),
  ).toEqual([]);
  expect(check.books.set.statements.size).toBe(9 + Object.keys(sheets).length);
  expect(check.coverage.unchecked).toEqual([]);
});

test.each(CASES.filter(([rule]) => !/^T\d\d\.tree$/.test(rule)).map((each) => [each[0], each] as const))(
  'a wrong amount that breaks %s is the first suspect',
  (_, [, set, title, row, column, pkg]) => {
    const { findings } = examine(finalAccounts, {
      sheets: printed(changed(set, title, row, column, '77777.00'), pkg).sheets(),
    });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    const pointer = errors[0]!.pointers[errors[0]!.suspects[0]!.pointer]!;
    const place = pointer.kind === 'figure' ? pointer.figure.place : null;
    const sheet = `附加${Object.keys(set).indexOf(title) + 1}`;
    expect(place?.source === 'cell' && `${place.sheet}!${address(place.row, place.column)}`).toBe(
      `${sheet}!${address(row + 2, column)}`,
    );
  },
);
