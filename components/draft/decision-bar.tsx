import './decision-bar.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Decision, REMEDIES, type Tone } from '@/utils/domain/draft';
import type { Money } from '@/utils/domain/money';
import type { Order } from '@/utils/domain/order';
import { Choice } from '../ui/choice';
import { useWording } from '../ui/use-wording';
import { CURRENCIES } from './currencies';
import { parseAmount } from './parse-amount';
import { remedyFields } from './remedy-fields';

const TONES: readonly Tone[] = ['as_card', 'warmer', 'firmer', 'shorter'];
const DECLINE_REASONS = ['already_shipped', 'return_window_expired', 'off_platform_not_allowed', 'used_item', 'other'];

interface Props {
  decision: Decision | undefined;
  tone: Tone;
  order: Order | undefined;
  onDecide: (decision: Decision | undefined) => void;
  onTone: (tone: Tone) => void;
}

/** What the seller decides: remedy, amount, date, tone. The drafts follow at once. */
export function DecisionBar({ decision, tone, order, onDecide, onTone }: Props) {
  const { t } = useTranslation();
  const fields = decision ? remedyFields(decision.remedy) : undefined;
  return (
    <div className="decision">
      <label className="decision-field decision-remedy">
        <span>{t('draft:decision.remedy')}</span>
        <select
          className="field"
          value={decision?.remedy ?? ''}
          onChange={(event) => {
            const remedy = REMEDIES.find((one) => one === event.currentTarget.value);
            onDecide(remedy && decisionFor(remedy, decision, order));
          }}
        >
          <option value="">{t('draft:decision.open')}</option>
          {REMEDIES.map((remedy) => (
            <option key={remedy} value={remedy}>
              {t(`labels:remedy.${remedy}`)}
            </option>
          ))}
        </select>
      </label>
      {decision && fields?.amount && (
        <AmountField
          money={decision.amount}
          known={order?.total?.currency}
          total={order?.total}
          onChange={(amount) => onDecide({ ...decision, amount })}
        />
      )}
      {decision && fields?.date && (
        <label className="decision-field">
          <span>{t(`draft:decision.date.${fields.date}`)}</span>
          <input
            type="date"
            className="field digits"
            value={decision.date ?? ''}
            onChange={(event) => onDecide({ ...decision, date: event.currentTarget.value || undefined })}
          />
        </label>
      )}
      {decision && fields?.reason && (
        <label className="decision-field decision-remedy">
          <span>{t('draft:decision.reason')}</span>
          <select
            className="field"
            value={decision.reason ?? 'other'}
            onChange={(event) => onDecide({ ...decision, reason: event.currentTarget.value })}
          >
            {DECLINE_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`labels:decline.${reason}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="decision-field decision-tone">
        <span aria-hidden="true">{t('draft:decision.tone')}</span>
        <Choice
          legend={t('draft:decision.tone')}
          value={tone}
          onChoose={onTone}
          options={TONES.map((one) => ({ value: one, label: t(`labels:tone.${one}`) }))}
        />
      </div>
    </div>
  );
}

/** Keeps amount and date over a change of remedy where the new one has them too. */
function decisionFor(remedy: Decision['remedy'], before: Decision | undefined, order: Order | undefined): Decision {
  const fields = remedyFields(remedy);
  const whole = remedy === 'refund_full' ? order?.total : undefined;
  return {
    remedy,
    amount: fields.amount ? (whole ?? before?.amount) : undefined,
    date: fields.date ? before?.date : undefined,
    reason: fields.reason ? (before?.reason ?? 'other') : undefined,
  };
}

interface AmountProps {
  money: Money | undefined;
  /** The order's currency; where no order names one, the seller says which. */
  known: string | undefined;
  total: Money | undefined;
  onChange: (money: Money | undefined) => void;
}

function AmountField({ money, known, total, onChange }: AmountProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const [text, setText] = useState(money ? String(money.amount) : '');
  useEffect(() => {
    // While no currency is chosen, or the text is no amount yet, there is no money: what is typed stays.
    if (money) setText((typed) => (parseAmount(typed) === money.amount ? typed : String(money.amount)));
  }, [money]);
  const [chosen, setChosen] = useState(money?.currency);
  const currency = known ?? chosen;
  const tell = (next: string, unit: string | undefined) => {
    const amount = parseAmount(next);
    onChange(amount === undefined || unit === undefined ? undefined : { amount, currency: unit });
  };
  const typed = parseAmount(text);
  const above = typed !== undefined && total !== undefined && total.currency === currency && typed > total.amount;
  const wrong = text.trim() !== '' && typed === undefined;
  return (
    <label className="decision-field decision-amount">
      <span>{t('draft:decision.amount')}</span>
      <span className="decision-money">
        <input
          className="field digits"
          inputMode="decimal"
          dir="ltr"
          value={text}
          aria-invalid={wrong || above}
          onChange={(event) => {
            setText(event.currentTarget.value);
            tell(event.currentTarget.value, currency);
          }}
        />
        {known ? (
          <span className="decision-currency">{known}</span>
        ) : (
          <select
            className="field"
            aria-label={t('draft:decision.currency')}
            value={chosen ?? ''}
            onChange={(event) => {
              const unit = event.currentTarget.value || undefined;
              setChosen(unit);
              tell(text, unit);
            }}
          >
            <option value="">–</option>
            {CURRENCIES.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        )}
      </span>
      {wrong && <span className="decision-warning">{t('draft:decision.amountWrong')}</span>}
      {above && total && (
        <span className="decision-warning">{t('draft:decision.amountAbove', { total: wording.money(total) })}</span>
      )}
    </label>
  );
}
