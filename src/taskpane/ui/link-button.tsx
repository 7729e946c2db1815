import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  link: {
    // 24 px to press on, in lines of 18.
    minWidth: '24px',
    minHeight: '24px',
    padding: '0 3px',
    margin: '0 -3px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { color: 'LinkText' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What goes somewhere when it is pressed, in a line of text: a place of the workbook, a passage, a finding. */
export function LinkButton({ className, ...rest }: ComponentProps<'button'>) {
  const styles = useStyles();
  return <button type="button" {...rest} className={mergeClasses(styles.link, className)} />;
}
