const LETTERS: Readonly<Record<string, string>> = {
  // Cyrillic, without accents
  ...table('абвгґдезиіїклмнопрстуфхцыэ', 'abvggdeziiiklmnoprstufhcie'),
  ж: 'zh',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ю: 'iu',
  я: 'ia',
  є: 'e',
  ў: 'u',
  ј: 'i',
  љ: 'li',
  њ: 'ni',
  ћ: 'ch',
  ђ: 'dzh',
  џ: 'dzh',
  ъ: '',
  ь: '',
  // Greek, without accents
  ...table('αβγδεζηικλμνοπρσςτυφχω', 'abgdezeiklmnoprsstifho'),
  θ: 'th',
  ξ: 'ks',
  ψ: 'ps',
};

function table(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, to.charAt(i)]));
}

/** Ways in which one sound is written in Latin letters, longest first, and how it is written here. */
const SOUNDS: readonly [RegExp, string][] = [
  [/shch|sch|sz|ş|š/g, 'sh'],
  [/tsch|tch|cz|ç|č/g, 'ch'],
  [/zh|ž|ż|rz/g, 'zh'],
  [/kh|ch(?=[aou]r)/g, 'h'],
  [/ts|tz/g, 'c'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/ou/g, 'u'],
  [/[yj]/g, 'i'],
  [/ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** Script of a bare word, as far as it is told apart here. */
export function scriptOf(word: string): 'latin' | 'other' | undefined {
  if (/^[a-z]/.test(word)) return 'latin';
  return /^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) ? 'other' : undefined;
}

/** How a bare word sounds, in Latin letters: equal for `svetlana` and `светлана`, `veslava` and `wieslawa`. */
export function soundOf(word: string): string {
  const latin = [...word].map((letter) => LETTERS[letter] ?? letter).join('');
  return SOUNDS.reduce((sound, [pattern, into]) => sound.replace(pattern, into), latin);
}
