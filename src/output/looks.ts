import type { Look, Tone } from './edits';

/** How a cell that Gouji writes looks, said without naming any host. Colours are `#RRGGBB`. */
export interface LookStyle {
  readonly bold: boolean;
  readonly underline: boolean;
  /** In points. */
  readonly size: number;
  readonly colour: string;
  readonly fill: string | null;
  readonly bordered: boolean;
  /** A built-in number format and its number in a file; null for General. */
  readonly numberFormat: { readonly id: number; readonly code: string } | null;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  /** The user may write here though the sheet be protected. */
  readonly unlocked: boolean;
}

export const FONT = '微软雅黑';
export const BORDER_COLOUR = '#B8C2CC';

const INK = '#1F2937';
const RED = '#9C0006';
const AMBER = '#7F4F00';
const GREY = '#6B7280';
const BLUE = '#0563C1';

const bare: LookStyle = {
  bold: true,
  underline: false,
  size: 10,
  colour: INK,
  fill: null,
  bordered: false,
  numberFormat: null,
  horizontal: 'left',
  wrap: false,
  unlocked: false,
};
const table: LookStyle = { ...bare, bold: false, bordered: true, wrap: true };
const number = (id: number, code: string): LookStyle => ({
  ...table,
  numberFormat: { id, code },
  horizontal: 'right',
  wrap: false,
});

/** Colours stay readable when the report is printed in black and white. */
export const LOOKS: Readonly<Record<Look, LookStyle>> = {
  title: { ...bare, size: 16, horizontal: 'center' },
  label: bare,
  heading: { ...table, bold: true, fill: '#D9E2EC', horizontal: 'center' },
  text: table,
  textError: { ...table, colour: RED },
  textReview: { ...table, colour: AMBER },
  textMuted: { ...table, colour: GREY },
  link: { ...table, colour: BLUE, underline: true },
  money: number(4, '#,##0.00'),
  rate: number(10, '0.00%'),
  count: number(1, '0'),
  input: { ...table, fill: '#FFFBE6', unlocked: true },
  signature: { ...table, unlocked: true },
};

/** What marks a cell: the colours Excel itself offers for wrong and doubtful cells. */
export const TONES: Readonly<
  Record<Tone, { readonly colour: string; readonly bold: boolean; readonly fill: string }>
> = {
  suspect: { colour: RED, bold: true, fill: '#FFC7CE' },
  involved: { colour: AMBER, bold: false, fill: '#FFEB9C' },
};
