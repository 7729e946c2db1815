import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { usePane } from '../ui/context';

const useStyles = makeStyles({
  chip: {
    minWidth: 0,
    maxWidth: '100%',
    // Beside the statements' chip in the narrowest pane.
    paddingLeft: '6px',
    paddingRight: '6px',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusCircular,
    fontVariantNumeric: 'tabular-nums',
  },
  lacking: { color: tokens.colorStatusWarningForeground1 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  chevron: { marginLeft: '2px', display: 'inline-flex' },
});

export interface DocumentsChipProps {
  readonly says: string;
  readonly label: string;
  readonly icon: ReactElement;
  /** One is missing or not used: amber, and another shape. */
  readonly lacking: boolean;
}

/** What is checked with the statements, or what they are held against; it leads to the list of both. */
export function DocumentsChip({ says, label, icon, lacking }: DocumentsChipProps) {
  const styles = useStyles();
  const { dispatch } = usePane();
  return (
    <Button
      size="small"
      className={mergeClasses(styles.chip, lacking && styles.lacking)}
      icon={lacking ? <Warning16Filled className={styles.lacking} /> : icon}
      aria-label={label}
      title={says}
      onClick={() => dispatch({ type: 'panel', panel: 'narratives' })}
    >
      <span className={styles.name}>{says}</span>
      <span className={styles.chevron}>
        <ChevronRight12Regular />
      </span>
    </Button>
  );
}
