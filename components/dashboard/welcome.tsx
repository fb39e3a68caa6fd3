import '../settings/settings-page.css';
import './welcome.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INTERFACE_LANGUAGES, interfaceLanguageOf } from '@/utils/i18n/languages';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Icon, type IconName } from '../ui/icon';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';

const PARTS = ['name', 'role', 'shop'] as const;

interface Props {
  /** Keys that open the panel, as the browser has them; `undefined` where none are set. */
  shortcut: string | undefined;
}

/** The first page a seller sees: language, who signs, what is read, what is never done, how to open the panel. */
export function Welcome({ shortcut }: Props) {
  const { t, i18n } = useTranslation();
  const ports = usePorts();
  const settings = useSettings();
  const [agent, setAgent] = useState<Partial<Record<(typeof PARTS)[number], string>>>({});
  const [finished, setFinished] = useState<'no' | 'yes' | { reason: string }>('no');
  useEffect(() => {
    document.title = t('welcome:title');
  }, [t]);
  const finish = async () => {
    try {
      for (const part of PARTS) {
        const value = agent[part]?.trim();
        if (value) await ports.call('settings/change', { path: `agent.${part}`, value });
      }
      setFinished('yes');
    } catch (reason) {
      setFinished({ reason: reason instanceof Error ? reason.message : String(reason) });
    }
  };
  return (
    <main className="welcome">
      <header>
        <h1>{t('welcome:title')}</h1>
        <p className="welcome-lead">{t('welcome:lead')}</p>
      </header>
      <Choice
        legend={t('welcome:language')}
        value={interfaceLanguageOf(i18n.language)}
        onChoose={(language) => void ports.speak(language)}
        options={INTERFACE_LANGUAGES.map((language) => ({
          value: language,
          label: language === 'en' ? 'English' : '简体中文',
        }))}
      />
      <div className="welcome-two">
        <Points title="welcome:does.title" icon="check" points={['welcome:does.pages', 'welcome:does.local']} />
        <Points
          title="welcome:never.title"
          icon="block"
          points={['welcome:never.send', 'welcome:never.click', 'welcome:never.network']}
        />
      </div>
      <form
        className="welcome-card"
        onSubmit={(event) => {
          event.preventDefault();
          void finish();
        }}
      >
        <h2>{t('welcome:agent')}</h2>
        <p className="quiet">{t('welcome:agentText')}</p>
        <div className="settings-row">
          {PARTS.map((part) => (
            <label key={part} className="setting">
              <span>{t(`settings:agent.${part}`)}</span>
              <input
                className="field"
                dir="auto"
                value={agent[part] ?? settings?.agent[part] ?? ''}
                onChange={(event) => setAgent({ ...agent, [part]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
        <div>
          <button type="submit" className="button button-primary">
            {t('welcome:finish')}
          </button>
        </div>
        <p role="status" className="welcome-done">
          {finished === 'yes' && (
            <>
              {t('welcome:done')}{' '}
              <Button look="link" icon="clock" onClick={() => ports.openDashboard('settings')}>
                {t('welcome:hours')}
              </Button>
            </>
          )}
          {typeof finished === 'object' && t('welcome:failed', { reason: finished.reason })}
        </p>
      </form>
      <section className="welcome-card">
        <h2>{t('welcome:open.title')}</h2>
        <ol className="welcome-steps">
          <li>{t('welcome:open.pin')}</li>
          <li>{shortcut ? t('welcome:open.shortcut', { shortcut }) : t('welcome:open.toolbar')}</li>
          <li>{t('welcome:open.message')}</li>
        </ol>
      </section>
    </main>
  );
}

function Points({ title, icon, points }: { title: string; icon: IconName; points: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <section className="welcome-card">
      <h2>{t(title)}</h2>
      <ul className={icon === 'block' ? 'welcome-points welcome-never' : 'welcome-points'}>
        {points.map((point) => (
          <li key={point}>
            <Icon name={icon} />
            {t(point)}
          </li>
        ))}
      </ul>
    </section>
  );
}
