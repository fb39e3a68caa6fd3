import '../settings/settings-page.css';
import './export-page.css';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationKey } from '@/utils/domain/ids';
import { Choice } from '../ui/choice';
import { Skeleton } from '../ui/skeleton';
import { EvidencePart } from './evidence-part';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';
import { useAddressDetail } from './use-address-detail';
import { useExportDesk } from './use-export-desk';
import { VerifyPart } from './verify-part';

const PARTS = ['export', 'evidence', 'import'] as const;
type Part = (typeof PARTS)[number];

/** The history as a file, packs of evidence, and old tickets brought in. An address with a conversation opens its pack. */
export function ExportPage() {
  const { t } = useTranslation();
  const desk = useExportDesk();
  const asked = useAddressDetail() as ConversationKey | undefined;
  const [part, setPart] = useState<Part>(asked ? 'evidence' : 'export');
  const [seen, setSeen] = useState<readonly Part[]>([part]);
  const turnTo = useCallback((next: Part) => {
    setPart(next);
    setSeen((before) => (before.includes(next) ? before : [...before, next]));
  }, []);
  useEffect(() => {
    if (asked) turnTo('evidence');
  }, [asked, turnTo]);
  if (!desk) return <Skeleton lines={9} label={t('ui:loading')} />;
  return (
    <div className="settings export">
      <Choice
        legend={t('export:parts')}
        className="export-parts"
        value={part}
        onChoose={turnTo}
        options={PARTS.map((value) => ({ value, label: t(`export:part.${value}`) }))}
      />
      {PARTS.filter((one) => seen.includes(one)).map((one) => (
        // What was begun in another part goes on, and what was typed there stays.
        <div key={one} className="export-part" hidden={one !== part}>
          {one === 'export' && <ExportPart desk={desk} />}
          {one === 'import' && <ImportPart desk={desk} />}
          {one === 'evidence' && (
            <>
              <EvidencePart key={asked} desk={desk} asked={asked} />
              <VerifyPart desk={desk} />
            </>
          )}
        </div>
      ))}
    </div>
  );
}
