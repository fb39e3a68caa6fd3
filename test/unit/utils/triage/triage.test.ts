import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { triage } from '@/utils/triage/triage';
import { loadTriageData } from '../../../eval/load-triage-data';

const data = loadTriageData();
const judge = (text: string, context = {}) => triage({ text }, context, data);

describe('triage', () => {
  it.each([
    ['The vase arrived broken, the glass is cracked', 'damaged'],
    ['My parcel still has not arrived, is it lost?', 'not_received'],
    ['Please cancel my order', 'cancel_order'],
    ['Können Sie mir bitte eine Rechnung schicken?', 'invoice_document'],
    ['il rimborso non è ancora arrivato', 'refund_status'],
    ['サイズが小さすぎて着られません', 'size_fit'],
    ['充电器发出焦味并且冒烟了', 'safety_incident'],
    ['спасибо, всё отлично', 'praise_thanks'],
  ])('%s is %s', (text, intent) => {
    expect(judge(text).intent).toBe(intent);
  });

  it.each([
    ['Not damaged at all, everything perfect, thank you', 'damaged'],
    ['Bought it in the fire sale, love it', 'safety_incident'],
    ['Nicht kaputt, alles bestens, danke', 'damaged'],
  ])('%s is not %s', (text, intent) => {
    const verdict = judge(text);
    expect(verdict.intent).not.toBe(intent);
    expect(verdict.severity).toBe('III');
  });

  it('does not count what was quoted', () => {
    const verdict = judge(
      'Thanks, all good now!\n\nOn Mon, 3 Mar 2025, I wrote:\n> my lawyer will sue you, the charger caught fire',
    );
    expect(verdict.severity).toBe('III');
    expect(verdict.flags).toEqual([]);
  });

  it('finds a safety case in calm words', () => {
    const verdict = judge('Hello, just to let you know that the plug started smoking and I burned my hand a little.');
    expect(verdict).toMatchObject({ intent: 'safety_incident', severity: 'I' });
  });

  it('raises severity by the facts of the case and says so', () => {
    const verdict = judge('Where is my order?', { facts: { openClaim: 'A-to-z' } });
    expect(verdict.severity).toBe('I');
    expect(verdict.reasons).toContainEqual({ label: 'case:claim_open', quote: 'A-to-z' });
  });

  it('gives reasons that quote a telling part', () => {
    const texts = readFileSync('test/eval/training/corpus/en.jsonl', 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    for (const line of texts) {
      const { text } = JSON.parse(line) as { text: string };
      const { reasons } = judge(text);
      expect(reasons.length).toBeGreaterThan(0);
      for (const { quote } of reasons) {
        expect(text).toContain(quote);
        expect(quote.trim()).not.toBe('');
        if (text.length > 40) expect(quote.length).toBeLessThan(text.length * 0.6);
      }
    }
  });

  it('is the same every time', () => {
    const text = 'Das Paket ist seit 3 Wochen überfällig, ich schalte meinen Anwalt ein!!!';
    expect(judge(text)).toEqual(judge(text));
  });

  const bytes = Array.from({ length: 100_000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('');
  it.each([
    ['empty', ''],
    ['blank', ' \n\t '],
    ['100 kB of one letter', 'x'.repeat(100_000)],
    ['100 kB of words', 'my broken lamp is on fire and late '.repeat(3000)],
    ['binary', bytes],
    ['unpaired surrogates', `${'\ud800'.repeat(5000)}broken${'\udc00'.repeat(5000)}`],
    ['10,000 emoji', '😡'.repeat(10_000)],
    ['zalgo', `b${'\u0315\u0322\u0361\u0489'.repeat(40)}roken `.repeat(300)],
    ['mixed scripts', 'broken 破損 поломка كسر พัง टूटा '.repeat(500)],
    ['quote marks', '> '.repeat(30_000)],
    ['dashes', '-'.repeat(100_000)],
    ['numbers', '1 234 567,89 '.repeat(8000)],
  ])('answers %s, with a reason', (_, text) => {
    expect(judge(text).reasons.length).toBeGreaterThan(0);
  });
});

describe('triage data', () => {
  it('keeps within 300 kB packed, lexicons included', () => {
    const size = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
    const folder = 'public/knowledge/triage';
    const total = readdirSync(folder).reduce((sum, file) => sum + size(`${folder}/${file}`), 0);
    expect(total).toBeLessThanOrEqual(300_000);
  });
});
