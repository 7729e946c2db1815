export { check, recheck, type Check, type Coverage } from './check';
export { evaluateAll, type Term, type Verdict, type VerdictKind } from './evaluate';
export {
  narrativeCoverage,
  reportsAccounts,
  type NarrativeCoverage,
  type NarrativeFigure,
  type UncheckedFigure,
} from './narrative-coverage';
