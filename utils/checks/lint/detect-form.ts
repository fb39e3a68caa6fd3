import type { Hit } from './detectors';
import type { LintJob } from './job';
import type { LintRule } from './lint-rule';

const EMOJI =
  /(?![©®™])\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*|[\u{1f1e6}-\u{1f1ff}]{2}|\((?:\^_\^|\^\^|T_T|>_<|´∀｀|＾＾|o\^\^o|;_;|\*\^_\^\*)\)|\^_\^|(?:^|\s)[:;]-?[)D(](?=\s|$|[.,!])/gu;
const TAG =
  /<\/?(?:a|b|br|p|i|u|em|strong|font|span|div|img|table|tr|td|ul|ol|li|h[1-6]|html|body|script|style|center|hr|iframe|form|input)(?:\s[^<>]{0,300})?\/?>/gi;
const PLACEHOLDER =
  /\{\{?\s?[\p{L}_][\p{L}\p{N}_ .-]{0,40}\}?\}|\[(?!\d+\])\s?[\p{L}_][\p{L}\p{N}_ .'-]{0,40}\]|<(?!\/)(?!a\b|b\b|br\b|p\b|i\b|u\b)[\p{L}_][\p{L}\p{N}_ -]{1,40}>|\bX{3,}\b|_{3,}|\$\{[^}]{1,40}\}|%[A-Z_]{3,30}%|【[\p{L}\p{N} ]{1,20}】|(?:某某|ＸＸ+|○○+|〇〇+)|#[A-Z_]{3,20}#|\bTBD\b|\blorem ipsum\b/gu;
/** `[at]` and `[dot]` hide an address and are no placeholders. */
const HIDDEN_SIGN =
  /^[[{<(]\s?(?:at|dot|punkt|punt|point|punto|ponto|kropka|nokta|точка|собака|arroba|et|ät)\s?[\]}>)]$/iu;
const AMAZON_ORDER = /(?<!\d)\d{3}-\d{7}-\d{7}(?!\d)/g;
const EBAY_ORDER = /(?<!\d)\d{2}-\d{5}-\d{5}(?!\d)/g;
const ALIEXPRESS_ORDER = /(?<!\d)\d{16}(?!\d)/g;
/** Not more than this many empty lines in a row. */
const EMPTY_LINES = /\n{4,}|\n{3,}/g;
const FULL_WIDTH = /[，。！？；：（）]/u;
const HAN = /\p{Script=Han}{2,}/u;
const CJK = new Set(['zh', 'ja', 'ko']);

function each(pattern: RegExp, text: string): Hit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { span: { start: match.index + lead, end: match.index + match[0].length } };
  });
}

export function emoji(job: LintJob): Hit[] {
  return each(EMOJI, job.reply.text).map((found) => ({ ...found, fix: '' }));
}

export function html(job: LintJob): Hit[] {
  return each(TAG, job.reply.text).map((found) => ({ ...found, fix: '' }));
}

/** Longer than the box takes; the box's own limit wins over the marketplace's. Counts the worse of two ways. */
export function tooLong(job: LintJob, rule: LintRule): Hit[] {
  const most = job.context.maxLength ?? rule.limit ?? Number.POSITIVE_INFINITY;
  const { length } = job.reply.text;
  return length > most ? [{ span: { start: most, end: length } }] : [];
}

/** A placeholder that nobody filled. */
export function placeholder(job: LintJob): Hit[] {
  return each(PLACEHOLDER, job.reply.text).filter(({ span }) => {
    const written = job.reply.text.slice(span.start, span.end);
    return !new RegExp(`^${TAG.source}$`, 'i').test(written) && !HIDDEN_SIGN.test(written);
  });
}

/** An order number that is not the one of this case. */
export function wrongOrderId(job: LintJob): Hit[] {
  const known = new Set([job.context.orderId, ...(job.context.orderIds ?? [])].filter((id) => id !== undefined));
  if (known.size === 0) return [];
  const { market, text } = job.reply;
  const shapes =
    market === 'amazon'
      ? AMAZON_ORDER
      : market === 'ebay'
        ? EBAY_ORDER
        : market === 'aliexpress'
          ? ALIEXPRESS_ORDER
          : undefined;
  if (!shapes) return [];
  const codes = new Set(job.context.knownCodes ?? []);
  const quoted = job.context.buyerMessage ?? '';
  return [...text.normalize('NFKC').matchAll(shapes)]
    .filter(([id]) => !known.has(id) && !codes.has(id) && !quoted.includes(id))
    .map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      ...(known.size === 1 && { fix: [...known][0] }),
    }));
}

/** Chinese characters or full-width marks in a reply that is in another script. */
export function wrongScript(job: LintJob): Hit[] {
  if (CJK.has(job.base)) return [];
  const found = HAN.exec(job.reply.text) ?? FULL_WIDTH.exec(job.reply.text);
  return found ? [{ span: { start: found.index, end: found.index + found[0].length } }] : [];
}

/** More than two line breaks in a row. */
export function emptyLines(job: LintJob): Hit[] {
  return each(EMPTY_LINES, job.reply.text).map((found) => ({ ...found, fix: '\n\n' }));
}

/** Four or more words in capitals, or three exclamation marks. */
export function shouting(job: LintJob): Hit[] {
  const loud = /(?:\b\p{Lu}{3,}\b[ ,]+){3,}\p{Lu}{3,}|!{3,}|！{3,}/gu;
  return each(loud, job.reply.text);
}

/** Dates that read differently on two sides of an ocean. */
export function ambiguousDate(job: LintJob): Hit[] {
  return [...job.reply.text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g)]
    .filter(([, a, b]) => Number(a) <= 12 && Number(b) <= 12 && a !== b)
    .map((match) => ({ span: { start: match.index, end: match.index + match[0].length } }));
}

/** A message nobody asked for must name its order. */
export function orderIdMissing(job: LintJob): Hit[] {
  const { text } = job.reply;
  return new RegExp(AMAZON_ORDER.source).test(text) ? [] : [{ span: { start: 0, end: Math.min(text.length, 1) } }];
}

/** A message nobody asked for, after its time. */
export function tooLate(job: LintJob, rule: LintRule): Hit[] {
  const days = job.context.daysSinceCompletion;
  if (days === undefined || days <= (rule.limit ?? 30)) return [];
  return [{ span: { start: 0, end: Math.min(job.reply.text.length, 1) } }];
}

/** `[Important]` in front of what is not. */
export function importantPrefix(job: LintJob): Hit[] {
  return each(/^\s*\[important\]/gi, job.reply.text).map((found) => ({ ...found, fix: '' }));
}

/** Words that lead out of all messages. */
export function unsubscribe(job: LintJob): Hit[] {
  return each(
    /\b(?:unsubscribe|opt[ -]out|abmelden|se désabonner|darse de baja|disiscriv\p{L}*|退订|取消订阅|配信停止|수신 ?거부)\b/giu,
    job.reply.text,
  );
}

/** Another name than the buyer's in the salutation. */
export function wrongName(job: LintJob): Hit[] {
  const known = job.context.buyerName?.normalize('NFC').toLowerCase();
  if (known === undefined || known === '') return [];
  const salutation =
    /^\s*(?:hello|hi|dear|guten tag|hallo|liebe[r]?|sehr geehrte[r]?|bonjour|hola|estimad[oa]|buongiorno|gentile|olá|prezad[oa]|beste|hej)\s+(?:(?:mr|mrs|ms|herr|frau|monsieur|madame|señora?|signora?|sig\.(?:ra)?|sr\.?a?)\.?\s+)?(\p{Lu}[\p{L}'-]+)(?:\s(\p{Lu}[\p{L}'-]+))?\s?[,!:\n]/iu.exec(
      job.reply.text,
    );
  const names = [salutation?.[1], salutation?.[2]]
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase());
  if (names.length === 0 || names.some((name) => known.includes(name) || isAddress(name))) return [];
  const start = job.reply.text.indexOf(salutation?.[1] ?? '');
  return [{ span: { start, end: start + (salutation?.[1] ?? '').length } }];
}

/** Words that stand where a name would. */
function isAddress(word: string): boolean {
  return /^(?:customer|buyer|there|sir|madam|kund\p{L}*|client\p{L}*|cliente|klant|all|team|and|zusammen|à|cher|chère)$/iu.test(
    word,
  );
}

/** Two forms of address in one letter, in the languages where that jars. */
export function mixedRegister(job: LintJob): Hit[] {
  const forms: Record<string, [RegExp, RegExp]> = {
    de: [/(?<![.!?:]\s|^|\n)\b(?:Sie|Ihnen|Ihre[mnrs]?|Ihr)\b/u, /\b(?:du|dir|dich|dein(?:e[mnrs]?)?)\b/iu],
    fr: [/\b(?:vous|votre|vos)\b/iu, /\b(?:tu|toi|ton|tes)\b/iu],
    es: [/\b(?:usted|ustedes)\b/iu, /\b(?:tú|contigo|tuyo|tuya|te)\b/iu],
    nl: [/\b(?:u|uw)\b/u, /\b(?:je|jij|jou|jouw)\b/iu],
  };
  const pair = forms[job.base];
  if (!pair) return [];
  const [formal, informal] = pair;
  const second = informal.exec(job.reply.text);
  return formal.test(job.reply.text) && second
    ? [{ span: { start: second.index, end: second.index + second[0].length } }]
    : [];
}
