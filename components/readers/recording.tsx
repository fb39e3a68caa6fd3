import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { ReaderDesk } from './reader-desk';

/** A page that was recorded for a report: shown whole before it is saved, and only saved by the seller. */
export function Recording({ desk }: { desk: ReaderDesk }) {
  const { t } = useTranslation();
  const [page, setPage] = useState<string>();
  useEffect(() => {
    desk.recording().then(setPage, (reason: unknown) => console.error('the recording is not there', reason));
  }, [desk]);
  if (!page) return null;
  return (
    <section className="settings-group" aria-label={t('readers:recording.title')}>
      <h2>{t('readers:recording.title')}</h2>
      <p className="quiet">{t('readers:recording.text')}</p>
      <textarea
        className="field readers-source"
        readOnly
        rows={14}
        dir="ltr"
        aria-label={t('readers:recording.title')}
        value={page}
      />
      <div className="readers-host">
        <Button
          look="primary"
          onClick={() => {
            const url = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
            const link = Object.assign(document.createElement('a'), { href: url, download: 'page.html' });
            link.click();
            URL.revokeObjectURL(url);
          }}
        >
          {t('readers:recording.save')}
        </Button>
        <Button onClick={() => void desk.forgetRecording().then(() => setPage(undefined), console.error)}>
          {t('readers:recording.discard')}
        </Button>
      </div>
    </section>
  );
}
