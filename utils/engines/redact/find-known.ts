import { scriptOf, soundOf } from './other-script';
import type { Hit, KnownPersonal, PersonalKind } from './personal';
import { COMMON_WORDS, isCountryName } from './plain-words';
import { bareText, hitIn, type Views } from './views';

/** One known value, ready to be looked for. */
interface Wanted {
  value: string;
  kind: PersonalKind;
  /** Looked for in the bare form; a group `it` narrows the hit. */
  pattern: RegExp;
  /** A part that is also a plain word counts only with a capital inside a sentence. */
  wordLike: boolean;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const GAP = '[^\\p{L}\\p{N}]{0,4}';
/** Endings that languages hang on a name. */
const ENDINGS: readonly [RegExp, string][] = [
  [
    /^\p{Script=Latin}/u,
    "(?:['’]?s|['’][\\p{L}]{1,5}|n|en|ens|a|u|owi|em|ie|y|e|o|i|ego|iego|emu|iemu|im|ej|iej|ich|imi|ach|om|ami|ow|iem|cie|ze|dze|ni|nin|nun|in|un|ye|ya|de|da|den|dan|le|la)?",
  ],
  [/^\p{Script=Cyrillic}/u, '(?:а|у|ом|е|ы|и|ю|я|ои|еи|ем|ям|ам|ого|ому|ым|ых|ыми|ая|ую|ев|ева|ову|овои|нои)?'],
  [/^\p{Script=Devanagari}/u, '(?:[\\p{M}]{0,2})'],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}]/u, '(?:[\\p{L}]{0,2})'],
];
const PREFIXES = '(?<![\\p{L}\\p{M}\\p{N}])(?:[وفبلك]|ال|لل|[ולבמהשכ]){0,2}';

/** Spellings of one known text: with and without the umlauts written out. */
function spellings(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  const written = lower.replace(/[äæ]/g, 'ae').replace(/[öœø]/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa');
  const bare = bareText(text);
  return [...new Set([bare, bareText(written), bare.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u')])];
}

function namePattern(part: string): RegExp {
  const forms = spellings(part).map((spelling) => {
    if (UNSPACED.test(spelling)) return [...spelling].map(literal).join('\\s?');
    const ending = ENDINGS.find(([script]) => script.test(spelling))?.[1] ?? '';
    const stem = /^[\p{Script=Latin}\p{Script=Cyrillic}]{4,}$/u.test(spelling)
      ? spelling.replace(/[aeiouyаеиоуыяйь]$/u, '')
      : spelling;
    const start = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(spelling) ? PREFIXES : '(?<![\\p{L}\\p{M}\\p{N}])';
    const body = stem === spelling ? literal(spelling) : `(?:${literal(spelling)}|${literal(stem)})`;
    return `${start}${body.replace(/['’ ]/g, "['’ ]?")}${ending}(?![\\p{L}\\p{M}])`;
  });
  return new RegExp(forms.join('|'), 'gu');
}

function namesWanted(name: string): Wanted[] {
  const wanted: Wanted[] = [];
  const parts = name.split(/[\s,·・.()]+/u).filter((part) => part !== '');
  for (const part of parts) {
    const bare = bareText(part);
    const long = UNSPACED.test(bare) ? bare.length >= 2 : bare.length >= 3;
    if (!long || PARTICLES.has(bare) || TITLE_PARTS.has(bare)) continue;
    wanted.push({ value: name, kind: 'name', pattern: namePattern(part), wordLike: COMMON_WORDS.has(bare) });
    for (const piece of bare.split('-')) {
      if (piece !== bare && piece.length >= 3)
        wanted.push({ value: name, kind: 'name', pattern: namePattern(piece), wordLike: COMMON_WORDS.has(piece) });
    }
  }
  const joined = (list: string[]): void => {
    const glued = list.map((part) => spellings(part)[0] ?? '').filter((part) => part !== '');
    if (glued.join('').length < (UNSPACED.test(glued.join('')) ? 2 : 4)) return;
    const pattern = new RegExp(`(?<![\\p{L}])${glued.map(literal).join('[\\s,.·・_-]{0,3}')}`, 'gu');
    wanted.push({ value: name, kind: 'name', pattern, wordLike: false });
  };
  if (parts.length > 1) {
    joined(parts);
    joined([...parts].reverse());
  } else joined(parts);
  // a Han name is also spoken without the family name, and a family name with a form of address
  const han = /^[\p{Script=Han}]{3,4}$/u.exec(name.replace(/\s/g, ''))?.[0];
  if (han !== undefined)
    wanted.push({ value: name, kind: 'name', pattern: new RegExp(han.slice(-2), 'gu'), wordLike: false });
  return wanted;
}

const PARTICLES = new Set(
  'de van von vom zu der den di da do dos das del della la le du ter ten bin bint al el af av'.split(' '),
);
const TITLE_PARTS = new Set('mr mrs ms miss dr prof herr frau sra sig mme mlle pan pani'.split(' '));

const STREET_FORMS: readonly [RegExp, string][] = [
  [/(?:strasse|str)$/u, '(?:strasse|str)'],
  [/^(?:street|st)$/u, '(?:street|st)'],
  [/^(?:road|rd)$/u, '(?:road|rd)'],
  [/^(?:avenue|ave|av|avenida|avda|avd)$/u, '(?:avenue|ave|avenida|avda|avd|av)'],
  [/^(?:boulevard|blvd|bd|bld)$/u, '(?:boulevard|blvd|bd|bld)'],
  [/^(?:lane|ln)$/u, '(?:lane|ln)'],
  [/^(?:drive|dr)$/u, '(?:drive|dr)'],
  [/^(?:calle|c)$/u, '(?:calle|c)'],
  [/^(?:ulica|ul|ulicy)$/u, '(?:ulica|ulicy|ul)'],
  [/^(?:rua|r)$/u, '(?:rua|r)'],
  [/^(?:улица|ул|улице)$/u, '(?:улица|улице|ул)'],
  [/^(?:mahallesi|mah)$/u, '(?:mahallesi|mah)'],
  [/^(?:caddesi|cad)$/u, '(?:caddesi|cad)'],
  [/^(?:apartment|apt|appartement|app)$/u, '(?:apartment|apt|appartement|app)'],
];

function tokensPattern(tokens: string[]): string {
  return tokens
    .map((token) => {
      const form = STREET_FORMS.find(([test]) => test.test(token));
      return form === undefined ? literal(token) : literal(token.replace(form[0], '')) + form[1];
    })
    .join(GAP);
}

function addressWanted(address: string): Wanted[] {
  const wanted: Wanted[] = [];
  const add = (piece: string): void => {
    const bare = bareText(piece).trim();
    const tokens = bare.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const plain = tokens.join('');
    if (plain.length < 3 || isCountryName(piece) || COMMON_WORDS.has(plain)) return;
    if (/^\d+$/.test(plain) ? plain.length < 5 : plain.length < 4 && !UNSPACED.test(plain)) return;
    const unspaced = UNSPACED.test(plain);
    const body = unspaced
      ? [...plain].map(literal).join('[^\\p{L}\\p{N}]{0,2}')
      : [...new Set(spellings(piece).map((one) => tokensPattern(one.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])))].join('|');
    const start = unspaced ? '' : '(?<![\\p{L}\\p{M}\\p{N}])';
    const end = unspaced ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
    wanted.push({
      value: address,
      kind: 'address',
      pattern: new RegExp(`${start}(?:${body})${end}`, 'gu'),
      wordLike: false,
    });
  };
  for (const piece of address.split(/[,，、;\n]+/u)) {
    add(piece);
    // the street without its number, the town without its postcode
    const words = piece
      .replace(/(?<![\p{L}])[A-Z]{0,2}\d[\dA-Za-z/-]*(?: \d[A-Z]{2})?/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== piece.trim() && (words.length >= 6 || UNSPACED.test(words) || !/\s/.test(words))) add(words);
    for (const code of piece.match(
      /(?<![\p{L}\d])(?:\d{5,6}|\d{3}-\d{4}|\d{2}-\d{3}|\d{5}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{4} ?[A-Z]{2})(?![\p{L}\d])/gu,
    ) ?? [])
      add(code);
    for (const part of piece.match(
      /[\p{Script=Han}]{1,6}?(?:省|市|区|县|區|縣|都|府|道|町|村|路|街|巷|弄|小区|花园)|\d+(?:号|弄|栋|幢|室)/gu,
    ) ?? [])
      if (part.length >= 3) add(part);
  }
  return wanted;
}

/** Letters and digits of a code in their order, with anything but letters and digits between them. */
function codePattern(code: string): RegExp | undefined {
  const plain = bareText(code).replace(/[^\p{L}\p{N}]/gu, '');
  if (plain.length < 5) return undefined;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${[...plain].map(literal).join('[^\\p{L}\\p{N}\\n]{0,3}')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/** The national part of a telephone number, however the country is written before it. */
function phonePattern(phone: string): RegExp | undefined {
  const digits = bareText(phone).replace(/\D/g, '');
  if (digits.length < 6) return undefined;
  const tail = digits.slice(-Math.min(9, Math.max(6, digits.length - 3)));
  return new RegExp(`(?:[+(]?\\d[\\d ().\\-/]{0,8})?${[...tail].join('[^\\p{L}\\p{N}\\n]{0,3}')}(?!\\d)`, 'gu');
}

/** What the seller marked: as it stands, in whatever case, with any spaces. */
function hiddenWanted(text: string): Wanted | undefined {
  const words = bareText(text).trim().split(/\s+/u).map(literal);
  if (words.join('').length === 0) return undefined;
  const spaced = !UNSPACED.test(words.join(''));
  const start = spaced && /^[\p{L}\p{N}]/u.test(words[0] ?? '') ? '(?<![\\p{L}\\p{M}\\p{N}])' : '';
  const end = spaced && /[\p{L}\p{M}\p{N}]$/u.test(words.at(-1) ?? '') ? '(?![\\p{L}\\p{M}\\p{N}])' : '';
  return {
    value: text,
    kind: 'own',
    pattern: new RegExp(`${start}${words.join('\\s{1,3}')}${end}`, 'gu'),
    wordLike: false,
  };
}

/** Makes the patterns of everything known, once for a text. */
function wantedOf(known: KnownPersonal): Wanted[] {
  const wanted = [...known.names.flatMap(namesWanted), ...known.addresses.flatMap(addressWanted)];
  const add = (value: string, kind: PersonalKind, pattern: RegExp | undefined): void => {
    if (pattern !== undefined) wanted.push({ value, kind, pattern, wordLike: false });
  };
  wanted.push(...(known.hidden ?? []).map(hiddenWanted).filter((one) => one !== undefined));
  for (const phone of known.phones) add(phone, 'phone', phonePattern(phone));
  for (const email of known.emails) {
    const bare = bareText(email).trim();
    if (bare.length < 4) continue;
    add(email, 'email', new RegExp(literal(bare), 'gu'));
    const local = bare.split('@')[0] ?? '';
    if (local.length >= 6 && (/[\d._]/.test(local) || !COMMON_WORDS.has(local)))
      add(email, 'email', new RegExp(`(?<![\\p{L}\\p{N}])${literal(local)}(?![\\p{L}\\p{N}])`, 'gu'));
  }
  for (const [list, kind] of [
    [known.orderIds, 'order'],
    [known.trackingIds, 'tracking'],
  ] as const) {
    for (const id of list) {
      add(id, kind, codePattern(id));
      for (const group of id.match(/\d{7,}/g) ?? []) add(id, kind, new RegExp(`(?<!\\d)${group}(?!\\d)`, 'gu'));
    }
  }
  return wanted;
}

/** Whether the word at `start` of the original has a capital and does not begin a sentence. */
function isCapitalInside(original: string, start: number): boolean {
  if (!/\p{Lu}/u.test(original.charAt(start))) return false;
  return !/(?:^|[.!?…\n:"“„«(])\s*$/u.test(original.slice(Math.max(0, start - 4), start));
}

/** A known value that was met, and where. */
export interface KnownHit extends Hit {
  value: string;
}

/** The shortest sound by which a name is known again in another script. */
const SHORTEST_SOUND = 4;

/** Known names written in the letters of another script: a buyer called Светлана who signs as Svetlana. */
function inOtherScript({ bare }: Views, names: readonly string[]): KnownHit[] {
  const known = names.flatMap((value) =>
    (bareText(value).match(/[\p{L}]{3,}/gu) ?? []).flatMap((part) => {
      const script = scriptOf(part);
      const sound = soundOf(part);
      const short = sound.length < SHORTEST_SOUND || COMMON_WORDS.has(part) || PARTICLES.has(part);
      return script === undefined || short ? [] : [{ value, script, sound, stem: sound.replace(/[aeiou]$/, '') }];
    }),
  );
  if (known.length === 0) return [];
  const found: KnownHit[] = [];
  for (const { index, 0: word } of bare.text.matchAll(/(?<![\p{L}\p{M}])[\p{L}]{4,30}(?![\p{L}\p{M}])/gu)) {
    const script = scriptOf(word);
    if (script === undefined || known.every((one) => one.script === script)) continue;
    const sound = soundOf(word);
    const met = known.find(
      (one) =>
        one.script !== script &&
        (sound === one.sound ||
          // the endings of a case, behind a stem that is long enough to be nobody else's
          (one.stem.length > SHORTEST_SOUND && sound.startsWith(one.stem) && sound.length - one.stem.length <= 2)),
    );
    if (met !== undefined) found.push({ ...hitIn(bare, index, index + word.length, 'name'), value: met.value });
  }
  return found;
}

/** Everything of the known values that the text holds, in whatever spelling. */
export function findKnown(views: Views, known: KnownPersonal): KnownHit[] {
  const found: KnownHit[] = [];
  for (const { value, kind, pattern, wordLike } of wantedOf(known)) {
    for (const view of [views.bare, views.open]) {
      for (const match of view.text.matchAll(pattern)) {
        if (match[0] === '') continue;
        const hit = hitIn(view, match.index, match.index + match[0].length, kind);
        if (wordLike && !isCapitalInside(views.original, hit.start)) continue;
        found.push({ ...hit, value });
      }
    }
  }
  found.push(...inOtherScript(views, known.names));
  return found;
}
