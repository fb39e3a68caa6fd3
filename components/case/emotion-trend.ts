export type Trend = 'rising' | 'falling' | 'level';

/** How the buyer's temper moved from the first message to the last; under ten points it stays level. */
export function emotionTrend(emotions: readonly { emotion: number }[]): Trend | undefined {
  const first = emotions[0];
  const last = emotions.at(-1);
  if (!first || !last || emotions.length < 2) return undefined;
  const change = last.emotion - first.emotion;
  if (Math.abs(change) < 10) return 'level';
  return change > 0 ? 'rising' : 'falling';
}

/** Which word goes with an emotion of 0 to 100. Bands as the evaluation contract names them. */
export function emotionBand(emotion: number): 'calm' | 'concerned' | 'annoyed' | 'upset' | 'angry' | 'furious' {
  if (emotion < 15) return 'calm';
  if (emotion < 35) return 'concerned';
  if (emotion < 55) return 'annoyed';
  if (emotion < 75) return 'upset';
  if (emotion <= 80) return 'angry';
  return 'furious';
}
