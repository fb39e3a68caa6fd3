/** One word of a text, and how it stands there. Offsets are in the text that was given. */
export interface WrittenWord {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Of a script that has capitals. */
  cased: boolean;
  capital: boolean;
  /** Written in capitals throughout. */
  shouted: boolean;
  /** The first of a sentence, a line, a quotation. */
  begins: boolean;
}

const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}\u200d]*(?:['’-][\p{L}\p{M}]+)*/gu;
const CASED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const BEGINNING = /(?:^|[.!?…\n•|]|[.!?…\n]?["“„«(¿¡*]|[–—~-]\s|\)|\p{Extended_Pictographic})\s*$/u;

/** Short forms that a stop follows inside a sentence, of streets, towns, houses and forms of address. */
const ABBREVIATION =
  /(?<![\p{L}])(?:(?<!\d ?)\p{L}|mr|mrs|ms|dr|prof|ing|dipl|sr|sra|srta|dott|avv|fr|hr|st|str|av|ave|avda|rd|blvd|pl|pza|col|priv|fracc|urb|edif|nr|no|apt|jl|kec|kel|kab|tp|ul|al|os|ул|вул|пр|просп|пл|кв|корп|бул|бл|мкр|обл|пер|наб|пос|οδ|λεωφ|tn|mnt|gat|mah|cad|sok|bd|bât|rés|imp|zh|hd)\.\s?$/iu;

/** Letters that cling to figures are of a number or a model, not of a word. */
function isOfCode(text: string, start: number, end: number): boolean {
  if (/\d/.test(text.charAt(start - 1)) || /\d/.test(text.charAt(end))) return true;
  return /^\p{Lu}+$/u.test(text.slice(start, end)) && /^-\d/.test(text.slice(end, end + 2));
}

/** The words of a text in order. */
export function writtenWords(text: string): WrittenWord[] {
  const found = [...text.matchAll(TOKEN)].filter(({ index, 0: word }) => !isOfCode(text, index, index + word.length));
  return found.map(({ index: start, 0: word }) => {
    const first = word.charAt(0);
    const capital = /\p{Lu}/u.test(first);
    return {
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      cased: CASED.test(first),
      capital,
      shouted: capital && word.length > 1 && word === word.toUpperCase(),
      begins:
        BEGINNING.test(text.slice(Math.max(0, start - 4), start)) &&
        !ABBREVIATION.test(text.slice(Math.max(0, start - 10), start)),
    };
  });
}

/** How a text uses its capitals. */
export type Manner = 'usual' | 'shouted' | 'titled' | 'small';

/** How the capitals of a text are to be read: those of a text that shouts tell nothing. */
export function mannerOf(words: readonly WrittenWord[]): Manner {
  const cased = words.filter(({ cased: has, text }) => has && text.length > 1);
  const capitals = cased.filter(({ capital }) => capital).length;
  if (cased.length > 2 && cased.filter(({ shouted }) => shouted).length > cased.length * 0.6) return 'shouted';
  if (cased.length > 4 && capitals > cased.length * 0.7) return 'titled';
  return capitals === 0 ? 'small' : 'usual';
}
