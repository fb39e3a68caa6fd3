import './tab-screen.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '@/utils/domain/assert-never';
import type { TabState } from '@/utils/domain/view';
import type { FollowedTab } from '../ports';
import { fieldWords } from '../readers/field-words';
import { useTeaching } from '../readers/use-teaching';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { Skeleton } from '../ui/skeleton';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';

/** Entrances of the three consoles, opened only when the seller presses one. */
const CONSOLES = [
  { name: 'Amazon Seller Central', url: 'https://sellercentral.amazon.com/messaging/inbox' },
  { name: 'eBay', url: 'https://www.ebay.com/cnt/ViewMessage?group_type=CORE' },
  { name: 'AliExpress', url: 'https://gsp.aliexpress.com/m_apps/im-chat/im#/window' },
] as const;

interface Props {
  tab: FollowedTab;
  /** Opens the settings of the site that was switched off. */
  onTurnOn: (host: string) => void;
}

/** What the panel says where there is no conversation to show: what is the matter, and what to do next. */
export function TabScreen({ tab, onTurnOn }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const settings = useSettings();
  const { state, tabId } = tab;
  const again = () => {
    ports.call('panel/read-again', { tabId }).catch((reason: unknown) => console.error(reason));
  };
  const allow = async (host: string) => {
    if (await ports.allowSite(host)) again();
  };
  /** A host beside the marketplaces': the browser is asked in the very click, then the choice is kept. */
  const readHere = async (host: string) => {
    if (!settings || !(await ports.allowSite(host))) return;
    await ports.call('settings/change', {
      path: 'hostsAllowed',
      value: [...settings.hostsAllowed.filter((one) => one !== host), host],
    });
    again();
  };
  switch (state.status) {
    case 'reading':
      return (
        <div className="screen">
          <p className="screen-text">{t('reading:screen.reading')}</p>
          <Skeleton lines={7} label={t('reading:screen.reading')} />
        </div>
      );
    case 'unsupported': {
      const { host } = state;
      return (
        <Screen icon="info" title={t('reading:screen.unsupported.title')} text={t('reading:screen.unsupported.text')}>
          <p className="screen-consoles">
            {CONSOLES.map((site) => (
              <a key={site.url} href={site.url} target="_blank" rel="noreferrer">
                {site.name}
              </a>
            ))}
          </p>
          <h2 className="screen-else">{t('reading:screen.elsewhere.title')}</h2>
          <ol className="screen-steps">
            <li>
              {host === undefined
                ? t('reading:screen.elsewhere.openHere')
                : t('reading:screen.elsewhere.allow', { host })}
              {host !== undefined && (
                <div className="screen-actions">
                  <Button look="primary" onClick={() => void readHere(host).catch(console.error)}>
                    {t('reading:screen.elsewhere.read')}
                  </Button>
                </div>
              )}
            </li>
            <li>{t('reading:screen.elsewhere.select')}</li>
          </ol>
        </Screen>
      );
    }
    case 'unreadable':
      return (
        <Screen
          icon="alert"
          tone="warning"
          title={t('reading:screen.unreadable.title')}
          text={t('reading:screen.unreadable.text', { host: state.host })}
        >
          <ol className="screen-steps">
            <li>{t('reading:screen.unreadable.open')}</li>
            <li>{t('reading:screen.elsewhere.select')}</li>
          </ol>
          <div className="screen-actions">
            <Button look="primary" icon="again" onClick={again}>
              {t('reading:again')}
            </Button>
            <TeachButton tab={tab} />
          </div>
        </Screen>
      );
    case 'no-permission':
      return (
        <Screen
          icon="lock"
          tone="warning"
          title={t('reading:screen.noPermission.title')}
          text={t('reading:screen.noPermission.text', { host: state.host })}
        >
          <div className="screen-actions">
            <Button look="primary" onClick={() => void allow(state.host)}>
              {t('reading:screen.noPermission.allow')}
            </Button>
          </div>
          <p className="screen-text">{t('reading:screen.elsewhere.select')}</p>
        </Screen>
      );
    case 'off':
      return (
        <Screen
          icon="block"
          title={t('reading:screen.off.title')}
          text={t('reading:screen.off.text', { host: state.host })}
        >
          <div className="screen-actions">
            <Button look="primary" onClick={() => onTurnOn(state.host)}>
              {t('reading:screen.off.turnOn')}
            </Button>
            <Button onClick={() => ports.openDashboard('settings')}>{t('reading:settings')}</Button>
          </div>
        </Screen>
      );
    case 'drifted':
      return <Drifted tab={tab} state={state} onAgain={again} />;
    case 'error':
      return (
        <Screen icon="alert" tone="bad" title={t('reading:screen.error.title')} text={t('reading:screen.error.text')}>
          <code dir="ltr">{state.message}</code>
          <div className="screen-actions">
            <Button look="primary" icon="again" onClick={again}>
              {t('reading:again')}
            </Button>
            <Button icon="copy" onClick={() => void ports.copy(state.message)}>
              {t('reading:screen.error.copy')}
            </Button>
          </div>
        </Screen>
      );
    case 'read':
      return (
        <Screen
          icon="list"
          title={
            state.entries === undefined
              ? t('reading:screen.read.title')
              : t(`reading:screen.read.entries.${state.kind}`, { count: state.entries })
          }
          text={t('reading:screen.read.text')}
        />
      );
    case 'selection':
      return (
        <div className="screen">
          <Skeleton lines={6} label={t('reading:screen.reading')} />
        </div>
      );
    default:
      return assertNever(state);
  }
}

interface DriftedProps {
  tab: FollowedTab;
  state: Extract<TabState, { status: 'drifted' }>;
  onAgain: () => void;
}

function Drifted({ tab, state, onAgain }: DriftedProps) {
  const { t } = useTranslation();
  const named = (fields: readonly string[]) => fields.map((field) => fieldWords(t, field)).join(t('ui:listSeparator'));
  return (
    <Screen
      icon="alert"
      tone="warning"
      title={t('reading:screen.drifted.title')}
      text={t('reading:screen.drifted.text', { page: t(`labels:page.${state.kind}`) })}
    >
      <dl className="screen-fields">
        <dt>{t('reading:screen.drifted.missing')}</dt>
        <dd className="screen-fields-missing">{named(state.missing)}</dd>
        {state.works.length > 0 && (
          <>
            <dt>{t('reading:screen.drifted.works')}</dt>
            <dd>{named(state.works)}</dd>
          </>
        )}
      </dl>
      <p className="screen-text">{t('reading:screen.drifted.meanwhile')}</p>
      <ol className="screen-steps">
        <li>{t('reading:screen.drifted.step1')}</li>
        <li>{t('reading:screen.drifted.step2')}</li>
      </ol>
      <div className="screen-actions">
        <Button look="primary" icon="again" onClick={onAgain}>
          {t('reading:again')}
        </Button>
        <TeachButton tab={tab} />
      </div>
    </Screen>
  );
}

/** The way out where no reader knows the page: to show it what is what. */
function TeachButton({ tab }: { tab: FollowedTab }) {
  const { t } = useTranslation();
  const teach = useTeaching();
  const [failure, setFailure] = useState<string>();
  return (
    <>
      <Button
        icon="fix"
        onClick={() => {
          setFailure(undefined);
          teach(tab).catch((reason: unknown) => setFailure(reason instanceof Error ? reason.message : String(reason)));
        }}
      >
        {t('reading:menu.teach')}
      </Button>
      {failure && (
        <p role="alert" className="screen-text">
          {t('reading:menu.failed')} <code dir="ltr">{failure}</code>
        </p>
      )}
    </>
  );
}

interface ScreenProps {
  icon: IconName;
  tone?: 'warning' | 'bad';
  title: string;
  text: string;
  children?: ReactNode;
}

function Screen({ icon, tone, title, text, children }: ScreenProps) {
  return (
    <div className={tone ? `screen screen-${tone}` : 'screen'}>
      <span className="screen-icon">
        <Icon name={icon} size={20} />
      </span>
      <h1>{title}</h1>
      <p className="screen-text">{text}</p>
      {children}
    </div>
  );
}
