import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LintRule, RulePack } from '@/utils/checks/lint/lint-rule';
import { isForbidden } from '@/utils/checks/own/with-own-rules';
import type { OwnChecks } from '@/utils/domain/own-checks';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { SureButton } from '../ui/sure-button';
import { LEVELS, type Level } from './levels';

interface Props {
  pack: RulePack;
  levels: OwnChecks['levels'];
  onChange: (levels: OwnChecks['levels']) => void;
}

/** All rules of the pack by where they come from, each with its source, its date and the level that holds. */
export function RuleTable({ pack, levels, onChange }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ rule: LintRule; level: Level }>();
  const put = (rule: LintRule, level: Level) => {
    const { [rule.id]: _, ...others } = levels;
    onChange(level === rule.level ? others : { ...others, [rule.id]: level });
    setAsked(undefined);
  };
  const choose = (rule: LintRule, level: Level) => {
    const now = levels[rule.id] ?? rule.level;
    const lower = LEVELS.indexOf(level) > LEVELS.indexOf(now);
    if (lower && isForbidden(rule)) setAsked({ rule, level });
    else put(rule, level);
  };
  const groups = Map.groupBy(pack.rules, groupOf);
  const changed = Object.keys(levels).length;
  return (
    <section className="settings-group" aria-labelledby="checks-rules">
      <h2 id="checks-rules">{t('checks:pack.title')}</h2>
      <p className="settings-text">
        {t('checks:pack.text', { count: pack.rules.length, version: pack.version })}
        {changed > 0 && (
          <>
            {' '}
            {t('checks:pack.changed', { count: changed })}{' '}
            <SureButton look="link" icon="undo" onSure={() => onChange({})}>
              {t('checks:pack.reset')}
            </SureButton>
          </>
        )}
      </p>
      {[...groups].map(([group, rules]) => (
        <Fold
          key={group}
          title={t(`checks:group.${group}`)}
          count={rules.length}
          open={rules.some(({ id }) => levels[id] !== undefined)}
        >
          <ul className="entries">
            {rules.map((rule) => (
              <li key={rule.id} className="entry checks-rule">
                <span className="entry-main">
                  <span>{t(`rules:${rule.id}`)}</span>
                  <span className="entry-aside">
                    {rule.id} · {t(`clocks:source.${rule.source}`)}
                    {rule.date && ` · ${rule.date}`}
                    {rule.countries && ` · ${rule.countries.join(' ')}`}
                    {rule.limit !== undefined && ` · ${rule.limit}`}
                  </span>
                </span>
                <select
                  className={`field checks-level checks-level-${levels[rule.id] ?? rule.level}`}
                  aria-label={t('checks:levelOf', { rule: rule.id })}
                  value={levels[rule.id] ?? rule.level}
                  onChange={(event) => {
                    const chosen = LEVELS.find((level) => level === event.currentTarget.value);
                    if (chosen) choose(rule, chosen);
                  }}
                >
                  {LEVELS.map((level) => (
                    <option key={level} value={level}>
                      {t(`checks:level.${level}`)}
                      {level === rule.level ? t('desk:asShipped') : ''}
                    </option>
                  ))}
                </select>
                {asked?.rule === rule && (
                  <div className="checks-warning" role="alert">
                    <p>{t('checks:lower', { where: t(`checks:group.${group}`) })}</p>
                    <Button onClick={() => put(rule, asked.level)}>
                      {t('checks:lowerAnyway', { level: t(`checks:level.${asked.level}`) })}
                    </Button>
                    <Button look="quiet" onClick={() => setAsked(undefined)}>
                      {t('ui:cancel')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </Fold>
      ))}
    </section>
  );
}

/** Where a rule comes from: one marketplace, the law of a country, or good style everywhere. */
function groupOf(rule: LintRule): string {
  if (rule.id.startsWith('LAW')) return 'law';
  return rule.markets?.length === 1 ? (rule.markets[0] ?? 'style') : 'style';
}
