import '../settings/settings-page.css';
import './entry-list.css';
import { useTranslation } from 'react-i18next';
import { RuleMeaning } from '../case/rule-meaning';
import { useChange } from '../settings/use-change';
import { Skeleton } from '../ui/skeleton';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';
import { useSettings } from '../use-settings';

/** What the seller taught: phrases and how messages with them are treated. */
export function RulesPage() {
  const { t } = useTranslation();
  const wording = useWording();
  const settings = useSettings();
  const { change, saving } = useChange();
  if (!settings) return <Skeleton lines={5} label={t('settings:loading')} />;
  const rules = settings.phraseRules;
  return (
    <div className="settings">
      <section className="settings-group" aria-labelledby="rules-title">
        <h2 id="rules-title">{t('case:rule.title')}</h2>
        <p className="settings-text">{t('case:rule.text')}</p>
        {rules.length === 0 && <p className="quiet">{t('case:rule.none')}</p>}
        <ul className="entries">
          {rules.toReversed().map((rule) => (
            <li key={rule.id} className="entry">
              <span className="entry-main">
                <bdi className="entry-name">“{rule.phrase}”</bdi>
                <span>
                  {t('case:rule.as')} <RuleMeaning rule={rule} />
                </span>
              </span>
              {rule.madeAt !== undefined && <span className="entry-aside">{wording.date(rule.madeAt)}</span>}
              <SureButton
                icon="close"
                aria-label={t('case:rule.deleteOf', { phrase: rule.phrase })}
                onSure={() =>
                  change(
                    'phraseRules',
                    rules.filter((one) => one.id !== rule.id),
                  )
                }
              >
                {t('case:rule.delete')}
              </SureButton>
            </li>
          ))}
        </ul>
      </section>
      <div role="status" aria-live="polite">
        {saving.status === 'refused' && (
          <p className="settings-saved settings-refused">{t('settings:refused', { reason: saving.reason })}</p>
        )}
      </div>
    </div>
  );
}
