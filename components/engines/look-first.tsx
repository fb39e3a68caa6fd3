import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { EngineDesk } from './engine-desk';
import type { OutgoingJob } from './outgoing';

const OutgoingPreview = lazy(async () => ({ default: (await import('./outgoing-preview')).OutgoingPreview }));

/** A button that opens what a request would carry; nothing is masked or fetched before it is pressed. */
export function LookFirst({ desk, job }: { desk: EngineDesk; job: OutgoingJob }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'outgoing:hide' : 'outgoing:look')}
      </Button>
      {open && (
        <Suspense fallback={<p role="status">{t('outgoing:loading')}</p>}>
          <OutgoingPreview desk={desk} job={job} />
        </Suspense>
      )}
    </>
  );
}
