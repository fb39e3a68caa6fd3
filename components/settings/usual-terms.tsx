import './usual-terms.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_DAYS, USUAL_TERMS, type UsualDays, type UsualTerm } from '@/utils/domain/usual-term';
import { Button } from '../ui/button';
import type { Change } from './use-change';

const MOST_DAYS = 365;

interface Props {
  own: UsualDays | undefined;
  change: Change;
}

/** The seller's terms; what he has not confirmed stands there as a default and says so. */
export function UsualTerms({ own = {}, change }: Props) {
  const { t } = useTranslation();
  const keep = (next: UsualDays) => change('usualDays', next);
  const open = USUAL_TERMS.some((term) => own[term] === undefined);
  return (
    <>
      <ul className="usual-terms">
        {USUAL_TERMS.map((term) => (
          <TermRow
            key={term}
            term={term}
            own={own[term]}
            onKeep={(days) => {
              const { [term]: _, ...rest } = own;
              keep(days === undefined ? rest : { ...rest, [term]: days });
            }}
          />
        ))}
      </ul>
      {open && (
        <div>
          <Button icon="check" onClick={() => keep({ ...DEFAULT_DAYS, ...own })}>
            {t('terms:confirmAll')}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  term: UsualTerm;
  own: number | undefined;
  /** Without days the default counts again. */
  onKeep: (days: number | undefined) => void;
}

function TermRow({ term, own, onKeep }: RowProps) {
  const { t } = useTranslation();
  const days = own ?? DEFAULT_DAYS[term];
  const [text, setText] = useState(String(days));
  useEffect(() => setText(String(days)), [days]);
  const number = Number(text);
  const fits = Number.isInteger(number) && number >= 1 && number <= MOST_DAYS;
  const name = t(`terms:term.${term}`);
  return (
    <li className="usual-term">
      <label className="usual-term-days">
        <input
          className="field digits setting-number"
          inputMode="numeric"
          aria-invalid={!fits}
          value={text}
          onChange={(event) => setText(event.currentTarget.value.trim())}
          onBlur={() => {
            if (fits && number !== days) onKeep(number);
          }}
        />
        <span>{t('terms:days', { term: name })}</span>
      </label>
      {own === undefined ? (
        <>
          <span className="usual-term-default">{t('terms:unconfirmed')}</span>
          <Button
            look="link"
            icon="check"
            aria-label={`${t('terms:confirm')}: ${name}`}
            onClick={() => fits && onKeep(number)}
          >
            {t('terms:confirm')}
          </Button>
        </>
      ) : (
        <>
          <span className="quiet">✓ {t('terms:confirmed')}</span>
          <Button look="link" aria-label={`${t('terms:forget')}: ${name}`} onClick={() => onKeep(undefined)}>
            {t('terms:forget')}
          </Button>
        </>
      )}
    </li>
  );
}
