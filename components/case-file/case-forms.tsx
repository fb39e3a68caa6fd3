import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseStep, CLOSING_STEPS } from '@/utils/domain/case-file';
import type { EpochMs } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { CURRENCIES } from '../draft/currencies';
import { parseAmount } from '../draft/parse-amount';
import { Button } from '../ui/button';
import { momentField, momentOf } from './local-moment';
import type { Stepping } from './use-step';

const HOUR_MS = 3_600_000;
const FORMS = ['resolved', 'asked-inside', 'handed-over', 'noted', 'fallback-named'] as const;
type Form = (typeof FORMS)[number];

interface Props {
  view: ConversationView;
  now: EpochMs;
  stepping: Stepping;
}

/** What can be done with the case as it stands, one form at a time. What was typed stays until it is saved. */
export function CaseForms({ view, now, stepping }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Form>();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const file = view.case;
  const status = file?.status ?? 'open';
  if (status === 'closed') return <p className="quiet">{t('cases:closedHint')}</p>;

  const total = view.order?.total;
  const { decision } = file ?? {};
  const preset: Record<string, string> = {
    until: momentField(now + 2 * HOUR_MS),
    outcome: decision ? t(`labels:remedy.${decision.remedy}`) : '',
    amount: decision?.amount ? String(decision.amount.amount) : '',
    currency: decision?.amount?.currency ?? total?.currency ?? CURRENCIES[0],
  };
  const value = (name: string): string => typed[name] ?? preset[name] ?? '';
  const type = (name: string) => (event: { currentTarget: { value: string } }) => {
    const { value: next } = event.currentTarget;
    setTyped((all) => ({ ...all, [name]: next }));
  };
  const text = (name: string, required = true): ReactNode => (
    <label>
      {t(`cases:field.${name}`)}
      <input className="field" required={required} value={value(name)} onChange={type(name)} />
    </label>
  );
  const amount = parseAmount(value('amount'));
  const amountWrong = value('amount').trim() !== '' && amount === undefined;

  const stepOf = (form: Form): CaseStep => {
    switch (form) {
      case 'asked-inside':
        return {
          kind: form,
          id: crypto.randomUUID(),
          who: value('who'),
          question: value('question'),
          until: momentOf(value('until')),
        };
      case 'handed-over':
        return { kind: form, to: value('to').trim(), note: value('note') };
      case 'noted':
        return { kind: form, note: value('note') };
      case 'fallback-named':
        return { kind: form, to: value('to').trim() };
      case 'resolved': {
        const compensation = amount === undefined ? undefined : { amount, currency: value('currency') };
        return { kind: form, outcome: value('outcome'), compensation };
      }
    }
  };
  const fields: Record<Form, () => ReactNode> = {
    'asked-inside': () => (
      <>
        {text('who')}
        {text('question')}
        <label>
          {t('cases:field.until')}
          <input className="field" type="datetime-local" value={value('until')} onChange={type('until')} />
        </label>
      </>
    ),
    'handed-over': () => (
      <>
        {text('to')}
        {text('note')}
      </>
    ),
    noted: () => text('note'),
    'fallback-named': () => text('to'),
    resolved: () => (
      <>
        {text('outcome')}
        <label>
          {t('cases:field.amount')}
          <input
            className="field"
            inputMode="decimal"
            aria-invalid={amountWrong}
            value={value('amount')}
            onChange={type('amount')}
          />
        </label>
        <label>
          {t('cases:field.currency')}
          <select className="field" value={value('currency')} onChange={type('currency')}>
            {[...new Set([value('currency'), ...CURRENCIES])].map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </select>
        </label>
        {amountWrong && <p role="alert">{t('cases:amountWrong')}</p>}
      </>
    ),
  };
  const shown = FORMS.filter((form) => form !== 'resolved' || status !== 'resolved');
  return (
    <>
      {status === 'resolved' && <ClosingSteps view={view} stepping={stepping} />}
      <div className="case-buttons">
        {shown.map((form) => (
          <Button key={form} aria-expanded={open === form} onClick={() => setOpen(open === form ? undefined : form)}>
            {t(`cases:do.${form}`)}
          </Button>
        ))}
        {(status === 'open' || status === 'waiting-inside') && (
          <Button title={t('cases:awaitingHint')} onClick={() => void stepping.take({ kind: 'awaiting-buyer' })}>
            {t('cases:do.awaiting-buyer')}
          </Button>
        )}
        {status === 'resolved' && (
          <Button onClick={() => void stepping.take({ kind: 'taken-up' })}>{t('cases:do.taken-up')}</Button>
        )}
      </div>
      {open && (
        <form
          className="case-form"
          onSubmit={async (event) => {
            event.preventDefault();
            if (open === 'resolved' && amountWrong) return;
            if (!(await stepping.take(stepOf(open)))) return;
            setOpen(undefined);
            setTyped({});
          }}
        >
          {fields[open]()}
          <button type="submit" className="button button-primary" disabled={stepping.outcome === 'saving'}>
            {t('cases:save')}
          </button>
        </form>
      )}
    </>
  );
}

/** Made good, told to the buyer, put right at its cause; then the case may be closed. */
function ClosingSteps({ view, stepping }: Pick<Props, 'view' | 'stepping'>) {
  const { t } = useTranslation();
  const [cause, setCause] = useState(view.case?.rootCause ?? '');
  const done = view.case?.stepsDone ?? [];
  return (
    <div className="case-part">
      <h3>{t('cases:closing')}</h3>
      <ol className="case-steps">
        {CLOSING_STEPS.map((step) => (
          <li key={step}>
            <label>
              <input
                type="checkbox"
                checked={done.includes(step)}
                disabled={done.includes(step)}
                onChange={() => void stepping.take({ kind: 'step-done', step, rootCause: cause })}
              />
              {t(`cases:step.${step}`)}
            </label>
            {step === 'put-right' && !done.includes(step) && (
              <input
                className="field"
                aria-label={t('cases:field.rootCause')}
                placeholder={t('cases:field.rootCause')}
                value={cause}
                onChange={(event) => setCause(event.currentTarget.value)}
              />
            )}
          </li>
        ))}
      </ol>
      <div className="case-buttons">
        <Button look="primary" onClick={() => void stepping.take({ kind: 'closed' })}>
          {t('cases:do.closed')}
        </Button>
      </div>
    </div>
  );
}
