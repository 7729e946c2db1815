import type { Cause, ExchangedColumns, Repeated, Scale, Shift } from '../diagnose';
import type { Figure } from '../model/figure';
import type { Finding, FindingSuspect } from './finding';
import { ofObservation } from './of-observation';
import { idOf, itemKeys, listedUnder, PLAIN, pointersTo, rulesOf, sized } from './make';

/** What one cause of broken identities is to an accountant. */
export function ofCause(cause: Cause): Finding {
  const { broken, weighed } = cause;
  if (weighed) return ofObservation(broken[0]!.rule, weighed, rulesOf(broken).rules, broken);
  if (cause.scale) return ofScale(cause, cause.scale);
  if (cause.shift) return ofShift(cause, cause.shift);
  if (cause.columns) return ofColumns(cause, cause.columns);
  if (cause.repeated) return ofRepeated(cause, cause.repeated);
  return ofFigures(cause);
}

function ofFigures(cause: Cause): Finding {
  const { broken } = cause;
  const severity = broken.some(({ isReview }) => !isReview) ? 'error' : 'review';
  // What may be right has no suspects: a person must look.
  const found = severity === 'review' ? [] : cause.suspects;
  const singled = severity !== 'review' && cause.singled;
  const clearest = broken[0]!;
  const figures = new Set<Figure>();
  for (const { figure } of clearest.terms) if (figure.state === 'number') figures.add(figure);
  for (const { figure } of found) figures.add(figure);
  // A total that stands against nothing printed: the blanks are the other side.
  if (figures.size < 2) for (const { figure } of clearest.terms) figures.add(figure);
  const order = [...figures];
  const pointers = pointersTo(order);
  const suspects = found.map((suspect): FindingSuspect => ({
    pointer: order.indexOf(suspect.figure),
    suggested: suspect.value,
    evidence: suspect,
  }));
  return {
    id: idOf(clearest.rule.id, ...itemKeys(clearest)),
    about: { kind: cause.unsearched ? 'unsearched' : 'verdict', verdict: clearest },
    statement: listedUnder(clearest.rule, { pointers, suspects, singled }),
    ...rulesOf(broken),
    severity,
    difference: sized(clearest.residual),
    tolerance: sized(clearest.allowance),
    pointers,
    suspects,
    singled,
    together: false,
  };
}

function ofShift({ broken }: Cause, shift: Shift): Finding {
  const moved = shift.figures.filter((figure) => shift.changes.has(figure));
  const pointers = pointersTo(moved);
  return {
    ...PLAIN,
    id: idOf('shift', ...moved.map(({ item }) => item.key)),
    about: { kind: 'shift', shift },
    statement: listedUnder(broken[0]!.rule, { ...PLAIN, pointers }),
    ...rulesOf(broken),
    severity: 'error',
    pointers,
  };
}

function ofColumns({ broken }: Cause, columns: ExchangedColumns): Finding {
  const figures = columns.figures.flat();
  const pointers = pointersTo(figures);
  return {
    ...PLAIN,
    id: idOf('columns', ...figures.map(({ item }) => item.key)),
    about: { kind: 'columns', columns },
    statement: listedUnder(broken[0]!.rule, { ...PLAIN, pointers }),
    ...rulesOf(broken),
    severity: 'error',
    pointers,
  };
}

/** Every figure is wrong, all by one amount: none stands out, and each is named with its value. */
function ofRepeated({ broken }: Cause, repeated: Repeated): Finding {
  const { figures, values } = repeated;
  const pointers = pointersTo(figures);
  const suspects = figures.map((_, pointer): FindingSuspect => ({
    pointer,
    suggested: values[pointer]!,
    evidence: null,
  }));
  return {
    ...PLAIN,
    id: idOf('repeated', ...figures.map(({ item }) => item.key)),
    about: { kind: 'repeated', repeated },
    statement: listedUnder(broken[0]!.rule, { ...PLAIN, pointers, suspects }),
    ...rulesOf(broken),
    severity: 'error',
    difference: sized(values[0]!.minus(figures[0]!.value)),
    pointers,
    suspects,
    together: true,
  };
}

function ofScale({ broken }: Cause, scale: Scale): Finding {
  const pointers = pointersTo(scale.part ?? [scale.total]);
  return {
    ...PLAIN,
    id: idOf('scale', scale.statement, ...(scale.part ?? []).map(({ item }) => item.key)),
    about: { kind: 'scale', scale },
    statement: listedUnder(broken[0]!.rule, { ...PLAIN, pointers }),
    ...rulesOf(broken),
    severity: 'error',
    pointers,
  };
}
