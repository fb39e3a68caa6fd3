import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFile } from '@/utils/domain/customer-file';
import type { CustomerKey } from '@/utils/domain/ids';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import { emotionBand } from '../case/emotion-trend';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { countryName } from './country-name';
import { Duplicates } from './duplicates';
import { EmotionLine } from './emotion-line';
import { FileTimeline } from './file-timeline';
import type { HistoryDesk } from './history-desk';
import { ProfileForm } from './profile-form';
import { useWatched } from './use-watched';

interface Props {
  desk: HistoryDesk;
  customer: CustomerKey;
}

/** Everything known of one person. */
export function CustomerFileView({ desk, customer }: Props) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round watches anew
  const watch = useCallback(
    (listener: (file: CustomerFile | undefined) => void, failed: (reason: unknown) => void) =>
      desk.watchFile(customer, listener, failed),
    [desk, customer, round],
  );
  const file = useWatched(watch);
  if (file.status === 'failed') return <Failure error={file.error} retry={() => setRound(round + 1)} />;
  if (file.status === 'loading') return <Skeleton lines={10} label={t('ui:loading')} />;
  return (
    <div className="queue-page history">
      <a href="#customers">{t('history:all')}</a>
      {file.value === undefined ? <p>{t('history:unknown')}</p> : <Shown file={file.value} desk={desk} />}
    </div>
  );
}

function Shown({ file, desk }: { file: CustomerFile; desk: HistoryDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const money = (amounts: CustomerFile['spent']) => amounts.map(wording.money).join(' + ') || '–';
  const last = file.emotions.at(-1);
  const facts: [string, string][] = [
    [t('history:fact.orders'), wording.number(file.orders)],
    [t('history:fact.spent'), money(file.spent)],
    [t('history:fact.conversations'), wording.number(file.conversations)],
    [t('history:fact.compensated'), money(file.compensated)],
    [
      t('history:fact.promises'),
      t('history:promises', { kept: file.promises.kept, broken: file.promises.broken, open: file.promises.open }),
    ],
    [
      t('history:fact.languages'),
      file.languages.map(({ language }) => wording.languageName(language)).join(', ') || '–',
    ],
    [t('history:fact.countries'), file.countries.map((code) => countryName(code, wording.language)).join(', ') || '–'],
    [t('history:fact.emotion'), last ? t(`labels:emotion.${emotionBand(last.emotion)}`) : '–'],
  ];
  return (
    <>
      <header className="history-head">
        <h1>
          <bdi>{file.name ?? t('history:unnamed')}</bdi>
        </h1>
        <span className="quiet">
          {t('history:between', { from: wording.date(file.firstSeenAt), to: wording.date(file.lastSeenAt) })}
        </span>
      </header>
      {(file.tags.length > 0 || file.signals.length > 0) && (
        <ul className="flags" aria-label={t('history:signals')}>
          {file.signals.map(({ name, level, values }) => (
            <li key={name} className={`flag history-${level}`}>
              {t(`history:signal.${name}`, values)}
            </li>
          ))}
          {file.tags.map(({ tag, rule }) => (
            <li key={`${tag}${rule}`} className="flag" title={rule === undefined ? undefined : t('history:byRule')}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      <dl className="history-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <EmotionLine emotions={file.emotions} />
      <Duplicates file={file} desk={desk} />
      <ProfileForm file={file} />
      <Problems file={file} />
      <section className="settings-group" aria-labelledby="file-timeline">
        <h2 id="file-timeline">{t('history:timeline')}</h2>
        <FileTimeline file={file} />
      </section>
    </>
  );
}

function Problems({ file }: { file: CustomerFile }) {
  const { t } = useTranslation();
  const wording = useWording();
  if (file.problems.length === 0) return undefined;
  return (
    <section className="settings-group" aria-labelledby="file-problems">
      <h2 id="file-problems">{t('history:problems')}</h2>
      <ul className="history-plain">
        {file.problems.toReversed().map((problem) => (
          <li key={problem.conversation} className="history-line">
            <time className="quiet">{wording.date(problem.at)}</time>
            <span>
              {problem.severity} · {t(`labels:intent.${problem.intent}`)}
              {problem.again && ` · ${t('history:again')}`}
            </span>
            <span className="quiet">
              {problem.remedy ? t(`labels:remedy.${problem.remedy}`) : t('history:undecided')} ·{' '}
              {t(`labels:status.${problem.status}`)}
              {problem.outcome && ` · ${problem.outcome === IMPORTED_HOST ? t('care:imported') : problem.outcome}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
