import { useTranslation } from 'react-i18next';
import { asEngineFailure, type EngineFailure } from '@/utils/engines/engine-failure';
import { Button } from '../ui/button';
import { usePorts } from '../use-ports';

/** Faults that the seller puts right on the page of engines. */
const SETTINGS_FAULTS = new Set([
  'offline',
  'no-permission',
  'budget',
  'unauthorised',
  'forbidden',
  'not-found',
  'unavailable',
]);

interface Props {
  reason: unknown;
  /** Name of the engine that was asked. */
  by: string;
}

/** Why an engine did not help, in one sentence, and where that can be put right. A cancelled request needs no words. */
export function FaultText({ reason, by }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const failure: EngineFailure = asEngineFailure(reason);
  if (failure.fault === 'cancelled') return null;
  const { seconds } = failure.values;
  return (
    <p className="reply-notice" role="alert">
      <span>
        {t(`engine:fault.${failure.fault}`, { ...failure.values, by })}{' '}
        {failure.fault === 'rate-limited' && seconds !== undefined && t('engine:retryIn', { seconds })}
      </span>
      {SETTINGS_FAULTS.has(failure.fault) && (
        <Button look="link" onClick={() => ports.openDashboard('engines')}>
          {t('engine:toSettings')}
        </Button>
      )}
    </p>
  );
}
