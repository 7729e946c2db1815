import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  row: {
    width: '100%',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** A line of a list that is pressed as a whole: a heading that folds, a figure that is gone to. */
export function RowButton({ className, ...rest }: ComponentProps<'button'>) {
  const styles = useStyles();
  return <button type="button" {...rest} className={mergeClasses(styles.row, className)} />;
}
