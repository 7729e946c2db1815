import type { FormId } from '../../model/form-id';
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Text } from '../../model/text';
import { packageTexts } from '../../text/package-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { moveByArrows, STOP } from '../ui/keys';
import { LinkButton } from '../ui/link-button';
import type { SheetSurvey, Survey } from '../worker/messages';
import { formOf, heldOf } from './forms';
import { PanelFrame } from '../ui/panel-frame';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  missing: {
    margin: '0 0 8px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: '12px',
    lineHeight: '17px',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  sheet: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(80px, 1fr) minmax(0, max-content)',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
    padding: '7px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  taken: { color: tokens.colorBrandForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  name: {
    padding: '1px 2px',
    margin: '-1px -2px',
    color: 'inherit',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  state: {
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  // A line of its own: the longest title is as wide as the narrowest pane.
  select: { gridColumn: '2 / span 2', minWidth: 0 },
});

/** Every sheet with what it was taken for; a wrong one is put right here. */
export default function PanelSheets() {
  const styles = useStyles();
  const { state, t } = usePane();
  const sheets = state.survey?.sheets ?? [];
  const missing = state.survey ? heldOf(state.survey).missing : [];
  return (
    <PanelFrame title={paneTexts.sheetsTitle}>
      <p className={styles.hint}>{t(paneTexts.sheetsHint)}</p>
      {missing.length > 0 && (
        <p className={styles.missing}>
          {t(paneTexts.missingTitle)}: {missing.map(({ title }) => t(title)).join(' · ')}
        </p>
      )}
      <ul className={styles.list} onKeyDown={moveByArrows}>
        {sheets.map((sheet) => (
          <SheetRow key={sheet.sheet} sheet={sheet} />
        ))}
      </ul>
    </PanelFrame>
  );
}

function SheetRow({ sheet }: { readonly sheet: SheetSurvey }) {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const assigned = state.memory.assigned[sheet.sheet];
  const value = assigned === undefined ? 'byTitle' : (assigned ?? 'none');
  return (
    <li className={styles.sheet} data-item="">
      <SheetIcon sheet={sheet} />
      <LinkButton
        {...STOP}
        className={styles.name}
        title={sheet.sheet}
        onClick={() => void session.select(sheet.sheet, 'A1')}
      >
        {sheet.sheet}
      </LinkButton>
      <span className={styles.state}>{stateOf(sheet, state.survey!).map(t).join(' · ')}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={`${sheet.sheet}: ${t(paneTexts.assignByHand)}`}
        value={value}
        disabled={state.checking !== null}
        onChange={(_, { value: chosen }) =>
          void session.assign(
            sheet.sheet,
            chosen === 'none' ? null : chosen === 'byTitle' ? 'byTitle' : (chosen as FormId),
          )
        }
      >
        <option value="byTitle">{t(paneTexts.byTitle)}</option>
        <option value="none">{t(paneTexts.notStatement)}</option>
        {state.survey?.kinds.map((kind) => (
          <optgroup key={kind.title.zh} label={t(kind.title)}>
            {kind.forms.map(({ id, title }) => (
              <option key={id} value={id}>
                {t(title)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </li>
  );
}

function SheetIcon({ sheet: { by, state, statement } }: { readonly sheet: SheetSurvey }) {
  const styles = useStyles();
  if (by === 'repeated' || state === 'unreadable')
    return <Warning16Filled className={styles.warning} aria-hidden="true" />;
  if (statement === null && by !== 'lastYear')
    return <SubtractCircle16Regular className={styles.none} aria-hidden="true" />;
  const Icon = by === 'hand' ? Edit16Regular : CheckmarkCircle16Regular;
  return <Icon className={mergeClasses(styles.taken)} aria-hidden="true" />;
}

function stateOf({ sheet, by, hidden, state, statement, figures }: SheetSurvey, survey: Survey): Text[] {
  const words: Text[] = [];
  // What the sheet's own name says need not be said again.
  const title = statement && formOf(survey, statement).title;
  if (title && !sheet.includes(title.zh)) words.push(title);
  if (by === 'repeated') words.push(paneTexts.repeatedSheet);
  else if (by === 'hand') words.push(statement === null ? paneTexts.notStatement : paneTexts.byHand);
  else if (by === 'lastYear') words.push(packageTexts.lastYear);
  else if (statement === null) words.push(paneTexts.unrecognised);
  if (state === 'read') words.push(paneTexts.sheetState.read(figures));
  else if (state) words.push(paneTexts.sheetState[state]);
  if (hidden) words.push(paneTexts.hiddenSheet);
  return words;
}
