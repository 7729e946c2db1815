import { makeStyles, tokens } from '@fluentui/react-components';

/** How a figure of a narrative looks by what came of it: a colour, and a line or a sign of its own. */
export const useMarkStyles = makeStyles({
  mark: {
    padding: '0 1px 1px',
    borderRadius: tokens.borderRadiusSmall,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    boxDecorationBreak: 'clone',
    scrollMarginTop: '84px',
    scrollMarginBottom: '40vh',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  agrees: { borderBottom: `2px solid ${tokens.colorBrandStroke2}` },
  rounding: {
    borderBottom: `2px dotted ${tokens.colorNeutralStrokeAccessible}`,
    '::after': { content: '"≈"', color: tokens.colorNeutralForeground3 },
  },
  disagrees: {
    borderBottom: `3px double ${tokens.colorPaletteMarigoldBorderActive}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    '::after': {
      content: '"≠"',
      color: tokens.colorStatusWarningForeground1,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  suspected: {
    borderBottom: `3px double ${tokens.colorStatusDangerBackground3}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    '::after': { content: '"✗"', color: tokens.colorStatusDangerForeground1 },
  },
  unchecked: {
    borderBottom: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    '::after': { content: '"?"', color: tokens.colorNeutralForeground3 },
  },
  picked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
});
