import { useTranslation } from 'react-i18next';
import type { Settings } from '@/utils/domain/settings';
import { NumberSetting } from '../settings/number-setting';
import { SwitchSetting } from '../settings/switch-setting';
import type { Change } from '../settings/use-change';
import { Group } from './group';
import type { PrivacyState } from './privacy-desk';

const MARKETPLACES = ['amazon', 'ebay', 'aliexpress', 'other'] as const;

/** How long personal data is kept, by marketplace. */
export function KeepingPart({ state, settings, change }: { state: PrivacyState; settings: Settings; change: Change }) {
  const { t } = useTranslation();
  const { keepDays, keepNothing } = settings.privacy;
  return (
    <Group title={t('privacy:keeping.title')} text={t('privacy:keeping.text')}>
      <div className="settings-row">
        {MARKETPLACES.map((marketplace) => (
          <NumberSetting
            key={marketplace}
            label={t(`privacy:keeping.${marketplace}`)}
            path={`privacy.keepDays.${marketplace}`}
            value={keepDays[marketplace]}
            optional={marketplace !== 'amazon'}
            change={change}
          />
        ))}
      </div>
      <ul className="settings-points quiet">
        <li>{t('privacy:keeping.amazonText')}</li>
        <li>{t('privacy:keeping.stays')}</li>
        <li>{t('privacy:keeping.expired', { count: state.expired })}</li>
      </ul>
      <SwitchSetting
        label={t('privacy:keeping.nothing')}
        on={keepNothing}
        onChange={(on) => change('privacy.keepNothing', on)}
      />
      <p className={keepNothing ? 'settings-problem' : 'quiet'}>{t('privacy:keeping.nothingText')}</p>
    </Group>
  );
}
