import { makeStyles, tokens } from '@fluentui/react-components';
import { quote } from '../../findings/passage';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { moveByArrows, STOP } from '../ui/keys';
import { RowButton } from '../ui/row-button';
import type { NarrativeView } from '../worker/messages';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 52px',
  },
  passage: {
    display: 'grid',
    padding: '6px 2px',
  },
  quoted: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  why: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
});

interface UncheckedPassagesProps {
  readonly narratives: readonly NarrativeView[];
  readonly headingClass: string;
}

/** The figures of the narratives that nothing was held against, each in its sentence, with the reason. */
export function UncheckedPassages({ narratives, headingClass }: UncheckedPassagesProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const lists = narratives
    .map(({ file, text, marks }) => ({ file, text, marks: marks.filter(({ reason }) => reason !== null) }))
    .filter(({ marks }) => marks.length > 0);
  return lists.map(({ file, text, marks }) => (
    <section key={file}>
      <h3 className={headingClass}>
        {t(narrativeTexts.unchecked)}
        {lists.length > 1 && ` · ${file}`}
      </h3>
      <ul className={styles.list} onKeyDown={moveByArrows}>
        {marks.map((mark, index) => (
          <li key={mark.start} className={styles.line} data-item="">
            <RowButton
              {...STOP}
              className={styles.passage}
              tabIndex={index === 0 ? 0 : -1}
              onClick={() => session.narratives.show({ file, start: mark.start, end: mark.end })}
            >
              <span className={styles.quoted} lang="zh-CN">
                {quote(text, mark)}
              </span>
              <span className={styles.why}>{mark.reason}</span>
            </RowButton>
          </li>
        ))}
      </ul>
    </section>
  ));
}
