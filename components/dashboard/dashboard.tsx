import './dashboard.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '../settings/settings-page';
import { ErrorBoundary } from '../ui/error-boundary';
import { Failure } from '../ui/failure';
import { useChosenLanguage } from '../ui/use-chosen-language';
import { QueuePage } from './queue-page';

const PARTS = ['queue', 'settings'] as const;

/** The page of open cases and of settings; the address says which. */
export function Dashboard() {
  const { t } = useTranslation();
  useChosenLanguage();
  const part = usePart();
  const title = t(part === 'settings' ? 'settings:title' : 'settings:queue');
  useEffect(() => {
    document.title = `${title} · Dragoman`;
  }, [title]);
  return (
    <div className="dashboard">
      <header className="dashboard-top">
        <span className="dashboard-name">{t('ui:product')}</span>
        <nav>
          {PARTS.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === part ? 'page' : undefined}>
              {t(one === 'settings' ? 'settings:title' : 'settings:queue')}
            </a>
          ))}
        </nav>
      </header>
      <main aria-label={title}>
        <ErrorBoundary key={part} fallback={(error, retry) => <Failure error={error} retry={retry} />}>
          {part === 'settings' ? <SettingsPage /> : <QueuePage />}
        </ErrorBoundary>
      </main>
    </div>
  );
}

function usePart(): (typeof PARTS)[number] {
  const read = () => PARTS.find((one) => location.hash === `#${one}`) ?? 'queue';
  const [part, setPart] = useState(read);
  useEffect(() => {
    const turned = () => setPart(read());
    window.addEventListener('hashchange', turned);
    return () => window.removeEventListener('hashchange', turned);
  });
  return part;
}
