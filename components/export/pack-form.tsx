import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteOf } from '@/utils/domain/hosts';
import type { MessageKey } from '@/utils/domain/ids';
import { type AddedFile, checklistOf } from '@/utils/export/evidence/checklist';
import { boxLength, boxOf, type EvidenceKind, kindsOf } from '@/utils/export/evidence/evidence-box';
import type { EvidenceFacts } from '@/utils/export/evidence/evidence-facts';
import { PACK_LANGUAGES, type PackLanguage } from '@/utils/export/evidence/evidence-words';
import { statementOf } from '@/utils/export/evidence/statement';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Skeleton } from '../ui/skeleton';
import { useBusy } from '../ui/use-busy';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { AddedFiles } from './added-files';
import type { ExportDesk } from './export-desk';
import { failureWords } from './failure-words';
import { isZone } from './is-zone';
import { Translations } from './translations';
import { useEvidenceWords } from './use-evidence-words';
import { withTranslations } from './with-translations';

type Making =
  | { status: 'idle' | 'making' }
  | { status: 'done'; name: string; seal: string }
  | { status: 'failed'; reason: string };

/** Everything about one pack: for which box, in which language and zone, its statement, files, and what is missing. */
export function PackForm({ desk, facts: read }: { desk: ExportDesk; facts: EvidenceFacts }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const ids = { title: useId(), zones: useId(), statement: useId(), list: useId() };
  const [translations, setTranslations] = useState<Readonly<Record<MessageKey, string>>>({});
  const kinds = kindsOf(read.marketplace);
  const [kind, setKind] = useState<EvidenceKind>(kinds[0] ?? 'chargeback');
  const [limit, setLimit] = useState(boxOf(kind).limit);
  const [timeZone, setTimeZone] = useState(siteOf(read.host)?.timeZone ?? Temporal.Now.timeZoneId());
  const [language, setLanguage] = useState<PackLanguage>('en');
  const facts = useMemo(() => withTranslations(read, translations, language), [read, translations, language]);
  const words = useEvidenceWords(desk, language);
  /** For what is read here and goes into no pack: the checklist, and what a file is to prove. */
  const own = useEvidenceWords(desk, PACK_LANGUAGES.find((one) => one === i18n.language) ?? 'en');
  const [files, setFiles] = useState<AddedFile[]>([]);
  /** What the seller typed; `undefined` while the statement follows from the choices above. */
  const [typed, setTyped] = useState<string>();
  const [making, setMaking] = useState<Making>({ status: 'idle' });
  useBusy(making.status === 'making');
  const [copied, setCopied] = useState(false);
  const zoneKnown = isZone(timeZone);
  const zone = zoneKnown ? timeZone : 'UTC';
  if (!words || !own) return <Skeleton lines={6} label={t('ui:loading')} />;
  const statement = typed ?? statementOf(facts, kind, limit, files.length, zone, words);
  const over = boxLength(statement) - limit;
  const list = checklistOf(facts, kind, statement, limit, files);
  const box = boxOf(kind);

  const make = () => {
    setMaking({ status: 'making' });
    desk.makePack(facts, { kind, limit, statement, timeZone: zone, language, files }).then(
      (made) => setMaking(made ? { status: 'done', ...made } : { status: 'idle' }),
      (reason: unknown) => setMaking({ status: 'failed', reason: failureWords(t, reason) }),
    );
  };

  return (
    <>
      <section className="settings-group" aria-labelledby={ids.title}>
        <h2 id={ids.title}>
          <bdi>{facts.buyerName ?? '–'}</bdi> · <span className="id">{facts.orderIds.join(', ') || facts.site}</span>
        </h2>
        <div className="settings-row">
          <div className="setting">
            <span aria-hidden="true">{t('export:evidence.kind')}</span>
            <Choice
              legend={t('export:evidence.kind')}
              value={kind}
              onChoose={(next) => {
                setKind(next);
                setLimit(boxOf(next).limit);
              }}
              options={kinds.map((value) => ({ value, label: t(`export:evidence.kinds.${value}`) }))}
            />
          </div>
          <div className="setting">
            <span aria-hidden="true">{t('export:evidence.language')}</span>
            <Choice
              legend={t('export:evidence.language')}
              value={language}
              onChoose={setLanguage}
              options={PACK_LANGUAGES.map((value) => ({ value, label: wording.languageName(value) }))}
            />
          </div>
          <label className="setting">
            <span>{t('export:evidence.limit')}</span>
            <input
              type="number"
              className="field digits"
              min={100}
              max={100_000}
              value={limit}
              onChange={(event) => {
                const next = event.currentTarget.valueAsNumber;
                if (Number.isInteger(next) && next >= 1) setLimit(next);
              }}
            />
            {box.limitSource === 'OWN' && (
              <small className="settings-problem">{t('export:evidence.limitUnverified')}</small>
            )}
          </label>
          <label className="setting">
            <span>{t('export:evidence.zone')}</span>
            <input
              className="field"
              list={ids.zones}
              aria-invalid={!zoneKnown}
              value={timeZone}
              onChange={(event) => setTimeZone(event.currentTarget.value)}
            />
            <datalist id={ids.zones}>
              {Intl.supportedValuesOf('timeZone').map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
            {!zoneKnown && <small className="settings-problem">{t('export:evidence.zoneWrong')}</small>}
          </label>
        </div>
        {box.takesFiles === false && <p className="quiet">{t('export:evidence.noFiles')}</p>}
      </section>

      <section className="settings-group" aria-labelledby={ids.statement}>
        <h2 id={ids.statement}>{t('export:evidence.statement')}</h2>
        <p className="settings-text">{t('export:evidence.statementText')}</p>
        <textarea
          className="field"
          rows={9}
          dir="auto"
          aria-labelledby={ids.statement}
          aria-invalid={over > 0}
          value={statement}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className="evidence-act">
          <span className={`digits ${over > 0 ? 'export-failed' : 'quiet'}`} role="status">
            {t('export:evidence.length', { used: boxLength(statement), limit })}
            {over > 0 && ` · ${t('export:evidence.tooLong', { over })}`}
          </span>
          <Button icon="copy" onClick={() => void ports.copy(statement).then(() => setCopied(true))}>
            {t(copied ? 'export:evidence.copied' : 'export:evidence.copy')}
          </Button>
          {typed !== undefined && (
            <Button icon="again" onClick={() => setTyped(undefined)}>
              {t('export:evidence.again')}
            </Button>
          )}
        </div>
      </section>

      <Translations facts={read} language={language} translations={translations} onChange={setTranslations} />
      <AddedFiles kind={kind} files={files} words={own} onChange={setFiles} />

      <section className="settings-group" aria-labelledby={ids.list}>
        <h2 id={ids.list}>{t('export:evidence.checklist')}</h2>
        <ul className="evidence-checks">
          {list.map(({ id, have, source }) => (
            <li key={id} className={have ? undefined : 'evidence-lack'}>
              <span>{t(have ? 'export:evidence.have' : 'export:evidence.lack')}</span>
              <span>{own[`check.${id}`]}</span>
              {source === 'OWN' && <small className="quiet">{t('export:evidence.unverified')}</small>}
            </li>
          ))}
        </ul>
      </section>

      <div className="export-run">
        <p className="quiet">{t('export:evidence.pdfText')}</p>
        <button
          type="button"
          className="button button-primary"
          disabled={making.status === 'making' || !zoneKnown}
          onClick={make}
        >
          {t(making.status === 'making' ? 'export:evidence.making' : 'export:evidence.make')}
        </button>
        <div role="status" aria-live="polite">
          {making.status === 'done' && (
            <>
              <p className="export-done">{t('export:evidence.done', { name: making.name })}</p>
              <p className="id">{t('export:evidence.seal', { seal: making.seal })}</p>
              <p className="quiet">{t('export:evidence.sealText')}</p>
            </>
          )}
          {making.status === 'failed' && (
            <p className="export-failed" role="alert">
              {t('export:evidence.failed', { reason: making.reason })}
            </p>
          )}
        </div>
      </div>
    </>
  );
}
