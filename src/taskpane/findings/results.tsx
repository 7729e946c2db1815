import { Button, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useDeferredValue, useMemo } from 'react';
import { useKeptFocus } from '../ui/kept-focus';
import { listTexts } from '../../text/list-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { moveByArrows } from '../ui/keys';
import { Clean } from './clean';
import { GatherButtons } from '../corrections/gather-buttons';
import { GroupOf } from './group';
import { ListMenu } from './list-menu';
import { PickedBar } from './picked-bar';
import { firstOf, groupsOf, inOrder, isClean } from './view';
import { IconButton } from '../ui/icon-button';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '4px 8px 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  search: { flex: 1, minWidth: 0, maxWidth: 'none', marginRight: '4px' },
  counter: {
    flexShrink: 0,
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  list: {
    flex: '1 0 auto',
    paddingBottom: '12px',
  },
  above: { paddingBottom: 0 },
  none: {
    padding: '24px 12px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    display: 'grid',
    gap: '8px',
    justifyItems: 'center',
  },
  // Stays where it is while cards above it are drawn and grow: a press that began on it ends on it.
  more: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    justifyContent: 'center',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The findings under the filter and the search, grouped by statement. */
export function Results() {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const { outcome, pending, memory, list, since } = state;
  // Typing and pressing are answered at once however many findings there are: the list follows.
  const query = useDeferredValue(state.query);
  const filter = useDeferredValue(state.filter);
  const order = useDeferredValue(list.order);
  const groups = useMemo(
    () => groupsOf({ ...state, query, filter, list: { ...list, order } }),
    // The rest of the state does not matter to it.
    [outcome, pending, memory, filter, list, order, since, query],
  );
  const drawn = firstOf(groups, state.limit);
  const ids = inOrder(drawn.groups);
  const all = inOrder(groups);
  // The list always has one place where the keyboard can enter.
  const entry = state.current !== null && ids.includes(state.current) ? state.current : ids[0];
  const keptFocus = useKeptFocus('[data-stop][tabindex="0"]');
  const idle = filter === 'all' && query === '';
  return (
    <>
      <div className={styles.tools} role="search">
        <SearchBox
          className={styles.search}
          size="small"
          value={state.query}
          placeholder={t(paneTexts.search)}
          aria-label={t(paneTexts.search)}
          dismiss={{ 'aria-label': t(paneTexts.clearSearch) }}
          onChange={(_, { value }) => dispatch({ type: 'searched', query: value })}
        />
        <Counter ids={all} />
        <IconButton
          icon={<ChevronUp20Regular />}
          label={t(listTexts.previous)}
          aria-keyshortcuts="Shift+F8"
          disabledFocusable={all.length === 0}
          onClick={() => void session.step(-1)}
        />
        <IconButton
          icon={<ChevronDown20Regular />}
          label={t(listTexts.next)}
          aria-keyshortcuts="F8"
          disabledFocusable={all.length === 0}
          onClick={() => void session.step(1)}
        />
        <ListMenu groups={groups} />
      </div>
      <section
        {...keptFocus}
        className={mergeClasses(styles.list, (drawn.more > 0 || list.picked !== null) && styles.above)}
        aria-label={t(paneTexts.results)}
        data-list=""
        aria-busy={state.checking !== null}
        onKeyDown={moveByArrows}
        onPointerEnter={(event) => {
          if (event.pointerType !== 'touch') dispatch({ type: 'held', held: true });
        }}
        onPointerLeave={() => dispatch({ type: 'held', held: false })}
      >
        {idle && isClean(state) && <Clean />}
        {idle && <GatherButtons />}
        {drawn.groups.map((group) => (
          <GroupOf key={group.key} group={group} entry={entry} />
        ))}
        {!idle && all.length === 0 && (
          <div className={styles.none}>
            {t(paneTexts.noneFound)}
            <Button
              size="small"
              onClick={() => {
                dispatch({ type: 'searched', query: '' });
                dispatch({ type: 'filtered', filter: 'all' });
              }}
            >
              {t(paneTexts.showAll)}
            </Button>
          </div>
        )}
        {(drawn.more > 0 || list.picked) && (
          <div className={styles.more} data-below="">
            {drawn.more > 0 && (
              <Button size="small" onClick={() => dispatch({ type: 'more' })}>
                {t(paneTexts.more(drawn.more))}
              </Button>
            )}
            {list.picked && <PickedBar groups={groups} picked={list.picked} />}
          </div>
        )}
      </section>
    </>
  );
}

/** Which of how many is open; or that stepping on would leave the list. */
function Counter({ ids }: { readonly ids: readonly string[] }) {
  const styles = useStyles();
  const { state, t } = usePane();
  const at = ids.indexOf(state.open ?? '');
  if (at < 0 && state.ended === null) return null;
  return (
    <span className={styles.counter} role="status">
      {state.ended ? (
        t(listTexts.ended[state.ended])
      ) : (
        <span aria-label={t(listTexts.counterLabel(at + 1, ids.length))} role="img">
          {t(listTexts.counter(at + 1, ids.length))}
        </span>
      )}
    </span>
  );
}
