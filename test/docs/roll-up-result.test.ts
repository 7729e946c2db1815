import { readFileSync } from 'node:fs';
import { toRollUpResult } from '../../src/rollup';
import { t5 } from '../../src/publications/final-accounts/forms';
import { aDepartment } from '../fixtures/department';
import { rolledUp } from '../rollup/rolled';

const text = readFileSync('docs/roll-up-result.md', 'utf8');

/** Every field of a result, lists as `[]`. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => [`${path}[]`, ...fieldsOf(each, `${path}[]`)]);
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, path === '' ? key : `${path}.${key}`));
}

test('every field of a roll-up’s result is described, and every field described is there', () => {
  const built = aDepartment({ seed: 5, units: 3 });
  const [own, ...rest] = built.units;
  const wrong = { ...own!, package: own!.package.with(t5('total', 'basic'), '+70.00') };
  const stranger = { ...rest[0]!, name: '别处', package: rest[0]!.package.named('云岭县图书馆') };
  const old = { ...rest[1]!, name: '旧', package: rest[1]!.package.named('云岭县文化馆').ofYear(2020) };
  const outcomes = [
    rolledUp({ ...built, units: [wrong, ...rest, stranger, old] }),
    rolledUp({ ...built, units: built.units.slice(0, 2) }, [
      { folder: 'x', reason: { zh: '坏', en: 'bad' } },
    ]),
  ];
  const fields = outcomes.flatMap((outcome) =>
    outcome.kind === 'rolledUp' ? fieldsOf(toRollUpResult(outcome.rollUp, outcome.input, 'zh')) : [],
  );
  const described = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, field]) => field!));
  expect([...new Set(fields)].sort()).toEqual([...new Set(described)].sort());
});
