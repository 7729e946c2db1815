import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState } from 'react';
import { listTexts } from '../../text/list-texts';
import { useMeans } from './context';
import { copyText } from './copy';
import { IconButton } from './icon-button';

/** How long it says that it has copied, in ms. */
const SAID = 2000;

const useStyles = makeStyles({
  button: { minWidth: '24px', width: '24px', height: '24px', padding: 0 },
  cannot: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
  area: {
    flexBasis: '100%',
    minWidth: 0,
    boxSizing: 'border-box',
    font: 'inherit',
    fontSize: '12px',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    resize: 'vertical',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface CopyButtonProps {
  readonly text: string;
  /** What it would copy, in words: its name and tooltip. */
  readonly label: string;
  readonly className?: string;
  readonly reachable?: boolean;
}

/**
 * An icon that puts a text on the clipboard and says so; where that is not allowed, what she can do. Of several lines,
 * which stand nowhere in the pane as they are copied, a field then shows the whole of it selected.
 */
export function CopyButton({ text, label, className, reachable = true }: CopyButtonProps) {
  const styles = useStyles();
  const { t } = useMeans();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied !== true) return;
    const timer = setTimeout(() => setCopied(null), SAID);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <IconButton
        className={mergeClasses(styles.button, className)}
        icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
        tabIndex={reachable ? 0 : -1}
        label={label}
        onClick={() => void copyText(text).then(setCopied)}
      />
      <span role="status" className={copied === false ? styles.cannot : styles.unseen}>
        {copied === null ? '' : t(copied ? listTexts.copied : listTexts.cannotCopy)}
      </span>
      {copied === false && text.includes('\n') && (
        <textarea
          className={mergeClasses(styles.area, className)}
          aria-label={label}
          readOnly
          autoFocus
          rows={4}
          value={text}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}
