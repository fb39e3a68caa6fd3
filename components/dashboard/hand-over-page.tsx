import './hand-over-page.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOverSheet } from '@/utils/cases/hand-over-sheet';
import { shiftOutlook } from '@/utils/clocks/shift-outlook';
import type { Calendar } from '@/utils/domain/clock';
import type { HandOverCase } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { handOverText, headingOf, particularsOf, type SheetLine } from './hand-over-text';

/** What the leaving shift tells the coming one: to read, to copy, to print. */
export function HandOverPage() {
  const { t } = useTranslation();
  const ports = usePorts();
  const wording = useWording();
  const now = useNow(60_000);
  const { sheet, error, again } = useSheet();
  const [owner, setOwner] = useState('');
  const [copied, setCopied] = useState(false);
  if (error) return <Failure error={error} retry={again} />;
  if (!sheet) return <Skeleton lines={8} label={t('ui:loading')} />;

  const { cases, shifts } = sheet;
  const backAt = shiftOutlook(shifts, now).next?.startAt;
  const owners = [...new Set(cases.flatMap(({ file }) => (file.owner ? [file.owner] : [])))].sort();
  const mine = owner === '' ? cases : cases.filter(({ file }) => file.owner === owner);
  const lines: SheetLine[] = handOverSheet(mine, backAt);
  const title = `${t('cases:sheet.title')} · ${t('cases:sheet.made', { at: wording.exact(now) })}`;
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h1>{t('cases:sheet.title')}</h1>
        <p>{t('cases:sheet.intro')}</p>
        <p className="quiet">
          {t('cases:sheet.made', { at: wording.exact(now) })} ·{' '}
          {backAt === undefined ? t('cases:sheet.noBack') : `${t('cases:sheet.back')}: ${wording.exact(backAt)}`}
        </p>
        <div className="sheet-tools">
          <label>
            {t('cases:sheet.onlyMine')}{' '}
            <select className="field" value={owner} onChange={(event) => setOwner(event.currentTarget.value)}>
              <option value="">{t('cases:sheet.all')}</option>
              {owners.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <Button
            icon="copy"
            look="primary"
            onClick={() =>
              void ports.copy(handOverText(lines, title, t, wording)).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {t('cases:sheet.copy')}
          </Button>
          <Button onClick={() => window.print()}>{t('cases:sheet.print')}</Button>
          <span role="status">{copied && t('cases:sheet.copied')}</span>
        </div>
      </header>
      {lines.length === 0 && <p className="quiet">{t('cases:sheet.empty')}</p>}
      <ol className="sheet-lines">
        {lines.map((line) => (
          <li key={line.row.key} className={line.dueWhileAway ? 'sheet-away' : undefined}>
            <h2>
              <bdi>{headingOf(line, t)}</bdi>
            </h2>
            {particularsOf(line, t, wording).map((one) => (
              <p key={one} dir="auto">
                {one}
              </p>
            ))}
            <Button look="link" onClick={() => ports.openPage(line.row.url)}>
              {t('cases:sheet.open')}
            </Button>
          </li>
        ))}
      </ol>
    </article>
  );
}

interface Sheet {
  cases: HandOverCase[];
  shifts: Calendar;
}

/** Read once when the page is opened: a sheet stays as it was made until it is made again. */
function useSheet(): { sheet?: Sheet; error?: Error; again: () => void } {
  const ports = usePorts();
  const [read, setRead] = useState<{ sheet?: Sheet; error?: Error }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the wish to try again
  useEffect(() => {
    let current = true;
    const shifts = ports.clockDesk().then((desk) => desk.shifts());
    Promise.all([ports.handOver(), shifts]).then(
      ([cases, kept]) => current && setRead({ sheet: { cases, shifts: kept } }),
      (reason: unknown) => {
        if (current) setRead({ error: reason instanceof Error ? reason : new Error(String(reason)) });
      },
    );
    return () => {
      current = false;
    };
  }, [ports, round]);
  return { ...read, again: () => setRound((times) => times + 1) };
}
