import './message-card.css';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs, LanguageTag } from '@/utils/domain/ids';
import type { Reason } from '@/utils/domain/judgement';
import type { Message } from '@/utils/domain/message';
import type { ConversationView } from '@/utils/domain/view';
import { directionOf } from '@/utils/page-text/direction-of';
import { Button } from '../ui/button';
import { ErrorBoundary } from '../ui/error-boundary';
import { Icon } from '../ui/icon';
import { useWording } from '../ui/use-wording';
import { withoutOverrides } from '../ui/without-overrides';
import { useMessageTerms } from './message-terms';
import { quoteMarks, reasonKind } from './quote-marks';
import { TermedText } from './termed-text';

/** Fetched after everything that works without an engine. */
const MessageTranslation = lazy(async () => ({
  default: (await import('../engines/message-translation')).MessageTranslation,
}));

/** Longer texts are folded: a hostile message of a megabyte must not stall the panel. */
const FOLD_AFTER = 1600;

interface Props {
  message: Message;
  now: EpochMs;
  /** Reasons whose quotes are marked in the text. */
  reasons?: readonly Reason[];
  /** The message's language and the agent's: where they differ, known terms are explained. */
  language?: LanguageTag;
  agentLocale?: LanguageTag;
  /** The conversation, for a message that an engine may translate. */
  view?: ConversationView;
}

/** One message as it was written, its deciding words marked, with the page's translation where there is one. */
export function MessageCard({ message, now, reasons = [], language, agentLocale, view }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const [whole, setWhole] = useState(false);
  const folded = !whole && message.text.length > FOLD_AFTER;
  const text = withoutOverrides(folded ? message.text.slice(0, FOLD_AFTER) : message.text);
  const marks = quoteMarks(text, reasons).map(({ start, end, reason }) => ({
    start,
    end,
    className: `mark-${reasonKind(reason.label)}`,
  }));
  const terms = useMessageTerms(text, language, agentLocale);
  return (
    <article className={`message message-${message.from}`}>
      <header className="message-meta">
        <span>{t(`labels:from.${message.automatic ? 'automatic' : message.from}`)}</span>
        {message.at && (
          <time dateTime={new Date(message.at.latestAt).toISOString()} title={wording.exact(message.at.latestAt)}>
            {message.at.latestAt - message.at.earliestAt > 3_600_000 && '≈ '}
            {wording.moment(message.at.latestAt, now)}
          </time>
        )}
      </header>
      {text && (
        <p className="message-text" dir={directionOf(text)}>
          <TermedText text={text} marks={marks} terms={terms} />
          {folded && '…'}
        </p>
      )}
      {folded && (
        <Button look="link" onClick={() => setWhole(true)}>
          {t('case:message.showAll', { count: message.text.length })}
        </Button>
      )}
      {message.attachments.map((files) => (
        <p key={files.kind} className="message-files">
          <Icon name="paperclip" size={13} />
          {t(`labels:attachment.${files.kind}`, { count: files.count })}
        </p>
      ))}
      {message.translation && (
        <div className="message-translation">
          <p className="message-translation-by">{t('case:message.translatedByPage')}</p>
          <p dir={directionOf(message.translation)}>{withoutOverrides(message.translation)}</p>
        </div>
      )}
      {view && language && agentLocale && primary(language) !== primary(agentLocale) && (
        <ErrorBoundary fallback={() => null}>
          <Suspense>
            <MessageTranslation message={message} language={language} agentLocale={agentLocale} view={view} />
          </Suspense>
        </ErrorBoundary>
      )}
    </article>
  );
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;
