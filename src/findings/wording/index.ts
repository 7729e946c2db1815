export { headlineOf } from './headline';
export { becauseOf, messageOf } from './message';
export {
  differenceText,
  nameOf,
  placeNameOf,
  placeOf,
  printedValue,
  sizeText,
  THE_NARRATIVE,
  valueText,
} from './names';
export { ruleTitle } from './rule-title';
export { shownOf, type Shown } from './pointer';
export { dueHere, suspicion } from './suspicion';
export { CHECK_KIND, exactly, partName, sideNames, sideTotal, sizeOfCheck } from './checks';
