import { nameOfMember } from './fact-table';
import type { RollUpFinding } from './differences';
import type { RollUpContext } from './context';
import { rollUpTexts } from './texts';

/** Which units are missing, which are not listed, which could not be read, and whether their number is the one said. */
export function listFindings(context: RollUpContext): RollUpFinding[] {
  const { department, units, unlisted, others, missing, unread } = context;
  const plain = { cells: [], suspects: [], singled: false, member: null } as const;
  const name = nameOfMember(department.identity);
  const { list } = department.identity;
  const said = (list?.counts ?? []).flatMap(({ said: words, count, of }): RollUpFinding[] => {
    const names = list!.names.length;
    const expected = of === 'below' ? count + 1 : count;
    // 下属5家 may leave the own office out of the list, or count it in.
    if (names === expected || (of === 'below' && names === count)) return [];
    return [
      {
        ...plain,
        rule: 'R.count',
        severity: 'review',
        message: rollUpTexts.count({ said: words, names, expected }),
      },
    ];
  });
  return [
    ...(missing.length > 0
      ? [
          {
            ...plain,
            rule: 'R.list',
            severity: 'review',
            message: rollUpTexts.missing({ names: missing }),
          } as const,
        ]
      : []),
    ...unlisted
      .filter((each) => !units.includes(each))
      .map(
        (each) =>
          ({
            ...plain,
            rule: 'R.list',
            severity: 'review',
            message: rollUpTexts.unlisted({ unit: nameOfMember(each.identity) }),
          }) as const,
      ),
    ...unread.map(
      ({ folder, reason }) =>
        ({
          ...plain,
          rule: 'R.list',
          severity: 'review',
          message: rollUpTexts.notRead({ unit: folder, reason }),
        }) as const,
    ),
    ...others.map(
      (each) =>
        ({
          ...plain,
          rule: 'R.list',
          severity: 'info',
          message: rollUpTexts.others({ unit: nameOfMember(each.identity), department: name }),
        }) as const,
    ),
    ...said,
  ];
}
