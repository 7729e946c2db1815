import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { listTexts } from '../../text/list-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { CopyButton } from '../ui/copy-button';
import { asText } from './as-text';
import { ReasonForm } from './explain';
import { canBePicked, type Group } from './view';

const useStyles = makeStyles({
  bar: { width: '100%', display: 'grid', gap: '6px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  says: { fontSize: '12px', fontVariantNumeric: 'tabular-nums', marginRight: 'auto' },
});

/** What is done with the findings picked: one reason for all of them, or their text. */
export function PickedBar({
  groups,
  picked,
}: {
  readonly groups: readonly Group[];
  readonly picked: readonly string[];
}) {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const [explaining, setExplaining] = useState(false);
  // What the filter or the search has taken out of sight since is not meant any more.
  const all = groups.flatMap(({ findings }) => findings.filter(canBePicked));
  const meant = all.filter(({ finding }) => picked.includes(finding.id));
  const pick = (findings: readonly string[] | null): void =>
    dispatch({ type: 'list', action: { type: 'picked', findings } });
  const { language } = state.preferences;
  return (
    <div
      className={styles.bar}
      role="group"
      aria-label={t(listTexts.picked(meant.length))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') pick(null);
      }}
    >
      <div className={styles.row}>
        <span className={styles.says} role="status">
          {t(listTexts.picked(meant.length))}
        </span>
        {meant.length < all.length && (
          <Button size="small" onClick={() => pick(all.map(({ finding }) => finding.id))}>
            {t(listTexts.pickAll(all.length))}
          </Button>
        )}
        {meant.length > 0 && (
          <CopyButton
            text={meant.map((shown) => asText(shown, language)).join('\n\n')}
            label={t(listTexts.copyPicked(meant.length))}
          />
        )}
        {!explaining && (
          <>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={meant.length === 0}
              onClick={() => setExplaining(true)}
            >
              {t(listTexts.explainPicked)}
            </Button>
            <Button size="small" onClick={() => pick(null)}>
              {t(paneTexts.cancel)}
            </Button>
          </>
        )}
      </div>
      {explaining && meant.length > 0 && (
        <ReasonForm
          onSave={(reason) =>
            void session.setAside(
              meant.map(({ finding }) => finding.id),
              reason,
            )
          }
          onCancel={() => setExplaining(false)}
        />
      )}
    </div>
  );
}
