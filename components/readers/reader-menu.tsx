import './reader-menu.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { usePorts } from '../use-ports';

/** What can be done about how the open page is read. */
export function ReaderMenu() {
  const { t } = useTranslation();
  const ports = usePorts();
  const id = useId();
  return (
    <>
      <Button
        look="quiet"
        icon="more"
        aria-label={t('reading:menu.open')}
        title={t('reading:menu.open')}
        popoverTarget={id}
      />
      <div id={id} popover="auto" className="reader-menu">
        <Button look="quiet" icon="list" onClick={() => ports.openDashboard('readers')}>
          {t('reading:menu.health')}
        </Button>
      </div>
    </>
  );
}
