import './clock-board.css';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { ConversationView, ShownClock } from '@/utils/domain/view';
import type { ClockBook, ClockDesk } from '../ports';
import { Section } from '../ui/section';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { clockOrder } from './clock-order';
import { ClockTile } from './clock-tile';

interface Props {
  view: ConversationView;
  desk: ClockDesk | undefined;
  /** What the seller can do about the clocks. */
  children?: ReactNode;
}

/** A reading older than this is called old: the page may say something else by now. */
const OLD_AFTER_MS = 15 * 60_000;

/** Every deadline of the conversation, the marketplace's and the team's side by side, ticking. */
export function ClockBoard({ view, desk, children }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const ticked = useNow(10_000);
  // What was done a moment ago counts at once, not at the next tick.
  const now = Math.max(ticked, Math.min(ports.now(), ...view.events.slice(-1).map(({ at }) => at)));
  const sumId = useId();
  const [open, setOpen] = useState<string>();
  const { book, failed } = useClockBook(view, desk);
  const clocks = book ? clockOrder(book.at(now)) : [];
  const opened = clocks.find((shown) => idOf(shown) === open);
  return (
    <Section
      title={t('clocks:title')}
      aside={
        <span className={now - view.readAt > OLD_AFTER_MS ? 'clock-unverified' : undefined}>
          {t('clocks:asOf', { at: wording.moment(view.readAt, now) })}
        </span>
      }
    >
      <div className="clocks">
        {clocks.map((shown) => (
          <ClockTile
            key={idOf(shown)}
            shown={shown}
            now={now}
            open={shown === opened}
            sumId={sumId}
            onToggle={() => setOpen(shown === opened ? undefined : idOf(shown))}
          />
        ))}
        {book && opened && <Arithmetic id={sumId} shown={opened} book={book} readAt={view.readAt} now={now} />}
      </div>
      {failed && <p role="alert">{t('clocks:failed')}</p>}
      {book && clocks.length === 0 && <p className="quiet">{t('clocks:none')}</p>}
      {children}
    </Section>
  );
}

interface OpenedBook {
  book: ClockBook | undefined;
  failed: boolean;
}

/** The book is opened anew when a fact changes that a deadline may hang on. */
function useClockBook(view: ConversationView, desk: ClockDesk | undefined): OpenedBook {
  const [opened, setOpened] = useState<OpenedBook>({ book: undefined, failed: false });
  useEffect(() => {
    if (!desk) return;
    let current = true;
    desk.open(view).then(
      (book) => current && setOpened({ book, failed: false }),
      (reason: unknown) => {
        console.error('the deadlines could not be worked out', reason);
        if (current) setOpened({ book: undefined, failed: true });
      },
    );
    return () => {
      current = false;
    };
  }, [desk, view]);
  return opened;
}

interface ArithmeticProps {
  id: string;
  shown: ShownClock;
  book: ClockBook;
  readAt: EpochMs;
  now: EpochMs;
}

function Arithmetic({ id, shown, book, readAt, now }: ArithmeticProps) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const nameEvent = (kind: string) =>
    t(`deadlines:event.${kind}`, { defaultValue: t('deadlines:event.other', { kind }) });
  return (
    <section className="clock-sum" id={id} aria-label={t('clocks:arithmetic')}>
      <ol className="clock-steps">
        {book.explain(shown, now, i18n.language, nameEvent).map((step) => (
          <li key={`${step.key}${JSON.stringify(step.values)}`}>{t(step.key, { ...step.values })}</li>
        ))}
      </ol>
      <p className="clock-source">
        {shown.rule.id} · {t(`clocks:source.${shown.source}`)}
        {shown.clock.dueAt !== undefined && ` · ${wording.exact(shown.clock.dueAt)}`}
        {now > readAt + OLD_AFTER_MS && ` · ${t('clocks:oldReading')}`}
      </p>
    </section>
  );
}

const idOf = (shown: ShownClock): string => `${shown.rule.id}@${shown.clock.startedAt}`;
