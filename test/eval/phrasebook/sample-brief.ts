import type { Brief, Decision } from '@/utils/domain/draft';
import type { OrderId } from '@/utils/domain/ids';
import type { Intent } from '@/utils/domain/judgement';
import { loadVoice } from './load';

/** A made-up case of an intent, complete enough that every value is known. */
export function sampleBrief(locale: string, intent: Intent, decision?: Decision, emotion = 40): Brief {
  const card = loadVoice(locale).card;
  const delivered = ![
    'where_is_order',
    'late_delivery',
    'not_received',
    'cancel_order',
    'change_order',
    'customs_duty',
  ].includes(intent);
  const shipped = !['cancel_order', 'change_order'].includes(intent);
  return {
    market: 'amazon',
    site: 'amazon.de',
    buyerLocale: locale,
    agentLocale: 'en-US',
    now: Date.UTC(2026, 10, 25, 9),
    agent: { name: 'Li Wei', role: 'after-sales', shop: 'Nordlicht Home' },
    order: {
      orderId: '305-1234567-1234567' as OrderId,
      items: [{ title: 'Lamp', quantity: 1 }],
      total: {
        amount: 29.5,
        currency:
          {
            US: 'USD',
            GB: 'GBP',
            JP: 'JPY',
            KR: 'KRW',
            SE: 'SEK',
            PL: 'PLN',
            BR: 'BRL',
            MX: 'MXN',
            IN: 'INR',
            TR: 'TRY',
            SA: 'SAR',
            AE: 'AED',
            EG: 'EGP',
            IL: 'ILS',
            RU: 'RUB',
            TH: 'THB',
            TW: 'TWD',
            VN: 'VND',
            ID: 'IDR',
            AU: 'AUD',
          }[card.country] ?? 'EUR',
      },
      carrier: shipped ? 'DHL' : undefined,
      trackingNumber: shipped ? 'LX123456789DE' : undefined,
      promisedBy: delivered || intent === 'where_is_order' ? '2026-11-27' : '2026-11-20',
      deliveredAt: delivered ? Date.UTC(2026, 10, 22, 12) : undefined,
    },
    messages: [{ from: 'buyer', text: '...', at: Date.UTC(2026, 10, 24) }],
    judgement: { intent, severity: 'II', emotion, flags: [] },
    decision,
  };
}
