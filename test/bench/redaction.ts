import { redact } from '@/utils/engines/redact/redact';
import { readCases } from '../eval/redaction/cases';
import { provideRedactionWords } from '../eval/redaction/read-words';
import { type BenchFigure, figure, quantile, timesOf } from './figure';

provideRedactionWords();

const NOBODY = { names: [], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] };
/** Marks of addresses and family names without an end: what makes the patterns look farthest. */
const HAN = '市区县路王李張陳都道府県町村号漢字山川田中北京東西林';

/** `length` letters in runs of some hundred, no two runs alike. */
function hostile(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++)
    text += (i % 130 === 129 ? '。' : '') + HAN.charAt((i * 7 + ((i * i) % 11) + (i >> 5)) % HAN.length);
  return text;
}

/** Taking personal data out of a message: of buyers' messages, of hostile ones, and how hostile ones grow. */
export function redactionBench({ quick }: { quick: boolean }): Record<string, BenchFigure> {
  const rounds = quick ? 5 : 25;
  const messages = readCases('unseen.txt').map(({ text }) => text);
  const first = timesOf(() => redact(messages[0] ?? '', NOBODY), 1);
  const all = (): void => {
    for (const text of messages) redact(text, NOBODY);
  };
  all();
  all();
  const each = timesOf(all, rounds).map((ms) => ms / messages.length);
  const reference = quantile(
    timesOf(() => {
      for (const text of messages) text.normalize('NFKC').toLowerCase().split(/[.!?]/);
    }, rounds),
    0.5,
  );
  const [half, whole] = [1_000, 2_000].map((length) => {
    const text = hostile(length);
    redact(text, NOBODY);
    return timesOf(() => redact(text, NOBODY), rounds);
  });
  const halfMs = quantile(half ?? [], 0.5);
  const same = 'normalise and split the same text';
  return {
    'redaction of a message': figure(each, 0.5, reference / messages.length, same),
    'redaction, first of all': figure(first, 0.5, quantile(each, 0.5), 'any later message'),
    'redaction, 2,000 hostile Han letters': figure(whole ?? [], 0.5, halfMs, 'half as many letters'),
  };
}
