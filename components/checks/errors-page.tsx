import '../settings/settings-page.css';
import '../dashboard/quality-page.css';
import './checks-page.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/utils/domain/export';
import type { CheckedReply } from '@/utils/domain/found';
import { ERROR_GROUPS, type ErrorGroup, type ErrorRow, errorLines, errorsBy } from '@/utils/insights/error-statistics';
import { useExportDesk } from '../export/use-export-desk';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';

const DAY_MS = 86_400_000;
const PERIODS = [7, 30, 90, 0] as const;

/** Headings of the exported table; never renamed, what reads the file depends on them. */
const COLUMNS: readonly Column[] = [
  { id: 'agent', kind: 'text' },
  { id: 'language', kind: 'text' },
  { id: 'examiner', kind: 'text' },
  { id: 'kind', kind: 'text' },
  { id: 'replies', kind: 'number' },
  { id: 'found', kind: 'number' },
  { id: 'fixed', kind: 'number' },
  { id: 'overridden', kind: 'number' },
  { id: 'left', kind: 'number' },
];

type Saved = { name: string } | { failed: string };

/** What the checks found in the replies, by agent, language and kind, and what became of it; to be saved as CSV. */
export function ErrorsPage() {
  const { t } = useTranslation();
  const ports = usePorts();
  const desk = useExportDesk();
  const [days, setDays] = useState<number>(30);
  const [replies, setReplies] = useState<CheckedReply[]>();
  const [failed, setFailed] = useState<Error>();
  const [saved, setSaved] = useState<Saved>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the next try
  useEffect(() => {
    if (!desk) return;
    const stop = new AbortController();
    setReplies(undefined);
    setFailed(undefined);
    desk.checkedReplies(days === 0 ? 0 : ports.now() - days * DAY_MS, stop.signal).then(
      (read) => stop.signal.aborted || setReplies(read),
      (reason: unknown) =>
        stop.signal.aborted || setFailed(reason instanceof Error ? reason : new Error(String(reason))),
    );
    return () => stop.abort();
  }, [desk, days, ports, round]);
  if (failed) return <Failure error={failed} retry={() => setRound((times) => times + 1)} />;
  const save = async () => {
    if (!desk || !replies) return;
    const rows = errorLines(replies).map((line) => [
      line.agent,
      line.language,
      line.examiner,
      line.kind,
      line.replies,
      line.found,
      line.fixed,
      line.overridden,
      line.left,
    ]);
    try {
      const file = await desk.saveTable('dragoman-errors.csv', COLUMNS, rows);
      setSaved(file && { name: file.name });
    } catch (reason) {
      setSaved({ failed: reason instanceof Error ? reason.message : String(reason) });
    }
  };
  return (
    <div className="settings quality">
      <section className="settings-group" aria-labelledby="errors-title">
        <h2 id="errors-title">{t('checks:errors')}</h2>
        <p className="settings-text">{t('checks:stats.text')}</p>
        <div className="checks-buttons">
          <label className="setting">
            <span>{t('checks:stats.period')}</span>
            <select className="field" value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
              {PERIODS.map((period) => (
                <option key={period} value={period}>
                  {period === 0 ? t('checks:stats.all') : t('checks:stats.days', { count: period })}
                </option>
              ))}
            </select>
          </label>
        </div>
        {replies && (
          <div className="checks-buttons">
            <span role="status">{t('checks:stats.replies', { count: replies.length })}</span>
            <Button aria-disabled={replies.length === 0} onClick={() => void save()}>
              {t('checks:stats.export')}
            </Button>
          </div>
        )}
        {saved && (
          <p role="status">
            {'name' in saved
              ? t('checks:stats.saved', { name: saved.name })
              : t('checks:stats.failed', { reason: saved.failed })}
          </p>
        )}
      </section>
      {!replies && <Skeleton lines={6} label={t('checks:stats.loading')} />}
      {replies?.length === 0 && <p className="quiet">{t('checks:stats.none')}</p>}
      {replies &&
        replies.length > 0 &&
        ERROR_GROUPS.map((group) => <ErrorTable key={group} group={group} rows={errorsBy(group, replies)} />)}
    </div>
  );
}

function ErrorTable({ group, rows }: { group: ErrorGroup; rows: readonly ErrorRow[] }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  if (rows.length === 0) return null;
  const named = (name: string): string => {
    if (group === 'agent') return name === '' ? t('checks:stats.agentless') : name;
    if (group === 'language') return name === '' ? '–' : wording.languageName(name);
    const [examiner = '', kind = ''] = name.split(' ');
    return `${t(`labels:finding.${kind}`, { defaultValue: kind })} (${t(`checks:stats.examiner.${examiner}`, { defaultValue: examiner })})`;
  };
  return (
    <section className="settings-group" aria-labelledby={`errors-${group}`}>
      <h2 id={`errors-${group}`}>{t(`checks:stats.by.${group}`)}</h2>
      <div className="quality-scroll">
        <table className="quality-table">
          <thead>
            <tr>
              <th scope="col" />
              {(['repliesHead', 'found', 'fixed', 'overridden', 'left', 'share'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`checks:stats.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  <bdi>{named(row.name)}</bdi>
                </th>
                {[row.replies, row.found, row.fixed, row.overridden, row.left].map((value, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                  <td key={place} className="digits">
                    {wording.number(value)}
                  </td>
                ))}
                <td className="digits">{row.found === 0 ? '–' : share.format(row.fixed / row.found)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
