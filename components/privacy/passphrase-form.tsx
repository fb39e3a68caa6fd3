import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Fewest characters of a new passphrase. */
const SHORTEST = 10;

interface Props {
  /** `new` asks for it twice: a slip would lock the file for good. */
  kind: 'new' | 'known';
  button: string;
  /** What the passphrase is called; by default just that. */
  label?: string;
  busy: boolean;
  /** What stands before the passphrase, such as the choice of a file. */
  children?: ReactNode;
  ready?: boolean;
  onSubmit: (passphrase: string) => void;
}

/** Asks for a passphrase; it is handed on once and not kept in the page. */
export function PassphraseForm({ kind, button, label, busy, children, ready = true, onSubmit }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const short = kind === 'new' && typed !== '' && typed.length < SHORTEST;
  const differs = kind === 'new' && again !== '' && again !== typed;
  const fits = typed !== '' && !short && (kind === 'known' || again === typed) && ready && !busy;
  return (
    <form
      className="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fits) return;
        onSubmit(typed);
        setTyped('');
        setAgain('');
      }}
    >
      {children}
      <label className="setting">
        <span>{label ?? t('privacy:passphrase')}</span>
        <input
          className="field"
          type="password"
          autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
          aria-invalid={short}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {kind === 'new' && (
        <label className="setting">
          <span>{t('privacy:passphraseAgain')}</span>
          <input
            className="field"
            type="password"
            autoComplete="new-password"
            aria-invalid={differs}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        </label>
      )}
      <button type="submit" className="button button-primary" disabled={!fits}>
        {button}
      </button>
      {(short || differs) && (
        <p className="settings-problem passphrase-problem" role="status">
          {short ? t('privacy:tooShort', { count: SHORTEST }) : t('privacy:differs')}
        </p>
      )}
    </form>
  );
}
