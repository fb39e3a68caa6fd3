import './rule-offer.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhraseRule, Verdict } from '@/utils/domain/judgement';
import type { Correction } from '@/utils/domain/view';
import type { WordDesk } from '../ports';
import { Button } from '../ui/button';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { RuleMeaning } from './rule-meaning';
import { phraseChoices, phraseProblem } from './rule-phrase';

interface Props {
  verdict: Verdict;
  correction: Correction;
  /** The judged message. */
  text: string;
}

type Saving = 'no' | 'saving' | 'saved' | 'failed';

/** After a correction: makes it a rule for every message that holds the same words. */
export function RuleOffer({ verdict, correction, text }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const settings = useSettings();
  const [open, setOpen] = useState(false);
  const [phrase, setPhrase] = useState('');
  const [saving, setSaving] = useState<Saving>('no');
  const [words, setWords] = useState<WordDesk>();
  const choices = phraseChoices(verdict.reasons, text);
  const { intent, severity, emotion } = correction;

  useEffect(() => {
    if (!open) return;
    ports.wordDesk().then(setWords, (reason: unknown) => console.error('phrases cannot be looked for', reason));
    return followSelection((selected) => setPhrase(selected));
  }, [open, ports]);

  if (saving === 'saved') {
    return (
      <p className="case-corrected" role="status">
        {t('case:rule.saved', { phrase })}
        <Button look="link" onClick={() => ports.openDashboard('rules')}>
          {t('case:rule.all')}
        </Button>
      </p>
    );
  }
  if (!open) {
    return (
      <p className="case-corrected">
        <Button
          look="link"
          icon="fix"
          onClick={() => {
            setPhrase(choices[0] ?? '');
            setOpen(true);
          }}
        >
          {t('case:rule.offer')}
        </Button>
      </p>
    );
  }
  const held = words?.holds(text, phrase, verdict.language.lang);
  const problem = phraseProblem(phrase, held, settings?.phraseRules ?? []);
  const save = async () => {
    if (problem || !settings || held !== true) return;
    const rule: PhraseRule = {
      id: crypto.randomUUID().slice(0, 8),
      phrase: phrase.trim(),
      intent,
      severity,
      emotion,
      madeAt: ports.now(),
    };
    setSaving('saving');
    try {
      await ports.call('settings/change', { path: 'phraseRules', value: [...settings.phraseRules, rule] });
      setSaving('saved');
    } catch (reason) {
      console.error('the rule was not saved', reason);
      setSaving('failed');
    }
  };
  return (
    <form
      className="rule-offer"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="rule-phrase">
        <span>{t('case:rule.always')}</span>
        <input
          className="field"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the seller just asked for this field
          autoFocus
          value={phrase}
          aria-invalid={problem !== undefined}
          onChange={(event) => setPhrase(event.currentTarget.value)}
        />
      </label>
      <p className="rule-as">
        {t('case:rule.as')} <RuleMeaning rule={{ intent, severity, emotion }} />
      </p>
      <p className="rule-hint">
        {t('case:rule.select')}
        {choices.map((choice) => (
          <Button key={choice} look="link" onClick={() => setPhrase(choice)}>
            <bdi>“{choice}”</bdi>
          </Button>
        ))}
      </p>
      {problem && (
        <p className="rule-problem" role="status">
          {t(`case:rule.problem.${problem}`)}
        </p>
      )}
      {saving === 'failed' && (
        <p className="rule-problem" role="alert">
          {t('case:rule.failed')}
        </p>
      )}
      <div className="rule-act">
        <button
          type="submit"
          className="button button-plain"
          disabled={problem !== undefined || held !== true || saving === 'saving'}
        >
          {t('case:rule.save')}
        </button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('ui:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Calls back with the words that the seller selects in a message of the thread. */
function followSelection(selected: (words: string) => void): () => void {
  const changed = () => {
    const selection = document.getSelection();
    const words = selection?.toString().trim() ?? '';
    const within = (node: Node | null | undefined) => node?.parentElement?.closest('.message-text');
    if (words && within(selection?.anchorNode) && within(selection?.focusNode)) selected(words);
  };
  document.addEventListener('selectionchange', changed);
  return () => document.removeEventListener('selectionchange', changed);
}
