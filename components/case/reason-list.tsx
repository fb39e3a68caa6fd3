import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '@/utils/domain/judgement';
import { reasonKind } from './quote-marks';

interface Line {
  label: string;
  quotes: string[];
}

/** Why it was judged so: for each judgement the buyer's own words, or the fact of the case, that decided. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const lines = reasons.reduce<Line[]>((all, reason) => {
    const line = all.find((one) => one.label === reason.label);
    if (!line) all.push({ label: reason.label, quotes: [reason.quote] });
    else if (!line.quotes.includes(reason.quote)) line.quotes.push(reason.quote);
    return all;
  }, []);
  const nameOf = (label: string): string => {
    const kind = reasonKind(label);
    const value = label.slice(label.indexOf(':') + 1);
    if (kind === 'severity') return t(`labels:severity.${value}.name`, { defaultValue: label });
    if (kind === 'rule') return t('case:rule.yours');
    if (kind === 'emotion') return t('case:emotion.legend');
    return t(`labels:${kind}.${value}`, { defaultValue: label });
  };
  return (
    <ul className="reasons" aria-label={t('case:reasons')}>
      {lines.map((line) => (
        <li key={line.label} className="reason">
          {nameOf(line.label)}
          {line.quotes.map((quote) => (
            <Fragment key={quote}>
              {' '}
              <span className="reason-quote">
                “<bdi>{quote}</bdi>”
              </span>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
