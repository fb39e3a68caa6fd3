import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndexState } from '@/utils/domain/search';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import type { HistoryDesk } from './history-desk';

/** How far the index is, and the way to build it anew. */
export function IndexLine({ desk }: { desk: HistoryDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [state, setState] = useState<IndexState>();
  const [failed, setFailed] = useState(false);
  useEffect(() => desk.watchIndex(setState), [desk]);
  const rebuild = () => {
    setFailed(false);
    desk.rebuild().catch(() => setFailed(true));
  };
  return (
    <div className="history-index">
      <span role="status">
        {state &&
          (state.backlog > 0
            ? t('history:index.backlog', { count: state.backlog, documents: wording.number(state.documents) })
            : t(state.working ? 'history:index.working' : 'history:index.ready', {
                documents: wording.number(state.documents),
              }))}
        {failed && t('history:index.failed')}
      </span>
      <Button look="link" icon="again" onClick={rebuild}>
        {t('history:index.rebuild')}
      </Button>
    </div>
  );
}
