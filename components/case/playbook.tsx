import './playbook.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@/utils/domain/judgement';
import type { PlaybookFile } from '@/utils/domain/schemas/playbook-file';
import type { ConversationView } from '@/utils/domain/view';
import { Fold } from '../ui/fold';
import { usePorts } from '../use-ports';
import { stepsDone, stepsFor } from './playbook-steps';

/** What to do, what to ask and whom, as a checklist; every tick is an event of the case. */
export function Playbook({ view, intent }: { view: ConversationView; intent: Intent }) {
  const { t, i18n } = useTranslation();
  const ports = usePorts();
  const [file, setFile] = useState<PlaybookFile>();
  /** Ticks that the store has not confirmed yet. */
  const [pending, setPending] = useState<Record<string, boolean>>({});
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ports.knowledge<PlaybookFile>('playbooks.json').then(setFile, (reason: unknown) => {
      console.error('the playbooks could not be read', reason);
    });
  }, [ports]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the store says replaces what was on its way
  useEffect(() => setPending({}), [view.events.length]);
  const steps = file ? stepsFor(file, intent, view.marketplace) : [];
  if (steps.length === 0) return null;
  const stored = stepsDone(view.events);
  const isDone = (id: string) => pending[id] ?? stored.has(id);
  const toTick = steps.filter(({ kind }) => kind !== 'know');
  const tick = (step: string, done: boolean) => {
    setPending((all) => ({ ...all, [step]: done }));
    ports.call('case/step', { conversation: view.key, step, done }).then(
      () => setFailed(false),
      () => {
        setFailed(true);
        setPending({});
      },
    );
  };
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const all = toTick.length;
  return (
    <div className="playbook">
      <Fold title={t('case:playbook.title')} count={`${toTick.filter(({ id }) => isDone(id)).length}/${all}`}>
        <ul className="playbook-steps">
          {steps.map((step) => {
            const from = (
              <span className="playbook-source">
                {step.ref && `${step.ref} · `}
                {t(`clocks:source.${step.source}`)}
              </span>
            );
            return (
              <li key={step.id} className={`playbook-step playbook-${step.kind}`}>
                {step.kind === 'know' ? (
                  <span>
                    <span className="playbook-kind">{t('case:playbook.know')}</span> {step.text[language]} {from}
                  </span>
                ) : (
                  <label>
                    <input
                      type="checkbox"
                      checked={isDone(step.id)}
                      onChange={(event) => tick(step.id, event.currentTarget.checked)}
                    />
                    <span>
                      <span className="playbook-kind">{t(`case:playbook.${step.kind}`)}</span> {step.text[language]}{' '}
                      {from}
                    </span>
                  </label>
                )}
              </li>
            );
          })}
        </ul>
        {failed && <p role="alert">{t('case:actions.failed')}</p>}
      </Fold>
    </div>
  );
}
