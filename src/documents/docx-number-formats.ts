/**
 * A number as Word writes it in an automatic number of that form (ST_NumberFormat of ECMA-376); undefined in a form of
 * a script that no Chinese document counts in. Beyond where a form has signs of its own Word goes on in figures.
 */
export function formatNumber(value: number, format: string): string | undefined {
  const write = FORMATS[format];
  return write && (write(value) ?? String(value));
}

type NumberStyle = (value: number) => string | undefined;

/** A sign for each number from one on. */
const signs = (list: string): NumberStyle => {
  const each = [...list];
  return (value) => each[value - 1];
};

/** So many signs that follow each other in Unicode. */
const from = (first: number, count: number): NumberStyle => {
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : undefined);
};

/** Digit by digit. */
const digitwise =
  (digits: string): NumberStyle =>
  (value) =>
    String(value).replace(/\d/g, (digit) => [...digits][Number(digit)]!);

/** With tens, hundreds and thousands; `one` is said before a leading ten in forms that nobody may alter. */
const counted =
  (digits: string, units: string, one: boolean): NumberStyle =>
  (value) => {
    if (value < 0 || value > 9999) return undefined;
    const signsOf = [...digits];
    if (value === 0) return signsOf[0];
    const each = [...String(value)].map(Number);
    let text = '';
    let gap = false;
    each.forEach((digit, index) => {
      if (digit === 0) gap = true;
      else {
        const place = each.length - 1 - index;
        text += (gap ? signsOf[0]! : '') + signsOf[digit]! + (place > 0 ? [...units][place - 1]! : '');
        gap = false;
      }
    });
    return one || value >= 20 || value < 10 ? text : text.slice(1);
  };

/** Up to ninety-nine as it is said, then digit by digit. */
const short =
  (said: NumberStyle, digits: NumberStyle): NumberStyle =>
  (value) =>
    value < 100 ? said(value) : digits(value);

/** a … z, aa, bb … */
const letters =
  (first: number): NumberStyle =>
  (value) =>
    value < 1
      ? undefined
      : String.fromCharCode(first + ((value - 1) % 26)).repeat(
          Math.min(1 + Math.floor((value - 1) / 26), 30),
        );

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: NumberStyle = (value) => {
  if (value < 1 || value > 3999) return undefined;
  let left = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
};

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const sexagenary: NumberStyle = (value) =>
  value >= 1 && value <= 60 ? STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]! : undefined;

const said = counted('零一二三四五六七八九', '十百千', false);
const digits = digitwise('〇一二三四五六七八九');
const fullWidth = digitwise('０１２３４５６７８９');
const padded =
  (width: number): NumberStyle =>
  (value) =>
    String(value).padStart(width, '0');

const FORMATS: Readonly<Record<string, NumberStyle>> = {
  none: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: padded(2),
  '001, 002, 003, ...': padded(3),
  '0001, 0002, 0003, ...': padded(4),
  '00001, 00002, 00003, ...': padded(5),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: from(0x2460, 20),
  decimalEnclosedCircleChinese: from(0x2460, 20),
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  ideographEnclosedCircle: from(0x3280, 10),
  chineseCounting: short(said, digits),
  taiwaneseCounting: short(said, digits),
  chineseCountingThousand: said,
  taiwaneseCountingThousand: said,
  japaneseCounting: said,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digitwise('○一二三四五六七八九'),
  chineseLegalSimplified: counted('零壹贰叁肆伍陆柒捌玖', '拾佰仟', true),
  ideographLegalTraditional: counted('零壹貳參肆伍陸柒捌玖', '拾佰仟', true),
  japaneseLegal: counted('零壱弐参四伍六七八九', '拾百阡', true),
  ideographTraditional: signs(STEMS),
  ideographZodiac: signs(BRANCHES),
  ideographZodiacTraditional: sexagenary,
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters(65),
  lowerLetter: letters(97),
};
