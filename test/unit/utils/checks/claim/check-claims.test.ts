import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '@/utils/checks/claim/case-facts';
import { checkClaims } from '@/utils/checks/claim/check-claims';
import type { OrderId } from '@/utils/domain/ids';
import { loadGuardData } from '../../../../eval/load-guard-data';

const data = loadGuardData();

const facts: CaseFacts = {
  order: {
    orderId: '305-2214467-0098123' as OrderId,
    placedAt: Date.UTC(2026, 10, 10, 9),
    items: [{ title: 'Lamp', quantity: 2, price: { amount: 14.95, currency: 'EUR' } }],
    total: { amount: 34.8, currency: 'EUR' },
    carrier: 'DHL',
    trackingNumber: '00340434161094015902',
    promisedBy: '2026-11-18',
  },
  buyerName: 'Anna Baumann',
  agentName: 'Li Wei',
  messages: [{ from: 'buyer', text: 'One of the lamps is broken. I paid 4.99 EUR for the postage.', language: 'en' }],
  promises: [],
  now: Date.UTC(2026, 10, 20, 9),
  timeZone: 'Europe/Berlin',
};

const check = (reply: string, more: Partial<CaseFacts> = {}, lang = 'de') =>
  checkClaims(reply, lang, { ...facts, ...more }, data);
const kinds = (reply: string, more: Partial<CaseFacts> = {}, lang = 'de') =>
  check(reply, more, lang).findings.map(({ kind, level }) => `${kind} ${level}`);

describe('checkClaims', () => {
  it('counts what the case bears out and says nothing of it', () => {
    const { findings, summary } = check(
      'Guten Tag Frau Baumann, Ihre Bestellung 305-2214467-0098123 (Sendungsnummer 00340434161094015902, DHL) kostete 34,80 EUR und war für den 18. November zugesagt.',
    );
    expect(findings).toEqual([]);
    expect(summary).toEqual({ verified: 6, contradicted: 0, unknown: 0 });
  });

  it('takes no sentence that begins after the greeting for a name', () => {
    for (const reply of [
      "Hello,\n\nI'm Li Wei, and I'll stay with your case.",
      "Hello,\nWe've sent it.",
      'Hello, Thanks for the photos.',
      'Hello,\n\nThanks for the photos.',
    ])
      expect(kinds(reply, {}, 'en'), reply).toEqual([]);
    expect(kinds('Hello, Mr. Brown, it is on its way.', {}, 'en')).toEqual(['name block']);
    expect(kinds('Hola, Lucía Fernández:\nya está en camino.', {}, 'es')).toEqual(['name block']);
  });

  it('hears no replacement in a wish for all the others', () => {
    expect(kinds('Wir hoffen, dass es Ihnen und allen anderen gut geht.')).toEqual([]);
    expect(kinds('Wir schicken Ihnen ein anderes Exemplar.')).toEqual(['promise info']);
  });

  it('knows what a price times its quantity is, and what the buyer wrote', () => {
    expect(check('Zwei Lampen kosten 29,90 €, das Porto 4,99 €.').summary.verified).toBe(2);
  });

  it('blocks another order or tracking number and offers the right one', () => {
    const [order, tracking] = check('Bestellung 305-2214467-0098132, Sendung 00340434161094015920.').findings;
    expect(order).toMatchObject({ kind: 'order_id', level: 'block', fix: '305-2214467-0098123' });
    expect(tracking).toMatchObject({ kind: 'tracking', level: 'block', fix: '00340434161094015902' });
    expect(tracking?.quote).toBe('00340434161094015920');
  });

  it('blocks the same figure in another currency', () => {
    expect(kinds('Der Betrag war 34,80 $.')).toEqual(['currency block']);
  });

  it('blocks a refund that differs from the decided one, and prints the decided one', () => {
    const [finding] = check('Wir erstatten Ihnen 13,50 €.', {
      decision: { remedy: 'refund_partial', amount: { amount: 15.5, currency: 'EUR' } },
    }).findings;
    expect(finding).toMatchObject({ kind: 'amount', level: 'block', fix: '15,50 €' });
  });

  it('warns of a refund higher than what was paid', () => {
    expect(kinds('We will refund €99.00.', {}, 'en')).toContain('amount warn');
  });

  it('only notes an amount that nobody has named', () => {
    expect(kinds('Das Ersatzteil kostet 3,20 €.')).toEqual(['amount info']);
  });

  it('blocks a day with the wrong weekday and lets the right one pass', () => {
    expect(kinds('It arrives on Monday, 24 November 2026.', {}, 'en')).toEqual(['date block']);
    expect(kinds('It arrives on Tuesday, 24 November 2026.', {}, 'en')).toEqual(['date info']);
  });

  it('warns of a promise for a day gone by', () => {
    expect(kinds('It will be there on 12 November at the latest.', {}, 'en')).toEqual(['date warn']);
  });

  it('blocks another addressee and warns of another carrier', () => {
    expect(kinds('Guten Tag Frau Schulze, Hermes bringt das Paket.')).toEqual(['name block', 'name warn']);
    expect(kinds('Guten Tag Frau Baumann, DHL bringt das Paket.')).toEqual([]);
  });

  it('warns of a promise that was not decided', () => {
    const replacement: Partial<CaseFacts> = { decision: { remedy: 'replacement' } };
    expect(kinds('We will refund you.', replacement, 'en')).toEqual(['promise warn']);
    expect(kinds('We will send you a replacement.', replacement, 'en')).toEqual([]);
    expect(kinds('Would you rather have a refund? We can refund you.', replacement, 'en')).toEqual([]);
  });

  it('knows nothing without an order, and blocks nothing', () => {
    const { findings, summary } = check('Bestellung 305-2214467-0098132 über 34,80 EUR', { order: undefined });
    expect(summary).toEqual({ verified: 0, contradicted: 0, unknown: 2 });
    expect(findings.every(({ level }) => level === 'info')).toBe(true);
  });

  it('reads Japanese and Arabic digits', () => {
    expect(check('返金額は34.80ユーロです。', {}, 'ja').summary.verified).toBe(1);
    expect(check('المبلغ ٣٤٫٨٠ يورو.', {}, 'ar').summary.verified).toBe(1);
  });
});
