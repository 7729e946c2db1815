import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FigurePlace } from '../../findings/ledger';
import { isElsewhere, parseAddress } from '../../model/sheet';
import { sheetMark } from '../../model/statement-name';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { TiesOf } from '../ledger/cell-ties';
import type { PrintedAt } from './printed-at';
import type { ShownFinding } from './view';
import { Place } from './place';
import { suspectsOf } from './suspects';

const useStyles = makeStyles({
  evidence: {
    gridColumn: 2,
    marginTop: '6px',
    display: 'grid',
    gap: '6px',
    fontSize: '12px',
    lineHeight: '17px',
    color: tokens.colorNeutralForeground2,
  },
  says: { margin: 0 },
  because: { color: tokens.colorNeutralForeground1 },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  heading: { padding: '2px 0', textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  suspect: { color: tokens.colorStatusDangerForeground1 },
  item: { padding: '3px 8px 3px 0', overflowWrap: 'anywhere' },
  place: { padding: '3px 8px 3px 3px', whiteSpace: 'nowrap', verticalAlign: 'top' },
  // A section's name is longer than an address: it leaves room to the item.
  passage: { whiteSpace: 'normal', width: '40%', overflowWrap: 'anywhere' },
  printed: { padding: '3px 0', textAlign: 'end', whiteSpace: 'nowrap', verticalAlign: 'top' },
  rules: { margin: 0, padding: 0, listStyle: 'none' },
  rule: { display: 'grid' },
  basis: { color: tokens.colorNeutralForeground3 },
});

/** Why: the whole sentence, why this figure is suspected, every figure that goes in, the rules that are broken. */
export function Evidence({ shown }: { readonly shown: ShownFinding }) {
  const styles = useStyles();
  const { state, t } = usePane();
  const { finding, card } = shown;
  const suspects = new Set(card.singled ? [finding.suspects[0]?.figure] : []);
  const named = suspectsOf(shown);
  const place = state.shown?.finding === finding.id ? state.shown.figure : null;
  // Of the figure that is shown in the sheet: whatever else it stands in.
  const at = place === null ? null : cellAt(finding.figures[place]);
  return (
    <div className={styles.evidence}>
      {card.headline !== finding.message && <p className={styles.says}>{finding.message}</p>}
      {finding.suspects.slice(0, card.singled ? 1 : undefined).map(({ because, figure }, index, all) => (
        <p key={figure} className={mergeClasses(styles.says, styles.because)}>
          {all.length === 1 ? because : t(correctionTexts.because(named[index]!.place, because))}
        </p>
      ))}
      {finding.figures.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {finding.figures.map((figure, index) => (
              <tr key={index} className={mergeClasses(styles.row, suspects.has(index) && styles.suspect)}>
                <th scope="row" className={mergeClasses(styles.heading, styles.item)}>
                  {figure.item}
                </th>
                <td className={mergeClasses(styles.place, figure.source === 'narrative' && styles.passage)}>
                  <Place shown={shown} index={index} printed={false} current={place === index} reachable />
                </td>
                <td className={styles.printed}>{figure.printed || t(paneTexts.blank)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {at && <TiesOf key={at.where} {...at} />}
      <ul className={styles.rules} aria-label={t(paneTexts.rules)}>
        {finding.rules.map((rule, index) => (
          <li key={rule} className={styles.rule}>
            <span className={styles.says}>{card.rules[index]!.title}</span>
            <span className={styles.basis}>{t(paneTexts.basis(card.rules[index]!.basis, rule))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The cell of a figure, where it stands in one of this workbook. */
function cellAt(figure: PrintedAt | undefined): { place: FigurePlace; where: string } | null {
  const { source, sheet, address } = figure ?? {};
  if (source !== 'cell' || !sheet || !address || isElsewhere(sheet)) return null;
  return { place: { sheet, ...parseAddress(address) }, where: `${sheetMark(sheet)} ${address}` };
}
