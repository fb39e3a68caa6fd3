import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownPatternFault } from '@/utils/checks/own/own-pattern';
import { ownRuleId } from '@/utils/checks/own/with-own-rules';
import type { FindingLevel } from '@/utils/domain/finding';
import type { OwnRule } from '@/utils/domain/own-checks';
import { Button } from '../ui/button';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';

const LEVELS: readonly FindingLevel[] = ['block', 'warn', 'info'];

interface Props {
  rules: readonly OwnRule[];
  now: () => number;
  onChange: (rules: OwnRule[]) => void;
}

/** Rules of the seller's own: words that he does not want to see in a reply. */
export function OwnRules({ rules, now, onChange }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const [editing, setEditing] = useState<OwnRule>();
  return (
    <section className="settings-group" aria-labelledby="checks-own">
      <h2 id="checks-own">{t('checks:own.title')}</h2>
      <p className="settings-text">{t('checks:own.text')}</p>
      {rules.length === 0 && !editing && <p className="quiet">{t('checks:own.none')}</p>}
      <ul className="entries">
        {rules.map((rule) => (
          <li key={rule.id} className="entry checks-own">
            <span className="entry-main">
              <bdi className="entry-name">{rule.phrases.map((phrase) => `“${phrase}”`).join(' ')}</bdi>
              <span>{rule.why}</span>
              <span className="entry-aside">
                {ownRuleId(rule.id)} · {t(`checks:level.${rule.level}`)} · {wording.date(rule.madeAt)}
              </span>
            </span>
            <Button onClick={() => setEditing(rule)}>{t('checks:edit')}</Button>
            <SureButton
              icon="close"
              aria-label={t('checks:deleteOf', { name: rule.phrases[0] })}
              onSure={() => onChange(rules.filter(({ id }) => id !== rule.id))}
            >
              {t('checks:delete')}
            </SureButton>
          </li>
        ))}
      </ul>
      {editing ? (
        <RuleForm
          key={editing.id}
          rule={editing}
          onSave={(rule) => {
            onChange(
              rules.some(({ id }) => id === rule.id)
                ? rules.map((one) => (one.id === rule.id ? rule : one))
                : [...rules, rule],
            );
            setEditing(undefined);
          }}
          onCancel={() => setEditing(undefined)}
        />
      ) : (
        <div>
          <Button
            look="primary"
            onClick={() => setEditing({ id: freeId(rules), phrases: [], level: 'warn', why: '', madeAt: now() })}
          >
            {t('checks:own.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FormProps {
  rule: OwnRule;
  onSave: (rule: OwnRule) => void;
  onCancel: () => void;
}

function RuleForm({ rule, onSave, onCancel }: FormProps) {
  const { t } = useTranslation();
  const [phrases, setPhrases] = useState(rule.phrases.join('\n'));
  const [level, setLevel] = useState(rule.level);
  const [why, setWhy] = useState(rule.why);
  const lines = phrases.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const faults = lines.flatMap((line) => {
    const fault = ownPatternFault(line);
    return fault ? [{ line, fault }] : [];
  });
  const ready = lines.length > 0 && faults.length === 0;
  return (
    <form
      className="checks-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave({ ...rule, phrases: lines, level, why: why.trim() });
      }}
    >
      <label className="setting">
        <span>{t('checks:own.phrases')}</span>
        <textarea
          className="field"
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: the seller just asked for this field
          autoFocus
          required
          dir="auto"
          maxLength={4000}
          aria-invalid={faults.length > 0}
          value={phrases}
          onChange={(event) => setPhrases(event.currentTarget.value)}
        />
      </label>
      <p className="quiet">{t('checks:own.patterns')}</p>
      {faults.map(({ line, fault }) => (
        <p key={line} role="alert" className="checks-fault">
          <bdi>{line}</bdi>: {t(`checks:fault.${fault}`)}
        </p>
      ))}
      <label className="setting">
        <span>{t('checks:own.why')}</span>
        <input
          className="field"
          required
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </label>
      <label className="setting">
        <span>{t('checks:own.level')}</span>
        <select
          className="field"
          value={level}
          onChange={(event) => {
            const chosen = LEVELS.find((one) => one === event.currentTarget.value);
            if (chosen) setLevel(chosen);
          }}
        >
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {t(`checks:level.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="checks-buttons">
        <button type="submit" className="button button-primary" aria-disabled={!ready}>
          {t('checks:own.save')}
        </button>
        <Button onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  );
}

/** The smallest number that no rule has yet: short enough to be spoken of. */
function freeId(rules: readonly OwnRule[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
