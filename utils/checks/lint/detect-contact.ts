import type { Span } from '@/utils/domain/finding';
import { compileOwn } from '../own/own-pattern';
import type { Hit } from './detectors';
import type { LintJob } from './job';
import type { LintRule } from './lint-rule';
import { matchesIn } from './matches-in';

const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){0,4}\.[a-z]{2,24}(?![a-z])/g;
const MAIL_HANDLE =
  /[a-z0-9._-]{2,40}\s{0,2}@\s{0,2}(?:gmail|qq|163|126|outlook|hotmail|yahoo|icloud|foxmail)(?![a-z])/g;
const TOP_LEVEL =
  'com|net|org|info|biz|shop|store|online|site|top|xyz|io|co|me|cn|de|uk|fr|it|es|nl|pl|se|eu|at|ch|be|ru|tr|jp|kr|tw|hk|br|mx|pt|in|au|ca|us|ly|gl|app|link|club|vip|tv|cc';
const LINK = new RegExp(
  `(?:https?:\\/\\/|www\\.)[^\\s<>"'()]{3,300}|(?<![\\w.-])[a-z0-9][a-z0-9-]{1,62}(?:\\.[a-z0-9-]{2,62}){0,3}\\.(?:${TOP_LEVEL})(?:\\/[^\\s<>"'()]{0,200})?(?![\\w-])`,
  'g',
);
/** Pages of the marketplace itself, which a buyer may be led to. */
const OWN_PAGES: Record<string, RegExp> = {
  amazon: /^https:\/\/(?:[\w-]+\.)*amazon\.[a-z.]{2,6}(?:[/?#]|$)|^(?:www\.)?amazon\.[a-z.]{2,6}(?:\/|$)/,
  ebay: /^(?:https:\/\/)?(?:[\w-]+\.)*ebay\.[a-z.]{2,6}(?:[/?#]|$)/,
  aliexpress: /^(?:https:\/\/)?(?:[\w-]+\.)*aliexpress\.[a-z.]{2,6}(?:[/?#]|$)/,
};
/** Endings that people hide with a space before them. */
const HIDDEN_ENDING = /\.(?:com|net|org|shop|store|cn|ru|info)(?:$|\/)/;
/** Endings behind a dot that is written as a word: none that is a word itself, unless the name is plainly no word. */
const SPELLED_ENDING =
  /\.(?:com|net|org|shop|store|info|biz|de|fr|nl|pl|se|eu|uk|ru|jp|cn|kr|tr|br|ch|vn|th)$|[\d-][a-z0-9-]*\.[a-z]{2,6}$/;
const NOT_SECURE = /^http:\/\//;
/** Names with a dot that are no addresses on the net. */
const NOT_A_LINK = /^(?:node\.js|e\.g|i\.e|z\.b|d\.h|u\.a|p\.s|no\.1|vs\.|gmbh\.co|b\.v)$/;

const DIGITS = /\+?\(?\d[\d ()./-]{5,24}\d/g;
const ORDER_SHAPES = /^(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5}|\d{14,20})$/;
/** Dates, times, money and measures that are runs of digits, too. */
const DATE_SHAPES =
  /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d{4}[ -]\d{4})$/;
/** Groups of three, as both sums and numbers of telephones are written. */
const THOUSANDS = /^\d{1,3}(?: \d{3})+$/;
/** The way in which numbers are dialled within a country. */
const DIALLED = /^\(?0\d[\d ()/.-]{6,14}$/;

function linksIn(job: LintJob): Span[] {
  const { text } = job.unmasked;
  return [...text.matchAll(LINK)]
    .map((match) => ({ start: match.index, end: match.index + match[0].replace(/[.,;:!?]+$/, '').length }))
    .filter(({ start, end }) => {
      const address = text.slice(start, end);
      if (NOT_A_LINK.test(address)) return false;
      if (text.charAt(start - 1) === '@') return isPlaceOnTheNet(job, `${localPart(text, start)}@`, start - 1);
      // "… on 4 March. It takes" is the end of a sentence; a space inside an address hides it only before a known ending.
      const at = job.originalOfUnmasked({ start, end });
      const written = job.reply.text.slice(at.start, at.end);
      const spelled = /\s/.test(written) && !written.includes('.') && SPELLED_ENDING.test(address);
      if (/\s/.test(written) && !spelled && (!HIDDEN_ENDING.test(address) || /\.\s+\p{Lu}/u.test(written)))
        return false;
      const own = OWN_PAGES[job.reply.market]?.test(address) ?? false;
      return !own || NOT_SECURE.test(address);
    });
}

function localPart(text: string, at: number): string {
  return /[a-z0-9._%+-]{0,40}$/.exec(text.slice(Math.max(0, at - 41), at - 1))?.[0] ?? '';
}

/** Web addresses that do not belong to the marketplace, and invitations to a site of one's own. */
export function link(job: LintJob): Hit[] {
  const hits = linksIn(job).map((span) => ({ span: job.originalOfUnmasked(span) }));
  for (const sentence of job.sentences)
    for (const span of job.stated('site_invite', sentence)) hits.push({ span: job.original(span) });
  return hits;
}

/** The European platform for online disputes was closed; its address is of no use any more. */
export function odrLink(job: LintJob): Hit[] {
  const found = /(?:https?:\/\/)?ec\.europa\.eu\/consumers\/odr\S{0,40}/.exec(job.unmasked.text);
  return found
    ? [{ span: job.originalOfUnmasked({ start: found.index, end: found.index + found[0].length }), fix: '' }]
    : [];
}

export function email(job: LintJob): Hit[] {
  const { text } = job.unmasked;
  if (!text.includes('@')) return [];
  const spans = [EMAIL, MAIL_HANDLE].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isPlaceOnTheNet(job, match[0], match.index))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return spans.map((span) => ({ span: job.originalOfUnmasked(span) }));
}

/** "Our shop at example dot com": an "at" written as a word after a word that is nobody's mailbox. */
function isPlaceOnTheNet(job: LintJob, address: string, at: number): boolean {
  // a name in a network, written with its sign and a space before it
  // "downloaded at lamps.com": the "at" is a word and the address has its dot, and nobody speaks of mail
  const at1 = job.originalOfUnmasked({ start: at, end: at + address.length });
  const before = job.reply.text.slice(Math.max(0, at1.start - 40), at1.start);
  if (
    /\sat\s+[\w-]+\.[a-z]/i.test(job.reply.text.slice(at1.start, at1.end + 24)) &&
    !/mail|write|send|reply|contact/i.test(before)
  )
    return true;
  if (/^(?:insta|instagram|telegram|ig|tg|tiktok|line|wechat|whatsapp|skype|id|user|twitter|facebook)@/.test(address))
    return true;
  const place =
    /^(?:shop|store|site|website|webshop|us|page|available|found|order|buy|look|visit|here|it|them|cheaper)@/.exec(
      address,
    );
  if (!place) return false;
  const { start, end } = job.originalOfUnmasked({ start: at, end: at + address.length });
  return !job.reply.text.slice(start, end).includes('@');
}

/** Telephone numbers, and messengers or networks by which the buyer is to reach the seller. */
export function contact(job: LintJob): Hit[] {
  const hits: Hit[] = [];
  const { text } = job.unmasked;
  const known = new Set(
    [job.context.orderId, ...(job.context.orderIds ?? []), ...(job.context.knownCodes ?? [])].map((code) =>
      code?.replace(/\D/g, ''),
    ),
  );
  for (const match of text.matchAll(DIGITS)) {
    const run = match[0].trim();
    const digits = run.replace(/\D/g, '');
    const before = text.slice(Math.max(0, match.index - 48), match.index);
    const joined =
      /[a-z]$/.test(text.slice(0, match.index).slice(-1)) ||
      /^[a-z]/.test(text.slice(match.index + run.length, match.index + run.length + 1));
    if (digits.length < 7 || digits.length > 15 || joined) continue;
    if (ORDER_SHAPES.test(run.replace(/ /g, '')) || DATE_SHAPES.test(run) || known.has(digits)) continue;
    if (
      /(?:tracking|sendungs|suivi|seguimiento|tracciamento|track|rastreio|zending|przesyłk|przesylk|kargo|takip|отслеж|трек|追跡|運単|运单|單號|单号|송장|운송장|تتبع|מעקב|พัสดุ|vận đơn|resi|ट्रैकिंग|order|iban|konto|account n|số tài khoản|rekening|bestell|commande|pedido|ordine|zamówieni|zamowieni|sipariş|siparis|заказ|注文|订单|주문|الطلب|ref|no\.|nr\.|item|artikel|sku|ean|asin|model|teile|part|serien|serial|品番|型番|部品|품번|모델|부품|零件|型号|артикул|модел|parca|codigo|codice|referen|code|pieza|czesc|numer katalog|onderdeel|رقم القطعة|الموديل|דגם)[^.!?\n]{0,30}$/.test(
        before,
      )
    )
      continue;
    const international = run.startsWith('+') || run.startsWith('00');
    const called = job.all('contact_word').length > 0 && contactWordNear(job, match.index, run.length);
    const invited = DIALLED.test(run) && !ORDER_SHAPES.test(run) && invitesIn(job, match.index, run.length);
    if (international || invited || (called && (!THOUSANDS.test(run) || digits.length >= 9)))
      hits.push({ span: job.originalOfUnmasked({ start: match.index, end: match.index + run.length }) });
  }
  for (const sentence of job.sentences) {
    // "In an emergency please call an ambulance" sends nobody to the seller. A number is still found above.
    if (job.inside('emergency', sentence).length > 0) continue;
    const paying = [...job.inside('pay_outside', sentence), ...job.inside('pay_app', sentence)];
    const word = job
      .inside('contact_word', sentence)
      .find(
        (span) =>
          !job.isNegated(span, sentence) && !paying.some((one) => one.start <= span.start && span.end <= one.end),
      );
    if (!word) continue;
    const messenger =
      !/^(?:phone|tel(?!eg)|telephone|mobile|call|sms|text|hotline|telefon|handy|mobil|anruf|rufen|bel|ring|ara|cep|app|hp|wa$|телефон|позвон|звон|мобил|هاتف|جوال|اتصل|موبايل|טלפון|נייד|התקשר|電話|携帯|전화|핸드폰|휴대폰|电话|手机|โทร|มือถือ|dien thoai|फोन|मोबाइल|कॉल)/.test(
        job.text.slice(word.start, word.end),
      );
    const invite = job.inside('contact_invite', sentence).find((span) => !job.isNegated(span, sentence));
    const handle = /(?:id|:|：)\s{0,3}[@a-z0-9_.-]{4,30}|@[a-z0-9_.]{3,30}|\b[a-z0-9]+_[a-z0-9_]+\b/.test(
      job.text.slice(word.start, Math.min(sentence.end, word.end + 60)),
    );
    if (messenger && (invite || handle)) hits.push({ span: job.original(word) });
    else if (
      invite &&
      /\d{3}/.test(job.text.slice(word.start, sentence.end)) &&
      !hits.some((one) => one.span.start >= job.original(sentence).start) &&
      asksForNumber(job, sentence, word)
    )
      hits.push({ span: job.original(word) });
  }
  return hits;
}

/** Whether the sentence around a number asks the buyer to get in touch. */
function invitesIn(job: LintJob, index: number, length: number): boolean {
  const at = job.originalOfUnmasked({ start: index, end: index + length });
  return job.sentences.some((sentence) => {
    const { start, end } = job.original(sentence);
    return start <= at.start && end >= at.end && job.stated('contact_invite', sentence).length > 0;
  });
}

function contactWordNear(job: LintJob, index: number, length: number): boolean {
  const at = job.originalOfUnmasked({ start: index, end: index + length });
  return job.all('contact_word').some((word) => {
    const span = job.original(word);
    return span.end <= at.start ? at.start - span.end < 50 : span.start - at.end < 30 && span.start >= at.end;
  });
}

function asksForNumber(job: LintJob, sentence: Span, word: Span): boolean {
  return /\d{5,}/.test(job.text.slice(word.start, sentence.end).replace(/\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5}/g, ''));
}

const STREET =
  /(?:^|[\s,(:])(?:\d{1,5}\s?[a-z]?\s+(?:[\p{L}.'-]{2,20}\s+){1,3}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|court|blvd\.?|boulevard|way|close|place|industrial (?:zone|park))(?!\p{L})|\p{L}[\p{L}.-]{2,30}(?:stra(?:ß|ss)e|str\.|weg|allee|platz|gasse|straat|laan|gatan|vägen|vagen)\s?\d{1,4}|(?:rue|avenue|boulevard|calle|avenida|carrer|via|viale|corso|piazza|rua|ulica|ul\.|улица|ул\.|проспект|пр\.)\s+(?:[\p{L}.'-]{2,20}\s+){0,3}[\p{L}.'-]{2,20},?\s+(?:n[º°o]\.?\s?)?\d{1,5}|(?:room|building|block|floor|warehouse|unit|no\.)\s?\.?\s?\d{1,5}[a-z]?,\s?[\p{L}\d .,'-]{4,60}(?:road|street|district|zone|park|city|shenzhen|guangzhou|yiwu|shanghai|hangzhou|china)|\p{L}{2,20}(?:市|区|區|路|街|镇|鎮|县)[^\s.,]{0,12}\d{1,5}\s?(?:号|號)|〒?\d{3}-\d{4}[^\n]{0,20}(?:都|道|府|県|市|区)|\p{L}{2,20}(?:로|길)\s?\d{1,4}(?:번길)?|\p{L}{2,20}\s(?:caddesi|cad\.|sokak|sok\.|mahallesi|mah\.)\s?(?:no\s?:?\s?)?\d{0,4}|(?:شارع|حي)\s[\p{L} ]{2,30}\d{1,4})/iu;

/** A postal address in a message. */
export function address(job: LintJob): Hit[] {
  const found = STREET.exec(job.folded.text);
  if (!found) return [];
  const start = found.index + (found[0].length - found[0].trimStart().length);
  return [{ span: job.original({ start, end: found.index + found[0].length }) }];
}

/** Card data, passwords and copies of papers that are asked of the buyer. */
export function secret(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence) => {
    const [word] = job
      .stated('secret', sentence)
      .filter((span) => !isOurAccount(job, span, sentence) && !isToBeCovered(job, span, sentence));
    const [give] = job.stated('give', sentence);
    return word && give && !job.inside('secret', sentence).some((span) => job.isNegated(span, sentence))
      ? [{ span: job.original(word) }]
      : [];
  });
}

/** Most signs between a number and the word that bids the buyer to cover it. */
const COVER_REACH = 24;

/** "Please cover the card number": a number that the buyer is to hide is not asked for. */
function isToBeCovered(job: LintJob, span: Span, sentence: Span): boolean {
  return job.stated('cover', sentence).some((cover) => {
    const between = job.text.slice(Math.min(span.end, cover.end), Math.max(span.start, cover.start));
    return between.length <= COVER_REACH && !/[,;:]/.test(between);
  });
}

const OURS =
  /(?:^|[^\p{L}])(?:our|my|unser\p{L}*|mein\p{L}*|notre|nos|mon|nuestr[oa]s?|mi|nostr[oaie]|mio|noss[oa]s?|minha|meu|ons|onze|mijn|nasz\p{L}*|moj\p{L}*|var|vart|min|наш\p{L}*|мо[йюея])\s(?:[\p{L}\p{N}-]{1,14}\s){0,2}$/u;

/** An account to which the buyer is to pay, and not one whose data are asked of him. */
function isOurAccount(job: LintJob, span: Span, sentence: Span): boolean {
  if (OURS.test(job.text.slice(Math.max(sentence.start, span.start - 40), span.start))) return true;
  const same = job.inside('pay_app', sentence).some((one) => one.start < span.end && span.start < one.end);
  return same && job.has('pay_outside', sentence);
}

const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])/;

/** Whether the check digits fit (ISO 13616): the rest of the number in base 36, divided by 97, is 1. */
function isIban(written: string): boolean {
  const code = written.replace(/ /g, '');
  let rest = 0;
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Payment that goes past the marketplace. */
export function payOutside(job: LintJob): Hit[] {
  const hits: Hit[] = [];
  for (const sentence of job.sentences) {
    const [past] = job.stated('pay_outside', sentence);
    const secrets = job.inside('secret', sentence);
    const asksForData = secrets.length > 0 && job.has('give', sentence);
    const [app] = job
      .stated('pay_app', sentence)
      .filter((span) => !asksForData || !secrets.some((one) => one.start < span.end && span.start < one.end))
      .filter((span) => !isToBeCovered(job, span, sentence));
    const iban = IBAN.exec(job.text.slice(sentence.start, sentence.end));
    if (iban && isIban(iban[0])) {
      const start = sentence.start + iban.index;
      hits.push({ span: job.original({ start, end: start + iban[0].length }) });
    } else if (past && !job.has('original_method', sentence)) hits.push({ span: job.original(past) });
    else if (app && !job.has('original_method', sentence) && movesMoney(job, sentence))
      hits.push({ span: job.original(app) });
  }
  return hits;
}

/** The sentence sends money or asks where to send it; naming a payment service alone is clean. */
function movesMoney(job: LintJob, sentence: Span): boolean {
  const words = job.text.slice(sentence.start, sentence.end);
  return (
    job.has('give', sentence) ||
    job.has('reward', sentence) ||
    /\b(?:pay|send|transfer|wire|zahl|uberweis|pag|envi|invi|vir|vers|regl|ricaric|bonific|mand|haz|haga|hag|faz|fac|betaal|stuur|zapla|wplac|przela|betal|skicka|swish|ode|gonder|yatir|bayar|kirim|transfer)|付|转|轉|汇|匯|打款|振|支払|送金|입금|송금|이체|보내|оплат|перевед|перечисл|скин|ادفع|حول|تحويل|שלם|העבר|โอน|จ่าย|chuyển|thanh toán|भेज|भुगतान/.test(
      words,
    )
  );
}

export function promotion(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence) => {
    const [offer] = job.stated('promo', sentence);
    const deal =
      (job.has('review', sentence) || job.has('feedback', sentence)) &&
      (['ask_review', 'five_stars', 'remove', 'condition'] as const).some((one) => job.has(one, sentence));
    return offer && !deal ? [{ span: job.original(offer) }] : [];
  });
}

/** A rule whose words stand everywhere says so often enough. */
const MOST_OWN_HITS = 20;

/** The seller's own words that he does not want to see in a reply. */
export function ownPhrases(job: LintJob, rule: LintRule): Hit[] {
  const pattern = compileOwn(rule.phrases ?? [], job.base);
  const found = matchesIn(pattern, job.text, { start: 0, end: job.text.length });
  return found.slice(0, MOST_OWN_HITS).map((span) => ({ span: job.original(span) }));
}
