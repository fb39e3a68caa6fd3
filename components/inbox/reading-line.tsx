import './reading-line.css';
import { useTranslation } from 'react-i18next';
import type { TabState } from '@/utils/domain/view';
import type { FollowedTab } from '../ports';
import { fieldWords } from '../readers/field-words';
import { ReaderMenu } from '../readers/reader-menu';
import { Button } from '../ui/button';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';

/** What was read of the open page and when, in one line, with the tools that are always at hand. */
export function ReadingLine({ tab }: { tab: FollowedTab | undefined }) {
  const { t, i18n } = useTranslation();
  const ports = usePorts();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  const state = tab?.state;
  const missing = state?.status === 'read' ? state.missing : [];
  return (
    <>
      <div
        className={`reading-line reading-${state?.status ?? 'reading'}${missing.length > 0 ? ' reading-window' : ''}`}
      >
        <span className="reading-dot" aria-hidden="true" />
        <p className="reading-words" role="status" title={state && 'host' in state ? state.host : undefined}>
          <StateWords state={state} />
        </p>
        <div className="reading-tools">
          {tab && state?.status !== 'unsupported' && (
            <Button
              look="quiet"
              icon="again"
              aria-label={t('reading:again')}
              title={t('reading:again')}
              onClick={() => {
                ports.call('panel/read-again', { tabId: tab.tabId }).catch((reason: unknown) => console.error(reason));
              }}
            />
          )}
          <ReaderMenu tab={tab} />
          <Button
            look="quiet"
            icon="list"
            aria-label={t('reading:queue')}
            title={t('reading:queue')}
            onClick={() => ports.openDashboard('queue')}
          />
          <Button
            look="quiet"
            icon="gear"
            aria-label={t('reading:settings')}
            title={t('reading:settings')}
            onClick={() => ports.openDashboard('settings')}
          />
          <Button
            look="quiet"
            lang={other}
            aria-label={t('ui:otherLanguage')}
            title={t('ui:otherLanguage')}
            onClick={() => void ports.speak(other)}
          >
            {other === 'en' ? 'EN' : '中'}
          </Button>
        </div>
      </div>
      {missing.length > 0 && (
        <p className="reading-missing">
          {t('reading:missing', { fields: missing.map((field) => fieldWords(t, field)).join(t('ui:listSeparator')) })}
        </p>
      )}
    </>
  );
}

function StateWords({ state }: { state: TabState | undefined }) {
  const { t } = useTranslation();
  const wording = useWording();
  const now = useNow(60_000);
  if (!state) return t('reading:line.starting');
  switch (state.status) {
    case 'unsupported':
      return t('reading:line.unsupported');
    case 'error':
      return <strong>{t('reading:line.error')}</strong>;
    case 'selection':
      return (
        <>
          <strong>{t('reading:line.selection')}</strong> {wording.moment(state.readAt, now)}
        </>
      );
    case 'read':
      return (
        <>
          <strong>{t('reading:line.read', { at: wording.moment(state.readAt, now) })}</strong>
          {' · '}
          {t(`labels:page.${state.kind}`)}
          {' · '}
          <bdi>{state.host}</bdi>
        </>
      );
    default:
      return (
        <>
          <strong>{t(`reading:line.${state.status}`)}</strong>
          {' · '}
          <bdi>{state.host}</bdi>
        </>
      );
  }
}
