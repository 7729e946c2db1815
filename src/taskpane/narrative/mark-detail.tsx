import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { ledgerTexts } from '../../text/ledger-texts';
import { narrativeTexts } from '../../text/narrative-texts';
import { paneTexts } from '../../text/pane-texts';
import { FigureChecks } from '../ledger/figure-checks';
import { usePane } from '../ui/context';
import { LinkButton } from '../ui/link-button';
import { moveByArrows, STOP } from '../ui/keys';
import { isElsewhere } from '../../model/sheet';
import type { MarkView, PlaceView, TieView } from '../worker/messages';
import { IconButton } from '../ui/icon-button';

const useStyles = makeStyles({
  detail: {
    position: 'sticky',
    // Over the padding at the end of the panel.
    bottom: '-16px',
    zIndex: 2,
    maxHeight: '38vh',
    overflowY: 'auto',
    margin: '0 -12px -16px',
    padding: '8px 8px 10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    fontSize: '12px',
    lineHeight: '17px',
  },
  head: { display: 'flex', alignItems: 'start', gap: '8px' },
  title: { flex: 1, minWidth: 0, margin: 0, fontSize: '13px', lineHeight: '18px' },
  state: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  says: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: '4px 0 0', padding: 0, listStyle: 'none', display: 'grid', gap: '3px' },
  tie: { display: 'grid', gridTemplateColumns: '14px minmax(0, 1fr)', columnGap: '4px' },
  sign: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorStatusWarningForeground1 },
  rule: { color: tokens.colorNeutralForeground2 },
  all: { marginTop: '4px' },
  places: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** More than anybody compares; the findings name what matters. */
const TIES = 6;
const SIGN = { exact: '✓', rounding: '≈', inconsistent: '≠' } as const;

interface MarkDetailProps {
  readonly mark: MarkView;
  /** The narrative's. */
  readonly file: string;
  readonly text: string;
  readonly close: () => void;
}

/**
 * What a figure of the narrative was taken for, what it was held against, which findings are about it; and on request every
 * identity it stands in, with both sides.
 */
export function MarkDetail({ mark, file, text, close }: MarkDetailProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { state, session, dispatch, t } = usePane();
  const { item, reason, ties, findings } = mark;
  const cards = state.outcome?.cards ?? {};
  const known = findings.flatMap((id) => (cards[id] ? [{ id, headline: cards[id].headline }] : []));
  const unknown = mark.state === 'unchecked' ? narrativeTexts.notUnderstood : narrativeTexts.passage;
  return (
    <section
      className={styles.detail}
      aria-label={t(narrativeTexts.ties)}
      aria-live="polite"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          close();
        } else moveByArrows(event);
      }}
    >
      <div className={styles.head}>
        <h3 className={styles.title}>
          {item ?? t(unknown)} {text}{' '}
          <span className={styles.state}>{t(narrativeTexts.state[mark.state])}</span>
        </h3>
        <IconButton icon={<Dismiss16Regular />} label={t(paneTexts.close)} onClick={close} />
      </div>
      {reason !== null && <p className={styles.says}>{reason}</p>}
      {known.length > 0 && (
        <ul className={styles.list} aria-label={t(narrativeTexts.findings)}>
          {known.map(({ id, headline }) => (
            <li key={id}>
              <LinkButton
                {...STOP}
                onClick={() => {
                  dispatch({ type: 'panel', panel: null });
                  void session.openFinding(id);
                }}
              >
                {headline}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {all && <FigureChecks place={{ file, start: mark.start }} />}
      {!all && ties.length > 0 && (
        <ul className={styles.list} aria-label={t(narrativeTexts.ties)}>
          {ties.slice(0, TIES).map((tie, index) => (
            <TieOf key={index} tie={tie} />
          ))}
        </ul>
      )}
      {!all && ties.length > 0 && (
        <Button {...STOP} size="small" className={styles.all} onClick={() => setAll(true)}>
          {t(ledgerTexts.everyCheck(ties.length))}
        </Button>
      )}
    </section>
  );
}

function TieOf({ tie: { title, kind, places, more } }: { readonly tie: TieView }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <li className={styles.tie}>
      <span className={mergeClasses(styles.sign, kind === 'inconsistent' && styles.wrong)} aria-hidden="true">
        {SIGN[kind]}
      </span>
      <span className={styles.rule} title={t(narrativeTexts.tieKind[kind])}>
        {title}
      </span>
      <span className={styles.places}>
        {places.map((place, index) => (
          <PlaceOf key={index} place={place} />
        ))}
        {more > 0 && <span>{t(narrativeTexts.more(more))}</span>}
      </span>
    </li>
  );
}

function PlaceOf({ place }: { readonly place: PlaceView }) {
  const { session } = usePane();
  if ('sheet' in place && isElsewhere(place.sheet)) {
    return (
      <span title={place.item}>
        {place.where} {place.printed}
      </span>
    );
  }
  return (
    <LinkButton
      {...STOP}
      title={place.item}
      onClick={() => {
        if ('sheet' in place) void session.select(place.sheet, place.address);
        else session.narratives.show(place);
      }}
    >
      {place.where} {place.printed}
    </LinkButton>
  );
}
