import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { address } from '../../model/sheet';
import { paneTexts } from '../../text/pane-texts';
import { togetherTexts } from '../../text/together-texts';
import { PAGE } from '../state';
import { ChoiceRow, useChoice } from '../ui/choice';
import { usePane } from '../ui/context';
import { LinkButton } from '../ui/link-button';
import { PanelFrame } from '../ui/panel-frame';
import type { Correction } from '../worker/messages';
import { gatheredOf, idOf, writable } from './gathered';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  words: { minWidth: 0, paddingTop: '4px', overflowWrap: 'anywhere' },
  muted: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  warning: { fontSize: '12px', lineHeight: '16px', color: tokens.colorStatusWarningForeground1 },
  change: { display: 'flex', flexWrap: 'wrap', columnGap: '6px' },
  old: { color: tokens.colorNeutralForeground2 },
  due: { fontWeight: tokens.fontWeightSemibold },
  more: { display: 'flex', justifyContent: 'center', paddingTop: '8px' },
  foot: {
    position: 'sticky',
    bottom: '-16px',
    margin: '0 -12px -16px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 改正有把握的数, 文本转为数字: old and new of each cell, each to be taken or left, and one button that writes them. */
export default function PanelTogether() {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const { gathered } = state;
  const words = gathered.kind === 'sure' ? SURE : NUMBERS;
  const all = gatheredOf(state, gathered);
  const open = writable(all);
  const { left, checked, take } = useChoice(open.map(idOf));
  const [limit, setLimit] = useState(PAGE);
  const taken = open.filter((each) => !left.has(idOf(each)));
  return (
    <PanelFrame title={words.title}>
      <p className={styles.hint}>{t(all.length === 0 ? words.none : words.hint)}</p>
      {open.length > 1 && (
        <Checkbox
          label={t(togetherTexts.all)}
          checked={checked}
          onChange={(_, box) => take(open.map(idOf), box.checked === true)}
        />
      )}
      <ul className={styles.list}>
        {all.slice(0, limit).map((each) => (
          <Row
            key={idOf(each)}
            correction={each}
            isTaken={!each.isProtected && !left.has(idOf(each))}
            take={(isTaken) => take([idOf(each)], isTaken)}
          />
        ))}
      </ul>
      {all.length > limit && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setLimit(limit + PAGE)}>
            {t(togetherTexts.rest(all.length - limit))}
          </Button>
        </div>
      )}
      {all.length > 0 && (
        <div className={styles.foot}>
          <Button
            size="small"
            appearance="primary"
            disabled={taken.length === 0}
            disabledFocusable={state.writing !== null || state.checking !== null}
            title={state.readOnly ? t(paneTexts.readOnly) : undefined}
            onClick={() => {
              dispatch({ type: 'panel', panel: null });
              void session.corrections.together.apply(taken);
            }}
          >
            {t(words.go(taken.length))}
          </Button>
        </div>
      )}
    </PanelFrame>
  );
}

const SURE = {
  title: togetherTexts.title,
  hint: togetherTexts.hint,
  none: togetherTexts.none,
  go: togetherTexts.go,
};
const NUMBERS = {
  title: togetherTexts.titleNumbers,
  hint: togetherTexts.hintNumbers,
  none: togetherTexts.noNumbers,
  go: togetherTexts.goNumbers,
};

interface TogetherRowProps {
  readonly correction: Correction;
  readonly isTaken: boolean;
  readonly take: (isTaken: boolean) => void;
}

function Row({ correction, isTaken, take }: TogetherRowProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const { sheet, row, column, where, item, suggested, unit, expected, isProtected } = correction;
  const printed = correction.printed || t(paneTexts.blank);
  return (
    <ChoiceRow
      isTaken={isTaken}
      disabled={isProtected}
      label={t(togetherTexts.take(where, printed, suggested))}
      take={take}
    >
      <div className={styles.words}>
        <LinkButton
          aria-label={t(paneTexts.goTo(where))}
          onClick={() => void session.select(sheet, address(row, column))}
        >
          {where}
        </LinkButton>{' '}
        <span className={styles.muted}>{item}</span>
        <div className={styles.change}>
          <span className={styles.old}>{printed}</span>
          <span aria-hidden="true">→</span>
          <span className={styles.due}>{suggested}</span>
        </div>
        {unit !== null && <div className={styles.muted}>{t(togetherTexts.unit(unit))}</div>}
        {expected?.formula !== undefined && (
          <div className={styles.warning}>{t(togetherTexts.formula(expected.formula))}</div>
        )}
        {isProtected && <div className={styles.warning}>{t(togetherTexts.protectedSheet)}</div>}
      </div>
    </ChoiceRow>
  );
}
