import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_STATUSES } from '@/utils/domain/case-file';
import { SEVERITIES } from '@/utils/domain/judgement';
import type { QueueRow } from '@/utils/domain/view';
import type { QueueFilter } from '../inbox/queue-order';
import { useWording } from '../ui/use-wording';

const MARKETS = ['amazon', 'ebay', 'aliexpress', 'other'] as const;

interface Props {
  /** All open cases: they say which owners and languages there are. */
  rows: readonly QueueRow[];
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
}

/** What narrows the queue beside words: marketplace, severity, state, owner and language. */
export function QueueFilters({ rows, filter, onFilter }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const { owners, languages } = useMemo(
    () => ({
      owners: [...new Set(rows.map(({ owner }) => owner ?? ''))].sort(),
      languages: [...new Set(rows.flatMap(({ language }) => language ?? []))].sort(),
    }),
    [rows],
  );
  const shown = {
    severity: SEVERITIES.map((one) => [one, `${one} ${t(`labels:severity.${one}.name`)}`] as const),
    marketplace: MARKETS.map((one) => [one, t(`queue:marketplace.${one}`)] as const),
    status: CASE_STATUSES.filter((one) => one !== 'closed').map((one) => [one, t(`labels:status.${one}`)] as const),
    language: languages.map((one) => [one, wording.languageName(one)] as const),
  };
  return (
    <>
      <Choice
        name={t('queue:filter.marketplace')}
        value={filter.marketplace}
        options={shown.marketplace}
        onChoose={(marketplace) => onFilter({ ...filter, marketplace })}
      />
      <Choice
        name={t('queue:filter.severity')}
        value={filter.severity}
        options={shown.severity}
        onChoose={(severity) => onFilter({ ...filter, severity })}
      />
      <Choice
        name={t('cases:filter.status')}
        value={filter.status}
        options={shown.status}
        onChoose={(status) => onFilter({ ...filter, status })}
      />
      <Choice
        name={t('cases:filter.owner')}
        value={filter.owner}
        options={owners.map((one) => [one, one || t('cases:filter.nobody')] as const)}
        onChoose={(owner) => onFilter({ ...filter, owner })}
      />
      <Choice
        name={t('cases:filter.language')}
        value={filter.language}
        options={shown.language}
        onChoose={(language) => onFilter({ ...filter, language })}
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  value: Value | undefined;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value | undefined) => void;
}

/** One filter; the first entry lifts it. Entries are told by their place, so that an empty value is one like others. */
function Choice<Value extends string>({ name, value, options, onChoose }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  const place = options.findIndex(([one]) => one === value);
  return (
    <select
      className="field"
      aria-label={name}
      value={place}
      onChange={(event) => onChoose(options[Number(event.currentTarget.value)]?.[0])}
    >
      <option value={-1}>{t('queue:filter.every', { name })}</option>
      {options.map(([one, words], index) => (
        <option key={one} value={index}>
          {words}
        </option>
      ))}
    </select>
  );
}
