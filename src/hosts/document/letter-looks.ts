import type { LetterStyle } from '../../output/letter';

/**
 * How an official letter looks (GB/T 9704-2012): A4; the type area 156 by 225 mm; the title in 二号 小标宋, the text in
 * 三号 仿宋, 28 points from line to line; headings of the first order in 黑体, of the second in 楷体; page numbers in 四号,
 * on the outer side.
 */

const TWIPS_PER_MM = 1440 / 25.4;
/** Millimetres as Word counts them. */
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

export const PAGE_OF_LETTER = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(37),
    bottom: twips(35),
    left: twips(28),
    right: twips(26),
    header: twips(15),
    // The number stands 7 mm below the text.
    footer: twips(23),
    gutter: 0,
  },
} as const;

interface LetterFont {
  readonly name: string;
  /** What a computer takes that has not got it, in this order; the last is everywhere. */
  readonly instead: readonly string[];
  /** For Latin letters and digits. */
  readonly latin: string;
}

const LATIN = 'Times New Roman';

export const FONTS = {
  title: { name: '方正小标宋简体', instead: ['方正小标宋_GBK', '宋体', 'SimSun'], latin: LATIN },
  body: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', '宋体'], latin: LATIN },
  heading: { name: '黑体', instead: ['SimHei', '微软雅黑'], latin: LATIN },
  subheading: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', '宋体'], latin: LATIN },
  number: { name: '宋体', instead: ['SimSun'], latin: '宋体' },
} as const satisfies Record<string, LetterFont>;

export interface LetterLook {
  readonly font: keyof typeof FONTS;
  /** Sizes and distances are in points. */
  readonly size: number;
  /** From line to line. */
  readonly line: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly before: number;
  readonly after: number;
  readonly indent: { readonly first: number; readonly right: number };
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
}

/** 二号, 三号, 五号. */
const [SIZE_2, SIZE_3, SIZE_5] = [22, 16, 10.5];
const LINE = 28;

const text: LetterLook = {
  font: 'body',
  size: SIZE_3,
  line: LINE,
  align: 'both',
  before: 0,
  after: 0,
  // Two characters.
  indent: { first: 2 * SIZE_3, right: 0 },
  keepNext: false,
};
const none = { first: 0, right: 0 };

export const STYLES: Readonly<Record<LetterStyle, LetterLook>> = {
  title: {
    ...text,
    font: 'title',
    size: SIZE_2,
    line: 35,
    align: 'center',
    after: LINE,
    indent: none,
    keepNext: true,
  },
  addressee: { ...text, indent: none, align: 'left', keepNext: true },
  heading: { ...text, font: 'heading', align: 'left', keepNext: true },
  subheading: { ...text, font: 'subheading', align: 'left', keepNext: true },
  body: text,
  // The signature never stands on a page by itself.
  closing: { ...text, keepNext: true },
  // Four characters from the right.
  signature: { ...text, align: 'right', before: LINE, indent: { first: 0, right: 4 * SIZE_3 } },
};

export const TABLE_TEXT: LetterLook = { ...text, size: SIZE_5, line: 16, align: 'left', indent: none };

/** The part that tells Word what to take instead of a font that a computer has not got. */
export function fontTableXml(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/>` +
      '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join('')}<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/>` +
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
  );
}
