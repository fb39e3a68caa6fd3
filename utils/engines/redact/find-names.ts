import { anyCase } from './any-case';
import { compact } from './compact';
import { HAN_FAMILY } from './han-family';
import { nameWords } from './name-words';
import type { Hit } from './personal';
import { isCountryName } from './plain-words';
import { hitIn, type Views } from './views';

/** A capital, or a letter of a script that has none; Han and Kana names are told by other signs. */
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const WORD = `\\p{Lu}(?:[\\p{L}\\p{M}'’-]+|\\.(?=\\s?\\p{Lu}))`;
/** Words of scripts without capitals, where only the cue tells a name. */
const FREE_WORD = `(?!ال(?:طلب|رقم)|ورقم|ومن|هو |هي )(?=\\p{Lo})(?![${CJK}\\p{Script=Thai}])[\\p{L}\\p{M}][\\p{L}\\p{M}'’־-]+`;
const FREE = `${FREE_WORD}(?: (?:(?:بن|بنت|آل|עם) )?${FREE_WORD})?`;
const SMALL =
  '(?:(?:de|van|von|vom|zu|der|den|di|da|do|dos|das|del|della|la|le|du|ter|ten|bin|bint|al|el|af|av|y|e)[ -]){0,2}';
const NAME = `${SMALL}${WORD}(?:[ \\u00b7]${SMALL}${WORD}){0,3}`;
const ANY_NAME = `(?:${NAME}|${FREE})`;
const LOWER = `[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]+(?: [\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]+){0,2}`;
const ANY_CJK =
  '[\\p{Script=Han}々\\p{Script=Katakana}ー]{1,8}(?:[ ・·][\\p{Script=Han}々\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,8})?';
/** The end of one word of a list of alternatives that were written in lower case. */
const word = (list: string): string => `(?<![\\p{L}\\p{M}\\d])(?:${anyCase(list)})(?![\\p{L}\\p{M}])`;

const TWO_WORDS = compact(`(?<![\\p{L}\\p{M}\\d'’-])${WORD}(?:[ ]${SMALL}${WORD}){1,3}`, 'gu');
const RUSSIAN_FULL = compact(
  /(?<![\p{L}])(?:[А-ЯЁ][а-яё]{2,20} ){1,2}[А-ЯЁ][а-яё]{2,16}(?:вич|вна|вича|вне|вной|вичу|вны)(?: [А-ЯЁ][а-яё]{2,20})?(?![\p{L}])/gu,
);

interface Cues {
  /** Patterns whose group `it` is a name, by what stands beside it. */
  patterns: readonly RegExp[];
  cueWords: ReadonlySet<string>;
  noNames: ReadonlySet<string>;
  given: ReadonlySet<string>;
}

let made: Cues | undefined;

/** What the words beside names are looked for with; made at the first use. */
function cues(): Cues {
  made ??= makeCues();
  return made;
}

function makeCues(): Cues {
  const { titles, afterTitles, greetings, introductions, handovers, labels, closings, relations, ...names } =
    nameWords();
  const hanName = `(?:[${HAN_FAMILY}][\\p{Script=Han}]{1,2}|(?:欧阳|司马|诸葛|慕容|上官|司徒|夏侯|皇甫|公孙|令狐|东方|南宫|歐陽|諸葛)[\\p{Script=Han}]{0,2})`;
  // Greetings and closings are no names themselves.
  const cueWords = new Set(`${greetings}|${closings}`.match(/\p{L}{4,}/gu));

  const afterCue = [
    compact(`${word(titles)}\\s{1,2}(?:${word(titles)}\\s)?(?<it>${ANY_NAME})`, 'gu'),
    compact(
      `${word(greetings)}[,，、!！]?\\s{1,2}(?:${word(titles)}\\s){0,2}(?<it>${NAME}|${FREE}(?=\\s?[,!\\n]))`,
      'gu',
    ),
    compact(`(?<![\\p{L}])(?:أنا|انا|אני)\\s(?<it>${FREE})(?=\\s?,| من | מ)`, 'gu'),
    compact(`${word(handovers)}\\s(?:${word(titles)}\\s)?(?<it>${NAME.replace('{0,3}', '{1,3}')})`, 'gu'),
    compact(`${word(introductions)}[:,]?\\s{1,2}(?:${word(titles)}\\s)?(?<it>${ANY_NAME})`, 'gu'),
    compact(`${word(relations)},?\\s(?:${word(titles)}\\s)?(?<it>${ANY_NAME})`, 'gu'),
    compact(`${word(labels)}\\s?[:：=-]\\s?(?:${word(titles)}\\s)?(?<it>${NAME}|${LOWER})`, 'gu'),
  ];
  // Cues after which even a name in small letters is a name.
  const lowerCue = compact(
    `${word("my (?:full )?name is|mein name ist|ich hei(?:ß|ss)e|je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo|meu nome (?:é|e)|me chamo|nazywam się|mam na imię|mijn naam is|ik heet|jag heter|benim adım|меня зовут|nama saya|tên tôi là")}\\s(?<it>${LOWER})`,
    'gu',
  );
  const titleAfter = [
    compact(`(?<it>${NAME})\\s?(?:${anyCase(afterTitles)})`, 'gu'),
    compact(`(?<it>${hanName}|[${HAN_FAMILY}])(?:先生|女士|小姐|太太|老师|老師)`, 'gu'),
    compact(
      /(?<![\p{Script=Han}々])(?<it>(?!皆|客|お客|出品者|販売|ショップ|スタッフ|セラー|サポート|店長|お店|奥|業者|担当|店員|配達|何|神|方々|[一二三四五六七八九十]+名)[\p{Script=Han}々]{1,5}(?: ?[\p{Script=Han}々]{1,3})?|[\p{Script=Katakana}ー・]{2,14})(?: ?)(?:さん|様|さま|ちゃん|くん|氏|殿)/gu,
    ),
    compact(
      /(?<![가-힣])(?<it>(?!고객|판매|기사|사장|선생|담당|여러분|손님|부모|경비|아저|아주|배송|회원|구매|점장|의사|변호)[가-힣]{2,4}) ?(?:씨|님)(?![가-힣]{3})/gu,
    ),
    compact(/(?<it>[ऀ-ॿ]{2,14}(?: [ऀ-ॿ]{2,14})?)(?<!्) ?जी(?![ऀ-ॿ])/gu),
    compact(`(?<it>${WORD}) (?:[Hh]anım|[Bb]ey)(?![\\p{L}])`, 'gu'),
  ];
  const cjkCue = [
    compact(
      `(?:我叫|我的名字(?:是|叫)|名字是|名字叫|我是|本人|署名|我姓|找|[寄发送交转]给|转交|联系)(?<it>${hanName})(?![\\p{Script=Han}]{0,1}(?:的|们))`,
      'gu',
    ),
    compact(
      /(?:收件人|收货人|姓名|联系人|买家|持卡人|户名|开户名|收款人|寄件人)\s?[:：是为]?\s?(?<it>[\p{Script=Han}]{2,4}(?![\p{Script=Han}]))/gu,
    ),
    compact(`(?:お名前|氏名|受取人|宛名|名前|名義|お届け先|届け先|宛先)\\s?(?:[:：]|は|が)\\s?(?<it>${ANY_CJK})`, 'gu'),
    compact(
      /(?:私は|わたしは|こちらは)(?<it>[\p{Script=Han}々]{2,5}(?: [\p{Script=Han}々]{1,4})?|[\p{Script=Katakana}ー・]{2,14})(?:と申します|といいます|と言います|です)/gu,
    ),
    compact(
      /(?<![\p{Script=Han}々\p{Script=Katakana}])(?<it>[\p{Script=Han}々]{2,7}(?: [\p{Script=Han}々]{1,4})?|[\p{Script=Katakana}ー・]{2,14})(?:と申します|といいます|と言います|より(?=\s*$))/gu,
    ),
    compact(
      /(?:받는 ?(?:사람|분)|수령인|수취인|이름|성함|예금주|고객명|구매자|성명)\s?(?:은|는|이|:|：)?\s?(?<it>[가-힣]{2,4}?)(?=[\s,.]|입니다|이고|이에요|예요|$)/gu,
    ),
    compact(/(?:제 이름은|저는|나는)\s(?<it>[가-힣]{2,4}?)(?:이고요?|입니다|이라고|라고|이에요|예요)/gu),
    compact(/(?<![가-힣])(?<it>[가-힣]{2,4}) ?(?:드림|올림|배상)(?![가-힣])/gu),
    compact(
      /(?:(?:ฉัน|ผม|ดิฉัน|หนู|ผู้รับ ?|ลูกค้า ?)ชื่อ|(?<=^|\s)ชื่อ(?: ?:)?|(?:เรียน|ถึง|สวัสดี(?:ค่ะ|ครับ)?) ?คุณ|(?<=^|\s)คุณ(?=[\u0e01-\u0e4e]{2,16} [\u0e01-\u0e4e]{3,})|นางสาว|(?<=^|\s)นาย|(?<=^|\s)นาง(?!สาว))\s?(?<it>(?!ค่ะ|ครับ|ผม|ฉัน|คือ|ที่|ว่า|สินค้า|ร้าน)[\u0e01-\u0e4e]{2,20}(?: [\u0e01-\u0e4e]{2,24})?)(?=\s|[,.:]|ครับ|ค่ะ|นะ|$)/gu,
    ),
    compact(/(?:मेरा नाम|मैं|नाम:?)\s(?<it>[ऀ-ॿ]{2,14}(?: [ऀ-ॿ]{2,14}){0,2}?)(?= (?:है|हूँ|हूं|बोल)|[,।\n])/gu),
  ];
  const signature = [
    compact(
      `${word(closings)}\\s?[,.!，。！;:-]{0,3}[ \\n]{0,4}(?:[-–—~]\\s?)?(?<it>${ANY_NAME})(?=[\\s.,!]*(?:$|\\n|\\())`,
      'gu',
    ),
    compact(`${word(closings)}\\s?[,.!，。！-]{0,2}\\s?\\n{1,3}(?<it>${LOWER})(?=[\\s.]*(?:$|\\n))`, 'gu'),
    compact(
      /(?:此致|敬礼|谢谢|多谢|祝好|顺祝商祺|谢了)[!！。,，~ ]{0,3}\s{0,3}(?<it>[\p{Script=Han}]{2,4})(?=[\s。.]*$)/gu,
    ),
    compact(
      /(?:よろしく(?:お願い(?:いた)?します|お願い致します)?|敬具|以上|ありがとうございま(?:す|した))[。.!！]?\s{1,3}(?<it>[\p{Script=Han}々\p{Script=Katakana}ー]{2,10}(?:[ ・][\p{Script=Han}々\p{Script=Katakana}ー]{1,8})?)(?=[\s。]*$)/gu,
    ),
    compact(/(?:감사합니다|고맙습니다|수고하세요|부탁드립니다)[.!]?\s{1,3}(?<it>[가-힣]{2,4})(?=[\s.]*$)/gu),
    compact(`(?:^|\\n|[.!?]\\s)\\s?[-–—~/]{1,2}\\s?(?<it>${NAME})(?=\\s*$)`, 'gu'),
    compact(`\\n\\s?(?<it>${NAME})(?=\\s*$)`, 'gu'),
    compact(`\\s[-–—~]\\s?(?<it>${NAME})(?=[\\s.]*$)`, 'gu'),
  ];

  return {
    patterns: [...afterCue, lowerCue, ...titleAfter, ...cjkCue, ...signature],
    cueWords,
    noNames: new Set(names.noNames.split(' ')),
    given: new Set(names.given.split(' ')),
  };
}

/** Drops what is no name from both ends; `undefined` when nothing is left. Offsets are in the name. */
function trimmed(name: string): { from: number; to: number } | undefined {
  const { noNames, cueWords } = cues();
  const words = [...name.matchAll(/[^\s\u00b7]+/gu)];
  const isWord = (text: string): boolean => {
    const plain = text.toLowerCase().replace(/[.,'’]+s?$/, '');
    return noNames.has(plain) || cueWords.has(plain) || isCountryName(plain);
  };
  const small = /^(?:de|van|von|vom|zu|der|den|di|da|do|dos|das|del|della|la|le|du|ter|ten|al|el|af|av|y|e)$/;
  let first = 0;
  while (first < words.length && isWord(words[first]?.[0] ?? '') && !(first > 0 && small.test(words[first]?.[0] ?? '')))
    first++;
  let last = first;
  while (last < words.length) {
    const text = words[last]?.[0] ?? '';
    if (isWord(text) && !small.test(text)) break;
    last++;
  }
  const start = words[first];
  const end = words[last - 1];
  if (start === undefined || end === undefined || last <= first) return undefined;
  if (last - first === 1 && small.test(start[0])) return undefined;
  return { from: start.index, to: end.index + end[0].replace(/[.,]+$/, '').length };
}

/**
 * Names of persons that no record told: beside a form of address, a greeting, an introduction, a label or a closing,
 * and a common given name with another capital after it.
 */
export function findNames({ cased, shape }: Views): Hit[] {
  const found: Hit[] = [];
  const { text } = shape;
  const { patterns, given } = cues();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const it = match.groups?.it;
      if (it === undefined) continue;
      const at = match.index + match[0].lastIndexOf(it);
      const part = trimmed(cased.text.slice(at, at + it.length));
      if (part === undefined) continue;
      found.push(hitIn(cased, at + part.from, at + part.to, 'name'));
    }
  }
  for (const match of text.matchAll(TWO_WORDS)) {
    const whole = cased.text.slice(match.index, match.index + match[0].length);
    const first = whole.split(' ', 1)[0] ?? '';
    const part = trimmed(whole);
    if (part === undefined || part.to <= first.length || !given.has(first.toLowerCase())) continue;
    found.push(hitIn(cased, match.index, match.index + part.to, 'name'));
  }
  for (const match of text.matchAll(RUSSIAN_FULL))
    found.push(hitIn(cased, match.index, match.index + match[0].length, 'name'));
  return found;
}
