import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { CheckCounts } from '../../findings/ledger';
import { ledgerTexts } from '../../text/ledger-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { PanelFrame } from '../ui/panel-frame';
import type { PlaceView } from '../worker/messages';
import type { PartView, RuleView } from '../worker/questions';
import { FigureChecks, figurePlaceOf } from './figure-checks';
import { RuleChecks } from './rule-checks';
import { useAsked } from './use-asked';
import { IconButton } from '../ui/icon-button';
import { RowButton } from '../ui/row-button';

const useStyles = makeStyles({
  says: { margin: '0 0 6px', color: tokens.colorNeutralForeground2 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginBottom: '6px' },
  filter: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px', fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  rules: { margin: 0, padding: '0 0 0 14px', listStyle: 'none' },
  row: {
    minHeight: '28px',
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, 1fr) auto',
    columnGap: '6px',
    alignItems: 'center',
    padding: '4px 2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  part: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: 'anywhere' },
  counts: {
    display: 'flex',
    gap: '6px',
    fontSize: '12px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  checks: { padding: '0 0 4px 18px' },
  detail: {
    position: 'sticky',
    bottom: '-16px',
    zIndex: 2,
    maxHeight: '45vh',
    overflowY: 'auto',
    margin: '8px -12px -16px',
    padding: '8px 12px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
  },
  head: { display: 'flex', alignItems: 'start', gap: '8px' },
  title: { flex: 1, minWidth: 0, margin: 0, fontSize: '13px', lineHeight: '18px' },
});

type CountedKind = keyof CheckCounts;
const KINDS: readonly CountedKind[] = ['inconsistent', 'rounding', 'notEvaluated', 'exact'];

/** The ledger of checks: each statement with its identities by rule, each rule openable to what was held against what. */
export default function PanelLedger() {
  const styles = useStyles();
  const { dispatch, t } = usePane();
  const [only, setOnly] = useState<CountedKind | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<PlaceView | null>(null);
  const asking = useAsked({ kind: 'ledger' });
  const toggle = (key: string): void =>
    setOpen((before) =>
      before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key]),
    );
  const instead = (
    <Button
      size="small"
      appearance="transparent"
      onClick={() => dispatch({ type: 'panel', panel: 'coverage' })}
    >
      {t(ledgerTexts.uncheckedInstead)}
    </Button>
  );
  if (asking.state !== 'answered') {
    return (
      <PanelFrame title={ledgerTexts.title}>
        <p className={styles.says}>{t(asking.state === 'gone' ? ledgerTexts.gone : ledgerTexts.loading)}</p>
        {instead}
      </PanelFrame>
    );
  }
  const { counts, parts } = asking.reply;
  const has = (each: { readonly counts: CheckCounts }): boolean => only === null || each.counts[only] > 0;
  const shown = parts.filter(has);
  return (
    <PanelFrame title={ledgerTexts.title}>
      <p className={styles.says}>{t(ledgerTexts.says)}</p>
      <div className={styles.filters} role="group" aria-label={t(ledgerTexts.onlyLabel)}>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            className={styles.filter}
            appearance={only === kind ? 'primary' : 'secondary'}
            aria-pressed={only === kind}
            disabledFocusable={counts[kind] === 0}
            onClick={() => setOnly(only === kind ? null : kind)}
          >
            {ledgerTexts.tick[kind]} {t(ledgerTexts.kind[kind])} {counts[kind]}
          </Button>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.says}>{t(ledgerTexts.none)}</p>}
      <ul className={styles.list}>
        {shown.map((part) => (
          <PartOf key={part.part} part={part} open={open} toggle={toggle} only={only} onPlace={setPlace} />
        ))}
      </ul>
      {instead}
      {place && (
        <section className={styles.detail} aria-label={t(ledgerTexts.checksOf(place.where))}>
          <div className={styles.head}>
            <h3 className={styles.title}>
              {t(ledgerTexts.checksOf(place.where))}　{place.item} {place.printed}
            </h3>
            <IconButton
              icon={<Dismiss16Regular />}
              label={t(paneTexts.close)}
              onClick={() => setPlace(null)}
            />
          </div>
          <FigureChecks place={figurePlaceOf(place)} onPlace={setPlace} />
        </section>
      )}
    </PanelFrame>
  );
}

interface PartProps {
  readonly part: PartView;
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly only: CountedKind | null;
  readonly onPlace: (place: PlaceView) => void;
}

function PartOf({ part, open, toggle, only, onPlace }: PartProps) {
  const styles = useStyles();
  const isOpen = open.has(part.part);
  const rules = part.rules.filter(({ counts }) => only === null || counts[only] > 0);
  return (
    <li>
      <Fold name={part.name} counts={part.counts} open={isOpen} bold onClick={() => toggle(part.part)} />
      {isOpen && (
        <ul className={styles.rules}>
          {rules.map((rule: RuleView) => {
            const key = `${part.part} ${rule.id}`;
            return (
              <li key={rule.id}>
                <Fold
                  name={rule.title}
                  counts={rule.counts}
                  open={open.has(key)}
                  onClick={() => toggle(key)}
                />
                {open.has(key) && (
                  <div className={styles.checks}>
                    <RuleChecks of={{ part: part.part, rule: rule.id, only }} onPlace={onPlace} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

interface FoldProps {
  readonly name: string;
  readonly counts: CheckCounts;
  readonly open: boolean;
  readonly bold?: boolean;
  readonly onClick: () => void;
}

function Fold({ name, counts, open, bold = false, onClick }: FoldProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <RowButton
      className={mergeClasses(styles.row, bold && styles.part)}
      aria-expanded={open}
      onClick={onClick}
    >
      {open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
      <span className={styles.name}>{name}</span>
      <span className={styles.counts}>
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <span
            key={kind}
            className={kind === 'inconsistent' ? styles.wrong : undefined}
            role="img"
            aria-label={t(ledgerTexts.kindOf(kind, counts[kind]))}
            title={t(ledgerTexts.kindOf(kind, counts[kind]))}
          >
            {ledgerTexts.tick[kind]}
            {counts[kind]}
          </span>
        ))}
      </span>
    </RowButton>
  );
}
