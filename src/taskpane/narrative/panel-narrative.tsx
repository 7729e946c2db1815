import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { correctingTexts } from '../../text/correcting-texts';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { moveByArrows } from '../ui/keys';
import { layoutOf, markAt } from './narrative-layout';
import type { NarrativeView } from '../worker/messages';
import { NarrativeBlock } from './narrative-block';
import { NarrativeLegend } from './narrative-legend';
import { MarkDetail } from './mark-detail';
import { PanelFrame } from '../ui/panel-frame';

const useStyles = makeStyles({
  which: { width: '100%', marginBottom: '6px' },
  correct: { marginBottom: '6px' },
  stranger: { margin: '0 0 8px' },
});

/** A narrative with every figure coloured and shaped by what came of it; pressed, what it was held against. */
export default function PanelNarrative() {
  const { state, session } = usePane();
  const views = state.outcome?.narratives ?? [];
  const { passage } = state.narratives;
  const view = views.find(({ file }) => file === passage?.file) ?? views[0];
  const styles = useStyles();
  const { t } = usePane();
  if (!view) {
    return (
      <PanelFrame title={narrativeTexts.title}>
        <p>{t(narrativeTexts.notChecked)}</p>
      </PanelFrame>
    );
  }
  return (
    <PanelFrame title={{ zh: view.file, en: view.file }}>
      {views.length > 1 && (
        <Select
          size="small"
          className={styles.which}
          aria-label={t(narrativeTexts.which)}
          value={view.file}
          onChange={(_, { value }) => session.narratives.show({ file: value, start: 0, end: 0 })}
        >
          {views.map(({ file }) => (
            <option key={file}>{file}</option>
          ))}
        </Select>
      )}
      {view.corrections.revisions.length > 0 && (
        <Button size="small" className={styles.correct} onClick={() => session.narratives.correct(view.file)}>
          {t(correctingTexts.open(view.corrections.revisions.length))}
        </Button>
      )}
      {!view.belongs && <p className={styles.stranger}>{t(narrativeTexts.stranger)}</p>}
      <Reader key={view.file} view={view} />
    </PanelFrame>
  );
}

function Reader({ view }: { readonly view: NarrativeView }) {
  const { state, session, t } = usePane();
  const { passage } = state.narratives;
  const { marks } = view;
  const blocks = useMemo(() => layoutOf(view), [view]);
  const text = useRef<HTMLDivElement>(null);
  /** Has the keyboard's focus when the text is entered. */
  const [current, setCurrent] = useState(0);
  const [picked, setPicked] = useState(-1);
  const [folds, setFolds] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isOpen = (index: number): boolean => folds.get(index) ?? blocks[index]!.reports;

  /** Unfolds what holds a place, and scrolls to it. */
  const reveal = useCallback(
    (selector: string, place: number) => {
      const index = blocks.findIndex(({ start, end }) => start <= place && place < end);
      if (index >= 0)
        setFolds((before) =>
          blocks[index]!.reports && before.get(index) !== false ? before : new Map(before).set(index, true),
        );
      // Parts out of sight have a guessed height until they are drawn, and what is drawn above the place moves it:
      // scrolls on until it has stayed for two frames.
      const scroll = (frames: number, stayed: number, was?: number): void => {
        const mark = text.current?.querySelector(selector);
        const top = (): number | undefined => mark?.getBoundingClientRect().top;
        const stays = top() === was;
        if (!stays) mark?.scrollIntoView({ block: 'center' });
        const now = top();
        if (frames > 0 && stayed < 2)
          requestAnimationFrame(() => scroll(frames - 1, stays ? stayed + 1 : 0, now));
      };
      requestAnimationFrame(() => scroll(20, 0, NaN));
    },
    [blocks],
  );

  const pick = useCallback(
    (index: number) => {
      setPicked(index);
      if (index < 0) return;
      setCurrent(index);
      const places = marks[index]?.ties.flatMap((tie) => tie.places) ?? [];
      const cell = places.find((place) => 'sheet' in place);
      if (cell && 'sheet' in cell) void session.select(cell.sheet, cell.address);
    },
    [marks, session],
  );

  useEffect(() => {
    if (!passage || passage.file !== view.file || passage.end === 0) return;
    const index = markAt(view, passage);
    setPicked(index);
    if (index >= 0) setCurrent(index);
    reveal(index >= 0 ? `[data-mark="${index}"]` : '[data-shown]', passage.start);
    // A check made anew leaves the text where she has it.
  }, [passage]);

  const markOf = (target: EventTarget): number =>
    Number((target as HTMLElement).closest<HTMLElement>('[data-mark]')?.dataset.mark ?? -1);

  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const index = markOf(event.target);
    if (index >= 0 && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      pick(index);
    } else if (event.key === 'Escape' && picked >= 0) {
      event.preventDefault();
      setPicked(-1);
    } else moveByArrows(event);
  };

  const toggle = useCallback(
    (index: number) =>
      setFolds((before) => new Map(before).set(index, !(before.get(index) ?? blocks[index]!.reports))),
    [blocks],
  );

  return (
    <>
      <NarrativeLegend
        marks={marks}
        current={picked >= 0 ? picked : current - 1}
        go={(index) => {
          pick(index);
          reveal(`[data-mark="${index}"]`, marks[index]!.start);
        }}
      />
      <div
        ref={text}
        role="group"
        aria-label={t(narrativeTexts.sections)}
        lang="zh-CN"
        onKeyDown={pressed}
        onFocus={({ target }) => {
          const index = markOf(target);
          if (index >= 0) setCurrent(index);
        }}
        onClick={({ target }) => {
          const index = markOf(target);
          if (index >= 0) pick(index);
        }}
      >
        {blocks.map((block, index) => {
          const [from, to] = block.marks;
          const own = (mark: number): number => (from <= mark && mark < to ? mark : -1);
          const here =
            passage?.file === view.file && block.start <= passage.start && passage.start < block.end;
          return (
            <NarrativeBlock
              key={block.start}
              block={block}
              index={index}
              marks={marks}
              open={isOpen(index)}
              entry={marks.length === 0 ? index === 0 : own(current) >= 0 && !isOpen(index)}
              toggle={toggle}
              current={own(current)}
              picked={own(picked)}
              shown={here && picked < 0 && passage.end > 0 ? passage.start : -1}
            />
          );
        })}
      </div>
      {picked >= 0 && marks[picked] && (
        <MarkDetail
          key={picked}
          mark={marks[picked]}
          file={view.file}
          text={view.text.slice(marks[picked].start, marks[picked].end).replace(/\s+/g, '')}
          close={() => {
            setPicked(-1);
            text.current?.querySelector<HTMLElement>(`[data-mark="${picked}"]`)?.focus();
          }}
        />
      )}
    </>
  );
}
