import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { useLockDesk } from './use-lock-desk';
import { useLockState } from './use-lock-state';

/** Locks at once, for whoever leaves the desk; there only where a passphrase is set. */
export function LockButton() {
  const { t } = useTranslation();
  const { desk } = useLockDesk();
  const { state } = useLockState(desk);
  if (!desk || state?.status !== 'unlocked') return null;
  return (
    <Button
      look="quiet"
      icon="lock"
      className="lock-button"
      onClick={() => void desk.lock().catch((reason: unknown) => console.error('it was not locked', reason))}
    >
      {t('lock:now')}
    </Button>
  );
}
