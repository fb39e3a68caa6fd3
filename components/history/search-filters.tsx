import { useTranslation } from 'react-i18next';
import { INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { SEARCH_KINDS, type SearchQuery } from '@/utils/domain/search';

const MARKETS = ['amazon', 'ebay', 'aliexpress', 'other'] as const;

interface Props {
  query: SearchQuery;
  onChange: (query: SearchQuery) => void;
}

/** What the search is narrowed by. */
export function SearchFilters({ query, onChange }: Props) {
  const { t } = useTranslation();
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
      {(['country', 'carrier', 'sku'] as const).map((fact) => (
        <input
          key={fact}
          className="field history-fact"
          aria-label={t(`history:filter.${fact}`)}
          placeholder={t(`history:filter.${fact}`)}
          value={query[fact] ?? ''}
          onChange={(event) => onChange({ ...query, [fact]: event.currentTarget.value || undefined })}
        />
      ))}
      <Day label={t('history:filter.from')} at={query.from} onDay={(from) => onChange({ ...query, from })} />
      <Day
        label={t('history:filter.to')}
        at={query.to === undefined ? undefined : query.to - DAY_MS}
        onDay={(to) => onChange({ ...query, to: to === undefined ? undefined : to + DAY_MS })}
      />
    </div>
  );
}

const DAY_MS = 86_400_000;

function Day({ label, at, onDay }: { label: string; at: number | undefined; onDay: (at: number | undefined) => void }) {
  return (
    <label className="history-day">
      {label}
      <input
        className="field"
        type="date"
        value={at === undefined ? '' : new Date(at).toISOString().slice(0, 10)}
        onChange={(event) => {
          const day = event.currentTarget.valueAsNumber;
          onDay(Number.isNaN(day) ? undefined : day);
        }}
      />
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
