import 'temporal-polyfill/global';
import type { Brief, Decision } from '@/utils/domain/draft';
import { INTENTS, type Intent } from '@/utils/domain/judgement';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { loadCues, loadVoice } from './load';
import { sampleBrief } from './sample-brief';

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
