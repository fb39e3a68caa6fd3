import './case-actions.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { usePorts } from '../use-ports';

/** Amazon's own way to say that a message needs no answer. */
export function CaseActions({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const [failed, setFailed] = useState(false);
  const told = (work: Promise<unknown>) =>
    void work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const lastBuyer = view.events.findLast((event) => event.kind === 'buyer_message')?.at;
  const answered = view.events.some(
    (event) => event.at >= (lastBuyer ?? 0) && (event.kind === 'human_reply' || event.kind === 'no_response_needed'),
  );
  return (
    <div className="case-actions">
      {view.marketplace === 'amazon' && lastBuyer !== undefined && !answered && (
        <Button
          title={t('case:actions.noResponseHint')}
          onClick={() => told(ports.call('case/no-response-needed', { conversation: view.key, at: ports.now() }))}
        >
          {t('case:actions.noResponse')}
        </Button>
      )}
      <Button look="quiet" icon="shield" onClick={() => ports.openDashboard('export', view.key)}>
        {t('case:actions.evidence')}
      </Button>
      {failed && <span role="alert">{t('case:actions.failed')}</span>}
    </div>
  );
}
