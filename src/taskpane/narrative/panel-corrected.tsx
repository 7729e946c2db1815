import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { correctingTexts } from '../../text/correcting-texts';
import { ChoiceRow, useChoice } from '../ui/choice';
import { usePane } from '../ui/context';
import { PanelFrame } from '../ui/panel-frame';
import type { NarrativeView, RevisionView } from '../worker/messages';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  words: { minWidth: 0, paddingTop: '6px', overflowWrap: 'anywhere' },
  where: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  old: { color: tokens.colorStatusDangerForeground1, textDecorationLine: 'line-through' },
  due: {
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    marginInlineStart: '4px',
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    paddingTop: '8px',
    paddingBottom: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** 更正说明: the sure corrections of a narrative, each to be taken or left, and the copy that tracks them. */
export default function PanelCorrected() {
  const styles = useStyles();
  const { state, t } = usePane();
  const views = state.outcome?.narratives ?? [];
  const { passage } = state.narratives;
  const view = views.find(({ file }) => file === passage?.file) ?? views.find(hasSure);
  return (
    <PanelFrame title={correctingTexts.title}>
      {view && hasSure(view) ? (
        <Choice key={view.file} view={view} />
      ) : (
        <p className={styles.hint}>{t(correctingTexts.none)}</p>
      )}
    </PanelFrame>
  );
}

const hasSure = ({ corrections }: NarrativeView): boolean => corrections.revisions.length > 0;

function Choice({ view }: { readonly view: NarrativeView }) {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const { file, corrections } = view;
  const { revisions, doubts } = corrections;
  const ids = revisions.map(({ id }) => id);
  const { left, checked, take } = useChoice(ids);
  const source = state.narratives.sources.find(({ name }) => name === file);
  const canSave = source?.kind === 'docx' && source.original;
  const taken = revisions.filter(({ id }) => !left.has(id)).length;
  return (
    <>
      <p className={styles.hint}>{t(correctingTexts.hint(file))}</p>
      <Checkbox
        label={t(correctingTexts.all)}
        checked={checked}
        onChange={(_, box) => take(ids, box.checked === true)}
      />
      <ul className={styles.list}>
        {revisions.map((revision) => (
          <Row
            key={revision.id}
            revision={revision}
            isTaken={!left.has(revision.id)}
            take={(isTaken) => take([revision.id], isTaken)}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        {doubts.length + left.size > 0 && (
          <p className={styles.hint}>{t(correctingTexts.doubts(doubts.length + revisions.length - taken))}</p>
        )}
        {!canSave && <p className={styles.hint}>{t(correctingTexts.loadAgain(file))}</p>}
        <Button
          size="small"
          appearance="primary"
          icon={<ArrowDownload16Regular />}
          disabled={!canSave || taken === 0}
          onClick={() => void session.narratives.saveCorrected(file, left)}
        >
          {t(correctingTexts.save(taken))}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  readonly revision: RevisionView;
  readonly isTaken: boolean;
  readonly take: (isTaken: boolean) => void;
}

function Row({ revision, isTaken, take }: RowProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { where, before, old, due, behind } = revision;
  return (
    <ChoiceRow isTaken={isTaken} label={t(correctingTexts.take(old, due))} take={take}>
      <span className={styles.words}>
        <span className={styles.where}>{where}</span>
        <span lang="zh-CN">
          {before}
          <del className={styles.old}>{old}</del>
          <ins className={styles.due}>{due}</ins>
          {behind}
        </span>
      </span>
    </ChoiceRow>
  );
}
