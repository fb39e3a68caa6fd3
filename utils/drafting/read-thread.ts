import { buyerRegister, type RegisterChoice } from '../culture/buyer-register';
import type { Brief } from '../domain/draft';
import type { EpochMs, LanguageTag } from '../domain/ids';
import type { Money } from '../domain/money';
import type { CultureCard } from '../domain/schemas/culture-card';
import type { ThreadCues } from '../domain/schemas/thread-cues';

/** Something the buyer has already told, sent or done; a draft never asks for it again. */
export type Given =
  | 'photo'
  | 'video'
  | 'order_number'
  | 'tracking_number'
  | 'neighbours'
  | 'troubleshooting'
  | 'size'
  | 'model'
  | 'batch'
  | 'details'
  | 'invoice_details'
  | 'remedy_choice';

export type Occasion = 'birthday' | 'wedding' | 'baby' | 'child' | 'gift' | 'holiday' | 'date';

/** What the conversation so far says, for the plan of a reply and for the agent who cannot read it. */
export interface ThreadBrief {
  given: ReadonlySet<Given>;
  /** Photos or a video were sent, not only spoken of. */
  sentPhotos: boolean;
  sentVideo: boolean;
  occasion?: Occasion;
  wants?: 'refund' | 'replacement';
  register: RegisterChoice;
  /** The buyer described the matter at some length. */
  detailed: boolean;
  /** The buyer's last message is a few words. */
  terse: boolean;
  buyerUsesEmoji: boolean;
  /** Buyer messages since the last reply of a person of the shop. */
  unanswered: number;
  /** We asked again for something that was already here. */
  askedAgain: boolean;
  /** The shop has answered before, and the buyer had to write again. */
  answeredBefore: boolean;
  /** When the shop reported a refund as done. */
  refundReportedAt?: EpochMs;
  /** Amounts that the buyer names, in the order's currency, last message first. */
  amounts: Money[];
  /** Different order numbers that the buyer names. */
  orderIds: string[];
  /** Steps that the shop promised and that lie open, as written. */
  promised: { text: string; at?: EpochMs }[];
}

const ORDER_ID = /(?<!\d)(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5}|\d{16})(?!\d)/g;

/** A tax number, or a company by its form and name. The form is looked for first: few texts hold one. */
const INVOICE =
  /\d{7}|株式会社|(?:gmbh|s\.?r\.?l|ltd|有限公司)(?<=\p{L}{3}[^\n]{0,40}(?:gmbh|s\.?r\.?l|ltd|有限公司))/iu;

/** Reads the conversation of a brief with the cue words of every language, for buyers mix them. */
export function readThread(brief: Brief, cues: ThreadCues, card: CultureCard): ThreadBrief {
  const says = cueReader(cues, card.language);
  const buyer = brief.messages.filter((message) => message.from === 'buyer');
  const seller = brief.messages.filter((message) => message.from === 'seller');
  const text = buyer.map((message) => message.text).join('\n');
  const attachments = buyer.some((message) => (message.attachments ?? 0) > 0);

  const given = new Set<Given>();
  const mentionsPhoto = says(text, 'photo');
  const mentionsVideo = says(text, 'video');
  // What an earlier reply has thanked for is not thanked for again.
  const thanked = brief.messages.findLastIndex(
    (message) => message.from === 'seller' && thanksFor(message.text) && says(message.text, 'photo'),
  );
  const unthanked = brief.messages.slice(thanked + 1).filter((message) => message.from === 'buyer');
  const fresh = unthanked.map((message) => message.text).join('\n');
  const freshAttachments = unthanked.some((message) => (message.attachments ?? 0) > 0);
  const attached = freshAttachments || says(fresh, 'attached');
  if (mentionsPhoto || attachments) given.add('photo');
  if (mentionsVideo) given.add('video');
  if (brief.order !== undefined || text.match(ORDER_ID)) given.add('order_number');
  if (brief.order?.trackingNumber !== undefined) given.add('tracking_number');
  if (says(text, 'neighbours')) given.add('neighbours');
  if (says(text, 'tried')) given.add('troubleshooting');
  const withoutOrders = text.replace(ORDER_ID, ' ');
  const withoutIds = withoutOrders.replace(/\d{7,}\p{L}*/gu, ' ');
  if (/\p{N}/u.test(withoutIds)) given.add('size').add('model');
  if (/\p{Lu}{0,4}\d{3,}[A-Z]?|\b[A-Z]\d{2,}/u.test(withoutIds)) given.add('batch');
  const last = buyer.at(-1)?.text ?? '';
  if (text.length > 40) given.add('details');
  if (INVOICE.test(withoutOrders)) given.add('invoice_details');
  const refund = says(text, 'wantsRefund');
  const replacement = says(text, 'wantsReplacement');
  const wants = refund === replacement ? undefined : refund ? 'refund' : 'replacement';
  if (wants !== undefined) given.add('remedy_choice');

  const lastSellerIndex = brief.messages.findLastIndex((message) => message.from === 'seller');
  const refundReport = [...seller].reverse().find((message) => says(message.text, 'refundIssued'));
  return {
    given,
    sentPhotos: (says(fresh, 'photo') || freshAttachments) && attached,
    sentVideo: says(fresh, 'video') && attached,
    occasion: brief.judgement.flags.includes('occasion') ? (occasionIn(text, says) ?? 'date') : undefined,
    wants,
    register: buyerRegister(
      buyer.map((message) => message.text),
      card,
    ),
    detailed: text.length > (card.style.length.unit === 'characters' ? 60 : 140),
    terse:
      last.length > 0 && (card.style.length.unit === 'characters' ? last.length <= 14 : last.split(/\s+/).length <= 5),
    buyerUsesEmoji: /\p{Extended_Pictographic}/u.test(last),
    unanswered: brief.messages.slice(lastSellerIndex + 1).filter((message) => message.from === 'buyer').length,
    askedAgain: askedAgain(brief, says),
    answeredBefore: lastSellerIndex >= 0 && lastSellerIndex < brief.messages.length - 1,
    refundReportedAt: refundReport?.at,
    amounts: [...buyer].reverse().flatMap((message) => amountsIn(message.text, brief)),
    orderIds: [...new Set(text.match(ORDER_ID) ?? [])],
    promised: seller.map((message) => ({ text: message.text, at: message.at })),
  };
}

/** Whether a sentence of ours says that money has been paid back. */
export function reportsRefund(text: string, cues: ThreadCues, card: CultureCard): boolean {
  return cueReader(cues, card.language)(text, 'refundIssued');
}

type Says = (text: string, cue: keyof ThreadCues['cues']) => boolean;

/** A cue word and where in a text it may stand. */
interface CueWord {
  word: string;
  /** Must begin a word. */
  begins: boolean;
  /** Must end a word as well. */
  ends: boolean;
}

const prepared = new WeakMap<ThreadCues, Map<string, CueWord[]>>();

/** Looks for the cue words of a language, and of English, which buyers mix in everywhere. */
function cueReader(cues: ThreadCues, language: LanguageTag): Says {
  const known = prepared.get(cues) ?? new Map<string, CueWord[]>();
  prepared.set(cues, known);
  const plains = new Map<string, string>();
  return (text, cue) => {
    const key = `${language} ${cue}`;
    let words = known.get(key);
    if (words === undefined) {
      words = [
        ...(cues.cues[cue][language] ?? []).map((word) => cueWord(word, language)),
        ...(cues.cues[cue].en ?? []).map((word) => cueWord(word, 'en')),
      ];
      known.set(key, words);
    }
    const plain = plains.get(text) ?? text.normalize('NFKC').toLowerCase();
    plains.set(text, plain);
    return words.some((word) => stands(word, plain));
  };
}

/** Languages that build long words of short ones, so that a cue may stand in the middle. */
const COMPOUNDING = ['de', 'nl', 'sv', 'ko'];

/**
 * A cue begins a word in alphabets that part words by spaces; short ones are whole words (`eid` is not in `leider`).
 * Other scripts, and those that hang particles before a word, are searched anywhere.
 */
function cueWord(cue: string, language: LanguageTag): CueWord {
  const word = cue.trim().normalize('NFKC').toLowerCase();
  const alphabetic = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
  const compound = COMPOUNDING.includes(language) && word.length >= 6;
  const begins = alphabetic && !compound;
  return { word, begins, ends: begins && (word.length <= 3 || cue.endsWith(' ')) };
}

function stands(cue: CueWord, plain: string): boolean {
  for (let at = plain.indexOf(cue.word); at >= 0; at = plain.indexOf(cue.word, at + 1)) {
    const open = !cue.begins || !isLetter(plain.charAt(at - 1));
    if (open && (!cue.ends || !isLetter(plain.charAt(at + cue.word.length)))) return true;
  }
  return false;
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{M}]/u.test(sign);
}

function occasionIn(text: string, says: Says): Occasion | undefined {
  const kinds = ['wedding', 'birthday', 'holiday', 'gift', 'baby', 'child'] as const;
  return kinds.find((kind) => says(text, kind));
}

/** True when a message of the shop asks for what earlier messages held. */
function askedAgain(brief: Brief, says: Says): boolean {
  let buyerText = '';
  let askedOrderNumber = 0;
  for (const message of brief.messages) {
    if (message.from === 'buyer') buyerText += `\n${message.text}`;
    if (message.from !== 'seller') continue;
    const gaveBefore = (cue: 'photo' | 'video') =>
      says(message.text, cue) && says(buyerText, cue) && !thanksFor(message.text);
    if (gaveBefore('video') || gaveBefore('photo')) return true;
    if (says(message.text, 'orderNumber')) {
      askedOrderNumber += 1;
      if (askedOrderNumber > 1 || buyerText.match(ORDER_ID)) return true;
    }
  }
  return false;
}

/** A reply that thanks for photos does not ask for them. */
function thanksFor(text: string): boolean {
  return /thank|dank|merci|gracias|grazi|obrigad|bedankt|dzięk|tack|ありがとう|감사|謝|谢|شكر|teşekkür|спасибо|תודה|ขอบคุณ|cảm ơn|terima kasih|धन्यवाद/iu.test(
    text,
  );
}

const MARKS: [RegExp, string][] = [
  [/€|\beur(?:o|os)?\b/iu, 'EUR'],
  [/£|\bgbp\b/iu, 'GBP'],
  [/₹|\brs\.?|\binr\b|रुपय/iu, 'INR'],
  [/r\$|\bbrl\b|\breais\b/iu, 'BRL'],
  [/\brp\b|rp\.?(?=\d)|\bidr\b/iu, 'IDR'],
  [/₺|\btl\b|\btry\b/iu, 'TRY'],
  [/₽|руб|\brub\b/iu, 'RUB'],
  [/₪|ש"ח|שקל/iu, 'ILS'],
  [/฿|บาท|\bthb\b/iu, 'THB'],
  [/₫|\bvnd\b|\bđ\b|đồng/iu, 'VND'],
  [/₩|원/iu, 'KRW'],
  [/円|¥|￥/iu, 'JPY'],
  [/zł|\bpln\b/iu, 'PLN'],
  [/\bkr\b|\bsek\b|kronor/iu, 'SEK'],
  [/nt\$|元|\btwd\b/iu, 'TWD'],
  [/درهم|\baed\b/iu, 'AED'],
  [/ريال|\bsar\b/iu, 'SAR'],
  [/جنيه|\begp\b/iu, 'EGP'],
  [/\$|\busd\b|dollar/iu, '$'],
];

/** Currency of a country, for an amount named without an order. */
const COUNTRY_CURRENCY: Record<string, string> = {
  'en-US': 'USD',
  'en-AU': 'AUD',
  'es-MX': 'MXN',
  'zh-TW': 'TWD',
};

/** Amounts of money that stand in a text with a currency mark beside them. */
function amountsIn(text: string, brief: Brief): Money[] {
  const found: Money[] = [];
  const plain = text.normalize('NFKC').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  for (const match of plain.matchAll(/\d(?:[\d.,' ]*\d)?/g)) {
    const around = `${plain.slice(Math.max(0, match.index - 5), match.index)}|${plain.slice(match.index + match[0].length, match.index + match[0].length + 6)}`;
    const mark = MARKS.find(([pattern]) => pattern.test(around))?.[1];
    if (mark === undefined) continue;
    const currency =
      mark === '$' ? (brief.order?.total?.currency ?? COUNTRY_CURRENCY[brief.buyerLocale] ?? 'USD') : mark;
    const amount = numberFrom(match[0], currency);
    if (amount !== undefined && amount > 0) found.push({ amount, currency });
  }
  return found;
}

/** Reads `1.299`, `1,299.00`, `92,18`: a last group of one or two digits after a mark is the decimal part. */
function numberFrom(run: string, currency: string): number | undefined {
  const compact = run.replace(/[' ]/g, '');
  const decimals = ['JPY', 'KRW', 'VND', 'IDR'].includes(currency) ? undefined : /[.,](\d{1,2})$/.exec(compact)?.[1];
  const digits = compact.replace(/\D/g, '');
  const value = decimals === undefined ? Number(digits) : Number(digits) / 10 ** decimals.length;
  return Number.isFinite(value) ? value : undefined;
}

/** Languages whose messages have cue words. */
export function cueLanguages(cues: ThreadCues): LanguageTag[] {
  return Object.keys(cues.cues.photo);
}
