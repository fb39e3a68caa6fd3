import { useTranslation } from 'react-i18next';
import type { CustomerFile } from '@/utils/domain/customer-file';
import { emotionBand } from '../case/emotion-trend';
import { useWording } from '../ui/use-wording';

const WIDTH = 600;
const HEIGHT = 60;

/** The temper of the buyer's messages over time, 0 below and 100 above; the words stand beside for who cannot see it. */
export function EmotionLine({ emotions }: { emotions: CustomerFile['emotions'] }) {
  const { t } = useTranslation();
  const wording = useWording();
  const first = emotions[0];
  const last = emotions.at(-1);
  if (!first || !last || emotions.length < 2) return undefined;
  const span = Math.max(1, last.at - first.at);
  const place = ({ at, emotion }: { at: number; emotion: number }): [number, number] => [
    4 + ((at - first.at) / span) * (WIDTH - 8),
    HEIGHT - 4 - (emotion / 100) * (HEIGHT - 8),
  ];
  const label = t('history:emotions', {
    from: t(`labels:emotion.${emotionBand(first.emotion)}`),
    to: t(`labels:emotion.${emotionBand(last.emotion)}`),
    count: emotions.length,
  });
  return (
    <figure className="history-emotion">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <polyline points={emotions.map((one) => place(one).join()).join(' ')} />
        {emotions.map((one) => {
          const [x, y] = place(one);
          return (
            <circle key={`${one.at}${one.conversation}${one.emotion}`} cx={x} cy={y} r={3}>
              <title>{`${wording.date(one.at)} · ${one.emotion}`}</title>
            </circle>
          );
        })}
      </svg>
      <figcaption className="quiet">{label}</figcaption>
    </figure>
  );
}
