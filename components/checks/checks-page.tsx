import '../settings/settings-page.css';
import '../dashboard/entry-list.css';
import './checks-page.css';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePack } from '@/utils/checks/lint/lint-rule';
import { ownChecksOf } from '@/utils/checks/own/own-checks-of';
import type { OwnChecks } from '@/utils/domain/own-checks';
import { useChange } from '../settings/use-change';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { ChecksFile } from './checks-file';
import { ExaminerLevels } from './examiner-levels';
import { OwnRules } from './own-rules';
import { OwnTerms } from './own-terms';
import { RuleTable } from './rule-table';

/** What the examiners go by: all rules with their level, the seller's own rules, and his terms. Saved at once. */
export function ChecksPage() {
  const { t } = useTranslation();
  const ports = usePorts();
  const settings = useSettings();
  const { change, saving } = useChange();
  const [pack, setPack] = useState<RulePack>();
  const [failed, setFailed] = useState<Error>();
  const load = () => {
    setFailed(undefined);
    ports.knowledge<RulePack>('rules/rules.json').then(setPack, (reason: unknown) => {
      setFailed(reason instanceof Error ? reason : new Error(String(reason)));
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(load, []);
  const own = useMemo(() => ownChecksOf(settings?.checks), [settings?.checks]);
  if (failed) return <Failure error={failed} retry={load} />;
  if (!settings || !pack) return <Skeleton lines={9} label={t('ui:loading')} />;
  const { checks } = own;
  const put = (part: Partial<OwnChecks>) => change('checks', { ...checks, ...part });
  return (
    <div className="settings checks">
      {own.faults.length > 0 && (
        <p className="settings-saved settings-refused" role="alert">
          {t('checks:unreadable', { count: own.faults.length, first: own.faults[0] })}
        </p>
      )}
      <OwnRules rules={checks.rules} now={ports.now} onChange={(rules) => put({ rules })} />
      <OwnTerms terms={checks.terms} now={ports.now} onChange={(terms) => put({ terms })} />
      <ChecksFile checks={checks} onTake={(taken) => change('checks', taken)} />
      <ExaminerLevels levels={checks.levels} onChange={(levels) => put({ levels })} />
      <RuleTable pack={pack} levels={checks.levels} onChange={(levels) => put({ levels })} />
      <div role="status" aria-live="polite">
        {saving.status === 'saved' && <p className="settings-saved">✓ {t('settings:saved')}</p>}
        {saving.status === 'refused' && (
          <p className="settings-saved settings-refused">{t('settings:refused', { reason: saving.reason })}</p>
        )}
      </div>
    </div>
  );
}
