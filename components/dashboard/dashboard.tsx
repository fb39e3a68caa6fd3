import './dashboard.css';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AutomaticBackup } from '../privacy/automatic-backup';
import { ReadersPage } from '../readers/readers-page';
import { SettingsPage } from '../settings/settings-page';
import { Button } from '../ui/button';
import { ErrorBoundary } from '../ui/error-boundary';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { BusyContext } from '../ui/use-busy';
import { useChosenLanguage } from '../ui/use-chosen-language';
import { QualityPage } from './quality-page';
import { QueuePage } from './queue-page';
import { RulesPage } from './rules-page';
import { SnippetsPage } from './snippets-page';

const LockButton = lazy(async () => ({ default: (await import('../lock/lock-button')).LockButton }));
const EnginesPage = lazy(async () => ({ default: (await import('../engines/engines-page')).EnginesPage }));
const PrivacyPage = lazy(async () => ({ default: (await import('../privacy/privacy-page')).PrivacyPage }));
const ExportPage = lazy(async () => ({ default: (await import('../export/export-page')).ExportPage }));
const CustomersPage = lazy(async () => ({ default: (await import('../history/customers-page')).CustomersPage }));
const SearchPage = lazy(async () => ({ default: (await import('../history/search-page')).SearchPage }));
const ChecksPage = lazy(async () => ({ default: (await import('../checks/checks-page')).ChecksPage }));
const ErrorsPage = lazy(async () => ({ default: (await import('../checks/errors-page')).ErrorsPage }));
const HandOverPage = lazy(async () => ({ default: (await import('./hand-over-page')).HandOverPage }));

/** The parts of this page, in the order of its menu. */
const PARTS = {
  queue: { title: 'settings:queue', Page: QueuePage },
  customers: { title: 'history:customers', Page: CustomersPage },
  search: { title: 'history:search', Page: SearchPage },
  handover: { title: 'cases:sheet.title', Page: HandOverPage },
  rules: { title: 'settings:rules', Page: RulesPage },
  snippets: { title: 'settings:snippets', Page: SnippetsPage },
  checks: { title: 'checks:title', Page: ChecksPage },
  errors: { title: 'checks:errors', Page: ErrorsPage },
  export: { title: 'export:title', Page: ExportPage },
  readers: { title: 'readers:title', Page: ReadersPage },
  quality: { title: 'settings:quality', Page: QualityPage },
  privacy: { title: 'privacy:title', Page: PrivacyPage },
  engines: { title: 'engines:title', Page: EnginesPage },
  settings: { title: 'settings:title', Page: SettingsPage },
} as const;
type Part = keyof typeof PARTS;

/** Open cases, what the seller keeps and chose, and how good it is; the address says which. */
export function Dashboard() {
  const { t } = useTranslation();
  useChosenLanguage();
  const part = usePart();
  const { busy, tellOf, stays } = useBusyParts(part);
  const main = useRef<HTMLElement>(null);
  const title = t(PARTS[part].title);
  useEffect(() => {
    document.title = `${title} · Dragoman`;
  }, [title]);
  return (
    <div className="dashboard">
      <header className="dashboard-top">
        <Button className="dashboard-skip" onClick={() => main.current?.focus()}>
          {t('desk:skip')}
        </Button>
        <span className="dashboard-name">{t('ui:product')}</span>
        <nav>
          {partNames.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === part ? 'page' : undefined}>
              {t(PARTS[one].title)}
              {busy[one] > 0 && <span className="dashboard-busy" role="img" aria-label={t('care:busy')} />}
            </a>
          ))}
        </nav>
        <Suspense>
          <LockButton />
        </Suspense>
      </header>
      <AutomaticBackup />
      <main ref={main} tabIndex={-1} aria-label={title}>
        {part !== 'handover' && <h1 className="unseen">{title}</h1>}
        {partNames
          .filter((one) => one === part || stays(one))
          .map((one) => {
            const { Page } = PARTS[one];
            return (
              <div key={one} hidden={one !== part}>
                <BusyContext value={tellOf[one]}>
                  <ErrorBoundary fallback={(error, retry) => <Failure error={error} retry={retry} />}>
                    <Suspense fallback={<Skeleton lines={9} label={t('ui:loading')} />}>
                      <Page />
                    </Suspense>
                  </ErrorBoundary>
                </BusyContext>
              </div>
            );
          })}
      </main>
    </div>
  );
}

const partNames = Object.keys(PARTS) as Part[];

/**
 * How much work is under way in each part, how each part tells of its own, and which parts stay although another is
 * looked at: those with work, and those whose work ended unseen, until the seller has seen what came of it.
 */
function useBusyParts(shown: Part): {
  busy: Record<Part, number>;
  tellOf: Record<Part, (change: 1 | -1) => void>;
  stays: (part: Part) => boolean;
} {
  const [busy, setBusy] = useState(() => ofEach(() => 0));
  const [unseen, setUnseen] = useState<readonly Part[]>([]);
  const [tellOf] = useState(() =>
    ofEach((part) => (change: 1 | -1) => {
      setBusy((before) => ({ ...before, [part]: before[part] + change }));
      setUnseen((before) => (before.includes(part) ? before : [...before, part]));
    }),
  );
  useEffect(
    () => () => setUnseen((before) => before.filter((part) => part !== shown || busyNow.current[part] > 0)),
    [shown],
  );
  const busyNow = useRef(busy);
  busyNow.current = busy;
  return { busy, tellOf, stays: (part) => busy[part] > 0 || unseen.includes(part) };
}

function ofEach<Value>(make: (part: Part) => Value): Record<Part, Value> {
  return Object.fromEntries(partNames.map((part) => [part, make(part)])) as Record<Part, Value>;
}

function usePart(): Part {
  const read = () => partNames.find((one) => location.hash.slice(1).split('/')[0] === one) ?? 'queue';
  const [part, setPart] = useState(read);
  useEffect(() => {
    const turned = () => setPart(read());
    window.addEventListener('hashchange', turned);
    return () => window.removeEventListener('hashchange', turned);
  });
  return part;
}
