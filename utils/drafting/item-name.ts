import { isReadable } from '../culture/buyer-name';
import type { CultureCard } from '../domain/schemas/culture-card';

/** Words that may not end a name: prepositions and words that announce a size, an age or a number. */
const DANGLING = new Set(
  (
    'with for and the of in to from by a an mit für und aus von zu im con de del la el y para por sin en avec et pour du des le les ' +
    "à d'un e per da di com sem do na no voor met van en z do na ze i med för och till av dengan untuk dan dari ile ve için " +
    'с со для на и из в под مع من في على و لـ مقاس عدد عم של עם ל מידה size talla größe taille taglia tamanho maat rozmiar ' +
    'storlek numara beden размер cỡ ukuran साइज़ के का की में वाला और'
  ).split(' '),
);
/** What comes after one of these is an extra of the item. */
const WITH = new Set('with mit avec con com met med z ze с со مع עם dengan + &'.split(' '));
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MOST_CHARACTERS = 42;

/**
 * A listing title cut down to what a person would call the thing: without the shop's name, measures, colours and what
 * else follows the first comma.
 * @returns `undefined` when nothing is left that reads like a name
 */
export function shortItemName(title: string, shop: string | undefined, card: CultureCard): string | undefined {
  const head = title
    .normalize('NFC')
    .replace(/[【[(（].*?[】\])）]/gu, ' ')
    .split(/[,،，、;|:：/](?=\s|$|\P{N})|\s[-–—+]\s/u)[0];
  const words = withoutShop((head ?? '').trim().split(/\s+/).filter(Boolean), shop);
  const chosen = SPACELESS.test(words[0] ?? '') ? words.slice(0, 1) : plainWords(words, card);
  while (chosen.length > 0 && isDangling(chosen.at(-1))) chosen.pop();
  const name = unshout(chosen.join(' '));
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return letters >= (SPACELESS.test(name) ? 2 : 4) && name.length <= MOST_CHARACTERS && isReadable(name, card)
    ? name
    : undefined;
}

/** A brand that is the shop's own name says nothing to its buyer. */
function withoutShop(words: string[], shop: string | undefined): string[] {
  const own = (shop ?? '').toLowerCase().split(/\s+/);
  let same = 0;
  while (same < words.length - 1 && own[same] !== undefined && words[same]?.toLowerCase() === own[same]) same += 1;
  // One word alone may be the kind of thing (`Funda portátil` of the shop Funda Lab) unless a name follows it.
  const isBrand = same >= 2 || same === own.length || /^[\p{Lu}\p{N}]/u.test(words[same] ?? '');
  return isBrand ? words.slice(same) : words;
}

/** The words up to the first with a figure; those before a figure at the start are passed over. */
function plainWords(words: readonly string[], card: CultureCard): string[] {
  const most = card.language === 'vi' ? 9 : 6;
  const hasFigure = (word: string) => /\p{N}/u.test(word);
  const first = words.findIndex(hasFigure);
  const before = first < 0 ? [...words] : words.slice(0, first);
  const kept = before.join('').length >= 5 ? before : words.filter((word) => !hasFigure(word));
  const extra = kept.findIndex((word, at) => at >= 2 && WITH.has(word.toLowerCase()));
  let named = kept.slice(0, extra < 0 ? most : Math.min(extra, most));
  while (named.length > 1 && named.join(' ').length > MOST_CHARACTERS) named = named.slice(0, -1);
  return named;
}

function isDangling(word: string | undefined): boolean {
  return word !== undefined && (DANGLING.has(word.toLowerCase()) || !/\p{L}/u.test(word));
}

/** A title in capitals is written small, but for its first letter. */
function unshout(name: string): string {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}]{6,}$/u.test(name) || /\p{Ll}/u.test(name)) return name;
  return name.charAt(0) + name.slice(1).toLowerCase();
}
