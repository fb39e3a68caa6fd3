import 'temporal-polyfill/global';
import type { Brief, Decision } from '@/utils/domain/draft';
import type { Flag, Intent, Severity } from '@/utils/domain/judgement';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { loadCues, loadVoice } from './load';
import { sampleBrief } from './sample-brief';

/** A buyer's name as a console of the country prints it. */
const NAMES: Record<string, string> = {
  ja: '佐藤 美咲',
  de: 'Anna Schneider',
  fr: 'Claire Martin',
  es: 'Lucía Fernández',
  it: 'Giulia Rossi',
  en: 'Emily Carter',
  pt: 'Mariana Souza',
  ar: 'فهد العتيبي',
  ko: '김민지',
  zh: '陳怡君',
  pl: 'Katarzyna Nowak',
  nl: 'Sanne de Vries',
  sv: 'Elin Lindqvist',
  tr: 'Ayşe Yılmaz',
  ru: 'Ирина Смирнова',
  he: 'נועה כהן',
  th: 'สมชาย ใจดี',
  vi: 'Nguyễn Thu Hà',
  hi: 'प्रिया शर्मा',
  id: 'Siti Rahma',
};

/** What was bought, as a listing of the country calls it. */
const ITEMS: Record<string, string> = {
  ja: 'デスクライト',
  de: 'Schreibtischlampe',
  fr: 'Lampe de bureau',
  es: 'Lámpara de escritorio',
  it: 'Lampada da scrivania',
  en: 'Desk lamp',
  pt: 'Luminária de mesa',
  ar: 'مصباح مكتب',
  ko: '책상용 스탠드',
  zh: '檯燈',
  pl: 'Lampka biurkowa',
  nl: 'Bureaulamp',
  sv: 'Skrivbordslampa',
  tr: 'Masa lambası',
  ru: 'Настольная лампа',
  he: 'מנורת שולחן',
  th: 'โคมไฟตั้งโต๊ะ',
  vi: 'Đèn bàn học',
  hi: 'टेबल लैंप',
  id: 'Lampu meja',
};

/** Long enough that the buyer is not taken for a person of few words; it says nothing. */
const LONG = '… '.repeat(60);

interface Case {
  title: string;
  intent: Intent;
  emotion: number;
  severity: Severity;
  decision?: Decision;
  flags?: Flag[];
  photos?: number;
  /** What the buyer wrote, in whatever language, where more than the judgement matters. */
  text?: string;
  /** The shop has answered once before. */
  second?: boolean;
}

const CASES: Case[] = [
  {
    title: 'damaged, photos sent, calm, replacement',
    intent: 'damaged',
    emotion: 30,
    severity: 'II',
    photos: 2,
    decision: { remedy: 'replacement' },
  },
  { title: 'damaged, nothing decided', intent: 'damaged', emotion: 50, severity: 'II' },
  {
    title: 'late, asks again, nothing decided',
    intent: 'late_delivery',
    emotion: 50,
    severity: 'III',
    flags: ['repeat_contact'],
    second: true,
  },
  {
    title: 'not received, angry, threatens a claim, full refund',
    intent: 'not_received',
    emotion: 90,
    severity: 'I',
    flags: ['platform_claim', 'repeat_contact'],
    second: true,
    decision: { remedy: 'refund_full' },
  },
  {
    title: 'where is my refund, nothing decided',
    intent: 'refund_status',
    emotion: 60,
    severity: 'II',
    flags: ['repeat_contact'],
  },
  { title: 'size does not fit, calm', intent: 'size_fit', emotion: 10, severity: 'III' },
  { title: 'safety: the lamp smoked', intent: 'safety_incident', emotion: 60, severity: 'I' },
  { title: 'thanks', intent: 'praise_thanks', emotion: 0, severity: 'III' },
  { title: 'question about the product', intent: 'product_question', emotion: 10, severity: 'III' },
  {
    title: 'where is my order, calm',
    intent: 'where_is_order',
    emotion: 10,
    severity: 'III',
    decision: { remedy: 'information' },
  },
  {
    title: 'defective, upset, return label',
    intent: 'defective',
    emotion: 60,
    severity: 'II',
    decision: { remedy: 'return_label' },
  },
  {
    title: 'wrong item, partial refund and keep it',
    intent: 'wrong_item',
    emotion: 40,
    severity: 'II',
    decision: { remedy: 'keep_item', amount: { amount: 12, currency: '' } },
  },
  {
    title: 'cancel, already shipped',
    intent: 'cancel_order',
    emotion: 20,
    severity: 'III',
    decision: { remedy: 'decline', reason: 'already_shipped' },
  },
  {
    title: 'service complaint, second reply',
    intent: 'service_complaint',
    emotion: 70,
    severity: 'II',
    second: true,
    flags: ['repeat_contact'],
  },
  {
    title: 'delivered, not there',
    intent: 'delivered_not_received',
    emotion: 40,
    severity: 'II',
    decision: { remedy: 'carrier_investigation' },
  },
  {
    title: 'something is missing, part is sent',
    intent: 'missing_items',
    emotion: 30,
    severity: 'II',
    decision: { remedy: 'missing_part' },
  },
  {
    title: 'late for a birthday, replacement',
    intent: 'damaged',
    emotion: 50,
    severity: 'II',
    flags: ['occasion'],
    text: `birthday ${LONG}`,
    photos: 1,
    decision: { remedy: 'replacement' },
  },
  {
    title: 'three words: where is it, calm',
    intent: 'where_is_order',
    emotion: 20,
    severity: 'III',
    text: '...',
  },
  {
    title: 'charged twice, refund of the second amount',
    intent: 'payment_problem',
    emotion: 50,
    severity: 'II',
    decision: { remedy: 'refund_full' },
  },
  { title: 'return, change of mind', intent: 'return_exchange', emotion: 10, severity: 'III' },
  {
    title: 'invoice wanted',
    intent: 'invoice_document',
    emotion: 10,
    severity: 'III',
    decision: { remedy: 'invoice' },
  },
  {
    title: 'held at customs',
    intent: 'customs_duty',
    emotion: 50,
    severity: 'II',
    decision: { remedy: 'customs_help' },
  },
  {
    title: 'new address before dispatch',
    intent: 'change_order',
    emotion: 10,
    severity: 'III',
    decision: { remedy: 'address_change' },
  },
  { title: 'defective, steps first', intent: 'defective', emotion: 30, severity: 'II' },
  { title: 'not as described, photos sent', intent: 'not_as_described', emotion: 50, severity: 'II', photos: 1 },
  {
    title: 'return declined: used',
    intent: 'return_exchange',
    emotion: 30,
    severity: 'III',
    decision: { remedy: 'decline', reason: 'used' },
  },
];

/** The case as a brief in the locale, with all facts known. */
function briefOf(locale: string, one: Case): Brief {
  const plain = sampleBrief(locale, one.intent);
  const { decision } = one;
  const currency = plain.order?.total?.currency ?? 'EUR';
  const factor = (plain.order?.total?.amount ?? 0) / 30;
  const title = ITEMS[locale.split('-')[0] ?? ''] ?? 'Lamp';
  const order = plain.order && { ...plain.order, items: [{ title, quantity: 1 }] };
  const first: Brief['messages'] = [{ from: 'buyer', text: '...', at: plain.now - 3 * 86_400_000 }];
  return {
    ...plain,
    order,
    buyerName: NAMES[locale.split('-')[0] ?? ''],
    decision: decision?.amount ? { ...decision, amount: { amount: Math.round(12 * factor), currency } } : decision,
    messages: [
      ...(one.second ? [...first, { from: 'seller' as const, text: '...', at: plain.now - 2 * 86_400_000 }] : []),
      { from: 'buyer', text: one.text ?? LONG, at: plain.now - 3_600_000, attachments: one.photos },
    ],
    judgement: { intent: one.intent, severity: one.severity, emotion: one.emotion, flags: one.flags ?? [] },
  };
}

// npx tsx test/eval/phrasebook/letters.ts <locale> [which draft, 1 to 3]: whole letters, to be read as a native agent.
const [locale = 'en-US', place = '1'] = process.argv.slice(2);
const data = { voice: loadVoice(locale), gloss: loadVoice('en-US'), cues: loadCues() };
for (const one of CASES) {
  const draft = draftReplies(briefOf(locale, one), data)[Number(place) - 1];
  if (draft) console.log(`\n===== ${one.title} · ${draft.strategy}\n${draft.text}`);
}
