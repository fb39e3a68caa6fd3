import 'temporal-polyfill/global';
import { LOCALES } from '@/utils/culture/resolve-locale';
import type { Brief, Decision, Stage } from '@/utils/domain/draft';
import { INTENTS, type Intent } from '@/utils/domain/judgement';
import { type DraftingData, draftReplies } from '@/utils/drafting/draft-replies';
import { stageOf } from '@/utils/drafting/plan-reply';
import { readThread } from '@/utils/drafting/read-thread';
import { hasPhrases, loadCues, loadVoice } from './load';
import { sampleBrief } from './sample-brief';

export const STAGES: readonly Stage[] = [
  'first_contact',
  'evidence_received',
  'remedy_decided',
  'waiting_on_carrier',
  'closing',
];

/** What a seller would decide first for an intent. */
const LIKELY: Record<Intent, Decision> = {
  where_is_order: { remedy: 'information' },
  late_delivery: { remedy: 'protection_extension' },
  not_received: { remedy: 'refund_full' },
  delivered_not_received: { remedy: 'refund_full' },
  missing_items: { remedy: 'missing_part' },
  damaged: { remedy: 'replacement' },
  defective: { remedy: 'troubleshooting' },
  wrong_item: { remedy: 'replacement' },
  not_as_described: { remedy: 'return_label' },
  size_fit: { remedy: 'return_label' },
  return_exchange: { remedy: 'decline', reason: 'used' },
  refund_status: { remedy: 'refund_full' },
  cancel_order: { remedy: 'cancellation' },
  change_order: { remedy: 'address_change' },
  customs_duty: { remedy: 'customs_help' },
  invoice_document: { remedy: 'invoice' },
  product_question: { remedy: 'information' },
  payment_problem: { remedy: 'refund_full' },
  safety_incident: { remedy: 'refund_full' },
  service_complaint: { remedy: 'keep_item' },
  praise_thanks: { remedy: 'information' },
  other: { remedy: 'information' },
};

/** A made-up case of an intent at a stage of the conversation. */
export function stagedBrief(locale: string, intent: Intent, stage: Stage): Brief {
  const plain = sampleBrief(locale, intent);
  switch (stage) {
    case 'first_contact':
      return plain;
    case 'evidence_received':
      return {
        ...plain,
        messages: plain.messages.map((message) => ({ ...message, text: 'photo attached', attachments: 2 })),
      };
    case 'remedy_decided':
      return { ...plain, decision: LIKELY[intent] };
    case 'waiting_on_carrier':
      return { ...plain, decision: { remedy: 'carrier_investigation' } };
    case 'closing':
      return {
        ...plain,
        messages: [...plain.messages, { from: 'seller', text: '...' }, { from: 'buyer', text: '...' }],
        judgement: { ...plain.judgement, emotion: 0, severity: 'III' },
      };
  }
}

export interface CoverageHole {
  locale: string;
  intent: Intent;
  stage: Stage;
  why: string;
}

/** Every combination of locale, intent and stage that has no sound draft. */
export function coverageHoles(locale: string, data: Omit<DraftingData, 'voice'>): CoverageHole[] {
  const voice = loadVoice(locale);
  const holes: CoverageHole[] = [];
  for (const intent of INTENTS) {
    for (const stage of STAGES) {
      const brief = stagedBrief(locale, intent, stage);
      const drafts = draftReplies(brief, { ...data, voice });
      const hole = (why: string) => holes.push({ locale, intent, stage, why });
      if (drafts.length < 3) hole(`${drafts.length} drafts`);
      if (new Set(drafts.map((draft) => draft.text)).size < drafts.length) hole('two drafts are the same');
      if (new Set(drafts.map((draft) => draft.strategy)).size < 2) hole('one strategy only');
      if (stage === 'evidence_received' && stageOf(brief, readThread(brief, data.cues, voice.card)) === 'first_contact')
        hole('evidence is not seen');
      for (const draft of drafts) {
        if (/[{}<>[\]|]|\b(?:undefined|null|NaN)\b/.test(draft.text)) hole(`unfilled: ${draft.text}`);
        if (draft.lines.length < 3) hole('no substance');
        if (draft.lines.some((line) => line.gloss.trim() === '')) hole('a line without gloss');
      }
    }
  }
  return holes;
}

if (process.argv[1]?.endsWith('phrasebook/coverage.ts')) {
  const data = { gloss: loadVoice('zh-CN'), cues: loadCues() };
  let holes = 0;
  console.log(`locale  ${INTENTS.length} intents × ${STAGES.length} stages`);
  for (const locale of LOCALES) {
    if (!hasPhrases(locale)) {
      console.log(`${locale}  no phrases`);
      holes += 1;
      continue;
    }
    const found = coverageHoles(locale, data);
    holes += found.length;
    console.log(
      `${locale}  ${INTENTS.length * STAGES.length - new Set(found.map((hole) => `${hole.intent} ${hole.stage}`)).size} / ${INTENTS.length * STAGES.length}`,
    );
    for (const hole of found.slice(0, 10)) console.log(`   ${hole.intent} · ${hole.stage}: ${hole.why}`);
  }
  process.exit(holes === 0 ? 0 : 1);
}
