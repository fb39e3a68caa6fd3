import type { Folded } from '@/utils/checks/normalise/folded';
import { HAN_FAMILY } from './han-family';
import type { Hit } from './personal';
import { hitIn, hitsOf } from './views';
import { isName, isPlainPair } from './vocabulary';

/** Further family names of one letter; with {@link HAN_FAMILY} nearly everybody in China, Taiwan and Hongkong. */
const FURTHER_FAMILY =
  '康施文洪柳岑俞骆駱梅盛柯甘卞凌霍樊蓝藍倪柏滕游詹裴苏欧歐涂阮翁丘葛楚匡鄺邝簡简古辛耿关關祝左颜顏巫饶饒卓连連龚車车舒艾池井季尤缪穆隋焦宁寧聂聶褚翟蒲鲍鮑莊庄瞿戚解宫宮冼麥麦區凃粘';
const DOUBLE_FAMILY =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|慕容|上官|司徒|夏侯|皇甫|公孙|公孫|令狐|东方|南宫|尉迟|长孙|宇文|端木|百里)/u;
const FAMILIES = new Set(`${HAN_FAMILY}${FURTHER_FAMILY}`);
const HAN_RUN = /[\p{Script=Han}々](?:[\p{Script=Han}々ヶ]|ノ(?=\p{Script=Han}))+/gu;
/** A name in Katakana, its two parts parted by a space. */
const KATAKANA_NAME =
  /(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]{2,6}[ 　・][\p{Script=Katakana}ー]{2,6}(?![\p{Script=Katakana}ー])/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Family name and given name in Japanese, parted by a space; a house with its floor. */
const PARTED = /(?<!\p{Script=Han})[\p{Script=Han}々]{1,4}[ 　][\p{Script=Han}々]{1,3}(?![\p{Script=Han}々])/gu;
const FLOOR = /[\p{Script=Han}\p{Script=Katakana}ー・]{2,16}\d{1,4}(?:階|F(?![A-Za-z])|号室?)/gu;
/** A name in Hiragana, by which somebody introduces himself; a house whose number is written in Han. */
const HIRAGANA_NAME =
  /(?<!\p{Script=Hiragana})\p{Script=Hiragana}{2,5}[ 　]\p{Script=Hiragana}{2,5}?(?=です|と申|といい|と言)/gu;
const HAN_HOUSE = /[〇一二三四五六七八九十]{2,4}号室?/gu;
/** Introductions, after which even one letter is a name. */
const INTRODUCED = /(?:我是|我叫|叫我|我姓|我係|本人)(?<it>\p{Script=Han}{1,4})(?=[,，。!！\s]|$)/gu;
const HANGUL_INTRODUCED =
  /(?<![가-힣])(?:저|저는|전) ?(?<it>[가-힣]{2,4}?)(?:인데요?|이에요|예요|입니다|이라고|라고)/gu;
/** Family names of two syllables and of one, before a given name of one or two. */
const HANGUL_NAME =
  /(?<![가-힣])(?<it>(?:남궁|황보|제갈|사공|선우|독고|서문|동방)[가-힣]{1,2}?|[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용][가-힣]{2}?)(?=(?:입니다|이에요|예요|이고|이라고|라고|씨|님|에게|한테|께|이가|이는|이|가|은|는|을|를)?(?:[\s,.!?]|$))/gu;
const HANGUL_ALONE =
  /(?<![가-힣])(?<it>[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추]) ?(?:씨|님|선생님|아저씨|아주머니|할머니|할아버지|사장님|과장님)/gu;
/** Words before a family name that is spoken alone, and the names of house and floor. */
const FAMILIAR = /(?:老|小|阿)(?<it>\p{Script=Han}|[A-Z][a-z]+)(?=[\p{Script=Han}\s,，。])/gu;
const HOUSE =
  /[\p{Script=Han}]{2,12}\d{1,3}(?:座|棟|栋|期|阁|閣|苑)(?:\d{1,3}|[A-Z])?(?:樓|楼|层|層|\/F)?(?:[A-Z]|\d{1,4})?(?:室|房|户|戶)?|[\p{Script=Han}\p{Script=Katakana}ー]{2,16}\d{1,4}(?:号室|室|號|号|樓|楼|棟|栋|幢|座|房)(?:\d{0,4}(?:室|房|号)?)|(?:都|道|府|県|市|区|區|县|縣)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ]{2,24}\d{1,4}(?:[-の]\d{1,4}){0,3}/gu;

/** Whether no two neighbours of a stretch are known to stand side by side. */
function isUnheard(text: string): boolean {
  for (let i = 0; i + 1 < text.length; i++) if (isPlainPair(text.slice(i, i + 2))) return false;
  return true;
}

/** Chinese names within a run: a family name, and letters after it that our own texts never put there. */
function chineseNames(run: string): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i + 1 < run.length; i++) {
    const double = DOUBLE_FAMILY.test(run.slice(i));
    if (!double && !FAMILIES.has(run.charAt(i))) continue;
    if (!double && isPlainPair(run.slice(i, i + 2))) continue;
    if (!double && i > 0 && isPlainPair(run.slice(i - 1, i + 1))) continue;
    let end = i + (double ? 3 : 2);
    if (end < run.length && !isPlainPair(run.slice(end - 1, end + 1))) end++;
    found.push([i, Math.min(end, run.length)]);
    i = end - 1;
  }
  return found;
}

/** Names and houses in scripts without capitals and spaces: Chinese, Japanese, Korean. */
export function findHanNames(view: Folded): Hit[] {
  const { text } = view;
  const found: Hit[] = [];
  const japanese = KANA.test(text);
  for (const { index, 0: run } of text.matchAll(HAN_RUN)) {
    if (japanese) {
      // a count word behind a figure is none of a name
      if (/\d/.test(text.charAt(index - 1))) continue;
      if (run.length <= 5 && (isName(run) || isUnheard(run)))
        found.push(hitIn(view, index, index + run.length, 'name'));
      continue;
    }
    for (const [from, to] of chineseNames(run)) found.push(hitIn(view, index + from, index + to, 'name'));
  }
  if (japanese)
    found.push(
      ...hitsOf(view, PARTED, 'name'),
      ...hitsOf(view, HIRAGANA_NAME, 'name'),
      ...hitsOf(view, HAN_HOUSE, 'address'),
      ...hitsOf(view, FLOOR, 'address'),
    );
  else {
    for (const match of text.matchAll(FAMILIAR)) {
      const it = match.groups?.it ?? '';
      if (/[A-Z]/.test(it) || (FAMILIES.has(it) && !isPlainPair(match[0])))
        found.push(hitIn(view, match.index + 1, match.index + match[0].length, 'name'));
    }
  }
  for (const pattern of [INTRODUCED, HANGUL_INTRODUCED]) {
    for (const match of text.matchAll(pattern)) {
      const it = match.groups?.it ?? '';
      const at = match.index + match[0].indexOf(it);
      if (isUnheard(it)) found.push(hitIn(view, at, at + it.length, 'name'));
    }
  }
  for (const { index, 0: house } of text.matchAll(HOUSE))
    found.push(hitIn(view, index, index + house.length, 'address'));
  found.push(...hitsOf(view, HANGUL_ALONE, 'name'), ...hitsOf(view, KATAKANA_NAME, 'name'));
  for (const match of text.matchAll(HANGUL_NAME)) {
    const it = match.groups?.it ?? '';
    if (it.length > 1 && isUnheard(it)) found.push(hitIn(view, match.index, match.index + it.length, 'name'));
  }
  return found;
}
