import { useTranslation } from 'react-i18next';
import { type Column, EXPORT_COLUMNS, type ExportTable } from '@/utils/domain/export';
import type { PersonalData } from '@/utils/export/cells-of';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { allOf } from './export-choice';

interface Props {
  table: ExportTable;
  personal: PersonalData;
  chosen: readonly string[];
  onChoose: (columns: readonly string[]) => void;
}

/** Which columns of a table are in the file, each with its meaning. */
export function ColumnChoice({ table, personal, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const columns: readonly Column[] = EXPORT_COLUMNS[table];
  const title = t('export:columnsOf', { table: t(`export:table.${table}`) });
  const there = columns.filter(({ personal: part }) => !(part && personal === 'left-out'));
  const count = there.filter(({ id }) => chosen.includes(id)).length;
  return (
    <Fold title={title} count={`${count} / ${there.length}`}>
      <fieldset className="export-columns">
        <legend className="unseen">{title}</legend>
        <span className="export-all">
          <Button look="link" onClick={() => onChoose(allOf(table))}>
            {t('export:all')}
          </Button>
          <Button look="link" onClick={() => onChoose([])}>
            {t('export:none')}
          </Button>
        </span>
        {there.map(({ id }) => (
          <label key={id} className="export-column">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChoose(
                  allOf(table).filter((one) => (one === id ? event.currentTarget.checked : chosen.includes(one))),
                )
              }
            />
            <span>
              <code>{id}</code>
              <span className="quiet">{t(`export:column.${id}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Fold>
  );
}
