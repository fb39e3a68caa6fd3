import { fold } from '@/utils/checks/normalise/fold';
import { type Folded, FoldedBuilder, toOriginal } from '@/utils/checks/normalise/folded';
import { unmask } from '@/utils/checks/normalise/unmask';
import { plainCapital } from './compact';
import type { Hit, PersonalKind } from './personal';

/** One text in the three forms in which personal data are looked for; each leads back into the original. */
export interface Views {
  original: string;
  /** Digits and signs made plain, invisible characters gone, capitals kept. */
  cased: Folded;
  /** As `cased`, of the same length, with the accents of capitals gone: what the patterns of `compact` are for. */
  shape: Folded;
  /** Lower case, with the usual ways of hiding an address or a number undone. */
  open: Folded;
  /** Lower case without accents: the form in which known values are compared. */
  bare: Folded;
}

const ACCENTED = /[\u00c0-\u024f\u0370-\u03ff\u0400-\u045f\u1e00-\u1fff]/;
const ACCENT = /[\u0300-\u036f]/g;
const UNSPLIT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const bareLetter = (char: string): string =>
  UNSPLIT[char] ?? (ACCENTED.test(char) ? char.normalize('NFD').replace(ACCENT, '') : char);

function bareOf(folded: Folded): Folded {
  const builder = new FoldedBuilder(folded.original);
  for (let i = 0; i < folded.text.length; i++) {
    builder.add(bareLetter(folded.text.charAt(i)), folded.starts[i] ?? 0, folded.ends[i] ?? 0);
  }
  return builder.build();
}

/** A known value in the form of {@link Views.bare}. */
export const bareText = (value: string): string => bareOf(fold(value)).text;

/** `fold` with the letters of the original put back: capitals, dotless i, the alefs of Arabic. */
function casedOf(folded: Folded): Folded {
  let text = '';
  for (let i = 0; i < folded.text.length; i++) {
    const char = folded.text.charAt(i);
    const from = folded.original.slice(folded.starts[i], folded.ends[i]).normalize('NFKC');
    text += from.length === 1 && /\p{L}/u.test(from) ? from : char;
  }
  return { ...folded, text };
}

/** Makes the forms of a text in which personal data are looked for. */
export function viewsOf(original: string): Views {
  const folded = fold(original);
  const cased = casedOf(folded);
  const shape = { ...cased, text: [...cased.text].map(plainCapital).join('') };
  return { original, cased, shape, open: unmask(original), bare: bareOf(folded) };
}

/** The stretch of the original that `view.text.slice(start, end)` came from. */
export function hitIn(view: Folded, start: number, end: number, kind: PersonalKind): Hit {
  return { ...toOriginal(view, start, end), kind };
}

/** Every match of a pattern as a hit; with a group named `it`, that group alone. */
export function hitsOf(view: Folded, pattern: RegExp, kind: PersonalKind): Hit[] {
  const found: Hit[] = [];
  for (const match of view.text.matchAll(pattern)) {
    const it = match.groups?.it;
    const start = it === undefined ? match.index : match.index + match[0].lastIndexOf(it);
    const end = start + (it ?? match[0]).length;
    if (end > start) found.push(hitIn(view, start, end, kind));
  }
  return found;
}
