import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { Message } from '@/utils/domain/message';
import type { ConversationView } from '@/utils/domain/view';
import { ErrorBoundary } from '../ui/error-boundary';
import { Fold } from '../ui/fold';
import { Section } from '../ui/section';
import { useSettings } from '../use-settings';
import { MessageCard } from './message-card';
import { ThreadSummary } from './thread-summary';

/** Fetched after everything that works without an engine. */
const ThreadDigest = lazy(async () => ({ default: (await import('../engines/thread-digest')).ThreadDigest }));

/** Earlier messages are drawn up to this many, newest first counted; a thread of hundreds stays light. */
const EARLIER_SHOWN = 40;

/** Where the buyer's unanswered messages begin: after our last own answer, at least the newest one. */
function openFrom(messages: readonly Message[]): number {
  const answered = messages.findLastIndex((message) => message.from === 'seller' && !message.automatic);
  const lastBuyer = messages.findLastIndex((message) => message.from === 'buyer');
  return lastBuyer > answered ? answered + 1 : Math.max(lastBuyer, 0);
}

/** The buyer's open messages in full; the rest of the thread and its summary folded. */
export function ThreadPanel({ view, now }: { view: ConversationView; now: EpochMs }) {
  const { t } = useTranslation();
  const agentLocale = useSettings()?.agent.locale;
  const from = openFrom(view.messages);
  const open = view.messages.slice(from);
  const earlier = view.messages.slice(Math.max(0, from - EARLIER_SHOWN), from);
  return (
    <Section title={t('case:message.title')} aside={view.subject && <bdi>{view.subject}</bdi>}>
      {open.map((message) => (
        <MessageCard
          key={message.key}
          message={message}
          now={now}
          language={message.from === 'buyer' ? view.verdict?.language.lang : undefined}
          agentLocale={agentLocale}
          view={message.from === 'buyer' ? view : undefined}
          reasons={message.key === view.judgedMessage ? view.verdict?.reasons : undefined}
        />
      ))}
      {open.length === 0 && <p className="quiet">{t('case:message.none')}</p>}
      <div className="thread-folds">
        {view.messages.length > 0 && (
          <Fold title={t('case:brief.title')} open>
            <ThreadSummary view={view} now={now} />
            <ErrorBoundary fallback={() => null}>
              <Suspense>
                <ThreadDigest view={view} />
              </Suspense>
            </ErrorBoundary>
          </Fold>
        )}
        {earlier.length > 0 && (
          <Fold title={t('case:message.earlier')} count={from}>
            <div className="thread-earlier">
              {earlier.map((message) => (
                <MessageCard key={message.key} message={message} now={now} />
              ))}
            </div>
          </Fold>
        )}
      </div>
    </Section>
  );
}
