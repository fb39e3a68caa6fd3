/** Letters by the consonant they are heard as; vowels, and letters that are mostly vowels, are left out. */
const SOUNDS: Readonly<Record<string, string>> = {
  // Latin
  b: 'P',
  p: 'P',
  f: 'P',
  v: 'P',
  w: 'P',
  m: 'M',
  n: 'N',
  t: 'T',
  d: 'T',
  þ: 'T',
  ð: 'T',
  l: 'L',
  r: 'L',
  k: 'K',
  c: 'K',
  g: 'K',
  q: 'K',
  s: 'S',
  z: 'S',
  x: 'S',
  j: 'S',
  // Cyrillic
  б: 'P',
  п: 'P',
  ф: 'P',
  в: 'P',
  м: 'M',
  н: 'N',
  т: 'T',
  д: 'T',
  л: 'L',
  р: 'L',
  к: 'K',
  г: 'K',
  х: 'K',
  с: 'S',
  з: 'S',
  ц: 'S',
  ч: 'S',
  ш: 'S',
  щ: 'S',
  ж: 'S',
  // Arabic
  ب: 'P',
  ف: 'P',
  م: 'M',
  ن: 'N',
  ت: 'T',
  ط: 'T',
  د: 'T',
  ض: 'T',
  ث: 'T',
  ل: 'L',
  ر: 'L',
  ك: 'K',
  ق: 'K',
  غ: 'K',
  ج: 'S',
  س: 'S',
  ص: 'S',
  ز: 'S',
  ش: 'S',
  ذ: 'S',
  ظ: 'S',
  خ: 'K',
  // Hebrew
  ב: 'P',
  פ: 'P',
  ף: 'P',
  מ: 'M',
  ם: 'M',
  נ: 'N',
  ן: 'N',
  ת: 'T',
  ט: 'T',
  ד: 'T',
  ל: 'L',
  ר: 'L',
  כ: 'K',
  ך: 'K',
  ק: 'K',
  ג: 'K',
  ח: 'K',
  ס: 'S',
  ש: 'S',
  ז: 'S',
  צ: 'S',
  ץ: 'S',
  // Thai
  บ: 'P',
  ป: 'P',
  พ: 'P',
  ผ: 'P',
  ภ: 'P',
  ฟ: 'P',
  ฝ: 'P',
  ว: 'P',
  ม: 'M',
  น: 'N',
  ณ: 'N',
  ง: 'N',
  ต: 'T',
  ท: 'T',
  ธ: 'T',
  ด: 'T',
  ถ: 'T',
  ฐ: 'T',
  ล: 'L',
  ร: 'L',
  ก: 'K',
  ค: 'K',
  ข: 'K',
  ฆ: 'K',
  ส: 'S',
  ศ: 'S',
  ษ: 'S',
  ซ: 'S',
  ช: 'S',
  จ: 'S',
  ฉ: 'S',
  // Devanagari
  ब: 'P',
  प: 'P',
  फ: 'P',
  भ: 'P',
  व: 'P',
  म: 'M',
  न: 'N',
  ण: 'N',
  ङ: 'N',
  त: 'T',
  द: 'T',
  थ: 'T',
  ध: 'T',
  ट: 'T',
  ड: 'T',
  ठ: 'T',
  ढ: 'T',
  ल: 'L',
  र: 'L',
  क: 'K',
  ग: 'K',
  ख: 'K',
  घ: 'K',
  स: 'S',
  श: 'S',
  ष: 'S',
  ज: 'S',
  च: 'S',
  झ: 'S',
  छ: 'S',
};

const KANA_ROWS: readonly (readonly [string, string])[] = [
  ['カキクケコガギグゲゴ', 'K'],
  ['サシスセソザジズゼゾチヂジ', 'S'],
  ['タテトダデドツヅ', 'T'],
  ['ナニヌネノン', 'N'],
  ['ハヒフヘホバビブベボパピプペポヴ', 'P'],
  ['マミムメモ', 'M'],
  ['ラリルレロ', 'L'],
];
const KANA = new Map(KANA_ROWS.flatMap(([row, sound]) => [...row].map((kana) => [kana, sound] as const)));
/** By the first consonant of a hangul syllable, in the order of the alphabet. */
const HANGUL = 'KKNTTLMPPSS SSSKTP ';

function soundOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const first = (HANGUL[Math.floor((code - 0xac00) / 588)] ?? '').trim();
    const last = (code - 0xac00) % 28;
    const tail =
      last === 0
        ? ''
        : last === 4 || last === 21
          ? 'N'
          : last === 8
            ? 'L'
            : last === 16
              ? 'M'
              : last === 17
                ? 'P'
                : last === 1
                  ? 'K'
                  : '';
    return first + tail;
  }
  if (code >= 0x3041 && code <= 0x30f4) {
    const kana = code < 0x3097 ? String.fromCodePoint(code + 0x60) : letter;
    return KANA.get(kana) ?? '';
  }
  return SOUNDS[letter] ?? '';
}

/** The consonants of a name as they are heard in any alphabet, repeated ones once: Katz, Кац and カッツ are `KTS` alike. */
export function soundsOf(name: string): string {
  let sounds = '';
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
  for (const letter of plain
    .replace(/sch|sh|ch/g, 's')
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/дж/g, 'ж'))
    for (const sound of soundOf(letter)) if (!sounds.endsWith(sound)) sounds += sound;
  return sounds;
}
