import { useEffect, useRef } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from './context';
import { listTexts } from '../../text/list-texts';
import { countsOf, isAskedInCard, toldSince } from '../findings/view';
import { CheckRow } from '../findings/check-row';
import { Chips } from '../sheets/chips';
import { NoStatements } from '../sheets/no-statements';
import { Results } from '../findings/results';
import { Summary } from '../findings/summary';
import { Welcome } from '../sheets/welcome';
import { LOW } from './theme';

const useStyles = makeStyles({
  // What does not fit beside a long message at the foot is scrolled to, not drawn over it.
  body: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, overflowY: 'auto' },
  // The findings scroll together with what stands above them, of which the search alone stays: the list has the room.
  scrolled: {
    overflowAnchor: 'auto',
    scrollPaddingTop: '66px',
    [LOW]: { scrollPaddingTop: '35px' },
    ':has([data-below])': { scrollPaddingBottom: '44px' },
  },
  top: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px', flexShrink: 0 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** How much of the list stays in sight whatever is asked, in px: a card that can be read. */
const LIST = 160;

/** From the statements recognised to the findings: what needs doing first. */
export function Body({ className }: { readonly className: string | undefined }) {
  const styles = useStyles();
  const { state, t } = usePane();
  const { survey, outcome } = state;
  const nothing = survey !== null && survey.sheets.every(({ statement }) => statement === null);
  const { error, review } = countsOf(state);
  const since = outcome && toldSince(state);
  const body = useRef<HTMLElement>(null);
  const isAsked = state.asking !== null || (state.proposed !== null && !isAskedInCard(state));
  // What is asked at the foot takes room: the list is kept in sight beside it.
  useEffect(() => {
    const list = body.current?.querySelector('[data-list]');
    if (!isAsked || !body.current || !list) return;
    const seen = body.current.getBoundingClientRect().bottom - list.getBoundingClientRect().top;
    if (seen < LIST) body.current.scrollTop += LIST - seen;
  }, [isAsked]);
  return (
    <main
      ref={body}
      className={mergeClasses(styles.body, outcome !== null && !nothing && styles.scrolled, className)}
      data-scrolled=""
    >
      <div className={styles.top}>
        <Chips />
        {!nothing && <CheckRow />}
        {outcome && !nothing && <Summary />}
      </div>
      {nothing ? <NoStatements /> : outcome ? <Results /> : <Welcome />}
      <div className={styles.unseen} role="status">
        {outcome && !state.checking && !nothing && t(paneTexts.checkedSay(error, review))}
        {since &&
          !state.checking &&
          ` ${t(listTexts.sinceWhat)}：${t(listTexts.since(since.added, since.mended, since.remaining))}`}
      </div>
    </main>
  );
}
