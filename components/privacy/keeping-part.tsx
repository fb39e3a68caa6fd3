import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@/utils/domain/settings';
import { NumberSetting } from '../settings/number-setting';
import { SwitchSetting } from '../settings/switch-setting';
import type { Change } from '../settings/use-change';
import { Group } from './group';
import { isShorter } from './is-shorter';
import { KeepingLess, type Less } from './keeping-less';
import type { PrivacyDesk, PrivacyState } from './privacy-desk';

const MARKETPLACES = ['amazon', 'ebay', 'aliexpress', 'other'] as const;

interface Props {
  desk: PrivacyDesk;
  state: PrivacyState;
  settings: Settings;
  change: Change;
}

/** How long personal data is kept, by marketplace. What would make history go is asked about first. */
export function KeepingPart({ desk, state, settings, change }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Less>();
  /** Counts what was given up, so that the fields show again what holds. */
  const [round, setRound] = useState(0);
  const { keepDays, keepNothing } = settings.privacy;
  const given = () => {
    setAsked(undefined);
    setRound(round + 1);
  };
  return (
    <Group title={t('privacy:keeping.title')} text={t('privacy:keeping.text')}>
      <div className="settings-row">
        {MARKETPLACES.map((marketplace) => (
          <NumberSetting
            key={`${marketplace}${round}`}
            label={t(`privacy:keeping.${marketplace}`)}
            path={`privacy.keepDays.${marketplace}`}
            value={keepDays[marketplace]}
            optional={marketplace !== 'amazon'}
            change={(path, next) => {
              if (typeof next === 'number' && isShorter(next, keepDays[marketplace]))
                setAsked({ kind: 'days', marketplace, days: next });
              else change(path, next);
            }}
          />
        ))}
      </div>
      {asked?.kind === 'days' && (
        <KeepingLess
          desk={desk}
          state={state}
          less={asked}
          sure={() => {
            change(`privacy.keepDays.${asked.marketplace}`, asked.days);
            setAsked(undefined);
          }}
          cancel={given}
        />
      )}
      <ul className="settings-points quiet">
        <li>{t('privacy:keeping.amazonText')}</li>
        <li>{t('privacy:keeping.stays')}</li>
        <li>{t('privacy:keeping.expired', { count: state.expired })}</li>
      </ul>
      <SwitchSetting
        label={t('privacy:keeping.nothing')}
        on={keepNothing || asked?.kind === 'nothing'}
        onChange={(on) => {
          if (on) setAsked({ kind: 'nothing' });
          else if (keepNothing) change('privacy.keepNothing', false);
          else given();
        }}
      />
      {asked?.kind === 'nothing' && !keepNothing && (
        <KeepingLess
          desk={desk}
          state={state}
          less={asked}
          sure={() => {
            change('privacy.keepNothing', true);
            setAsked(undefined);
          }}
          cancel={given}
        />
      )}
      <p className={keepNothing ? 'settings-problem' : 'quiet'}>{t('privacy:keeping.nothingText')}</p>
    </Group>
  );
}
