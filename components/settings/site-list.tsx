import { useTranslation } from 'react-i18next';
import { MARKET_HOSTS } from '@/utils/domain/hosts';
import { Fold } from '../ui/fold';
import type { Change } from './use-change';

const MARKETS = ['amazon', 'ebay', 'aliexpress'] as const;

interface Props {
  hostsOff: readonly string[];
  change: Change;
}

/** Every console host, each with its own switch. */
export function SiteList({ hostsOff, change }: Props) {
  const { t } = useTranslation();
  return (
    <div className="sites">
      {MARKETS.map((market) => {
        const hosts = [...new Set(MARKET_HOSTS.filter((one) => one.marketplace === market).map((one) => one.host))];
        const off = hosts.filter((host) => hostsOff.includes(host)).length;
        return (
          <Fold
            key={market}
            title={t(`queue:marketplace.${market}`)}
            count={t('settings:sites.count', { on: hosts.length - off, all: hosts.length })}
          >
            <ul className="site-list">
              {hosts.map((host) => (
                <li key={host}>
                  <label className="setting setting-switch">
                    <input
                      type="checkbox"
                      checked={!hostsOff.includes(host)}
                      onChange={(event) => {
                        const rest = hostsOff.filter((one) => one !== host);
                        change('hostsOff', event.currentTarget.checked ? rest : [...rest, host]);
                      }}
                    />
                    <span dir="ltr">{host}</span>
                  </label>
                </li>
              ))}
            </ul>
          </Fold>
        );
      })}
    </div>
  );
}
