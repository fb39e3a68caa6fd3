import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_TABLES, type ExportTable } from '@/utils/domain/export';
import { EXPORT_FORMATS } from '@/utils/export/run-export';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { localDay } from '../ui/local-day';
import { usePorts } from '../use-ports';
import { ColumnChoice } from './column-choice';
import { type ExportChoice, FIRST_CHOICE, problemOf } from './export-choice';
import type { ExportDesk } from './export-desk';
import { ExportPreview } from './export-preview';
import { ExportRun } from './export-run';
import { monthPeriod } from './month-period';

const PERSONAL = ['kept', 'masked', 'left-out'] as const;

/** What goes into the file, how its first rows look, and the writing of it. */
export function ExportPart({ desk }: { desk: ExportDesk }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<ExportChoice>(FIRST_CHOICE);
  const change = (over: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...over }));
  const ports = usePorts();
  const today = () => localDay(ports.now(), Temporal.Now.timeZoneId());
  const problem = problemOf(choice);
  return (
    <>
      <section className="settings-group" aria-labelledby="export-what">
        <h2 id="export-what">{t('export:what')}</h2>
        <p className="settings-text">{t('export:whatText')}</p>
        <div className="export-tables">
          {EXPORT_TABLES.map((table) => (
            <TableSwitch key={table} table={table} choice={choice} change={change} />
          ))}
        </div>
        {EXPORT_TABLES.filter((table) => choice.tables.includes(table)).map((table) => (
          <ColumnChoice
            key={table}
            table={table}
            personal={choice.personal}
            chosen={choice.columns[table]}
            onChoose={(columns) => change({ columns: { ...choice.columns, [table]: columns } })}
          />
        ))}
        <div className="settings-row">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="setting">
              <span>{t(`export:${end}`)}</span>
              <input
                type="date"
                className="field digits"
                value={choice[end]}
                onChange={(event) => change({ [end]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
        <div className="export-periods">
          <Button look="link" onClick={() => change(monthPeriod(today(), 0))}>
            {t('desk:period.this')}
          </Button>
          <Button look="link" onClick={() => change(monthPeriod(today(), 1))}>
            {t('desk:period.last')}
          </Button>
          <Button look="link" onClick={() => change({ from: '', to: '' })}>
            {t('desk:period.all')}
          </Button>
        </div>
        <p className="quiet">{t('export:periodText')}</p>
        <div className="setting">
          <span aria-hidden="true">{t('export:personalTitle')}</span>
          <Choice
            legend={t('export:personalTitle')}
            value={choice.personal}
            onChoose={(personal) => change({ personal })}
            options={PERSONAL.map((value) => ({ value, label: t(`export:personal.${value}`) }))}
          />
        </div>
        <p className="quiet">{t(`export:personalText.${choice.personal}`)}</p>
        <div className="setting">
          <span aria-hidden="true">{t('export:formatTitle')}</span>
          <Choice
            legend={t('export:formatTitle')}
            value={choice.format}
            onChoose={(format) => change({ format })}
            options={EXPORT_FORMATS.map((value) => ({ value, label: t(`export:format.${value}`) }))}
          />
        </div>
        <p className="quiet">{t(`export:formatText.${choice.format}`)}</p>
      </section>
      {problem ? (
        <p className="settings-problem" role="status">
          {t(`export:${problem}`)}
        </p>
      ) : (
        <ExportPreview desk={desk} choice={choice} />
      )}
      <ExportRun desk={desk} choice={choice} ready={problem === undefined} />
    </>
  );
}

interface SwitchProps {
  table: ExportTable;
  choice: ExportChoice;
  change: (over: Partial<ExportChoice>) => void;
}

function TableSwitch({ table, choice, change }: SwitchProps) {
  const { t } = useTranslation();
  const rest = choice.tables.filter((one) => one !== table);
  return (
    <label className="setting setting-switch">
      <input
        type="checkbox"
        checked={choice.tables.includes(table)}
        onChange={(event) => change({ tables: event.currentTarget.checked ? [...rest, table] : rest })}
      />
      <span>{t(`export:table.${table}`)}</span>
    </label>
  );
}
