import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';

const useStyles = makeStyles({
  form: { gridColumn: 2, position: 'relative', zIndex: 1, marginTop: '6px', display: 'grid', gap: '6px' },
  buttons: { display: 'flex', gap: '6px' },
});

/** 已说明: the reason, kept in the workbook and printed in the report. */
export function Explain({ finding }: { readonly finding: string }) {
  const styles = useStyles();
  const { session, dispatch, t } = usePane();
  const [reason, setReason] = useState('');
  const cancel = (): void => {
    dispatch({ type: 'explaining', finding: null });
    document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"]`)?.focus();
  };
  const save = (): void => {
    if (reason.trim() !== '') void session.setAside(finding, reason.trim());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        // Enter that picks a word of an input method is not meant for the form.
        if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
          if (event.target instanceof HTMLTextAreaElement) {
            event.preventDefault();
            save();
          }
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          cancel();
        }
      }}
    >
      <Field label={t(paneTexts.reason)} size="small">
        <Textarea
          autoFocus
          size="small"
          rows={2}
          value={reason}
          placeholder={t(paneTexts.reasonExample)}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={reason.trim() === ''}>
          {t(paneTexts.save)}
        </Button>
        <Button size="small" onClick={cancel}>
          {t(paneTexts.cancel)}
        </Button>
      </div>
    </form>
  );
}
