import { Button } from '@fluentui/react-components';
import { togetherTexts } from '../../text/together-texts';
import { usePane } from '../ui/context';

interface ToNumbersProps {
  readonly finding: string;
  readonly describedBy: string;
  readonly className: string;
}

/** 转为数字, of the texts that one finding tells of: opens what is asked. */
export function ToNumbers({ finding, describedBy, className }: ToNumbersProps) {
  const { dispatch, t } = usePane();
  return (
    <Button
      size="small"
      className={className}
      aria-describedby={describedBy}
      onClick={() => dispatch({ type: 'gathered', gathered: { kind: 'numbers', finding } })}
    >
      {t(togetherTexts.toNumbers)}
    </Button>
  );
}
