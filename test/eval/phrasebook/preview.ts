import 'temporal-polyfill/global';
import type { Brief, Decision } from '@/utils/domain/draft';
import type { OrderId } from '@/utils/domain/ids';
import { INTENTS, type Intent } from '@/utils/domain/judgement';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { loadCues, loadVoice } from './load';

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

if (process.argv[1]?.endsWith('phrasebook/preview.ts')) {
  const [locale = 'en-US', ...wanted] = process.argv.slice(2);
  const cues = loadCues();
  const voice = loadVoice(locale);
  const data = { voice, gloss: loadVoice('en-US'), cues };
  const decisions: [Intent, Decision, number][] = [
    ['damaged', { remedy: 'replacement' }, 60],
    ['not_received', { remedy: 'refund_full' }, 90],
    ['damaged', { remedy: 'refund_partial', amount: { amount: 8, currency: 'EUR' } }, 20],
    ['missing_items', { remedy: 'missing_part' }, 30],
    ['not_as_described', { remedy: 'return_label' }, 60],
    ['defective', { remedy: 'troubleshooting' }, 30],
    ['delivered_not_received', { remedy: 'carrier_investigation' }, 50],
    ['cancel_order', { remedy: 'cancellation' }, 10],
    ['return_exchange', { remedy: 'decline', reason: 'used' }, 10],
    ['where_is_order', { remedy: 'information' }, 10],
    ['where_is_order', { remedy: 'protection_extension' }, 20],
  ];
  const show = (title: string, brief: Brief) => {
    draftReplies(brief, data).forEach((draft, at) => {
      console.log(`\n===== ${title} · draft ${at + 1} · ${draft.strategy}\n${draft.text}`);
    });
  };
  const chosen = INTENTS.filter((intent) => wanted.length === 0 || wanted.includes(intent));
  for (const intent of chosen) show(`${intent} (no decision)`, sampleBrief(locale, intent));
  for (const [intent, decision, emotion] of decisions)
    if (chosen.includes(intent)) show(`${intent} → ${decision.remedy}`, sampleBrief(locale, intent, decision, emotion));
}
