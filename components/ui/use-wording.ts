import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs, IsoDate, LanguageTag } from '@/utils/domain/ids';
import type { Money } from '@/utils/domain/money';

export interface Wording {
  language: string;
  /** `14:32` today, with the day otherwise. */
  moment(at: EpochMs, now: EpochMs): string;
  /** The day alone, with its year. */
  date(at: EpochMs): string;
  /** Date and time in full, with the zone. */
  exact(at: EpochMs): string;
  day(date: IsoDate): string;
  money(money: Money): string;
  number(value: number): string;
  /** Name of a language in the interface's own; the tag itself where it is unknown. */
  languageName(tag: LanguageTag): string;
}

/** Dates, money and names of languages as the interface's language writes them. */
export function useWording(): Wording {
  const { i18n } = useTranslation();
  return useMemo(() => sharedWording(i18n.language), [i18n.language]);
}

const wordings = new Map<string, Wording>();

/** One for all who ask: formatters take a millisecond to make. In another time zone than before they are made anew. */
function sharedWording(language: string): Wording {
  const key = `${language} ${new Date().getTimezoneOffset()}`;
  const known = wordings.get(key) ?? wordingOf(language);
  wordings.set(key, known);
  return known;
}

function wordingOf(language: string): Wording {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayTime = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const exact = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const zone = new Intl.DateTimeFormat(language, { timeZoneName: 'short' });
  const date = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' });
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const dayKey = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const plain = new Intl.NumberFormat(language);
  return {
    language,
    moment: (at, now) => (dayKey.format(at) === dayKey.format(now) ? time.format(at) : dayTime.format(at)),
    date: (at) => date.format(at),
    // Left to itself Chinese puts the zone between day and time.
    exact: (at) => {
      const name = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      return `${exact.format(at)} ${name}`.trim();
    },
    day: (date) => day.format(Date.parse(`${date}T00:00:00Z`)),
    money: ({ amount, currency }) => {
      try {
        return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
      } catch {
        return `${amount} ${currency}`;
      }
    },
    number: (value) => plain.format(value),
    languageName: (tag) => {
      try {
        // “Chinese (China)” is nobody's word for it.
        return languages.of(tag === 'zh-CN' ? 'zh-Hans' : tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
