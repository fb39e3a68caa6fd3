import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import type { TagRule } from '@/utils/domain/customer-file';
import { INTENTS } from '@/utils/domain/judgement';
import { useChange } from '../settings/use-change';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';
import { useSettings } from '../use-settings';
import { CountryField } from './country-field';
import { countryName } from './country-name';

const SEASONS = { spring: [3, 4, 5], summer: [6, 7, 8], autumn: [9, 10, 11], winter: [12, 1, 2] };
type Season = keyof typeof SEASONS;
const seasons = Object.keys(SEASONS) as Season[];

/** Tags that hold by rule, such as "Spain, summer": shown in every file that fits, never written into one. */
export function TagRules() {
  const { t } = useTranslation();
  const wording = useWording();
  const settings = useSettings();
  const { change, saving } = useChange();
  const [season, setSeason] = useState<Season>();
  const [country, setCountry] = useState<string>();
  const [lacking, setLacking] = useState(false);
  const rules = settings?.tagRules ?? [];
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '').trim();
    const least = Number(typed('minOrders'));
    const rule: TagRule = {
      id: crypto.randomUUID(),
      tag: typed('tag'),
      country,
      language: typed('language') || undefined,
      intent: INTENTS.find((one) => one === typed('intent')),
      months: season && SEASONS[season],
      minOrders: least > 0 ? least : undefined,
    };
    if (rule.tag === '') return;
    const { id: _, tag: __, ...conditions } = rule;
    // A rule that asks for nothing would hold for nobody.
    const asks = Object.values(conditions).some((condition) => condition !== undefined);
    setLacking(!asks);
    if (!asks) return;
    change('tagRules', [...rules, rule]);
    event.currentTarget.reset();
    setSeason(undefined);
    setCountry(undefined);
  };
  const meaning = ({ country, language, intent, months, minOrders }: TagRule): string =>
    [
      country && countryName(country, wording.language),
      months && t(`history:season.${seasons.find((one) => SEASONS[one][0] === months[0]) ?? 'summer'}`),
      language && wording.languageName(language),
      intent && t(`labels:intent.${intent}`),
      minOrders !== undefined && t('history:tagRule.least', { count: minOrders }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section className="settings-group" aria-labelledby="tag-rules">
      <h2 id="tag-rules">{t('history:tagRule.title')}</h2>
      <p className="settings-text">{t('history:tagRule.text')}</p>
      <ul className="history-plain">
        {rules.map((rule) => (
          <li key={rule.id} className="history-line">
            <span className="flag">
              <bdi>{rule.tag}</bdi>
            </span>
            <span>{meaning(rule)}</span>
            <SureButton
              look="link"
              icon="close"
              aria-label={t('history:tagRule.removeOf', { tag: rule.tag })}
              onSure={() =>
                change(
                  'tagRules',
                  rules.filter(({ id }) => id !== rule.id),
                )
              }
            >
              {t('history:tagRule.remove')}
            </SureButton>
          </li>
        ))}
      </ul>
      <form className="queue-filters" onSubmit={add}>
        <input
          name="tag"
          required
          className="field history-fact"
          maxLength={60}
          aria-label={t('history:tagRule.tag')}
          placeholder={t('history:tagRule.tag')}
        />
        <CountryField label={t('care:country.field')} code={country} onCode={setCountry} />
        <select name="language" className="field" aria-label={t('care:rule.language')} defaultValue="">
          <option value="">{t('care:rule.language')}</option>
          {BUYER_LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {wording.languageName(one)}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={t('history:tagRule.season')}
          value={season ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setSeason(seasons.find((one) => one === chosen));
          }}
        >
          <option value="">{t('history:tagRule.season')}</option>
          {seasons.map((one) => (
            <option key={one} value={one}>
              {t(`history:season.${one}`)}
            </option>
          ))}
        </select>
        <select name="intent" className="field" aria-label={t('history:filter.intent')} defaultValue="">
          <option value="">{t('history:filter.intent')}</option>
          {INTENTS.map((intent) => (
            <option key={intent} value={intent}>
              {t(`labels:intent.${intent}`)}
            </option>
          ))}
        </select>
        <input
          name="minOrders"
          type="number"
          min={1}
          className="field history-fact"
          aria-label={t('history:tagRule.minOrders')}
          placeholder={t('history:tagRule.minOrders')}
        />
        <button type="submit" className="button button-plain">
          {t('history:tagRule.add')}
        </button>
      </form>
      {lacking && (
        <p className="settings-problem" role="alert">
          {t('care:rule.lacking')}
        </p>
      )}
      <p role="status">{saving.status === 'refused' && t('settings:refused', { reason: saving.reason })}</p>
    </section>
  );
}
