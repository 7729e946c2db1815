import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({ mark: { display: 'block', color: tokens.colorBrandBackground } });

/** The project's mark (assets/icon.svg): two lines of a ledger, tied together by a tick. */
export function Mark() {
  return (
    <svg className={useStyles().mark} width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" rx="6.5" fill="currentColor" />
      <g fill="none" stroke="#fff" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round">
        <path d="M7 9.5h7M18 9.5h7" />
        <path d="M7.5 18.5l5.5 5.5L25 15" />
      </g>
    </svg>
  );
}
