import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, type Column, EXPORT_COLUMNS } from '@/utils/domain/export';
import { columnsFor } from '@/utils/export/cells-of';
import { instantText } from '@/utils/export/formats/instant-text';
import { directionOf } from '@/utils/page-text/direction-of';
import { Choice } from '../ui/choice';
import { Skeleton } from '../ui/skeleton';
import { type ExportChoice, periodOf, requestOf } from './export-choice';
import type { ExportDesk } from './export-desk';

const ROWS = 5;
/** Most characters of a cell that the preview shows; the file has them all. */
const SHOWN = 140;

type Shown = { status: 'made'; rows: Cell[][]; columns: Column[] } | { status: 'failed'; reason: string };

/** The first rows of one of the chosen tables, cells as the file has them. */
export function ExportPreview({ desk, choice }: { desk: ExportDesk; choice: ExportChoice }) {
  const { t } = useTranslation();
  const tables = requestOf(choice, {}).tables;
  const [wanted, setWanted] = useState(tables[0]?.table);
  const shownTable = tables.find(({ table }) => table === wanted) ?? tables[0];
  const [shown, setShown] = useState<Shown>();
  const { personal, from, to } = choice;
  const table = shownTable?.table;
  const ids = shownTable?.columns.join(' ') ?? '';
  useEffect(() => {
    if (table === undefined) return undefined;
    const over = new AbortController();
    const columns = columnsFor(EXPORT_COLUMNS[table], new Set(ids.split(' ')), personal);
    const period = periodOf({ from, to }, Temporal.Now.timeZoneId());
    desk.preview(table, columns, period, personal, ROWS, over.signal).then(
      (rows) => over.signal.aborted || setShown({ status: 'made', rows, columns }),
      (reason: unknown) =>
        over.signal.aborted ||
        setShown({ status: 'failed', reason: reason instanceof Error ? reason.message : String(reason) }),
    );
    return () => over.abort();
  }, [desk, table, ids, personal, from, to]);
  return (
    <section className="settings-group export-preview" aria-labelledby="export-preview">
      <h2 id="export-preview">{t('export:preview')}</h2>
      <p className="settings-text">{t('export:previewText')}</p>
      {tables.length > 1 && (
        <Choice
          legend={t('export:preview')}
          value={table}
          onChoose={setWanted}
          options={tables.map((one) => ({ value: one.table, label: t(`export:table.${one.table}`) }))}
        />
      )}
      {!shown && <Skeleton lines={4} label={t('ui:loading')} />}
      {shown?.status === 'failed' && <p role="alert">{t('export:previewFailed', { reason: shown.reason })}</p>}
      {shown?.status === 'made' && shown.rows.length === 0 && <p className="quiet">{t('export:previewEmpty')}</p>}
      {shown?.status === 'made' && shown.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
        <section className="export-scroll" tabIndex={0} aria-label={t('export:preview')}>
          <table className="export-table">
            <thead>
              <tr>
                {shown.columns.map(({ id }) => (
                  <th key={id} scope="col">
                    {id}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are replaced together
                <tr key={place}>
                  {shown.columns.map(({ id, kind }, at) => {
                    const text = cellText(row[at], kind);
                    return (
                      <td key={id} dir={directionOf(text)}>
                        {text}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function cellText(cell: Cell, kind: Column['kind']): string {
  if (cell === undefined) return '';
  if (kind === 'instant' && typeof cell === 'number') return instantText(cell);
  const characters = Array.from(String(cell));
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}
