/** The scripts that tell the supported languages apart. `Other` is a letter of any further script. */
export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Hebrew'
  | 'Han'
  | 'Kana'
  | 'Hangul'
  | 'Thai'
  | 'Devanagari'
  | 'Other';

const TESTS: readonly [Script, RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Han', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Greek', /\p{Script=Greek}/u],
];

const LETTER = /\p{L}/u;

/** The script of one character; `undefined` for digits, signs, emoji and white space. */
export function scriptOfLetter(letter: string): Script | undefined {
  if (!LETTER.test(letter)) return undefined;
  return TESTS.find(([, test]) => test.test(letter))?.[0] ?? 'Other';
}

/** How many letters of each script a text has. */
export function countScripts(text: string): Map<Script, number> {
  const counts = new Map<Script, number>();
  for (const letter of text) {
    const script = scriptOfLetter(letter);
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

/** The script of most letters; `undefined` for a text without letters. On a tie the script met first wins. */
export function scriptOf(text: string): Script | undefined {
  let best: Script | undefined;
  let most = 0;
  for (const [script, count] of countScripts(text)) {
    if (count > most) {
      best = script;
      most = count;
    }
  }
  return best;
}
