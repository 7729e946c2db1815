import { Button, Field, makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { paneTexts } from '../../text/pane-texts';
import { useMeans } from '../ui/context';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px' },
  inCard: { gridColumn: 2, position: 'relative', zIndex: 1, marginTop: '6px' },
  buttons: { display: 'flex', gap: '6px' },
});

/** 已说明: the reason, kept in the workbook and printed in the report. */
export function Explain({ finding }: { readonly finding: string }) {
  const { session, dispatch } = useMeans();
  const styles = useStyles();
  return (
    <ReasonForm
      className={styles.inCard}
      onSave={(reason) => void session.setAside([finding], reason)}
      onCancel={() => {
        dispatch({ type: 'explaining', finding: null });
        document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"]`)?.focus();
      }}
    />
  );
}

interface ReasonFormProps {
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
  readonly className?: string | undefined;
}

/** A reason, which is never empty. Enter saves it, Escape cancels. */
export function ReasonForm({ onSave, onCancel, className }: ReasonFormProps) {
  const styles = useStyles();
  const { t } = useMeans();
  const [reason, setReason] = useState('');
  const save = (): void => {
    if (reason.trim() !== '') onSave(reason.trim());
  };
  return (
    <form
      className={mergeClasses(styles.form, className)}
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
          onCancel();
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
        <Button size="small" onClick={onCancel}>
          {t(paneTexts.cancel)}
        </Button>
      </div>
    </form>
  );
}
