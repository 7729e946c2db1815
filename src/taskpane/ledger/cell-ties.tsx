import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { FigurePlace } from '../../findings/ledger';
import { sheetMark } from '../../model/statement-name';
import { parseAddress } from '../../model/sheet';
import { ledgerTexts } from '../../text/ledger-texts';
import { usePane } from '../ui/context';
import { FigureChecks } from './figure-checks';
import { useAsked } from './use-asked';

const useStyles = makeStyles({
  selected: {
    flexShrink: 0,
    padding: '0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  fold: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '26px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // The list keeps the larger part of the pane.
  checks: { maxHeight: '36vh', overflowY: 'auto', paddingBottom: '4px' },
});

interface TiesOfProps {
  readonly place: FigurePlace;
  /** GK05 F8 */
  readonly where: string;
}

/** How many identities a figure stands in, and pressed, which; nothing of a place where no figure was read. */
export function TiesOf({ place, where }: TiesOfProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [open, setOpen] = useState(false);
  const asking = useAsked({ kind: 'figure', place });
  if (asking.state !== 'answered' || !asking.reply) return null;
  const { total } = asking.reply;
  return (
    <>
      <button
        data-ties=""
        type="button"
        className={styles.fold}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
        {t(ledgerTexts.tiesOf(where, total))}
      </button>
      {open && (
        <div className={styles.checks} tabIndex={0} role="group" aria-label={t(ledgerTexts.checksOf(where))}>
          <FigureChecks place={place} />
        </div>
      )}
    </>
  );
}

/** Of the cell that she has selected in the workbook: the identities it stands in. */
export function SelectedTies() {
  const styles = useStyles();
  const { state } = usePane();
  const { selected, panel, asking, proposed } = state;
  if (!selected || panel || asking || proposed) return null;
  const { sheet, address } = selected;
  const where = `${sheetMark(sheet)} ${address}`;
  return (
    <div className={styles.selected}>
      <TiesOf key={where} place={{ sheet, ...parseAddress(address) }} where={where} />
    </div>
  );
}
