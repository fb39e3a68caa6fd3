import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
    ...coldStarts(quick),
  };
}

const FIRST = {
  de: 'Guten Tag, meine Lampe ist kaputt angekommen. Wenn Sie nicht erstatten, gehe ich zum Anwalt.',
  en: 'Hello, my lamp arrived broken and I want my money back. Otherwise I will open a case.',
  zh: '东西坏了，我要退款，三天了没人回复，太差劲了。再不处理我就投诉。',
  ko: '물건이 파손되어 도착했습니다. 일주일째 답이 없네요. 환불해 주세요.',
  ja: '届いていません。もう三週間待っています。返金してください。',
  ar: 'المنتج وصل مكسور واريد استرداد اموالي، لم يرد احد منذ اسبوع',
};
const ALONE = fileURLToPath(new URL('cold-judge.ts', import.meta.url));

/** The first verdict of a worker that has read nothing yet, each in a process of its own; the slowest language counts. */
function coldStarts(quick: boolean): Record<string, BenchFigure> {
  const bare =
    'const from = performance.now(); const a = []; for (let i = 0; i < 3e6; i++) a.push(String(i)); console.log(performance.now() - from);';
  const run = (...args: string[]) => Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  let slowest = { ms: 0, lang: '' };
  for (const [lang, text] of Object.entries(FIRST)) {
    const times = Array.from({ length: quick ? 1 : 5 }, () => run('--import', 'tsx', ALONE, text)).sort(
      (a, b) => a - b,
    );
    const ms = quantile(times, 0.5);
    if (ms > slowest.ms) slowest = { ms, lang };
  }
  const reference = run('--eval', bare);
  return {
    [`triage, cold start of a worker (${slowest.lang})`]: {
      median: slowest.ms,
      unit: 'ms',
      ratio: slowest.ms / reference,
      reference: 'three million numbers as words, in a new process',
    },
  };
}
