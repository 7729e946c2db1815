import { narrativeCoverage } from '../../check/narrative-coverage';
import { unitOf, yearOf, type Finding } from '../../findings';
import { LAST_YEAR } from '../../model/edition';
import type { Language, Text } from '../../model/text';
import { letterTexts as texts } from '../../text/letter-texts';
import { MONEY_UNIT } from '../../text/money-units';
import { packageTexts } from '../../text/package-texts';
import type { LetterContext } from './context';
import { findingBlocks, listedFindings } from './findings';
import { uncheckedLines } from './unchecked';
import type { Letter, LetterBlock, LetterStyle } from './value';

/**
 * 审核意见: the letter that sends a package back, or says that it may stand. Whose it is, what was examined, what has to
 * be corrected, statement by statement, with place, printed figure, figure due and basis, and what was not checked.
 */
export function letterOf(context: LetterContext): Letter {
  const { check, publication, language, checkedAt } = context;
  const { books } = check;
  const [unit, year] = [unitOf(books), yearOf(books)];
  const kind = (publication.parts?.[0] ?? publication).title;
  const title = texts.title({ unit, year, kind })[language];
  const date = checkedAt.slice(0, 'yyyy-mm-dd'.length);
  return {
    language,
    title: title.replace('\n', ' '),
    date,
    blocks: [
      paragraph('title', title),
      ...(unit === null ? [] : [paragraph('addressee', texts.addressee({ unit })[language])]),
      paragraph('body', texts.opening({ year, kind })[language]),
      ...numbered(sectionsOf(context), language),
      paragraph('closing', asked(context)[language]),
      paragraph('signature', texts.signature({ date: dayOf(date) })[language]),
    ],
  };
}

interface LetterSection {
  readonly heading: Text;
  readonly blocks: readonly LetterBlock[];
}

const paragraph = (style: LetterStyle, text: string): LetterBlock => ({ kind: 'paragraph', style, text });

function sectionsOf(context: LetterContext): LetterSection[] {
  const { language, setAside } = context;
  const listed = listedFindings(context);
  const lines = (texts: readonly Text[]): LetterBlock[] =>
    texts.map((text) => paragraph('body', text[language]));
  let number = 1;
  const findings = (heading: Text, of: readonly Finding[]): LetterSection => {
    const blocks = findingBlocks(of, number, context);
    number += of.length;
    return { heading, blocks };
  };
  const remarks = context.findings.filter(({ severity, id }) => severity === 'info' && !setAside.has(id));
  return [
    { heading: texts.scope, blocks: lines(scopeLines(context)) },
    { heading: texts.outcome, blocks: lines(outcomeLines(context)) },
    findings(texts.errors, listed.errors),
    findings(texts.reviews, listed.reviews),
    findings(texts.explained, listed.explained),
    { heading: texts.unchecked, blocks: lines(uncheckedLines(context)) },
    { heading: texts.remarks, blocks: findingBlocks(remarks, number, context) },
  ].filter(({ blocks }) => blocks.length > 0);
}

/** Sections under their numbers: 一、 二、 … */
const numbered = (sections: readonly LetterSection[], language: Language): LetterBlock[] =>
  sections.flatMap(({ heading, blocks }, index) => [
    paragraph('heading', texts.heading({ number: index + 1, heading })[language]),
    ...blocks,
  ]);

/** What was given, how much of it was read, how much of that was checked. */
function scopeLines({ check, beside, workbook, checkedAt, version }: LetterContext): Text[] {
  const { books, coverage, verdicts } = check;
  const isRead = (id: (typeof books.counted)[number]['id']): boolean => {
    const state = books.statement(id)?.state;
    return state === 'read' || state === 'empty';
  };
  const kinds = { exact: 0, rounding: 0, inconsistent: 0, notEvaluated: 0 };
  for (const { kind } of verdicts) kinds[kind]++;
  const narratives = narrativeCoverage(check);
  const strangers = new Set(books.strangers);
  const isBeside = new Set(beside.map(({ file }) => file));
  return [
    texts.workbook({
      file: workbook,
      read: books.counted.filter(({ id }) => isRead(id)).length,
      asked: books.counted.length,
      money: MONEY_UNIT[books.set.moneyUnit],
    }),
    texts.statementFigures({
      figures: coverage.figures.length,
      checked: coverage.figures.length - coverage.unchecked.length,
    }),
    ...narratives.map(({ narrative, figures, unchecked }) =>
      strangers.has(narrative)
        ? texts.stranger({ file: narrative.file })
        : texts.narrative({
            file: narrative.file,
            figures: figures.length,
            checked: figures.length - unchecked.length,
          }),
    ),
    ...(narratives.some(({ narrative }) => !isBeside.has(narrative.file)) ? [] : [texts.noNarrative]),
    ...beside.map(({ file, kind, edition, state }) =>
      state === 'read' && kind
        ? texts.beside({ file, kind: edition === LAST_YEAR ? packageTexts.lastYear : kind.title })
        : texts.besideApart({ file }),
    ),
    texts.identities({ ...kinds, evaluated: verdicts.length - kinds.notEvaluated }),
    texts.made({ at: checkedAt, version }),
  ];
}

/** How much was found; of a clean package, of how many figures that is said; of none, that nothing is. */
function outcomeLines(context: LetterContext): Text[] {
  const listed = listedFindings(context);
  const counts = {
    errors: listed.errors.length,
    reviews: listed.reviews.length,
    explained: listed.explained.length,
  };
  const found = counts.errors + counts.reviews + counts.explained > 0;
  const covered = [context.check.coverage, ...narrativeCoverage(context.check)];
  const figures = covered.reduce((sum, each) => sum + each.figures.length, 0);
  const unchecked = covered.reduce((sum, each) => sum + each.unchecked.length, 0);
  return [
    ...(figures === unchecked ? [texts.noneChecked] : []),
    ...(found ? [texts.counts(counts)] : []),
    ...(!found && figures > unchecked ? [texts.clean({ checked: figures - unchecked, unchecked })] : []),
  ];
}

function asked(context: LetterContext): Text {
  const { errors, reviews } = listedFindings(context);
  return errors.length > 0 ? texts.askErrors : reviews.length > 0 ? texts.askReviews : texts.askNothing;
}

/** 2025-03-01 as letters are dated: 2025年3月1日. */
function dayOf(date: string): Text {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return texts.date({ year, month, day });
}
