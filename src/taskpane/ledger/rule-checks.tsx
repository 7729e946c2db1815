import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Cancelled } from '../checker';
import { latestOf } from '../state';
import { ledgerTexts } from '../../text/ledger-texts';
import { usePane } from '../ui/context';
import type { CheckView, ChecksView, Question } from '../worker/questions';
import { CheckLine, type CheckLineProps } from './check-line';

const useStyles = makeStyles({
  list: { margin: '0 0 4px', padding: 0, listStyle: 'none' },
  says: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
  more: { margin: '4px 0' },
});

type ChecksQuestion = Extract<Question, { kind: 'checks' }>;

interface RuleChecksProps extends Pick<CheckLineProps, 'onPlace'> {
  readonly of: Omit<ChecksQuestion, 'kind' | 'from'>;
}

/** The identities of one rule, page by page: a page is asked for when it is to be seen. */
export function RuleChecks({ of, onPlace }: RuleChecksProps) {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const latest = latestOf(state);
  const key = JSON.stringify(of);
  const [shown, setShown] = useState<ChecksView | null>(null);
  const [gone, setGone] = useState(false);
  const ask = async (from: number, before: readonly CheckView[], isCurrent: () => boolean): Promise<void> => {
    try {
      const { checks, total } = await session.ask({ kind: 'checks', ...of, from });
      if (isCurrent()) setShown({ checks: [...before, ...checks], total });
    } catch (error) {
      if (isCurrent() && error instanceof Cancelled) setGone(true);
    }
  };
  useEffect(() => {
    let current = true;
    void ask(0, [], () => current);
    return () => {
      current = false;
    };
    // The rule by what it says.
  }, [key, latest]);
  if (!shown) return <p className={styles.says}>{t(gone ? ledgerTexts.gone : ledgerTexts.loading)}</p>;
  const left = shown.total - shown.checks.length;
  return (
    <>
      <ul className={styles.list}>
        {shown.checks.map((check, index) => (
          <CheckLine key={index} check={check} onPlace={onPlace} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => void ask(shown.checks.length, shown.checks, () => true)}
        >
          {t(ledgerTexts.more(left))}
        </Button>
      )}
    </>
  );
}
