import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ledgerTexts } from '../../text/ledger-texts';
import { narrativeTexts } from '../../text/narrative-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { moveByArrows, STOP } from '../ui/keys';
import { coverageOf, formAt, isReachable, placeName } from './view';
import { PanelFrame } from '../ui/panel-frame';
import { RowButton } from '../ui/row-button';
import { UncheckedPassages } from '../narrative/unchecked-passages';

const useStyles = makeStyles({
  heading: {
    margin: '10px 0 4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  says: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  figure: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '6px 2px',
    fontVariantNumeric: 'tabular-nums',
  },
  place: { color: tokens.colorBrandForegroundLink },
  // In another workbook: there is nowhere to go.
  elsewhere: {
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { overflowWrap: 'anywhere' },
  identity: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '6px 2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  why: { gridColumn: '1 / -1', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** What the check says nothing about, and why: the figures that no identity touches, the identities that lack one. */
export default function PanelCoverage() {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const { result, narratives, survey } = state.outcome!;
  const { coverage, notEvaluated, narrative } = result;
  const { checked, figures } = coverageOf(result);
  return (
    <PanelFrame title={paneTexts.coverageTitle}>
      <p className={styles.says}>
        {t(paneTexts.coverage(checked, figures))}
        {narrative && ` · ${t(narrativeTexts.ofWhich(narrative.checked, narrative.figures))}`}
      </p>
      <Button
        size="small"
        appearance="transparent"
        onClick={() => dispatch({ type: 'panel', panel: 'ledger' })}
      >
        {t(ledgerTexts.ledgerInstead)}
      </Button>
      {checked === figures && <p className={styles.says}>{t(paneTexts.uncheckedNone)}</p>}
      {coverage.unchecked.length > 0 && (
        <>
          <h3 className={styles.heading}>{t(paneTexts.uncheckedFigures)}</h3>
          <ul className={styles.list} onKeyDown={moveByArrows}>
            {coverage.unchecked.map((figure) => (
              <li key={`${figure.sheet}!${figure.address}`} className={styles.line} data-item="">
                {isReachable(figure) ? (
                  <RowButton
                    {...STOP}
                    className={styles.figure}
                    title={formAt(figure, survey)?.title.zh}
                    onClick={() => void session.select(figure.sheet ?? '', figure.address ?? '')}
                  >
                    <span className={styles.place}>{placeName(figure, survey, null)}</span>
                    <span>{figure.item}</span>
                    <span>{figure.printed}</span>
                  </RowButton>
                ) : (
                  <div {...STOP} tabIndex={0} className={mergeClasses(styles.figure, styles.elsewhere)}>
                    <span className={styles.name}>{placeName(figure, survey, null)}</span>
                    <span>{figure.item}</span>
                    <span>{figure.printed}</span>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <UncheckedPassages headingClass={styles.heading} narratives={narratives} />
      {notEvaluated.length > 0 && (
        <>
          <h3 className={styles.heading}>{t(paneTexts.notEvaluated)}</h3>
          <ul className={styles.list} onKeyDown={moveByArrows}>
            {notEvaluated.map(({ rule, title, reason, count }, index) => (
              <li key={`${rule}${reason}`} className={styles.line} data-item="">
                <div {...STOP} className={styles.identity} tabIndex={index === 0 ? 0 : -1}>
                  <span>{title}</span>
                  <span className={styles.count}>{t(paneTexts.times(count))}</span>
                  <span className={styles.why}>
                    {rule} · {reason}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
}
