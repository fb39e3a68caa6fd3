import './reply-panel.css';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveLocale } from '@/utils/culture/resolve-locale';
import type { Finding } from '@/utils/domain/finding';
import type { InsertMode } from '@/utils/domain/insert';
import type { ConversationView } from '@/utils/domain/view';
import { useStep } from '../case-file/use-step';
import type { ReplyDesk } from '../ports';
import { Button } from '../ui/button';
import { ErrorBoundary } from '../ui/error-boundary';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { useNow } from '../ui/use-now';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { blocking, findingOrder, type Override } from './blocking';
import { checkState, needsFinal } from './check-state';
import { CheckSteps } from './check-steps';
import { DecisionBar } from './decision-bar';
import type { DraftKeeper } from './draft-keeper';
import { FindingList } from './finding-list';
import { foundIn, NOTHING_FOUND, noteFindings } from './found-tally';
import { InsertBar } from './insert-bar';
import type { InsertStep } from './insert-step';
import { ReplyEditor } from './reply-editor';
import { SentState } from './sent-state';
import { SnippetPicker } from './snippet-picker';
import { snippetValues } from './snippet-text';
import { StrategyTabs } from './strategy-tabs';
import { TermDates } from './term-dates';
import { usePrint } from './use-print';
import { useReply } from './use-reply';

/** Engines are fetched after everything that works without them. */
const EngineBar = lazy(async () => ({ default: (await import('../engines/engine-bar')).EngineBar }));
const OwnLanguage = lazy(async () => ({ default: (await import('../engines/own-language')).OwnLanguage }));

interface Props {
  view: ConversationView;
  tabId: number;
  desk: ReplyDesk | undefined;
  keeper: DraftKeeper;
  /** Told of every text, so that it can be rescued when a part breaks. */
  onText: (text: string) => void;
}

/** Drafts, decision, edit box, checks and the way into the page. */
export function ReplyPanel({ view, tabId, desk, keeper, onText }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const now = useNow(30_000);
  const settings = useSettings();
  const reply = useReply(view, desk, keeper);
  const box = useRef<HTMLTextAreaElement>(null);
  const [overrides, setOverrides] = useState<Override[]>([]);
  const [step, setStep] = useState<InsertStep>({ step: 'idle' });
  const [picking, setPicking] = useState(false);
  const language = view.verdict?.language;
  const locale = resolveLocale(view.site, language?.refined ?? language?.lang, view.order?.shipToCountry);
  /** Dates of usual terms that still stand in the text. */
  const termDates = (reply.draft?.termDates ?? []).filter((one) => reply.text.includes(one.text));
  const unconfirmed = termDates.filter((one) => one.origin === 'default');
  const held = blocking(reply.findings, overrides);
  const { text, findings, checking, draftId } = reply;
  const person = settings?.agent.name ?? '';
  const print = usePrint(text);
  const signed = checkState(view.case?.log ?? [], print);
  const needed = needsFinal(view.verdict);
  const stepping = useStep(view);
  const [asking, setAsking] = useState(false);
  const tally = useRef(NOTHING_FOUND);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft is another text, and nothing of it was fixed
  useEffect(() => {
    tally.current = NOTHING_FOUND;
  }, [draftId]);
  useEffect(() => {
    if (!checking) tally.current = noteFindings(tally.current, findings, ports.now());
  }, [checking, findings, ports]);
  const lastReply = view.replies.at(-1);
  const newestBuyer = view.messages.findLast((message) => message.from === 'buyer')?.at?.latestAt;
  const showSent = lastReply && (lastReply.sentAt === undefined || lastReply.sentAt >= (newestBuyer ?? 0));

  useEffect(() => onText(text), [onText, text]);

  const jump = (finding: Finding) => {
    if (!finding.span || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(finding.span.start, finding.span.end);
    box.current.scrollIntoView({ block: 'nearest' });
  };
  const jumpToNext = () => {
    const placed = findingOrder(reply.findings).filter((finding) => finding.span);
    const at = document.activeElement === box.current ? (box.current?.selectionStart ?? -1) : -1;
    const current = placed.findIndex((finding) => finding.span?.start === at);
    const next = placed[(current + 1) % placed.length];
    if (next) jump(next);
  };
  const fix = (finding: Finding) => {
    if (!finding.span || finding.fix === undefined || !box.current) return;
    jump(finding);
    // The editing command keeps the browser's own undo; where it is refused the text is replaced directly.
    const replaced = document.execCommand(finding.fix === '' ? 'delete' : 'insertText', false, finding.fix);
    if (!replaced) reply.type(text.slice(0, finding.span.start) + finding.fix + text.slice(finding.span.end));
  };
  /** Where the cursor last stood in the box; at the end while it was never in it. */
  const putIn = (snippet: string) => {
    setPicking(false);
    const area = box.current;
    if (!area) return;
    const { selectionStart: start, selectionEnd: end } = area;
    area.focus();
    area.setSelectionRange(start, end);
    if (!document.execCommand('insertText', false, snippet)) {
      reply.type(text.slice(0, start) + snippet + text.slice(end));
    }
  };
  const insert = async (mode: InsertMode) => {
    if (held.length > 0) return jumpToNext();
    const over = view.composer.maxLength !== undefined && text.length > view.composer.maxLength;
    if (reply.checking || over || !view.composer.found || text.trim() === '' || step.step === 'inserting') return;
    if (needed && !signed.final) return setAsking(true);
    setStep({ step: 'inserting' });
    try {
      const { outcome } = await ports.call('reply/insert', {
        tabId,
        conversation: view.key,
        text,
        mode,
        strategy: reply.strategy,
        promises: (reply.draft?.promises ?? []).filter((promise) => text.includes(promise.text)),
        wordings: reply.draft?.wordings ?? [],
        overrides: overrides.map(({ rule, reason }) => ({ rule, reason })),
        by: person,
        found: foundIn(tally.current, findings, overrides),
      });
      if (outcome === 'inserted') tally.current = NOTHING_FOUND;
      setStep({ step: 'done', outcome });
    } catch (reason) {
      setStep({ step: 'failed', message: reason instanceof Error ? reason.message : String(reason) });
    }
  };
  const copy = async () => {
    if (text === '') return;
    try {
      await ports.copy(text);
      setStep({ step: 'copied' });
    } catch (reason) {
      setStep({ step: 'failed', message: reason instanceof Error ? reason.message : String(reason) });
    }
  };

  const keys = useRef({ insert, jumpToNext });
  keys.current = { insert, jumpToNext };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'F8') {
        event.preventDefault();
        keys.current.jumpToNext();
      } else if (event.altKey && (event.key === '/' || event.code === 'Slash')) {
        event.preventDefault();
        setPicking((open) => !open);
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void keys.current.insert('replace-own');
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const authorOf = () => {
    if (reply.edited) return person === '' ? t('guard:step.you') : person;
    return reply.draft?.by ?? t('guard:step.ours');
  };
  const nothing = reply.drafts?.length === 0;
  return (
    <>
      <Section title={t('draft:title')}>
        <div className="reply">
          {!reply.drafts && !reply.trouble && !reply.edited && <Skeleton lines={6} label={t('draft:loading')} />}
          {nothing && <p className="reply-notice">{t(whyNothing(view))}</p>}
          {reply.trouble && (
            <p className="reply-notice" role="alert">
              {t('draft:notice.trouble')} <span>{reply.trouble.message}</span>
              <Button look="link" onClick={reply.again}>
                {t('ui:retry')}
              </Button>
            </p>
          )}
          {reply.drafts && reply.drafts.length > 0 && reply.draftId && (
            <StrategyTabs
              drafts={reply.drafts}
              chosen={reply.draftId}
              onChoose={reply.choose}
              onForget={reply.forget}
            />
          )}
          {reply.draft && reply.draft.adopted === undefined && (
            // Help that is not there leaves the reply as it is.
            <ErrorBoundary fallback={() => null}>
              <Suspense>
                <EngineBar
                  key={`${reply.decision?.remedy}|${reply.tone}`}
                  request={reply.request}
                  base={reply.draft}
                  lines={reply.lines}
                  edited={reply.edited}
                  onDraft={reply.take}
                />
              </Suspense>
            </ErrorBoundary>
          )}
          {reply.drafts && !nothing && (
            <DecisionBar
              decision={reply.decision}
              tone={reply.tone}
              order={view.order}
              onDecide={reply.decide}
              onTone={reply.speak}
            />
          )}
          {reply.stale && (
            <p className="reply-notice">
              {t('draft:notice.stale')}
              <Button look="link" onClick={reply.startOver}>
                {t('draft:startOver')}
              </Button>
            </p>
          )}
          {(reply.drafts || reply.edited || reply.trouble) && (
            <>
              <ReplyEditor
                lines={reply.lines}
                findings={reply.findings}
                defaults={unconfirmed.map((one) => one.text)}
                language={language?.refined ?? language?.lang}
                box={box}
                onText={(next) => {
                  if (step.step !== 'inserting') setStep({ step: 'idle' });
                  reply.type(next);
                }}
                onMean={reply.mean}
              />
              <TermDates
                dates={termDates}
                onConfirm={(one) => reply.confirmTerm(one.term, one.days)}
                onDay={reply.nameDay}
              />
              {picking && settings ? (
                <SnippetPicker
                  locale={locale}
                  values={snippetValues(view, settings, locale)}
                  onInsert={putIn}
                  onClose={() => {
                    setPicking(false);
                    box.current?.focus();
                  }}
                />
              ) : (
                <div className="reply-snippets">
                  <Button look="link" icon="list" shortcut="Alt+/" onClick={() => setPicking(true)}>
                    {t('snippets:title')}
                  </Button>
                </div>
              )}
              <ErrorBoundary fallback={() => null}>
                <Suspense>
                  <OwnLanguage view={view} language={language?.refined ?? language?.lang} onTake={reply.takeOwn} />
                </Suspense>
              </ErrorBoundary>
              {reply.edited && (
                <div className="reply-foot">
                  <span>{t('draft:saved')}</span>
                  <Button look="link" icon="undo" onClick={reply.startOver}>
                    {t('draft:startOver')}
                  </Button>
                </div>
              )}
              {reply.unchecked && (
                <p className="reply-notice" role="alert">
                  {t('draft:notice.unchecked')}
                </p>
              )}
              {text.trim() !== '' && !reply.checking && !reply.unchecked && (
                <FindingList
                  findings={reply.findings}
                  overrides={overrides}
                  onJump={jump}
                  onNext={jumpToNext}
                  onFix={fix}
                  onOverride={(override) => setOverrides((all) => [...all, override])}
                />
              )}
            </>
          )}
        </div>
      </Section>
      <InsertBar
        length={text.length}
        maxLength={view.composer.maxLength}
        held={held.length}
        warnings={reply.findings.filter((finding) => finding.level === 'warn').length}
        unconfirmedDates={unconfirmed.length}
        checking={reply.checking}
        unchecked={reply.unchecked}
        composerFound={view.composer.found}
        unsigned={needed && !signed.final}
        step={step}
        steps={
          text.trim() !== '' && (
            <CheckSteps
              state={signed}
              draft={{ who: authorOf(), at: reply.savedAt }}
              now={now}
              person={person}
              needed={needed}
              ready={held.length === 0 && !checking && print !== undefined}
              asking={asking}
              onAsk={setAsking}
              onSign={async (note, who) =>
                print !== undefined && (await stepping.take({ kind: 'reply-checked', id: print, who, note }))
              }
            />
          )
        }
        sent={
          showSent && (
            <SentState
              reply={lastReply}
              now={now}
              onSent={() => {
                void ports
                  .call('reply/sent', { conversation: view.key, replyId: lastReply.id, at: ports.now() })
                  .catch((reason: unknown) => setStep({ step: 'failed', message: String(reason) }));
              }}
            />
          )
        }
        onInsert={() => void insert('replace-own')}
        onAtCursor={() => void insert('at-cursor')}
        onCopy={() => void copy()}
        onShowHeld={jumpToNext}
        onDismiss={() => setStep({ step: 'idle' })}
      />
    </>
  );
}

/** Why there is no draft: nothing to answer, not judged, or not to be answered. */
function whyNothing({ verdict, messages }: ConversationView): string {
  if (!verdict) {
    return messages.some((message) => message.from === 'buyer') ? 'draft:notice.notJudged' : 'draft:notice.noMessage';
  }
  return verdict.flags.includes('phishing') ? 'draft:notice.phishing' : 'draft:notice.none';
}
