import './finding-list.css';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/utils/domain/finding';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { findingOrder, isOverridden, type Override, wordsOf } from './blocking';

const ICONS: Record<Finding['level'], IconName> = { block: 'block', warn: 'alert', info: 'info' };

interface Props {
  findings: readonly Finding[];
  overrides: readonly Override[];
  onJump: (finding: Finding) => void;
  onNext: () => void;
  onFix: (finding: Finding) => void;
  onOverride: (override: Override) => void;
}

/** What the examiners found, gravest first: the words, why, the rule and its source, and the way to put it right. */
export function FindingList({ findings, overrides, onJump, onNext, onFix, onOverride }: Props) {
  const { t } = useTranslation();
  if (findings.length === 0) {
    return (
      <p className="findings-none" role="status">
        <Icon name="check" size={14} />
        {t('draft:findings.none')}
      </p>
    );
  }
  return (
    <div>
      <div className="findings-head">
        <span role="status">{t('draft:findings.count', { count: findings.length })}</span>
        <Button look="quiet" shortcut="F8" onClick={onNext}>
          {t('draft:findings.next')}
        </Button>
      </div>
      <ul className="findings" aria-label={t('draft:findings.title')}>
        {findingOrder(findings).map((finding) => (
          <FindingItem
            key={`${finding.examiner}${finding.rule}${finding.span?.start}${wordsOf(finding)}`}
            finding={finding}
            overridden={isOverridden(finding, overrides)}
            onJump={onJump}
            onFix={onFix}
            onOverride={onOverride}
          />
        ))}
      </ul>
    </div>
  );
}

/** The rule's number and its source. What guard and claim check find has no number, only the kind told above. */
function ruleWords({ rule, kind, source }: Finding, t: TFunction): string {
  const number = rule === kind ? [] : [rule];
  return [...number, ...(source ? [t(`clocks:source.${source}`, { defaultValue: source })] : [])].join(' · ');
}

interface ItemProps extends Pick<Props, 'onJump' | 'onFix' | 'onOverride'> {
  finding: Finding;
  overridden: boolean;
}

function FindingItem({ finding, overridden, onJump, onFix, onOverride }: ItemProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string>();
  const level = overridden ? 'info' : finding.level;
  const why = finding.why && t(finding.why.key, { ...finding.why.values, defaultValue: '' });
  return (
    <li className={`finding finding-${level} found-${level}`}>
      <span className="finding-level">
        <Icon name={ICONS[level]} size={14} />
        {overridden ? t('draft:findings.overridden') : t(`draft:findings.level.${finding.level}`)}
      </span>
      <span>
        <span className="finding-what">{t(`labels:finding.${finding.kind}`, { defaultValue: finding.kind })}</span>
        {finding.quote && (
          <>
            {' '}
            <button type="button" className="finding-quote" dir="auto" onClick={() => onJump(finding)}>
              {finding.quote}
            </button>
          </>
        )}
        {finding.sourceQuote && (
          <>
            {' ← '}
            {finding.quote === '' ? (
              <button type="button" className="finding-quote" dir="auto" onClick={() => onJump(finding)}>
                {finding.sourceQuote}
              </button>
            ) : (
              <bdi>{finding.sourceQuote}</bdi>
            )}
          </>
        )}
      </span>
      <span className="finding-act">
        {finding.fix !== undefined && finding.span && (
          <Button icon="fix" onClick={() => onFix(finding)} title={t('draft:findings.fixTo', { fix: finding.fix })}>
            {finding.fix === '' ? t('draft:findings.remove') : t('draft:findings.fix')}
          </Button>
        )}
        {finding.level === 'block' && !overridden && reason === undefined && (
          <Button look="quiet" onClick={() => setReason('')}>
            {t('draft:findings.override')}
          </Button>
        )}
      </span>
      <span className="finding-why">
        {why} <span className="finding-rule">{ruleWords(finding, t)}</span>
      </span>
      {reason !== undefined && !overridden && (
        <form
          className="finding-override"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) onOverride({ rule: finding.rule, quote: wordsOf(finding), reason: reason.trim() });
          }}
        >
          <input
            className="field"
            required
            // biome-ignore lint/a11y/noAutofocus: the seller just asked for this field
            autoFocus
            aria-label={t('draft:findings.reason')}
            placeholder={t('draft:findings.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <button type="submit" className="button button-plain">
            {t('draft:findings.confirmOverride')}
          </button>
          <Button look="quiet" onClick={() => setReason(undefined)}>
            {t('ui:cancel')}
          </Button>
        </form>
      )}
    </li>
  );
}
