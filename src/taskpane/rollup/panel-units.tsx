import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ChangeEvent } from 'react';
import { formatAmount } from '../../model/money';
import { nameOfMember, placeIn, valueIn, type RollUp, type RollUpFinding } from '../../rollup';
import { cliTexts } from '../../text/cli-texts';
import { rollUpFaces } from '../../text/roll-up-texts';
import { rollUpPane } from '../../text/roll-up-pane-texts';
import { usePane } from '../ui/context';
import { PanelFrame } from '../ui/panel-frame';

const useStyles = makeStyles({
  hint: { margin: '0 0 10px', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '8px 0' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  says: { margin: 0, overflowWrap: 'anywhere' },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  failure: { margin: '4px 0', color: tokens.colorPaletteDarkOrangeForeground1, overflowWrap: 'anywhere' },
  addends: { width: '100%', marginTop: '6px', borderCollapse: 'collapse', fontSize: '12px' },
  name: { padding: '2px 0', overflowWrap: 'anywhere', textAlign: 'start', fontWeight: 'normal' },
  amount: { padding: '2px 0', textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  suspected: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const ACCEPT = '.xlsx,.xls,.et,.xlsm,.docx,.pdf,.txt,.md,.markdown';
/** A folder with all that is in it: no attribute that React's types know. */
const FOLDER = { webkitdirectory: '' };

/** The department that is open against its units' workbooks: what differs, its cell, what each unit has in it. */
export default function PanelUnits() {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const { reading, failures, rollUp } = state.rollUp;
  const picker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);
  const load = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (target.files && target.files.length > 0) void session.rollUp.load([...target.files]);
    // The same files, mended and chosen again, are a change too.
    target.value = '';
  };
  return (
    <PanelFrame title={rollUpPane.title}>
      <p className={styles.hint}>{t(rollUpPane.hint)}</p>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabled={!!reading}
          onClick={() => picker.current?.click()}
        >
          {t(rollUpPane.choose)}
        </Button>
        <Button size="small" disabled={!!reading} onClick={() => folderPicker.current?.click()}>
          {t(rollUpPane.chooseFolder)}
        </Button>
        {reading && (
          <Button size="small" onClick={() => void session.rollUp.cancel()}>
            {t(rollUpPane.cancel)}
          </Button>
        )}
        {rollUp && !reading && (
          <>
            <Button size="small" onClick={() => void session.rollUp.again()}>
              {t(rollUpPane.again)}
            </Button>
            <Button size="small" onClick={session.rollUp.empty}>
              {t(rollUpPane.empty)}
            </Button>
          </>
        )}
        <input ref={picker} type="file" multiple hidden accept={ACCEPT} onChange={load} />
        <input ref={folderPicker} type="file" multiple hidden {...FOLDER} onChange={load} />
      </div>
      <p className={styles.hint} role="status">
        {reading && t(rollUpPane.reading(reading.name, reading.done, reading.all))}
      </p>
      {failures.map(({ name, why }) => (
        <p key={name} className={styles.failure}>
          {t(why.zh.includes(name) ? why : rollUpPane.failure(name, why))}
        </p>
      ))}
      {rollUp && <Result rollUp={rollUp} />}
    </PanelFrame>
  );
}

function Result({ rollUp }: { readonly rollUp: RollUp }) {
  const styles = useStyles();
  const { t } = usePane();
  const { counts, findings, units } = rollUp;
  return (
    <>
      <p className={styles.says}>
        {t(rollUpPane.units(units.length))} · {t(rollUpFaces.complete[rollUp.completeness])}
      </p>
      <p className={styles.says}>{t(rollUpFaces.counts({ ...counts, open: counts.notEvaluated }))}</p>
      {counts.evaluated > 0 && findings.length === 0 && <p className={styles.says}>{t(rollUpPane.agrees)}</p>}
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <Difference key={`${finding.rule} ${index}`} rollUp={rollUp} finding={finding} index={index} />
        ))}
      </ul>
    </>
  );
}

interface DifferenceProps {
  readonly rollUp: RollUp;
  readonly finding: RollUpFinding;
  readonly index: number;
}

function Difference({ rollUp, finding, index }: DifferenceProps) {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const [lead] = finding.cells;
  const place = lead && placeIn(rollUp.department, lead.fact.id);
  const { address } = place ?? {};
  const isOpen = state.rollUp.open === index;
  return (
    <li className={styles.item}>
      <p className={styles.says}>
        <span className={finding.severity === 'error' ? styles.error : undefined}>
          {t(cliTexts.severity[finding.severity])}
        </span>{' '}
        {t(finding.message)}
      </p>
      {lead && (
        <div className={styles.row}>
          {place && address && (
            <Button size="small" onClick={() => void session.select(place.sheet, address)}>
              {t(rollUpPane.goTo(`${place.sheet}!${address}`))}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            onClick={() => dispatch({ type: 'rollUp', action: { type: 'opened', finding: index } })}
          >
            {t(rollUpPane.addends)}
          </Button>
        </div>
      )}
      {lead && isOpen && <Addends rollUp={rollUp} finding={finding} />}
    </li>
  );
}

/** What each unit prints of the cell; the one that is named as wrong stands out. */
function Addends({ rollUp, finding }: Omit<DifferenceProps, 'index'>) {
  const styles = useStyles();
  const { t } = usePane();
  const [lead] = finding.cells;
  const suspect = finding.singled ? finding.suspects[0]?.member : undefined;
  return (
    <table className={styles.addends}>
      <tbody>
        {rollUp.units.map((unit, at) => {
          const own = valueIn(unit, rollUp.department, lead!.fact);
          return (
            <tr key={unit.identity.folder} className={suspect === at ? styles.suspected : undefined}>
              <th scope="row" className={styles.name}>
                {nameOfMember(unit.identity)}
              </th>
              <td className={styles.amount}>{own ? formatAmount(own.value) : t(rollUpPane.nothing)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
