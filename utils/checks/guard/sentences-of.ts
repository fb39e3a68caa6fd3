/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

const END = /[.!?。！？؟।…\n]+["'”’»」』)\]]*\s*/gu;
const CLAUSE = /[,;:，；：、،؛()（）–—]+\s*|\s-\s/gu;
/** Abbreviations that a full stop belongs to. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|st|nr|no|bzw|ca|evtl|ggf|inkl|zzgl|max|min|approx|sr|sra|srta|sig|sigg|dott|art|ref|núm|num|tel|pan|p|mme|mlle|env|tj|np|tzn|itd|godz|dn|ul|т|г|ул|руб|др|см|тел|bkz|vb|örn|sn|vs|jl|bpk|tgl|hal|dll|st|kl|t\.ex|bl\.a|z\.b|e\.g|i\.e|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|u\.s)$/iu;

function pieces(text: string, from: number, to: number, at: RegExp, breaks: (match: RegExpExecArray) => boolean) {
  const found: Stretch[] = [];
  let start = from;
  // every character is looked at once, however many stops stand in a row
  let seen = from;
  let told = false;
  const tells = (end: number): boolean => {
    told ||= /[\p{L}\p{N}{[]/u.test(text.slice(seen, end));
    seen = end;
    return told;
  };
  const part = text.slice(from, to);
  for (const match of part.matchAll(at)) {
    if (!breaks(match)) continue;
    const end = from + match.index + match[0].length;
    if (tells(end)) {
      found.push({ start, end });
      start = end;
      told = false;
    }
  }
  if (tells(to)) found.push({ start, end: to });
  else {
    const last = found.at(-1);
    if (last !== undefined) last.end = to;
  }
  return found;
}

/** Cuts a text into sentences. A stop inside a figure, an abbreviation, an ordinal or a date ends none. */
export function sentencesOf(text: string): Stretch[] {
  return pieces(text, 0, text.length, END, (match) => {
    if (!/^\./.test(match[0])) return true;
    const after = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (after < text.length && !/\s$/.test(match[0])) return false;
    if (/\n/.test(match[0])) return true;
    if (ABBREVIATION.test(before)) return false;
    // an ordinal or a day: 4. Mai, 26.11. noch; a year or an amount ends a sentence
    if (/(?:^|[^\d.,])\d{1,2}$/.test(before) || /\d\.\d{1,2}$/.test(before))
      return after >= text.length || /\d{3}$/.test(before);
    return true;
  });
}

/** Cuts a sentence further, at commas and dashes; in Thai also at spaces. */
export function clausesOf(text: string, { start, end }: Stretch, language: string): Stretch[] {
  const figure = (match: RegExpExecArray): boolean => {
    const at = start + match.index;
    return !(
      /\d$/.test(text.slice(Math.max(0, at - 1), at)) &&
      /^[\s]*\d/.test(text.slice(at + match[0].length)) &&
      /^[.,:–—-]\s?$/.test(match[0])
    );
  };
  const at =
    language === 'th' ? new RegExp(`${CLAUSE.source}|(?<=[\\u0e00-\\u0e7f]) +(?=[\\u0e00-\\u0e7f])`, 'gu') : CLAUSE;
  return pieces(text, start, end, at, figure);
}
