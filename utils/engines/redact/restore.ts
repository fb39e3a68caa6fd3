import { foldDigits } from '@/utils/page-text/fold-digits';

/** What became of a text when the placeholders were put back. */
export interface Restored {
  text: string;
  /** Placeholders that were sent and did not come back. */
  missing: string[];
  /** Placeholders that nobody sent; they stay in the text as they are. */
  unknown: string[];
}

/** The form of a placeholder as it may come back: spaces inside, small letters, digits of another script, full width. */
const MARK =
  /⟦\s{0,3}([A-Za-zＡ-Ｚ])\s{0,3}(\p{Nd}{1,4})\s{0,3}([a-z]?)\s{0,3}⟧|(?:\[\[|【|〚|\[)\s?([A-Z])(\d{1,4})([a-z]?)\s?(?:\]\]|】|〛|\])/gu;

/** Puts the values back that {@link redact} took out, in one pass: nothing that is put back is read again. */
export function restore(text: string, kept: ReadonlyMap<string, string>): Restored {
  const met = new Set<string>();
  const unknown: string[] = [];
  const put = text.replace(MARK, (whole: string, ...groups: (string | undefined)[]) => {
    const [letter, digits, form, plainLetter, plainDigits, plainForm] = groups;
    const name = `${letter ?? plainLetter ?? ''}${digits ?? plainDigits ?? ''}`.normalize('NFKC').toUpperCase();
    const mark = `⟦${foldDigits(name)}${form ?? plainForm ?? ''}⟧`;
    const value = kept.get(mark);
    if (value !== undefined) {
      met.add(mark);
      return value;
    }
    if (letter !== undefined && !unknown.includes(whole)) unknown.push(whole);
    return whole;
  });
  return { text: put, missing: [...kept.keys()].filter((mark) => !met.has(mark)), unknown };
}
