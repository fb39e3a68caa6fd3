import type { AdoptedReply } from '@/utils/domain/adopted-reply';

/** The case that a reply is sought for. */
export type Sought = Pick<AdoptedReply, 'locale' | 'market' | 'intent' | 'severity' | 'concepts'> & {
  remedy: string | undefined;
};

/** Below this a reply is not of a similar case. The same intent alone does not reach it. */
const ENOUGH = 0.65;

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** How alike two lists of concepts are: 0 to 1 (Dice). Two empty lists tell nothing. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((concept) => b.has(concept)).length) / (a.size + b.size);
}

/**
 * How similar the case of an adopted reply is, 0 to 1. It is 0 where the reply could not serve: in another language,
 * for another remedy than the one decided, or between a grave case and a light one.
 */
export function similarity(reply: AdoptedReply, sought: Sought): number {
  if (primary(reply.locale) !== primary(sought.locale)) return 0;
  if (sought.remedy !== undefined && reply.remedy !== sought.remedy) return 0;
  if ((reply.severity === 'I') !== (sought.severity === 'I')) return 0;
  return (
    (reply.intent === sought.intent ? 0.5 : 0) +
    0.25 * overlap(reply.concepts, sought.concepts) +
    (reply.market === sought.market ? 0.1 : 0) +
    (reply.remedy === sought.remedy ? 0.1 : 0) +
    (reply.locale === sought.locale ? 0.05 : 0)
  );
}

/** The adopted reply of the most similar case; the newest of equals; `undefined` when none is similar enough. */
export function mostSimilar(replies: readonly AdoptedReply[], sought: Sought): AdoptedReply | undefined {
  let best: { reply: AdoptedReply; score: number } | undefined;
  for (const reply of replies) {
    const score = similarity(reply, sought);
    const better =
      best === undefined || score > best.score || (score === best.score && reply.sentAt > best.reply.sentAt);
    if (score >= ENOUGH && better) best = { reply, score };
  }
  return best?.reply;
}
