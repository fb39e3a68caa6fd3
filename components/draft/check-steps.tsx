import './check-steps.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHECK_STEPS, type CheckStep } from '@/utils/domain/case-file';
import type { EpochMs } from '@/utils/domain/ids';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useWording } from '../ui/use-wording';
import { type CheckState, nextCheck } from './check-state';

interface Props {
  state: CheckState;
  /** Who wrote the text, and when it was last typed in. */
  draft: { who: string; at: EpochMs | undefined };
  now: EpochMs;
  /** The name that the seller goes by. */
  person: string;
  /** The case asks for the final step. */
  needed: boolean;
  /** False while something holds the text back, or it is being checked. */
  ready: boolean;
  asking: boolean;
  onAsk: (asking: boolean) => void;
  /** Puts a step on record; false when it could not be. */
  onSign: (step: CheckStep, who: string) => Promise<boolean>;
}

/** Draft, proofread, final as one line: who, when, and the step that comes next. */
export function CheckSteps({ state, draft, now, person, needed, ready, asking, onAsk, onSign }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const [who, setWho] = useState<string>();
  const [failed, setFailed] = useState(false);
  const next = nextCheck(state);
  const name = (who ?? person).trim();
  const signed = (step: CheckStep | 'draft') => (step === 'draft' ? draft : state[step]);
  return (
    <div className="check-steps">
      <div className="check-line">
        <ol aria-label={t('guard:step.title')}>
          {(['draft', ...CHECK_STEPS] as const).map((step) => {
            const by = signed(step);
            return (
              <li key={step} className={by ? 'check-done' : 'check-open'}>
                {by && step !== 'draft' && <Icon name="check" size={12} />}
                {t(`guard:step.${step}`)}
                {by && (
                  <span className="quiet">
                    {' '}
                    <bdi>{by.who}</bdi>
                    {by.at !== undefined && ` ${wording.moment(by.at, now)}`}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        {next && !asking && (
          <Button look={needed ? 'plain' : 'link'} onClick={() => onAsk(true)}>
            {t(`guard:step.do.${next}`)}
          </Button>
        )}
      </div>
      {next && asking && (
        <form
          className="check-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!ready || name === '') return;
            setFailed(false);
            void onSign(next, name).then((kept) => {
              setFailed(!kept);
              if (kept && next === 'final') onAsk(false);
            });
          }}
        >
          {needed && <p>{t('guard:step.why')}</p>}
          <input
            className="field"
            required
            maxLength={200}
            // biome-ignore lint/a11y/noAutofocus: the seller just asked for this field
            autoFocus
            aria-label={t('guard:step.name')}
            placeholder={t('guard:step.name')}
            value={who ?? person}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <button type="submit" className="button button-primary" aria-disabled={!ready || name === ''}>
            {t(`guard:step.confirm.${next}`)}
          </button>
          <Button look="quiet" onClick={() => onAsk(false)}>
            {t('ui:cancel')}
          </Button>
          {!ready && <p className="quiet">{t('guard:step.notYet')}</p>}
          {failed && <p role="alert">{t('guard:step.failed')}</p>}
        </form>
      )}
    </div>
  );
}
