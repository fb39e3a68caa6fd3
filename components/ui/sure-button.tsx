import { type ComponentProps, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

type ButtonProps = ComponentProps<typeof Button>;

interface Props extends Pick<ButtonProps, 'look' | 'icon' | 'children' | 'aria-label'> {
  /** Pressed, and pressed once more. */
  onSure: () => void;
}

/** Takes something away, after a second press: what is deleted here cannot be brought back. */
export function SureButton({ onSure, look, icon, ...rest }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked) second.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setAsked(false);
  };
  if (!asked) return <Button ref={first} look={look} icon={icon} onClick={() => setAsked(true)} {...rest} />;
  return (
    <span className="sure">
      <Button
        ref={second}
        onKeyDown={leave}
        look="danger"
        icon={icon}
        onClick={() => {
          setAsked(false);
          onSure();
        }}
        {...rest}
      />
      <Button look="quiet" onKeyDown={leave} onClick={() => setAsked(false)}>
        {t('ui:cancel')}
      </Button>
    </span>
  );
}
