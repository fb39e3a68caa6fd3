import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marketplace } from '@/utils/domain/marketplace';
import { IMPORT_FIELDS } from '@/utils/export/import/import-mapping';
import { FORMULA } from '@/utils/export/import/import-table';
import { type ImportChoice, type ImportPlan, planImport } from '@/utils/export/import/plan-import';
import type { ImportFile } from '@/utils/export/import/read-import-file';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import type { ExportDesk } from './export-desk';
import { ImportPlanPart } from './import-plan-part';
import { isZone } from './is-zone';

const MARKETPLACES: readonly Marketplace[] = ['amazon', 'ebay', 'aliexpress', 'other'];
const MARKETPLACE_NAMES = { amazon: 'Amazon', ebay: 'eBay', aliexpress: 'AliExpress' } as const;

/** What the columns of a file mean. The dry run is made with them, and falls with every change. */
export function ImportForm({ desk, name, file }: { desk: ExportDesk; name: string; file: ImportFile }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const ids = { title: useId(), zones: useId() };
  const [choice, setChoice] = useState<ImportChoice>({
    mapping: file.mapping,
    marketplace: 'amazon',
    source: name.replace(/\.[^.]*$/, '').slice(0, 60),
    timeZone: Temporal.Now.timeZoneId(),
    dayOrder: 'dmy',
    guarded: file.guarded,
  });
  const [plan, setPlan] = useState<ImportPlan>();
  const change = (over: Partial<ImportChoice>) => {
    setPlan(undefined);
    setChoice((before) => ({ ...before, ...over }));
  };
  const { mapping } = choice;
  const complete = mapping.ticket !== undefined && mapping.text !== undefined;
  const zoneKnown = isZone(choice.timeZone);
  const source = choice.source.trim();
  const privacy = useSettings()?.privacy;
  const keepDays = privacy?.keepDays[choice.marketplace];
  const sample = (column: number): string => {
    const cell = file.table.rows.find(({ cells }) => cells[column])?.cells[column] ?? '';
    return cell === FORMULA ? '' : Array.from(cell).slice(0, 40).join('');
  };
  return (
    <>
      <section className="settings-group" aria-labelledby={ids.title}>
        <h2 id={ids.title}>{t('export:import.mapping')}</h2>
        <div className="settings-row">
          {IMPORT_FIELDS.map((field) => (
            <label key={field} className="setting">
              <span>{t(`export:import.field.${field}`)}</span>
              <select
                className="field"
                value={mapping[field] ?? ''}
                onChange={(event) => {
                  const column = event.currentTarget.value;
                  change({ mapping: { ...mapping, [field]: column === '' ? undefined : Number(column) } });
                }}
              >
                <option value="">{t('export:import.notThere')}</option>
                {file.table.headings.map((heading, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
                  <option key={column} value={column}>
                    {[heading, sample(column)].filter(Boolean).join(': ')}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        {!complete && <p className="settings-problem">{t('export:import.needed')}</p>}
        <div className="settings-row">
          <div className="setting">
            <span aria-hidden="true">{t('export:import.marketplace')}</span>
            <Choice
              legend={t('export:import.marketplace')}
              value={choice.marketplace}
              onChoose={(marketplace) => change({ marketplace })}
              options={MARKETPLACES.map((value) => ({
                value,
                label: value === 'other' ? t('export:import.other') : MARKETPLACE_NAMES[value],
              }))}
            />
          </div>
          <label className="setting">
            <span>{t('export:import.source')}</span>
            <input
              className="field"
              maxLength={60}
              required
              value={choice.source}
              onChange={(event) => change({ source: event.currentTarget.value })}
            />
            <small className="quiet">{t('export:import.sourceText')}</small>
          </label>
          <label className="setting">
            <span>{t('export:import.zone')}</span>
            <input
              className="field"
              list={ids.zones}
              aria-invalid={!zoneKnown}
              value={choice.timeZone}
              onChange={(event) => change({ timeZone: event.currentTarget.value })}
            />
            <datalist id={ids.zones}>
              {Intl.supportedValuesOf('timeZone').map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
            {!zoneKnown && <small className="settings-problem">{t('export:evidence.zoneWrong')}</small>}
          </label>
          <div className="setting">
            <span aria-hidden="true">{t('export:import.dayOrder')}</span>
            <Choice
              legend={t('export:import.dayOrder')}
              value={choice.dayOrder}
              onChoose={(dayOrder) => change({ dayOrder })}
              options={(['dmy', 'mdy'] as const).map((value) => ({ value, label: t(`export:import.order.${value}`) }))}
            />
          </div>
        </div>
        {privacy?.keepNothing ? (
          <p className="settings-problem">{t('export:import.keepNothing')}</p>
        ) : (
          keepDays !== undefined && <p className="settings-problem">{t('export:import.expires', { days: keepDays })}</p>
        )}
        {file.form !== 'xlsx' && (
          <label className="setting setting-switch">
            <input
              type="checkbox"
              checked={choice.guarded}
              onChange={(event) => change({ guarded: event.currentTarget.checked })}
            />
            <span>{t('export:import.guarded')}</span>
          </label>
        )}
        <div>
          <Button
            disabled={!complete || !zoneKnown || source === ''}
            onClick={() => setPlan(planImport(file.table, { ...choice, source }, ports.now()))}
          >
            {t('export:import.dryRun')}
          </Button>
        </div>
      </section>
      {plan && <ImportPlanPart desk={desk} plan={plan} />}
    </>
  );
}
