import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { writingTexts } from '../../text/writing-texts';
import { MONEY_UNIT } from '../../text/money-units';
import { unitWords, yearWords } from '../../text/unknown';
import { usePane } from './context';
import { Mark } from '../narrative/mark';
import { IconButton } from './icon-button';
import { LOW } from './theme';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '8px 8px 8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    [LOW]: { paddingTop: '2px', paddingBottom: '2px' },
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', alignItems: 'center', gap: '2px' },
  language: {
    minWidth: '32px',
    paddingLeft: '6px',
    paddingRight: '6px',
    fontWeight: tokens.fontWeightRegular,
  },
  unit: {
    gridColumn: '1 / -1',
    margin: 0,
    minHeight: '18px',
    display: 'flex',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  // Whose accounts these are stands in the place of the name.
  unseen: { [LOW]: { position: 'absolute', overflow: 'hidden', clipPath: 'inset(50%)' } },
  alone: { [LOW]: { gridArea: '1 / 2', minWidth: 0 } },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  rest: {
    flexShrink: 0,
    [LOW]: { flexShrink: 1000, minWidth: '4em', overflow: 'hidden', textOverflow: 'ellipsis' },
  },
});

/** Whose accounts these are, the language, and what is seldom needed. */
export function Header() {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const { survey, preferences } = state;
  const other = preferences.language === 'zh' ? 'en' : 'zh';
  const told = survey?.sheets.some(({ statement }) => statement !== null);
  return (
    <header className={styles.head}>
      <Mark />
      <h1 className={mergeClasses(styles.title, told && styles.unseen)}>{t(paneTexts.name)}</h1>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.language}
          aria-label={t(paneTexts.switchLanguageLabel)}
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => void session.prefer({ language: other })}
        >
          {t(paneTexts.switchLanguage)}
        </Button>
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <IconButton icon={<MoreHorizontal20Regular />} label={t(paneTexts.menu)} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => dispatch({ type: 'panel', panel: 'settings' })}>
                {t(paneTexts.settings)}
              </MenuItem>
              {state.corrections.length > 0 && (
                <MenuItem onClick={() => dispatch({ type: 'panel', panel: 'corrections' })}>
                  {t(correctionTexts.all(state.corrections.length))}
                </MenuItem>
              )}
              {state.written.map((part) => (
                <MenuItem
                  key={part}
                  disabled={state.writing !== null}
                  onClick={() => void session.writing.ask(`no ${part}`)}
                >
                  {t(writingTexts.removePart[part])}
                </MenuItem>
              ))}
              <MenuItem disabled={state.writing !== null} onClick={() => void session.writing.ask('remove')}>
                {t(paneTexts.removeAll)}
              </MenuItem>
              <MenuItem onClick={() => dispatch({ type: 'panel', panel: 'about' })}>
                {t(paneTexts.about)}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <p className={mergeClasses(styles.unit, told && styles.alone)}>
        {survey && told && (
          <>
            <span className={styles.name} title={survey.unit ?? undefined}>
              {t(unitWords(survey.unit))}
            </span>
            <span className={styles.rest} title={t(MONEY_UNIT[survey.moneyUnit])}>
              · {t(yearWords(survey.year))} · {t(MONEY_UNIT[survey.moneyUnit])}
            </span>
          </>
        )}
      </p>
    </header>
  );
}
