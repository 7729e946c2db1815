import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { narrativeTexts } from '../../text/narrative-texts';
import { paneTexts } from '../../text/pane-texts';
import { useMeans } from '../ui/context';
import { LinkButton } from '../ui/link-button';
import { isReachable, placeIn, type ShownFinding } from './view';

const useStyles = makeStyles({
  place: {
    position: 'relative',
    zIndex: 1,
    padding: '3px',
    margin: '-3px',
    overflowWrap: 'anywhere',
  },
  // The one that is shown in the sheet, outlined like Excel's own selection.
  current: { outline: `1px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  elsewhere: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  both: { display: 'inline-flex', alignItems: 'baseline', columnGap: '7px' },
});

export interface PlaceProps {
  readonly shown: ShownFinding;
  readonly index: number;
  /** What it is called, where more than its place is said. */
  readonly name?: string;
  /** With the value it prints. */
  readonly printed: boolean;
  readonly current: boolean;
  readonly reachable: boolean;
}

/**
 * A link to a cell, which is selected and shown; or to a passage of the narrative, which the view opens at. A cell of
 * another workbook is only named.
 */
export function Place({ shown, index, name: named, printed, current, reachable }: PlaceProps) {
  const styles = useStyles();
  const { session, t } = useMeans();
  const name = named ?? placeIn(shown, index);
  const figure = shown.finding.figures[index]!;
  const passage = shown.card.passages[index];
  const goTo = passage ? narrativeTexts.showPassage(name) : paneTexts.goTo(name);
  if (!isReachable(figure)) {
    return (
      <span className={styles.both} title={figure.item}>
        <span className={styles.elsewhere}>{name}</span>
        {printed && <span>{figure.printed || t(paneTexts.blank)}</span>}
      </span>
    );
  }
  return (
    <span className={styles.both}>
      <LinkButton
        className={mergeClasses(styles.place, current && styles.current)}
        tabIndex={reachable ? 0 : -1}
        aria-label={t(goTo)}
        aria-current={current ? 'location' : undefined}
        title={passage ? passage.quoted : `${figure.sheet ?? ''} ${figure.address ?? ''}　${figure.item}`}
        onClick={() => void session.show(shown.finding.id, index)}
      >
        {name}
      </LinkButton>
      {printed && <span>{figure.printed || t(paneTexts.blank)}</span>}
    </span>
  );
}
