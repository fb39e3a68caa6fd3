import type { Brief } from '@/utils/domain/draft';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { loadCues, loadVoice } from '../eval/phrasebook/load';
import { loadConversations } from '../sandbox/load-conversations';
import { type BenchFigure, figure, quantile, timesOf } from './figure';

const NOW = Date.UTC(2026, 10, 25, 9);

/** Three drafts for each conversation of the sandbox that its buyer waits in, with the phrases already read. */
export function draftBench({ quick }: { quick: boolean }): Record<string, BenchFigure> {
  const data = { voice: loadVoice('de-DE'), gloss: loadVoice('zh-CN'), cues: loadCues() };
  const briefs = loadConversations()
    .filter(({ messages }) => messages.at(-1)?.from === 'buyer')
    .map(
      (one): Brief => ({
        market: one.marketplace,
        site: one.host.replace(/^[a-z-]+\./, ''),
        buyerLocale: 'de-DE',
        agentLocale: 'zh-CN',
        now: NOW,
        agent: { name: 'Li Wei', shop: 'Nordlicht' },
        buyerName: 'Anna Berger',
        messages: one.messages.map(({ from, text, minutesAgo }) => ({ from, text, at: NOW - minutesAgo * 60_000 })),
        judgement: {
          intent: one.expect?.intent ?? 'other',
          severity: one.expect?.severity ?? 'III',
          emotion: 40,
          flags: one.expect?.flags ?? [],
        },
      }),
    );
  const rounds = briefs.length * (quick ? 2 : 10);
  const draft = (round: number) => {
    const brief = briefs[round % briefs.length];
    return brief && draftReplies(brief, data);
  };
  timesOf(draft, briefs.length);
  const times = timesOf(draft, rounds);
  const json = JSON.stringify(briefs);
  const reference = quantile(
    timesOf(() => JSON.parse(json), 50),
    0.5,
  );
  return {
    'three drafts': figure(times, 0.5, reference, 'parse all briefs from JSON'),
    'three drafts, p95': figure(times, 0.95, reference, 'parse all briefs from JSON'),
  };
}
