const STAND_INS: readonly [RegExp, string][] = [
  [/\p{Script=Han}/gu, '字'],
  [/\p{Script=Hiragana}/gu, 'あ'],
  [/\p{Script=Katakana}/gu, 'ア'],
  [/\p{Script=Hangul}/gu, '가'],
  [/(?=\p{L})\p{Script=Arabic}/gu, 'ب'],
  [/(?=\p{L})\p{Script=Hebrew}/gu, 'ב'],
  [/(?=\p{L})\p{Script=Thai}/gu, 'ก'],
  [/(?=\p{L})\p{Script=Devanagari}/gu, 'क'],
  [/(?=\p{Lu})\p{Script=Cyrillic}/gu, 'Ж'],
  [/(?=\p{Ll})\p{Script=Cyrillic}/gu, 'ж'],
  [/(?=\p{Lu})[^Ж]/gu, 'X'],
  [/(?=\p{L})[^字あア가بבกकЖжX]/gu, 'x'],
];

/**
 * A text of the same length, script, case and punctuation that says nothing. Every digit becomes a 1, so that dates
 * and times stay possible ones and order numbers keep their form.
 */
export function redact(text: string): string {
  let out = text.replace(/\p{Nd}/gu, '1').replace(/\p{Extended_Pictographic}/gu, '★');
  for (const [letters, standIn] of STAND_INS) out = out.replace(letters, standIn);
  return out;
}

/** A name that an author gave in code, with the digits of an id in it replaced. */
export function redactName(name: string): string {
  return name.replace(/\d{2,}/g, (digits) => '1'.repeat(digits.length));
}
