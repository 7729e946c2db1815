import type { Look, Tone } from '../../output/edits';

/** How each look is written in styles.xml. Colours stay readable when the report is printed in black and white. */
export interface LookStyle {
  readonly font: string;
  readonly fill: string | null;
  readonly bordered: boolean;
  readonly numFmtId: number;
  readonly alignment: string;
  readonly unlocked?: boolean;
  /** What of the look a conditional format can carry, for a cell that must keep its own style. */
  readonly overlay: string;
}

const INK = 'FF1F2937';
const RED = 'FF9C0006';
const AMBER = 'FF7F4F00';
const GREY = 'FF6B7280';
const BLUE = 'FF0563C1';
const HEADING_FILL = 'FFD9E2EC';
const INPUT_FILL = 'FFFFFBE6';

const font = (colour: string, extra = '', size = 10): string =>
  `${extra.includes('b') ? '<b/>' : ''}${extra.includes('u') ? '<u/>' : ''}<sz val="${size}"/>` +
  `<color rgb="${colour}"/><name val="微软雅黑"/><family val="2"/><charset val="134"/>`;

const wrapped = (horizontal = 'left') =>
  `horizontal="${horizontal}" vertical="center" wrapText="1"${horizontal === 'left' ? ' indent="1"' : ''}`;
const plain = (horizontal = 'left') => `horizontal="${horizontal}" vertical="center"`;

/** A colour and weight as a dxf writes them: a conditional format sets neither the font's name nor its size. */
const overlay = (colour: string, extra = '', rest = ''): string =>
  `<font>${extra.includes('b') ? '<b/>' : ''}${extra.includes('u') ? '<u/>' : ''}<color rgb="${colour}"/></font>${rest}`;
const overlayFill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor rgb="${colour}"/></patternFill></fill>`;
const overlayFormat = (id: number, code: string): string => `<numFmt numFmtId="${id}" formatCode="${code}"/>`;

const table = (colour: string, horizontal = 'left'): LookStyle => ({
  font: font(colour),
  fill: null,
  bordered: true,
  numFmtId: 0,
  alignment: wrapped(horizontal),
  overlay: overlay(colour),
});

const number = (numFmtId: number, code: string): LookStyle => ({
  ...table(INK),
  numFmtId,
  alignment: plain('right'),
  overlay: overlay(INK, '', overlayFormat(numFmtId, code)),
});

export const LOOKS: Readonly<Record<Look, LookStyle>> = {
  title: {
    font: font(INK, 'b', 16),
    fill: null,
    bordered: false,
    numFmtId: 0,
    alignment: plain('center'),
    overlay: overlay(INK, 'b'),
  },
  label: {
    font: font(INK, 'b'),
    fill: null,
    bordered: false,
    numFmtId: 0,
    alignment: plain(),
    overlay: overlay(INK, 'b'),
  },
  heading: {
    font: font(INK, 'b'),
    fill: HEADING_FILL,
    bordered: true,
    numFmtId: 0,
    alignment: wrapped('center'),
    overlay: overlay(INK, 'b', overlayFill(HEADING_FILL)),
  },
  text: table(INK),
  textError: table(RED),
  textReview: table(AMBER),
  textMuted: table(GREY),
  link: { ...table(BLUE), font: font(BLUE, 'u'), overlay: overlay(BLUE, 'u') },
  money: number(4, '#,##0.00'),
  rate: number(10, '0.00%'),
  count: number(1, '0'),
  input: {
    ...table(INK),
    fill: INPUT_FILL,
    unlocked: true,
    overlay: overlay(INK, '', overlayFill(INPUT_FILL)),
  },
};

/** What marks a cell: the colours Excel itself offers for wrong and doubtful cells. */
export const TONES: Readonly<Record<Tone, string>> = {
  suspect: `<font><b/><color rgb="${RED}"/></font>${overlayFill('FFFFC7CE')}`,
  involved: `<font><color rgb="${AMBER}"/></font>${overlayFill('FFFFEB9C')}`,
};

export const BORDER_COLOUR = 'FFB8C2CC';
