import './emotion-meter.css';
import { type CSSProperties, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { emotionBand, emotionTrend } from './emotion-trend';

const STEP = 5;

interface Props {
  emotion: number;
  /** Of the thread's buyer messages, oldest first. */
  history: readonly { emotion: number }[];
  onCorrect: (emotion: number) => void;
}

/** How angry the buyer is, from 0 to 100, and where it is going. Drag, click or arrow keys correct it. */
export function EmotionMeter({ emotion, history, onCorrect }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(emotion);
  useEffect(() => setShown(emotion), [emotion]);
  const trend = emotionTrend(history);
  const band = emotionBand(shown);
  const commit = () => {
    if (shown !== emotion) onCorrect(shown);
  };
  return (
    <div className={`emotion emotion-${band}`}>
      <span className="emotion-label">{t('case:emotion.legend')}</span>
      <input
        type="range"
        className="emotion-range"
        min={0}
        max={100}
        step={STEP}
        value={shown}
        style={{ '--at': `${Math.round(shown / STEP) * STEP}%` } as CSSProperties}
        aria-label={t('case:emotion.legend')}
        aria-valuetext={`${shown}, ${t(`labels:emotion.${band}`)}`}
        title={t('case:emotion.hint')}
        onChange={(event) => setShown(event.currentTarget.valueAsNumber)}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <span className="emotion-words">
        <span className="emotion-number digits">{shown}</span>
        <span>{t(`labels:emotion.${band}`)}</span>
        {trend && (
          <span className={`emotion-trend emotion-trend-${trend}`} title={t(`case:emotion.trend.${trend}`)}>
            <Icon name={trend} size={14} />
            <span className="unseen">{t(`case:emotion.trend.${trend}`)}</span>
          </span>
        )}
      </span>
    </div>
  );
}
