import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import { usePane } from '../ui/context';
import { RowButton } from '../ui/row-button';
import { LOW } from '../ui/theme';
import { Card } from './card';
import { turned } from './list';
import { canBePicked, type Group } from './view';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0 },
  heading: {
    position: 'sticky',
    // Below the search, which stays.
    top: '33px',
    zIndex: 2,
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    [LOW]: { position: 'static' },
  },
  title: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  cards: { margin: 0, padding: 0, listStyle: 'none' },
  fold: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 12px 5px 10px',
  },
});

/** The findings under one heading, which folds them. */
export function GroupOf({ group, entry }: { readonly group: Group; readonly entry: string | undefined }) {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  const { picked } = state.list;
  const { key, title, folded, count, findings } = group;
  const cards = useId();
  return (
    <section className={styles.group} aria-label={t(title)}>
      <h2 className={styles.heading}>
        <RowButton
          className={styles.fold}
          aria-expanded={!folded}
          aria-controls={folded ? undefined : cards}
          onClick={() =>
            dispatch({ type: 'list', action: { type: 'folded', groups: turned(state.list.folded, key) } })
          }
        >
          {folded ? <ChevronRight12Regular /> : <ChevronDown12Regular />}
          <span className={styles.title} title={t(title)}>
            {t(title)}
          </span>
          <span className={styles.count}>{count}</span>
        </RowButton>
      </h2>
      {!folded && (
        <ul id={cards} className={styles.cards}>
          {findings.map((shown) => {
            const { id: finding } = shown.finding;
            return (
              <Card
                key={finding}
                shown={shown}
                open={state.open === finding}
                entry={entry === finding}
                picked={picked && canBePicked(shown) ? picked.includes(finding) : null}
                explaining={state.explaining === finding}
                place={state.shown?.finding === finding ? state.shown.figure : null}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}
