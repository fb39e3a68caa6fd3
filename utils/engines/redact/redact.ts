import { findPersonal } from './find-personal';
import { leaks } from './leaks';
import { type Hit, type KnownPersonal, LETTER } from './personal';
import { bareText } from './views';

/** A text without personal data. `kept` leads from each placeholder back to what it stands for, letter by letter. */
export interface Redacted {
  text: string;
  kept: ReadonlyMap<string, string>;
}

/** The letter that tells the spellings of one value apart: none for the first, then b, c, ... */
const spellingMark = (index: number): string => (index === 0 ? '' : String.fromCharCode(97 + Math.min(index, 25)));

/** Whether a masked stretch stays closed whatever the seller says: the leak test would stop the request anyway. */
export const isHeld = (value: string, known: KnownPersonal): boolean => leaks(value, known).length > 0;

function isOpened(value: string, { kind }: Hit, known: KnownPersonal): boolean {
  return known.shown?.includes(value) === true && kind !== 'bracket' && !isHeld(value, known);
}

/**
 * Takes out of a text everything that names or locates a person, an order, a parcel or a payment and puts
 * placeholders such as `⟦N1⟧` in its place. The same value has the same placeholder; another spelling of it has the
 * same number and a letter (`⟦N1b⟧`), so that putting back is exact. Brackets of that kind which the text brought
 * along are replaced as well, so nobody can forge a placeholder. Countries, prices, quantities, plain dates and
 * numbers of goods stay.
 */
export function redact(text: string, known: KnownPersonal): Redacted {
  return redactAll([text], known)[0] ?? { text: '', kept: new Map() };
}

/** As {@link redact}, for several texts of one request: a value has the same placeholder in all of them. */
export function redactAll(texts: readonly string[], known: KnownPersonal): Redacted[] {
  const numbers = new Map<string, { number: number; forms: string[] }>();
  const counts = new Map<string, number>();
  const placeholder = (hit: Hit, value: string): string => {
    const letter = LETTER[hit.kind];
    const key = `${letter}${hit.kind === 'bracket' ? value : bareText(value).replace(/[^\p{L}\p{N}]/gu, '') || value}`;
    let entry = numbers.get(key);
    if (entry === undefined) {
      const number = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, number);
      entry = { number, forms: [] };
      numbers.set(key, entry);
    }
    let index = entry.forms.indexOf(value);
    // more spellings than letters: the rest are values of their own
    if (index === -1 && entry.forms.length >= 26) {
      numbers.delete(key);
      return placeholder(hit, value);
    }
    if (index === -1) index = entry.forms.push(value) - 1;
    return `⟦${letter}${entry.number}${spellingMark(index)}⟧`;
  };
  return texts.map((text) => {
    const kept = new Map<string, string>();
    let out = '';
    let at = 0;
    for (const hit of findPersonal(text, known)) {
      const value = text.slice(hit.start, hit.end);
      if (isOpened(value, hit, known)) continue;
      const mark = placeholder(hit, value);
      kept.set(mark, value);
      out += text.slice(at, hit.start) + mark;
      at = hit.end;
    }
    return { text: out + text.slice(at), kept };
  });
}
