export { headlineOf } from './headline';
export { becauseOf, messageOf } from './message';
export { nameOf, placeNameOf, placeOf, printedValue, sizeText, THE_NARRATIVE, valueText } from './names';
export { shownOf, type Shown } from './pointer';
export { suspicion } from './suspicion';
export { CHECK_KIND, exactly, partName, sideNames, sideTotal, sizeOfCheck } from './checks';
