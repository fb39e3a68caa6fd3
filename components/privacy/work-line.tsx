import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { WorkState } from './use-work';

interface Props<Result> {
  state: WorkState<Result>;
  cancel: () => void;
  /** What to say of the result. */
  done: (result: Result) => string;
}

/** How far a piece of work is, with a way to stop it, and what became of it. */
export function WorkLine<Result>({ state, cancel, done }: Props<Result>) {
  const { t, i18n } = useTranslation();
  switch (state.status) {
    case 'idle':
      return null;
    case 'running': {
      const { stage, done: part } = state.step;
      const share = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(part);
      return (
        <div className="work" role="status">
          <label className="work-bar">
            <span>
              {t(`privacy:stage.${stage}`)} {stage !== 'preparing' && <span className="digits">{share}</span>}
            </span>
            <progress max={1} value={stage === 'preparing' ? undefined : part} />
          </label>
          <Button onClick={cancel}>{t('ui:cancel')}</Button>
        </div>
      );
    }
    case 'done':
      return (
        <p className="work-done" role="status">
          {done(state.result)}
        </p>
      );
    case 'cancelled':
      return (
        <p className="quiet" role="status">
          {t('privacy:cancelled')}
        </p>
      );
    case 'failed':
      return (
        <p className="work-failed" role="alert">
          {t(`privacy:fault.${state.code}`, { defaultValue: t('privacy:fault.other', { detail: state.detail }) })}
        </p>
      );
  }
}
