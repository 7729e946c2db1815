import Decimal from 'decimal.js';
import type { Books } from '../../../books/books';
import { untoldGone } from '../../../books/last-year';
import { observation, type Observation, type Rule, type Spot } from '../../../books/rule';
import { LAST_YEAR } from '../../../model/edition';
import type { Figure } from '../../../model/figure';
import { said } from '../../../model/item';
import type { Narrative } from '../../../model/narrative';
import { nameKey } from '../../../model/names';
import { asPrinted, say, type Text } from '../../../model/text';
import { t9 } from '../../final-accounts/forms';
import { assets as assetsSection, generalDetail } from '../../final-accounts/narrative';
import { changeOf } from '../../final-accounts/rules/narrative/sayings';
import { handedOver } from './exceptions';
import { lastOf, valueOf } from './known';
import { BASIS, lastYearTexts } from './texts';

const spotOf = ({ place, printed }: Figure, label: Text): Spot => ({ place, printed, label });

const lastOfName = (name: Text): Text => lastYearTexts.lastLabel({ name });

/** What was paid last year and is not this year: where the narrative tells its subjects with their changes, all are listed. */
function* listed(books: Books): Iterable<Observation> {
  const tells = books.narratives.some(tellsChanges);
  const missing = tells ? untoldGone(books, 'T5') : [];
  if (missing.length === 0) return;
  yield {
    key: 'listed',
    severity: 'info',
    message: lastYearTexts.listed({
      missing: missing.map(({ line: { name }, paid: { printed } }) => ({ name, last: printed })),
    }),
    spots: missing.map(({ line: { name }, paid }) => spotOf(paid, lastOfName(asPrinted(name)))),
  };
}

const tellsChanges = ({ printings }: Narrative): boolean =>
  printings.some(
    ({ of, role, section }) =>
      section === generalDetail && role === 'change' && of.statement === 'T5' && /^\d{7}$/.test(of.row),
  );

/** The names of the functional subjects, by code: the first that any statement prints. */
function namesIn(books: Books): ReadonlyMap<string, { readonly name: string; readonly spot: Spot }> {
  const found = new Map<string, { readonly name: string; readonly spot: Spot }>();
  for (const { id, lines } of books.set.statements.values()) {
    if (books.form(id).codes !== 'functional' || books.form(id).table.kind !== 'subjects') continue;
    for (const line of lines) {
      if (line.code === '' || found.has(line.code)) continue;
      const spot = { place: books.placeOf(id, line), printed: line.name, label: asPrinted(line.code) };
      found.set(line.code, { name: line.name, spot });
    }
  }
  return found;
}

/** Subjects are renamed at the turn of the year. */
function* names(books: Books): Iterable<Observation> {
  const last = books.in(LAST_YEAR);
  if (!last) return;
  const before = namesIn(last);
  const renamed = [...namesIn(books)].flatMap(([code, now]) => {
    const its = before.get(code);
    return its && nameKey(its.name) !== nameKey(now.name) ? [{ code, its, now }] : [];
  });
  if (renamed.length === 0) return;
  yield {
    key: 'names',
    severity: 'info',
    message: lastYearTexts.names({
      renamed: renamed.map(({ code, its, now }) => ({ code, last: its.name, now: now.name })),
    }),
    spots: renamed.flatMap(({ its, now }) => [now.spot, its.spot]),
  };
}

const NAMES = {
  'assets.area': say('房屋面积', 'Buildings, area'),
  'assets.buildings': say('房屋价值', 'Buildings, value'),
  vehicles: say('车辆', 'Vehicles'),
  'cars.kept': say('公务用车保有量', 'Official vehicles'),
  'assets.vehicles': say('车辆价值', 'Vehicles, value'),
  'assets.equipment': say('单价100万元以上设备', 'Large equipment'),
} as const;
type Asset = keyof typeof NAMES;

const ASSETS: readonly Asset[] = [
  'assets.area',
  'assets.buildings',
  'vehicles',
  'assets.vehicles',
  'assets.equipment',
];
/** Of these no more than were bought are more than a year ago. */
const VEHICLES: readonly Asset[] = ['vehicles', 'cars.kept'];

interface TwoYears {
  readonly name: Text;
  readonly now: Figure;
  readonly last: Figure;
}

/** A figure of both narratives, where no change says how they hang together. */
function bothYears(books: Books, name: Asset): TwoYears | null {
  const fact = said(name);
  const now = books.said(fact)[0]?.figure;
  const known = lastOf(books, fact);
  const last = known && books.figure(known);
  return now && last && books.said(changeOf(fact)).length === 0 ? { name: NAMES[name], now, last } : null;
}

function* assets(books: Books): Iterable<Observation> {
  const differing = ASSETS.flatMap((name) => bothYears(books, name) ?? []).filter(
    ({ now, last }) => !now.value.eq(last.value),
  );
  const more = VEHICLES.flatMap((name) => bothYears(books, name) ?? []).filter(({ now, last }) =>
    now.value.gt(last.value.plus(bought(books))),
  );
  if (more.length > 0) {
    const [{ name, now, last }] = more as [TwoYears];
    const words = handedOver(books, new Set([assetsSection]));
    yield {
      key: 'vehicles',
      severity: words.length > 0 ? 'info' : 'review',
      message: lastYearTexts.vehicles({ name, last: last.printed, now: now.printed, words }),
      spots: more.flatMap((each) => [spotOf(each.now, each.name), spotOf(each.last, lastOfName(each.name))]),
    };
  }
  const others = differing.filter((each) => !more.some(({ now }) => now === each.now));
  if (others.length === 0) return;
  yield {
    key: 'assets',
    severity: 'info',
    message: lastYearTexts.assets({
      differing: others.map(({ name, now, last }) => ({
        name,
        last: last.printed,
        now: now.printed,
      })),
    }),
    spots: others.flatMap(({ name, now, last }) => [spotOf(now, name), spotOf(last, lastOfName(name))]),
  };
}

/** So many vehicles as were bought this year; any number where money was spent on them and their number is not told. */
function bought(books: Books): Decimal {
  const told = books.said(said('cars.bought'))[0]?.figure;
  if (told) return told.value;
  return valueOf(books, t9('purchase', 'actual')).isZero() ? new Decimal(0) : new Decimal(Infinity);
}

export const seenRules: readonly Rule[] = [
  observation(
    'L.listed',
    say(
      '上年有支出、本年没有的科目，说明逐项列出',
      'Subjects that were paid last year and are not this year are listed by the narrative',
    ),
    BASIS,
    listed,
  ),
  observation(
    'L.assets',
    say(
      '资产与上年末比较；没有购置的，车辆不多于上年末',
      'Assets against last year’s end; no more vehicles where none was bought',
    ),
    BASIS,
    assets,
  ),
  observation(
    'L.names',
    say('同一功能分类科目编码的名称与上年相同', 'A subject has the name that it had last year'),
    BASIS,
    names,
  ),
].map((rule): Rule => (rule.id === 'L.names' ? rule : { ...rule, ofNarrative: true }));
