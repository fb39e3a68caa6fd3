import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '@/utils/domain/view';
import { ClockBoard } from '../clocks/clock-board';
import { CustomerCard } from '../customer/customer-card';
import type { DraftKeeper } from '../draft/draft-keeper';
import { ReplyPanel } from '../draft/reply-panel';
import type { ClockDesk, ReplyDesk } from '../ports';
import { ErrorBoundary } from '../ui/error-boundary';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { useDesk } from '../ui/use-desk';
import { useNow } from '../ui/use-now';
import { useSecondDrawing } from '../ui/use-second-drawing';
import { usePorts } from '../use-ports';
import { CaseActions } from './case-actions';
import { CaseCard, type CorrectionInput } from './case-card';
import { ConversationHead } from './conversation-head';
import { Playbook } from './playbook';
import { SafetyCard } from './safety-card';
import { isSafetyCase } from './safety-duty';
import { ThreadPanel } from './thread-panel';

/** Comes after the first paint: message, judgement and deadlines are looked at first. */
const CaseDesk = lazy(async () => ({ default: (await import('../case-file/case-desk')).CaseDesk }));

interface Props {
  view: ConversationView;
  tabId: number;
  keeper: DraftKeeper;
}

/** Everything about one conversation, in the order in which an agent works through it. */
export function ConversationScreen({ view, tabId, keeper }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const now = useNow(60_000);
  const replyDesk = useDesk<ReplyDesk>(ports.replyDesk);
  const clockDesk = useDesk<ClockDesk>(ports.clockDesk);
  const text = useRef(view.draft?.text ?? '');
  const keepText = useCallback((next: string) => {
    text.current = next;
  }, []);
  const correcting = useCorrection(view);
  /** What stands below the reply is drawn second: message and drafts are looked at first. */
  const below = useSecondDrawing();
  const rescue = (error: Error, retry: () => void) => (
    <Failure error={error} retry={retry} rescued={text.current || keeper.latest(view.key, view.draft)?.text} />
  );
  return (
    <ErrorBoundary fallback={rescue}>
      <ConversationHead view={view} />
      {correcting.verdict ? (
        <CaseCard
          verdict={correcting.verdict}
          correction={correcting.correction}
          text={view.messages.find((message) => message.key === view.judgedMessage)?.text}
          emotions={view.emotions}
          onCorrect={correcting.correct}
        />
      ) : (
        <p className="case-card quiet">
          {t(view.messages.some((message) => message.from === 'buyer') ? 'case:notJudged' : 'case:noBuyerMessage')}
        </p>
      )}
      {correcting.refused && (
        <p className="case-card" role="alert">
          {t('case:correctionRefused')}
        </p>
      )}
      {view.verdict && isSafetyCase(view.verdict) && <SafetyCard country={view.order?.shipToCountry} />}
      {correcting.verdict && <Playbook view={view} intent={correcting.verdict.intent} />}
      <ClockBoard view={view} desk={clockDesk.desk}>
        <CaseActions view={view} />
      </ClockBoard>
      {clockDesk.error && <Failure error={clockDesk.error} retry={clockDesk.retry} />}
      <ThreadPanel view={view} now={now} />
      <ErrorBoundary fallback={rescue}>
        {replyDesk.error ? (
          <Failure error={replyDesk.error} retry={replyDesk.retry} rescued={text.current} />
        ) : (
          <ReplyPanel view={view} tabId={tabId} desk={replyDesk.desk} keeper={keeper} onText={keepText} />
        )}
      </ErrorBoundary>
      <ErrorBoundary fallback={rescue}>
        <Suspense fallback={<Skeleton lines={3} label={t('ui:loading')} />}>
          {below && <CaseDesk view={view} now={now} />}
        </Suspense>
      </ErrorBoundary>
      {below && view.customer && <CustomerCard customer={view.customer} now={now} />}
    </ErrorBoundary>
  );
}

/** The judgement with a correction laid over it at once; the store follows, and if it refuses, it is taken back. */
function useCorrection(view: ConversationView) {
  const ports = usePorts();
  const [pending, setPending] = useState<CorrectionInput>();
  const [refused, setRefused] = useState(false);
  const { verdict, correction } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the store says replaces what was still on its way
  useEffect(() => setPending(undefined), [correction?.correctedAt]);
  return {
    refused,
    verdict: verdict && {
      ...verdict,
      intent: pending?.intent ?? verdict.intent,
      severity: pending?.severity ?? verdict.severity,
      emotion: pending?.emotion ?? verdict.emotion,
    },
    correction: pending ? { ...pending, correctedAt: ports.now() } : correction,
    correct(next: CorrectionInput | undefined) {
      setPending(next);
      ports.call('verdict/correct', { conversation: view.key, correction: next }).then(
        () => setRefused(false),
        () => {
          setRefused(true);
          setPending(undefined);
        },
      );
    },
  };
}
