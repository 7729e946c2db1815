import { Button } from '@fluentui/react-components';
import type { ComponentProps, ReactElement } from 'react';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does, for the reader and, where there is no title, under the pointer. */
  readonly label: string;
  readonly icon: ReactElement;
  /** Reached by the keyboard even while it cannot be pressed. */
  readonly disabledFocusable?: boolean;
}

/** A small icon that is pressed and says what it does. */
export function IconButton({ label, title = label, ...rest }: IconButtonProps) {
  return (
    <Button
      {...(rest as ComponentProps<typeof Button>)}
      appearance="subtle"
      size="small"
      aria-label={label}
      title={title}
    />
  );
}
