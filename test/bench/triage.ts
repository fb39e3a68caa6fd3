import { triage } from '@/utils/triage/triage';
import { loadTriageData } from '../eval/load-triage-data';
import { loadConversations } from '../sandbox/load-conversations';
import { type BenchFigure, figure, quantile, timesOf } from './figure';
import { worstInput } from './worst-input';

/** Judging every buyer message of the sandbox, in twenty languages, against splitting the same message into words. */
export function triageBench({ quick }: { quick: boolean }): Record<string, BenchFigure> {
  const from = performance.now();
  const data = loadTriageData();
  const texts = loadConversations()
    .flatMap(({ messages }) => messages)
    .filter(({ from: who, text }) => who === 'buyer' && text.length > 0 && text.length < 5_000)
    .map(({ text }) => text);
  const judge = (round: number) => triage({ text: texts[round % texts.length] ?? '' }, {}, data);
  judge(0);
  const coldMs = performance.now() - from;
  timesOf(judge, texts.length);
  const times = timesOf(judge, texts.length * (quick ? 4 : 20));
  const split = (round: number) => texts[round % texts.length]?.normalize('NFKC').split(/[^\p{L}\p{N}]+/u);
  const reference = quantile(timesOf(split, texts.length * 4), 0.5);
  const words = 'normalise and split the same message';
  return {
    ...worstInput((text) => triage({ text }, {}, data), 'triage'),
    'triage of a message': figure(times, 0.5, reference, words),
    'triage of a message, p99': figure(times, 0.99, reference, words),
    'triage, cold start with all twenty languages': figure([coldMs], 0.5, reference, words),
  };
}
