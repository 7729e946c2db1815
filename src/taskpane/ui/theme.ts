import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** 玉: the green of a jade seal, apart from the red and the amber that mean something here. */
const jade: BrandVariants = {
  10: '#041b18',
  20: '#062824',
  30: '#093a33',
  40: '#0b473f',
  50: '#0e534a',
  60: '#106055',
  70: '#136c60',
  80: '#197b6e',
  90: '#20887a',
  100: '#2f9386',
  110: '#3da496',
  120: '#4eb7a9',
  130: '#6bc2b7',
  140: '#89d1c8',
  150: '#a7e2da',
  160: '#ccf0eb',
};

/** Where there is little height, as on a small laptop at 200 %: what stays in sight around the list takes less. */
export const LOW = '@media (max-height: 340px)';

/** Latin letters before Chinese ones: a Chinese font prints an apostrophe as wide as a character. */
const fontFamilyBase =
  "'Segoe UI', -apple-system, 'Helvetica Neue', Arial, 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

export const light: Theme = { ...createLightTheme(jade), fontFamilyBase };
export const dark: Theme = {
  ...createDarkTheme(jade),
  fontFamilyBase,
  // Fluent's own are too dim for small text on a card: less than 4.5 to 1.
  colorStatusDangerForeground1: '#ee8f98',
  colorBrandForeground1: jade[130],
  colorBrandForegroundLink: jade[130],
  colorBrandForegroundLinkHover: jade[140],
  colorCompoundBrandForeground1: jade[130],
};
