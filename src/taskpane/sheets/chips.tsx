import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { heldOf } from './forms';
import { BesideChip } from '../narrative/beside-chip';
import { NarrativeChip } from '../narrative/narrative-chip';

const useStyles = makeStyles({
  // What the check reads: the statements, and the narrative beside them.
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', minHeight: '24px' },
  chip: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusCircular,
    fontVariantNumeric: 'tabular-nums',
  },
  lacking: { color: tokens.colorStatusWarningForeground1 },
  chevron: { marginLeft: '4px', display: 'inline-flex' },
});

/** What is read; amber, and another shape, where something is missing. */
export function Chips() {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  if (!state.survey) return <div className={styles.chips} />;
  const { read, all } = heldOf(state.survey);
  const lacking = read < all;
  return (
    <div className={styles.chips}>
      <Button
        size="small"
        className={mergeClasses(styles.chip, lacking && styles.lacking)}
        icon={lacking ? <Warning16Filled className={styles.lacking} /> : <DocumentTable16Regular />}
        aria-label={t(paneTexts.statementsLabel(read, all))}
        onClick={() => dispatch({ type: 'panel', panel: 'sheets' })}
      >
        {t(paneTexts.statements(read, all))}
        <span className={styles.chevron}>
          <ChevronRight12Regular />
        </span>
      </Button>
      <NarrativeChip />
      <BesideChip />
    </div>
  );
}
