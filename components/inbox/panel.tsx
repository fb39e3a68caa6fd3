import './panel.css';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createDraftKeeper } from '../draft/draft-keeper';
import { Button } from '../ui/button';
import { ErrorBoundary } from '../ui/error-boundary';
import { Failure } from '../ui/failure';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { useChosenLanguage } from '../ui/use-chosen-language';
import { loadDesk, useDesk } from '../ui/use-desk';
import { useNow } from '../ui/use-now';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import type { Opened } from './open-followed';
import { queueOrder } from './queue-order';
import { ReadingLine } from './reading-line';
import { StorageNotices, type Unsaved } from './storage-notices';
import { TabScreen } from './tab-screen';
import { type FollowOpened, useOpened } from './use-opened';
import { useQueue } from './use-queue';

// Asked for at once: it arrives right after the first paint. React holds back for 300 ms what takes the place of a
// fallback, so the screen, which somebody waits for, is not drawn as a lazy part.
const loadScreen = async () => (await import('../case/conversation-screen')).ConversationScreen;
loadDesk(loadScreen).catch((reason: unknown) => console.error('the conversation screen did not load', reason));
const QueueList = lazy(async () => ({ default: (await import('./queue-list')).QueueList }));

const QUEUE_SHOWN = 8;
/** Consoles show their list for a moment before each thread; reading the queue then would hold the thread up. */
const QUEUE_REST_MS = 700;

/** The side panel: what the open page is, and the conversation on it. */
export function Panel({ follow }: { follow: FollowOpened }) {
  const { t } = useTranslation();
  useChosenLanguage();
  const opened = useOpened(follow);
  const [unsaved, setUnsaved] = useState<Unsaved>();
  return (
    <main className="panel" aria-label={t('ui:product')}>
      <ReadingLine tab={opened?.tab} />
      <ErrorBoundary fallback={(error, retry) => <Failure error={error} retry={retry} />}>
        <StorageNotices unsaved={unsaved} />
        <div className="panel-content">{opened && <Content opened={opened} onSaved={setUnsaved} />}</div>
      </ErrorBoundary>
    </main>
  );
}

interface ContentProps {
  opened: Opened;
  /** Told the text that could not be saved, and `undefined` once saving works again. */
  onSaved: (unsaved: Unsaved | undefined) => void;
}

function Content({ opened, onSaved }: ContentProps) {
  const { t } = useTranslation();
  const settings = useSettings();
  const ports = usePorts();
  const { tab, conversation } = opened;
  const { desk: ConversationScreen, error: missing, retry } = useDesk(loadScreen);
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
          {tab.state.status !== 'reading' && <NextUp />}
        </>
      );
    case 'loading':
      return loading;
    case 'failed':
      return <Failure error={conversation.error} retry={() => location.reload()} />;
    case 'shown':
      if (missing) return <Failure error={missing} retry={retry} />;
      if (!ConversationScreen) return loading;
      return (
        <ConversationScreen key={conversation.view.key} view={conversation.view} tabId={tab.tabId} keeper={keeper} />
      );
  }
}

/** The cases that are due first, wherever the open page has none of its own. */
function NextUp() {
  const { t } = useTranslation();
  const ports = usePorts();
  const queue = useQueue(QUEUE_REST_MS);
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
