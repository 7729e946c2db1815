import type { Figure } from '../model/figure';
import type { Examination } from './examination';
import type { Finding } from './finding';
import { idOf } from './make';

/** The identities that last year's accounts break among themselves, each as a defect of theirs that touches nothing here. */
export const defectsOf = ({ findings }: Pick<Examination, 'findings'>): Finding[] =>
  brokenIn(findings).map((defect): Finding => ({
    ...defect,
    id: idOf('last', defect.id),
    about: { kind: 'ofLastYear', defect },
    statement: null,
    severity: 'info',
    suspects: [],
    singled: false,
    together: false,
  }));

/** The figures that these defects are put down to; all that stand in one where none stands out. */
export function doubtedIn({ findings }: Pick<Examination, 'findings'>): Figure[] {
  return brokenIn(findings).flatMap(({ pointers, suspects, singled }) => {
    const suspected = suspects.map(({ pointer }) => pointers[pointer]!);
    const doubted = singled ? suspected.slice(0, 1) : suspected.length > 0 ? suspected : pointers;
    return doubted.flatMap((pointer) => (pointer.kind === 'figure' ? [pointer.figure] : []));
  });
}

const brokenIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity, about }) => severity === 'error' && about.kind !== 'observation');
