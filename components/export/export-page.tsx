import '../settings/settings-page.css';
import './export-page.css';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton';
import { ExportPart } from './export-part';
import { useExportDesk } from './use-export-desk';

/** The history as a file. */
export function ExportPage() {
  const { t } = useTranslation();
  const desk = useExportDesk();
  if (!desk) return <Skeleton lines={9} label={t('ui:loading')} />;
  return (
    <div className="settings export">
      <ExportPart desk={desk} />
    </div>
  );
}
