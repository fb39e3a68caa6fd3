import { useTranslation } from 'react-i18next';
import { EXAMINER_FINDINGS } from '@/utils/checks/own/with-own-levels';
import type { OwnChecks } from '@/utils/domain/own-checks';
import { Fold } from '../ui/fold';
import { LEVELS } from './levels';

interface Props {
  levels: OwnChecks['levels'];
  onChange: (levels: OwnChecks['levels']) => void;
}

/** What guard and claim check find, each with its level: as grave as the case has it, or as the seller sets it. */
export function ExaminerLevels({ levels, onChange }: Props) {
  const { t } = useTranslation();
  const put = (id: string, level: string) => {
    const { [id]: _, ...others } = levels;
    const chosen = LEVELS.find((one) => one === level);
    onChange(chosen === undefined ? others : { ...others, [id]: chosen });
  };
  return (
    <section className="settings-group" aria-labelledby="checks-examiners">
      <h2 id="checks-examiners">{t('examiners:title')}</h2>
      <p className="settings-text">{t('examiners:text')}</p>
      {EXAMINER_FINDINGS.map(({ examiner, ids }) => (
        <Fold
          key={examiner}
          title={t(`examiners:${examiner}`)}
          count={ids.length}
          open={ids.some((id) => levels[id] !== undefined)}
        >
          <ul className="entries">
            {ids.map((id) => (
              <li key={id} className="entry checks-rule">
                <span className="entry-main">
                  <span>{t(`examiners:name.${id.replace(/^.*[:.]/, '')}`)}</span>
                  <span className="entry-aside">
                    {t(`examiners:when.${examiner === 'guard' ? 'guard' : id.replace(/^claim:|\..*$/g, '')}`)}
                  </span>
                </span>
                <select
                  className={`field checks-level checks-level-${levels[id] ?? 'shipped'}`}
                  aria-label={t('checks:levelOf', { rule: id })}
                  value={levels[id] ?? ''}
                  onChange={(event) => put(id, event.currentTarget.value)}
                >
                  <option value="">{t('examiners:asGrave')}</option>
                  {LEVELS.map((level) => (
                    <option key={level} value={level}>
                      {t(`checks:level.${level}`)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </Fold>
      ))}
    </section>
  );
}
