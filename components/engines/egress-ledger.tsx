import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EgressRow } from '@/utils/domain/engine';
import { SureButton } from '../ui/sure-button';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import type { EngineDesk } from './engine-desk';

/** Everything that left this machine, newest first, exactly as it was sent. */
export function EgressLedger({ desk }: { desk: EngineDesk }) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<EgressRow[]>();
  const [trouble, setTrouble] = useState(false);
  useEffect(
    () =>
      desk.watchLedger(setRows, (reason) => {
        console.error('the ledger could not be read', reason);
        setTrouble(true);
      }),
    [desk],
  );
  return (
    <section className="settings-group" aria-label={t('engines:ledger.title')}>
      <h2>{t('engines:ledger.title')}</h2>
      <p className="settings-text">{t('engines:ledger.text')}</p>
      {trouble && <p role="alert">{t('engines:ledger.trouble')}</p>}
      {rows?.length === 0 && <p className="quiet">{t('engines:ledger.empty')}</p>}
      {rows && rows.length > 0 && (
        <>
          <ul className="ledger">
            {rows.map((row) => (
              <LedgerItem key={row.id} row={row} />
            ))}
          </ul>
          <div>
            <SureButton look="link" onSure={() => void desk.emptyLedger()}>
              {t('engines:ledger.clear')}
            </SureButton>
          </div>
        </>
      )}
    </section>
  );
}

function LedgerItem({ row }: { row: EgressRow }) {
  const { t } = useTranslation();
  const wording = useWording();
  const now = useNow(60_000);
  return (
    <li>
      <details>
        <summary>
          <time dateTime={new Date(row.at).toISOString()} title={wording.exact(row.at)}>
            {wording.moment(row.at, now)}
          </time>
          <bdi dir="ltr">{row.host}</bdi>
          <span>{t(`engines:purpose.${row.purpose}`)}</span>
          <span className={`ledger-${row.state}`}>
            {t(`engines:ledger.state.${row.state}`)}
            {row.status !== undefined && row.status !== 200 && ` (${row.status})`}
            {row.attempts > 1 && ` ×${row.attempts}`}
          </span>
          <span className="digits">
            {t(row.counted ? 'engines:ledger.size' : 'engines:ledger.sizeEstimated', {
              bytes: wording.number(row.bytesOut),
              tokens: wording.number(row.tokensIn + row.tokensOut),
            })}
            {row.cost !== undefined &&
              ` · ${t('engines:ledger.cost', { amount: row.cost.amount.toPrecision(2), currency: row.cost.currency })}`}
          </span>
        </summary>
        <pre dir="auto">
          {row.erased ? (
            t('engines:ledger.erased')
          ) : row.text === '' ? (
            t('engines:ledger.noBody')
          ) : (
            <Marked text={pretty(row.text)} />
          )}
        </pre>
      </details>
    </li>
  );
}

/** The text with the signs that left in place of names and numbers made plain to the eye. */
function Marked({ text }: { text: string }) {
  return text.split(/(⟦[A-Z]\d{1,4}[a-z]?⟧)/).map((piece, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <mark key={place}>{piece}</mark>
    ) : (
      piece
    ),
  );
}

/** The same bytes with line breaks where JSON allows them, so that a person can read them. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2).replaceAll('\\n', '\n');
  } catch {
    return text;
  }
}
