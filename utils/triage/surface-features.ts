import type { Entities } from '@/utils/domain/judgement';
import { foldText } from './fold-text';

const ANGRY = /[😠😡🤬👿💢🖕]/u;
const SAD = /[😢😭😞😔😩😫🥲🥺😟💔😿😤🙄😒😑🤦]/u;
const HAPPY = /[😀😃😄😁😊🙂😍🥰🤩😘👍🙏🎉❤💕💖💯⭐🌟✨☺😌👌🥳]|:-?\)|\(:|\^\^/u;
const MARKED_IRONY = /[🙃👏]|\/s(?:\s|$)|\(irony\)/u;
const LINK =
  /https?:\/\/|www\.|(?<![a-z0-9-])[a-z0-9][a-z0-9-]{1,40}\.(?:com|net|info|xyz|top|cn|ru|shop|link|click|online)\b/iu;
const MAIL = /[\w+-]@[\w-]{1,60}\.\w/u;
const PHONE = /(?:\+|00)\d[\d ()-]{7,}\d/u;

/** Said by somebody else: a passage in quotation marks, of three signs at least. */
const QUOTED =
  /["“„«「『»][^"“”„«»「」『』\n]{3,80}["”“»」』«]|(?:^|[\s:(])['‘’‚][^'‘’\n]{3,80}['’](?=[\s.,;:!?)]|$)/mu;
/** A small count standing free: no part of a price, a date, a time, a size such as XL2 or a measure such as 8mm. */
const COUNT = /(?<![a-z0-9.,:/%$€£¥₹#+-])\d{1,2}(?![0-9%°]|[.,:/-]\d|[a-z])/gu;
/** A number of two signs at least, with its cents: folding makes a space of their point. */
const SUM = /\d{2,}(?: \d{2}(?!\d))?|\d \d{2}(?!\d)/gu;

/**
 * What the numbers of a message say beside each other: of two counts the second is smaller, as in "8 keys, there are 7",
 * larger or the same; one sum stands twice.
 */
function numberFeatures(text: string, folded: string, entities: Entities): string[] {
  const out: string[] = [];
  const named = Object.values(entities).flat();
  let rest = text;
  for (const one of named) rest = rest.replace(one, ' ');
  const bare = named.length > 0 ? foldText(rest).folded : folded;
  const counts = [...bare.matchAll(COUNT)].map(([digits]) => Number(digits));
  const [first, second, third] = counts;
  if (first !== undefined && second !== undefined && third === undefined)
    out.push(second < first ? 's:fewer' : second > first ? 's:more' : 's:same-count');
  if (entities.amounts.length > 0) {
    const sums = [...folded.matchAll(SUM)].map(([sum]) => sum);
    if (new Set(sums).size < sums.length) out.push('s:sum-twice');
  }
  return out;
}

/** Names of what a message shows on its surface, in every language alike; each stands for the value one. */
export function surfaceFeatures(text: string, folded: string, entities: Entities, words: number): string[] {
  const out = numberFeatures(text, folded, entities);
  const questions = text.match(/[?？؟]/gu)?.length ?? 0;
  const cries = text.match(/[!！]/gu)?.length ?? 0;
  if (questions > 0) out.push('s:question');
  if (/[?？؟]\W*$/u.test(text)) out.push('s:question-end');
  if (questions > 2 || /[?？؟]{2}/u.test(text)) out.push('s:questions');
  if (cries > 0) out.push('s:cry');
  if (cries > 2) out.push('s:cries');
  if (cries > 5) out.push('s:cries-many');
  if (/(?:\?!|!\?|！？|？！)/u.test(text)) out.push('s:interrobang');
  if (/\.{3}|…|。。/u.test(text)) out.push('s:dots');
  const shouted = text.match(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu)?.length ?? 0;
  if (shouted > 0) out.push('s:capitals');
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper > 12 && upper > lower * 2) out.push('s:all-capitals');
  const { length } = text;
  out.push(
    length < 20 ? 's:tiny' : length < 60 ? 's:short' : length < 150 ? 's:middle' : length < 350 ? 's:long' : 's:letter',
  );
  if (words === 0) out.push('s:no-words');
  if (entities.orderIds.length > 0) out.push('s:order-id');
  if (entities.trackingNumbers.length > 0) out.push('s:tracking-number');
  if (entities.amounts.length > 0) out.push('s:amount');
  if (entities.amounts.length > 1) out.push('s:amounts');
  if (entities.dates.length > 0) out.push('s:date');
  if (QUOTED.test(text)) out.push('s:quoted');
  if (ANGRY.test(text)) out.push('s:angry-face');
  if (SAD.test(text)) out.push('s:sad-face');
  if (HAPPY.test(text)) out.push('s:happy-face');
  if (MARKED_IRONY.test(text)) out.push('s:irony-mark');
  if (LINK.test(text)) out.push('s:link');
  if (MAIL.test(text)) out.push('s:mail-address');
  if (PHONE.test(text)) out.push('s:phone-number');
  return out;
}
