import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationKey } from '@/utils/domain/ids';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import type { EvidenceFacts } from '@/utils/export/evidence/evidence-facts';
import type { ConversationChoice } from '@/utils/store/queries/recent-conversations';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import type { ExportDesk } from './export-desk';
import { PackForm } from './pack-form';

type Found = { status: 'found'; facts: EvidenceFacts } | { status: 'unknown' } | { status: 'failed'; error: Error };

/** Chooses a conversation and makes its pack. */
export function EvidencePart({ desk, asked }: { desk: ExportDesk; asked: ConversationKey | undefined }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(asked);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (chosen === undefined) return undefined;
    let over = false;
    setFound(undefined);
    desk.evidence(chosen).then(
      (facts) => over || setFound(facts ? { status: 'found', facts } : { status: 'unknown' }),
      (reason: unknown) =>
        over || setFound({ status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) }),
    );
    return () => {
      over = true;
    };
  }, [desk, chosen]);
  if (found?.status === 'failed') throw found.error;
  return (
    <>
      <ConversationPicker desk={desk} chosen={chosen} onChoose={setChosen} />
      {chosen !== undefined && !found && <Skeleton lines={6} label={t('ui:loading')} />}
      {found?.status === 'unknown' && <p role="alert">{t('export:evidence.unknown')}</p>}
      {found?.status === 'found' && <PackForm key={found.facts.conversation} desk={desk} facts={found.facts} />}
    </>
  );
}

interface PickerProps {
  desk: ExportDesk;
  chosen: ConversationKey | undefined;
  onChoose: (key: ConversationKey) => void;
}

function ConversationPicker({ desk, chosen, onChoose }: PickerProps) {
  const { t } = useTranslation();
  const ports = usePorts();
  const wording = useWording();
  const title = useId();
  const [all, setAll] = useState<ConversationChoice[]>();
  const [wanted, setWanted] = useState('');
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    let over = false;
    desk.conversations().then(
      (come) => over || setAll(come),
      (reason: unknown) => over || setFailed(reason),
    );
    return () => {
      over = true;
    };
  }, [desk]);
  if (failed !== undefined) throw failed;
  const fits = (one: ConversationChoice) =>
    [one.buyerName, one.site, ...one.orders].some((part) => part?.toLowerCase().includes(wanted.trim().toLowerCase()));
  const shown = all?.filter(fits).slice(0, 50);
  return (
    <section className="settings-group" aria-labelledby={title}>
      <h2 id={title}>{t('export:part.evidence')}</h2>
      <p className="settings-text">{t('export:evidence.text')}</p>
      {!all && <Skeleton lines={3} label={t('ui:loading')} />}
      {all?.length === 0 && <p className="quiet">{t('export:evidence.empty')}</p>}
      {all && all.length > 0 && (
        <>
          <input
            type="search"
            className="field"
            dir="auto"
            aria-label={t('export:evidence.filter')}
            placeholder={t('export:evidence.filter')}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <fieldset className="evidence-list">
            <legend className="unseen">{t('export:evidence.case')}</legend>
            {shown?.map((one) => (
              <label key={one.key} className="evidence-choice">
                <input
                  type="radio"
                  name="evidence-case"
                  checked={one.key === chosen}
                  onChange={() => onChoose(one.key)}
                />
                <bdi className="entry-name">{one.buyerName ?? '–'}</bdi>
                <span>{one.site === IMPORTED_HOST ? t('care:imported') : one.site}</span>
                <span className="id">{one.orders.join(', ')}</span>
                <span className="quiet">{one.intent && t(`labels:intent.${one.intent}`)}</span>
                <span className="quiet digits">
                  {one.lastMessageAt === undefined ? '' : wording.moment(one.lastMessageAt, ports.now())}
                </span>
              </label>
            ))}
            {shown?.length === 0 && <p className="quiet">{t('export:evidence.none')}</p>}
          </fieldset>
        </>
      )}
    </section>
  );
}
