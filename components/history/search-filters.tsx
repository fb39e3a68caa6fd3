import { useTranslation } from 'react-i18next';
import { INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { SEARCH_KINDS, type SearchQuery } from '@/utils/domain/search';
import { dayBegins } from '../ui/day-begins';
import { localDay } from '../ui/local-day';
import { CountryField } from './country-field';

const MARKETS = ['amazon', 'ebay', 'aliexpress', 'other'] as const;

interface Props {
  query: SearchQuery;
  onChange: (query: SearchQuery) => void;
}

/** What the search is narrowed by. */
export function SearchFilters({ query, onChange }: Props) {
  const { t } = useTranslation();
  const zone = Temporal.Now.timeZoneId();
  return (
    <div className="queue-filters">
      <Choice
        label={t('history:filter.kind')}
        values={SEARCH_KINDS}
        chosen={query.kind}
        word={(kind) => t(`history:kind.${kind}`)}
        onChoose={(kind) => onChange({ ...query, kind })}
      />
      <Choice
        label={t('queue:filter.marketplace')}
        values={MARKETS}
        chosen={query.marketplace}
        word={(market) => t(`queue:marketplace.${market}`)}
        onChoose={(marketplace) => onChange({ ...query, marketplace })}
      />
      <Choice
        label={t('queue:filter.severity')}
        values={SEVERITIES}
        chosen={query.severity}
        word={(severity) => `${severity} ${t(`labels:severity.${severity}.name`)}`}
        onChoose={(severity) => onChange({ ...query, severity })}
      />
      <Choice
        label={t('history:filter.intent')}
        values={INTENTS}
        chosen={query.intent}
        word={(intent) => t(`labels:intent.${intent}`)}
        onChoose={(intent) => onChange({ ...query, intent })}
      />
      <CountryField
        label={t('care:country.field')}
        code={query.country}
        onCode={(country) => onChange({ ...query, country })}
      />
      {(['carrier', 'sku'] as const).map((fact) => (
        <input
          key={fact}
          className="field history-fact"
          aria-label={t(`history:filter.${fact}`)}
          placeholder={t(`history:filter.${fact}`)}
          value={query[fact] ?? ''}
          onChange={(event) => onChange({ ...query, [fact]: event.currentTarget.value || undefined })}
        />
      ))}
      <Day
        label={t('history:filter.from')}
        day={query.from === undefined ? '' : localDay(query.from, zone)}
        onDay={(day) => onChange({ ...query, from: day === '' ? undefined : dayBegins(day, zone) })}
      />
      <Day
        label={t('history:filter.to')}
        day={query.to === undefined ? '' : localDay(query.to - 1, zone)}
        onDay={(day) => onChange({ ...query, to: day === '' ? undefined : dayBegins(day, zone, 1) })}
      />
    </div>
  );
}

/** A day of this machine's time zone, as the times beside the hits are. */
function Day({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  return (
    <label className="history-day">
      {label}
      <input className="field" type="date" value={day} onChange={(event) => onDay(event.currentTarget.value)} />
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  chosen: Value | undefined;
  word: (value: Value) => string;
  onChoose: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, values, chosen, word, onChoose }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  return (
    <select
      className="field"
      aria-label={label}
      value={chosen ?? ''}
      onChange={(event) => {
        const value = event.currentTarget.value;
        onChoose(values.find((one) => one === value));
      }}
    >
      <option value="">{t('queue:filter.every', { name: label })}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {word(value)}
        </option>
      ))}
    </select>
  );
}
