import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { EngineWork } from './use-engine-work';

interface Props {
  work: Extract<EngineWork<unknown>, { status: 'working' }>;
  /** Name of the engine. */
  by: string;
  onCancel: () => void;
}

/** What an engine is at just now, and the way to stop it. */
export function WorkingLine({ work, by, onCancel }: Props) {
  const { t } = useTranslation();
  const { lines, waitSeconds, download } = work;
  const words = () => {
    if (waitSeconds !== undefined) return t('engine:waiting', { by, seconds: waitSeconds });
    if (download !== undefined) return t('engine:downloading', { percent: Math.round(download * 100) });
    return lines.length > 0 ? t('engine:writing', { by, count: lines.length }) : t('engine:asked', { by });
  };
  return (
    <div className="engine-bar-head">
      <span role="status">{words()}</span>
      {download !== undefined && <progress value={download} aria-label={words()} />}
      <Button look="link" icon="close" onClick={onCancel}>
        {t('engine:cancel')}
      </Button>
    </div>
  );
}
