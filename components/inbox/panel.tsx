import './panel.css';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createDraftKeeper } from '../draft/draft-keeper';
import type { FollowedTab } from '../ports';
import { Button } from '../ui/button';
import { ErrorBoundary } from '../ui/error-boundary';
import { Failure } from '../ui/failure';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { useChosenLanguage } from '../ui/use-chosen-language';
import { useNow } from '../ui/use-now';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { queueOrder } from './queue-order';
import { ReadingLine } from './reading-line';
import { StorageNotices, type Unsaved } from './storage-notices';
import { TabScreen } from './tab-screen';
import { useConversation } from './use-conversation';
import { useFollowedTab } from './use-followed-tab';
import { useQueue } from './use-queue';

// Asked for at once, awaited only when drawn: it arrives right after the first paint.
const conversationScreen = import('../case/conversation-screen');
conversationScreen.catch((reason: unknown) => console.error('the conversation screen did not load', reason));
const ConversationScreen = lazy(async () => ({ default: (await conversationScreen).ConversationScreen }));
const QueueList = lazy(async () => ({ default: (await import('./queue-list')).QueueList }));

const QUEUE_SHOWN = 8;

/** The side panel: what the open page is, and the conversation on it. */
export function Panel() {
  const { t } = useTranslation();
  useChosenLanguage();
  const tab = useFollowedTab();
  const [unsaved, setUnsaved] = useState<Unsaved>();
  return (
    <main className="panel" aria-label={t('ui:product')}>
      <ReadingLine tab={tab} />
      <ErrorBoundary fallback={(error, retry) => <Failure error={error} retry={retry} />}>
        <StorageNotices unsaved={unsaved} />
        <div className="panel-content">{tab && <Content tab={tab} onSaved={setUnsaved} />}</div>
      </ErrorBoundary>
    </main>
  );
}

interface ContentProps {
  tab: FollowedTab;
  /** Told the text that could not be saved, and `undefined` once saving works again. */
  onSaved: (unsaved: Unsaved | undefined) => void;
}

function Content({ tab, onSaved }: ContentProps) {
  const { t } = useTranslation();
  const settings = useSettings();
  const ports = usePorts();
  const { state } = tab;
  const key = state.status === 'read' || state.status === 'selection' ? state.conversation : undefined;
  const conversation = useConversation(key, 'host' in state ? state.host : undefined);
  const keeper = useMemo(
    () =>
      createDraftKeeper(
        {
          save: (draft) =>
            ports.call('draft/save', { draft }).then(
              () => onSaved(undefined),
              (reason: unknown) => {
                onSaved({ text: draft.text, reason: reason instanceof Error ? reason.message : String(reason) });
                throw reason;
              },
            ),
          discard: (of) => ports.call('draft/discard', { conversation: of }),
        },
        (reason) => console.error('a draft was not saved', reason),
      ),
    [ports, onSaved],
  );
  const loading = (
    <div className="screen">
      <Skeleton lines={8} label={t('ui:loading')} />
    </div>
  );
  switch (conversation.status) {
    case 'none':
    case 'gone':
      return (
        <>
          <TabScreen
            tab={tab}
            onTurnOn={(host) => {
              ports
                .call('settings/change', {
                  path: 'hostsOff',
                  value: settings?.hostsOff.filter((one) => one !== host) ?? [],
                })
                .then(() => ports.call('panel/read-again', { tabId: tab.tabId }))
                .catch((reason: unknown) => console.error(reason));
            }}
          />
          {state.status !== 'reading' && <NextUp />}
        </>
      );
    case 'loading':
      return loading;
    case 'failed':
      return <Failure error={conversation.error} retry={() => location.reload()} />;
    case 'shown':
      return (
        <Suspense fallback={loading}>
          <ConversationScreen key={conversation.view.key} view={conversation.view} tabId={tab.tabId} keeper={keeper} />
        </Suspense>
      );
  }
}

/** The cases that are due first, wherever the open page has none of its own. */
function NextUp() {
  const { t } = useTranslation();
  const ports = usePorts();
  const queue = useQueue();
  const now = useNow(30_000);
  if (queue.status !== 'shown') return null;
  if (queue.rows.length === 0) {
    return (
      <Section title={t('queue:next')}>
        <p className="quiet">{t('queue:empty')}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t('queue:next')}
      className="panel-queue"
      aside={
        <Button look="link" onClick={() => ports.openDashboard('queue')}>
          {t('queue:all', { count: queue.rows.length })}
        </Button>
      }
    >
      <Suspense>
        <QueueList
          rows={queueOrder(queue.rows).slice(0, QUEUE_SHOWN)}
          now={now}
          onOpen={(row) => ports.openPage(row.url)}
        />
      </Suspense>
    </Section>
  );
}
