import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { memo } from 'react';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { STOP } from '../ui/keys';
import { RowButton } from '../ui/row-button';
import type { Block } from './narrative-layout';
import type { MarkView } from '../worker/messages';
import { useMarkStyles } from './mark-styles';

const useStyles = makeStyles({
  block: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  // Long texts: what is out of sight costs nothing, and search still finds it.
  text: { contentVisibility: 'auto', containIntrinsicSize: 'auto 400px', paddingBottom: '8px' },
  heading: { margin: 0, fontSize: '13px', lineHeight: '18px', fontWeight: tokens.fontWeightSemibold },
  fold: {
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, 1fr) auto',
    columnGap: '6px',
    alignItems: 'center',
    padding: '7px 0 6px',
  },
  other: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  count: {
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  wrong: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  paragraph: {
    margin: '0 0 4px',
    lineHeight: '22px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    scrollMarginTop: '84px',
    scrollMarginBottom: '40vh',
  },
  shown: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
});

interface NarrativeBlockProps {
  readonly block: Block;
  readonly index: number;
  readonly marks: readonly MarkView[];
  readonly open: boolean;
  /** Its heading is what the Tab key reaches; else the arrows do. */
  readonly entry: boolean;
  readonly toggle: (index: number) => void;
  /** Its mark that the Tab key reaches, its mark whose ties are shown; -1: none of its. */
  readonly current: number;
  readonly picked: number;
  /** Where a passage begins that is no mark; -1: not in it. */
  readonly shown: number;
}

/** A part of the narrative under its heading; folded, only that. */
export const NarrativeBlock = memo(function NarrativeBlock(props: NarrativeBlockProps) {
  const { block, index, marks, open, entry, toggle, current, picked, shown } = props;
  const styles = useStyles();
  const { t } = usePane();
  const [from, to] = block.marks;
  const wrong = marks.slice(from, to).filter(({ state }) => state === 'disagrees').length;
  return (
    <section className={styles.block}>
      <h3 className={styles.heading}>
        <RowButton
          {...STOP}
          tabIndex={entry ? 0 : -1}
          className={mergeClasses(styles.fold, !block.reports && styles.other)}
          aria-expanded={open}
          onClick={() => toggle(index)}
        >
          {open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
          <span>{block.title}</span>
          <span className={mergeClasses(styles.count, wrong > 0 && styles.wrong)}>
            {wrong > 0 ? `≠ ${wrong}` : to > from ? to - from : ''}
          </span>
        </RowButton>
      </h3>
      {open && (
        <div className={styles.text}>
          {block.paragraphs.map(({ start, end, segments }) => {
            const here = start <= shown && shown < end;
            return (
              <p
                key={start}
                className={mergeClasses(styles.paragraph, here && styles.shown)}
                {...(here && { 'data-shown': '' })}
              >
                {segments.map(({ text, mark }, at) =>
                  mark === null ? (
                    text
                  ) : (
                    <MarkOf
                      key={at}
                      index={mark}
                      text={text}
                      mark={marks[mark]!}
                      says={t(narrativeTexts.state[marks[mark]!.state])}
                      entry={mark === current}
                      picked={mark === picked}
                    />
                  ),
                )}
              </p>
            );
          })}
        </div>
      )}
    </section>
  );
});

interface MarkOfProps {
  readonly index: number;
  readonly text: string;
  readonly mark: MarkView;
  readonly says: string;
  readonly entry: boolean;
  readonly picked: boolean;
}

/** No button element: a figure breaks over lines like the text it stands in. */
const MarkOf = memo(function MarkOf({ index, text, mark, says, entry, picked }: MarkOfProps) {
  const { t } = usePane();
  const styles = useMarkStyles();
  return (
    <span
      {...STOP}
      role="button"
      tabIndex={entry ? 0 : -1}
      data-mark={index}
      data-state={mark.state}
      aria-label={t(narrativeTexts.markLabel(text, says))}
      aria-pressed={picked}
      className={mergeClasses(
        styles.mark,
        styles[mark.state],
        mark.suspected && styles.suspected,
        picked && styles.picked,
      )}
    >
      {text}
    </span>
  );
});
