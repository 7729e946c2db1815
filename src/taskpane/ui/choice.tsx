import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    padding: '4px 0 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 62px',
  },
});

interface Choice {
  /** The ids that were left out. */
  readonly left: ReadonlySet<string>;
  /** How many are taken: all, none, or some of them. */
  readonly checked: boolean | 'mixed';
  readonly take: (ids: readonly string[], isTaken: boolean) => void;
}

/** Of several things with an id each is to be taken or left; at first all are taken. */
export function useChoice(ids: readonly string[]): Choice {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = ids.filter((id) => !left.has(id)).length;
  return {
    left,
    checked: taken === ids.length ? true : taken === 0 ? false : 'mixed',
    take: (some, isTaken) => {
      const next = new Set(left);
      for (const id of some) {
        if (isTaken) next.delete(id);
        else next.add(id);
      }
      setLeft(next);
    },
  };
}

interface ChoiceRowProps {
  readonly isTaken: boolean;
  /** It cannot be taken. */
  readonly disabled?: boolean;
  readonly label: string;
  readonly take: (isTaken: boolean) => void;
  readonly children: ReactNode;
}

/** One of them with its box. */
export function ChoiceRow({ isTaken, disabled = false, label, take, children }: ChoiceRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <Checkbox
        checked={isTaken}
        disabled={disabled}
        aria-label={label}
        onChange={(_, { checked }) => take(checked === true)}
      />
      {children}
    </li>
  );
}
