import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { listTexts } from '../../text/list-texts';
import { paneTexts } from '../../text/pane-texts';
import { useMeans, usePane } from '../ui/context';
import { intoView } from '../ui/into-view';
import { STOP } from '../ui/keys';
import { isAskedInCard, type ShownFinding } from './view';
import { AskCorrection } from '../corrections/ask-correction';
import { ApplyButton } from '../corrections/apply-button';
import { ToNumbers } from '../corrections/to-numbers';
import { asText } from './as-text';
import { CopyButton } from '../ui/copy-button';
import { Evidence } from './evidence';
import { Explain } from './explain';
import { Places } from './places';
import { SeverityIcon } from './severity';
import { Suspect } from './suspect';
import { onlySuspect, suspectsOf } from './suspects';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '2px',
    padding: '7px 12px 7px 13px',
    borderLeft: `3px solid ${tokens.colorTransparentStroke}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Hundreds of cards: those out of sight cost nothing, and none is missing from search or from the reader.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 62px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    // Where the theme has no backgrounds: which is open is seen all the same.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBackground3 },
  review: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  other: { borderLeftColor: tokens.colorNeutralStroke1 },
  head: {
    gridColumn: 2,
    display: 'flex',
    alignItems: 'baseline',
    gap: '10px',
    minWidth: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    // The whole card opens it; what can be pressed inside lies above.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: {
    flex: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  difference: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  differenceError: { color: tokens.colorStatusDangerForeground1 },
  row: { gridColumn: 2, minWidth: 0 },
  actions: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  above: { position: 'relative', zIndex: 1 },
  // 24 px to press on, beneath the icon.
  pick: {
    gridColumn: 1,
    gridRow: 2,
    position: 'relative',
    zIndex: 1,
    width: '24px',
    height: '24px',
    margin: '-2px -4px',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  asking: { marginTop: '6px' },
  // Its text can be selected: the card's own press lies below it.
  evidence: { gridColumn: 2, minWidth: 0, position: 'relative', zIndex: 1, userSelect: 'text' },
  muted: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  added: {
    marginRight: '6px',
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: '12px',
    lineHeight: '14px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  mended: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textDecorationLine: 'line-through',
  },
});

export interface CardProps {
  readonly shown: ShownFinding;
  readonly open: boolean;
  /** The one card of the list that the Tab key reaches. */
  readonly entry: boolean;
  /** Whether it is picked, where findings are being picked; null where it cannot be. */
  readonly picked: boolean | null;
  readonly explaining: boolean;
  /** The figure of it that is shown in the sheet. */
  readonly place: number | null;
}

/** A finding: what disagrees and by how much, both places, who is suspected; opened, why, and what to do with it. */
export const Card = memo(function Card({ shown, open, entry, picked, explaining, place }: CardProps) {
  const styles = useStyles();
  const { session, dispatch, t } = useMeans();
  const { finding, card, reason, mended, added } = shown;
  const kind = reason === null ? finding.severity : 'setAside';
  const head = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  useEffect(() => {
    const item = head.current?.closest('li');
    if (open && item) intoView(item);
  }, [open]);
  const edge = kind === 'error' ? styles.error : kind === 'review' ? styles.review : styles.other;
  return (
    <li
      data-item=""
      className={mergeClasses(styles.card, edge, open && styles.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open || explaining) return;
        void session.openFinding(null);
        head.current?.focus();
      }}
    >
      <SeverityIcon kind={kind} />
      {picked !== null && (
        <input
          type="checkbox"
          className={styles.pick}
          checked={picked}
          aria-label={t(listTexts.pickOne(card.headline))}
          onChange={() => dispatch({ type: 'list', action: { type: 'turned', finding: finding.id } })}
        />
      )}
      <button
        {...STOP}
        ref={head}
        type="button"
        className={styles.head}
        tabIndex={entry ? 0 : -1}
        aria-expanded={open}
        data-finding={finding.id}
        onFocus={() => dispatch({ type: 'moved', to: finding.id })}
        onClick={() => void session.openFinding(open ? null : finding.id)}
      >
        <span id={titleId} className={mergeClasses(styles.title, mended && styles.mended)}>
          <Hidden>
            {t(kind === 'setAside' ? paneTexts.counts.setAside : paneTexts.severity[finding.severity])}
          </Hidden>
          {added && <span className={styles.added}>{t(listTexts.added)}</span>}
          {card.headline}
        </span>
        {mended ? (
          <span className={styles.muted}>{t(paneTexts.mended)}</span>
        ) : (
          card.difference !== null &&
          finding.severity !== 'rounding' && (
            <span className={mergeClasses(styles.difference, kind === 'error' && styles.differenceError)}>
              {t(paneTexts.difference(card.difference))}
            </span>
          )
        )}
      </button>
      <div className={styles.row}>
        <Places shown={shown} place={place} reachable={entry} />
      </div>
      {finding.severity === 'error' && reason === null && (
        <Suspect shown={shown} open={open} place={place} reachable={entry} />
      )}
      {reason !== null && (
        <div className={mergeClasses(styles.row, styles.muted)}>{t(paneTexts.reasonWas(reason))}</div>
      )}
      {open && <Opened shown={shown} explaining={explaining} titleId={titleId} />}
    </li>
  );
});

/** How many sentences of the narrative an open card quotes. */
const QUOTES = 3;

/** What only an open card shows. */
function Opened({
  shown,
  explaining,
  titleId,
}: {
  readonly shown: ShownFinding;
  readonly explaining: boolean;
  readonly titleId: string;
}) {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const [why, setWhy] = useState(false);
  const evidence = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (why && evidence.current) intoView(evidence.current);
  }, [why]);
  const { finding, card, reason, mended } = shown;
  const suspect = onlySuspect(shown, suspectsOf(shown));
  const applies = finding.severity === 'error' && reason === null && !mended;
  const quotes = card.passages.flatMap((passage) => (passage?.quoted ? [passage.quoted] : []));
  return (
    <>
      {finding.severity !== 'rounding' &&
        quotes.slice(0, QUOTES).map((quoted) => (
          <div key={quoted} className={mergeClasses(styles.row, styles.muted)} lang="zh-CN">
            {quoted}
          </div>
        ))}
      <div className={styles.actions}>
        <Button
          size="small"
          className={styles.above}
          aria-expanded={why}
          aria-describedby={titleId}
          icon={why ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
          onClick={() => setWhy(!why)}
        >
          {t(paneTexts.why)}
        </Button>
        {applies && suspect?.correction && (
          <ApplyButton correction={suspect.correction} place={suspect.place} className={styles.above} />
        )}
        {reason === null && !mended && card.numbers.length > 0 && (
          <ToNumbers finding={finding.id} describedBy={titleId} className={styles.above} />
        )}
        {finding.severity !== 'rounding' &&
          (reason === null ? (
            <Button
              size="small"
              className={styles.above}
              aria-expanded={explaining}
              aria-describedby={titleId}
              onClick={() => dispatch({ type: 'explaining', finding: explaining ? null : finding.id })}
            >
              {t(paneTexts.explain)}
            </Button>
          ) : (
            <Button
              size="small"
              className={styles.above}
              onClick={() => void session.setAside([finding.id], null)}
            >
              {t(paneTexts.takeBack)}
            </Button>
          ))}
        <CopyButton
          className={styles.above}
          text={asText(shown, state.preferences.language)}
          label={t(listTexts.copyFinding)}
        />
      </div>
      {state.proposed && isAskedInCard(state, finding.id) && (
        <div className={mergeClasses(styles.row, styles.above, styles.asking)}>
          <AskCorrection
            key={`${state.proposed.where} ${state.proposed.value}`}
            correction={state.proposed}
          />
        </div>
      )}
      {explaining && <Explain finding={finding.id} />}
      {why && (
        <div ref={evidence} className={styles.evidence}>
          <Evidence shown={shown} />
        </div>
      )}
    </>
  );
}

/** For the reader alone: what the icon says to the eye. */
function Hidden({ children }: { readonly children: string }) {
  return (
    <span style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
      {children}{' '}
    </span>
  );
}
