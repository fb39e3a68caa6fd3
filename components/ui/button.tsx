import './button.css';
import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon';

interface Props extends Omit<ComponentProps<'button'>, 'type'> {
  look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link';
  icon?: IconName;
  /** Keyboard shortcut shown on the button, such as `F8`. */
  shortcut?: string;
}

/** Every push button of ours. `aria-disabled` keeps it focusable, so that it can say why it does nothing. */
export function Button({ look = 'plain', icon, shortcut, children, className, ...rest }: Props) {
  return (
    <button
      type="button"
      className={['button', `button-${look}`, className].filter(Boolean).join(' ')}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control').replace('⌘', 'Meta+').replace('⏎', 'Enter')}
      {...rest}
    >
      {icon && <Icon name={icon} size={look === 'link' ? 13 : 15} />}
      {children}
      {shortcut && (
        <span className="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
