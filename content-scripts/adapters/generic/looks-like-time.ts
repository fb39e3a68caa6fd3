import { DAY_WORD } from './words';

const CLOCK =
  /(?:^|\D)(?:[01]?\d|2[0-3])\s?[:.h時点]\s?[0-5]\d(?:\D|$)|\d\s?(?:am|pm|a\.m\.|p\.m\.)|(?:上午|下午|오전|오후|午前|午後)\s?\d/iu;
const DATE =
  /\d{1,4}[./\-年년]\s?\d{1,2}(?:[./\-月월]\s?\d{1,4})?|\d{1,2}\.?\s?(?:de\s)?\p{L}{3,10}\.?,?(?:\s(?:de\s)?\d{2,4})?|\p{L}{3,10}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s?[月월]\s?\d{1,2}/u;
const AGO =
  /^(?:\p{L}{1,8}\s)?\d{1,3}\s?(?:s|m|h|d|w|j|g|t|min|mins|hrs?|std|день|дн|ч|мин|[\p{L}]{2,12})\.?(?:\s\p{L}{2,8}){0,2}$/u;
const JUST_NOW =
  /^(?:just now|now|gerade eben|jetzt|à l’instant|à l'instant|ahora|agora|ora|adesso|nu|teraz|たった今|방금|刚刚|剛剛|الآن|şimdi|только что|сейчас|עכשיו|เมื่อสักครู่|vừa xong|baru saja|अभी)$/iu;

/** Whether a short text is a point in time as consoles print it, and nothing else. A guess from its shape alone. */
export function looksLikeTime(text: string): boolean {
  const plain = text.trim();
  if (plain === '' || plain.length > 48) return false;
  if (DAY_WORD.test(plain) || JUST_NOW.test(plain)) return true;
  if (!/\p{Nd}/u.test(plain)) return false;
  const words = plain.match(/\p{L}{2,}/gu) ?? [];
  if (words.length > 5) return false;
  const digits = plain.replace(/[\u0660-\u0669\u0966-\u096f\u0e50-\u0e59]/g, '0');
  return CLOCK.test(digits) || (DATE.test(digits) && words.length <= 4) || (AGO.test(digits) && plain.length <= 24);
}

/** A heading that dates everything below it: a date or a day's word, without a clock time. */
export function looksLikeDay(text: string): boolean {
  const plain = text.trim();
  return DAY_WORD.test(plain) || (looksLikeTime(plain) && !CLOCK.test(plain));
}
