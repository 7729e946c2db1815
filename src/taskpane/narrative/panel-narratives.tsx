import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef, useState } from 'react';
import type { Text } from '../../model/text';
import { rollUpPane } from '../../text/roll-up-pane-texts';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { isBeside, type NarrativeSource } from './narratives';
import { FailedNarrative, NarrativeRow } from './narrative-row';
import { PanelFrame } from '../ui/panel-frame';

const useStyles = makeStyles({
  hint: { margin: '0 0 10px', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
  heading: {
    margin: '14px 0 2px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  drop: {
    display: 'grid',
    justifyItems: 'center',
    gap: '6px',
    padding: '14px 10px 12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  note: { margin: '6px 0 0', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
  others: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  sheet: { maxWidth: '100%', justifyContent: 'start', textAlign: 'start' },
  paste: { display: 'grid', gap: '6px', justifyItems: 'start', marginTop: '8px' },
  field: { width: '100%' },
  keep: { marginTop: '16px', paddingTop: '6px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const ACCEPT = '.docx,.pdf,.txt,.md,.markdown,.xlsx,.xls,.et,.xlsm';

/** The narratives of the package and the documents beside it: what is loaded and how it was read; loading by file, drop, paste or from a sheet. */
export default function PanelNarratives() {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const { sources, failures, reading, keepTexts } = state.narratives;
  const rows = sources.length + failures.length + reading.length;
  return (
    <PanelFrame title={narrativeTexts.title}>
      <p className={styles.hint}>{t(narrativeTexts.hint)}</p>
      {failures.map((failure) => (
        <FailedNarrative key={failure.name} failure={failure} />
      ))}
      <Rows
        title={narrativeTexts.list}
        sources={sources.filter((source) => !isBeside(source, state.survey))}
      />
      <Rows
        title={narrativeTexts.besideList}
        sources={sources.filter((source) => isBeside(source, state.survey))}
      />
      {reading.map((name) => (
        <p key={name} className={styles.hint} role="status">
          {t(narrativeTexts.reading(name))}
        </p>
      ))}
      <div style={{ height: rows > 0 ? 12 : 0 }} />
      <DropZone />
      <p className={styles.note}>{t(narrativeTexts.besideHint)}</p>
      <div className={styles.others}>
        <Button size="small" onClick={() => dispatch({ type: 'panel', panel: 'units' })}>
          {t(rollUpPane.open)}
        </Button>
      </div>
      <OtherWays />
      <Field className={styles.keep} hint={t(narrativeTexts.keepHint)}>
        <Switch
          checked={keepTexts}
          label={t(narrativeTexts.keep)}
          onChange={(_, { checked }) => void session.narratives.keepTexts(checked)}
        />
      </Field>
    </PanelFrame>
  );
}

interface RowsProps {
  readonly title: Text;
  readonly sources: readonly NarrativeSource[];
}

function Rows({ title, sources }: RowsProps) {
  const styles = useStyles();
  const { t } = usePane();
  if (sources.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t(title)}</h3>
      <ul className={styles.list}>
        {sources.map((source) => (
          <NarrativeRow key={source.name} source={source} />
        ))}
      </ul>
    </>
  );
}

function DropZone() {
  const styles = useStyles();
  const { session, t } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const load = (files: FileList | null): void => {
    if (files && files.length > 0) void session.narratives.load([...files]);
  };
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        load(event.dataTransfer.files);
      }}
    >
      <Button
        size="small"
        appearance="primary"
        icon={<DocumentArrowUp20Regular />}
        onClick={() => picker.current?.click()}
      >
        {t(narrativeTexts.choose)}
      </Button>
      <span>{t(narrativeTexts.drop)}</span>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        onChange={({ target }) => {
          load(target.files);
          // The same file, mended and chosen again, is a change too.
          target.value = '';
        }}
      />
    </div>
  );
}

/** Pasting, and the sheets that hold running text. */
function OtherWays() {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const taken = new Set(state.narratives.sources.map(({ name }) => name));
  const sheets = (state.survey?.sheets ?? []).filter(({ sheet, prose }) => prose > 0 && !taken.has(sheet));
  return (
    <>
      <div className={styles.others}>
        <Button size="small" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t(narrativeTexts.pasteOpen)}
        </Button>
        {sheets.map(({ sheet, prose }) => (
          <Button
            key={sheet}
            size="small"
            className={styles.sheet}
            onClick={() => void session.narratives.takeSheet(sheet)}
          >
            {t(narrativeTexts.takeSheet(sheet, prose))}
          </Button>
        ))}
      </div>
      {pasting && (
        <form
          className={styles.paste}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === '') return;
            void session.narratives.paste(text);
            setText('');
            setPasting(false);
          }}
        >
          <Field label={t(narrativeTexts.pasteLabel)} size="small" className={styles.field}>
            <Textarea
              autoFocus
              size="small"
              rows={6}
              value={text}
              onChange={(_, { value }) => setText(value)}
            />
          </Field>
          <Button size="small" appearance="primary" type="submit" disabled={text.trim() === ''}>
            {t(narrativeTexts.pasteGo)}
          </Button>
        </form>
      )}
    </>
  );
}
