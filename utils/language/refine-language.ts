import type { LanguageTag } from '@/utils/domain/ids';

/**
 * The content of `public/knowledge/language/variants.json`: what only some languages write, or one regional form of a
 * language. Own collection.
 */
export interface VariantsFile {
  /** Latin letters that only few of our languages write: pattern, flags, these languages, weight. */
  letters: [pattern: string, flags: string, languages: LanguageTag[], weight: number][];
  /** Characters and words that Japanese writes and Chinese does not, and the other way round. */
  han: Record<'ja' | 'zh', string>;
  /** What each regional form writes and the other does not. */
  regions: Record<string, readonly { tag: LanguageTag; marks: string }[]>;
}

/** The same made ready. */
export interface Variants {
  letters: readonly [marks: RegExp, languages: readonly LanguageTag[], weight: number][];
  han: Record<'ja' | 'zh', RegExp>;
  regions: ReadonlyMap<string, readonly { tag: LanguageTag; marks: RegExp }[]>;
}

export function readVariants({ letters, han, regions }: VariantsFile): Variants {
  return {
    letters: letters.map(([pattern, flags, languages, weight]) => [new RegExp(pattern, flags), languages, weight]),
    han: { ja: new RegExp(han.ja, 'gu'), zh: new RegExp(han.zh, 'gu') },
    regions: new Map(
      Object.entries(regions).map(([lang, forms]) => [
        lang,
        forms.map(({ tag, marks }) => ({ tag, marks: new RegExp(marks, 'giu') })),
      ]),
    ),
  };
}

const count = (marks: RegExp, text: string): number => text.match(marks)?.length ?? 0;

/**
 * The regional form of a language as the text itself shows it: zh-CN/zh-TW, pt-BR/pt-PT, es-ES/es-MX, ar-EG/ar-SA, and
 * `hi-Latn` for romanised Hindi (the caller says so by `latin`). Undefined where the text does not tell.
 */
export function refineLanguage(
  text: string,
  lang: LanguageTag,
  latin: boolean,
  known: Variants['regions'],
): LanguageTag | undefined {
  if (lang === 'hi' && latin) return 'hi-Latn';
  const variants = known.get(lang);
  if (variants === undefined) return undefined;
  const counts = variants.map((variant) => ({ tag: variant.tag, n: count(variant.marks, text) }));
  counts.sort((a, b) => b.n - a.n);
  const [first, second] = counts;
  if (first === undefined || second === undefined || first.n === 0 || first.n === second.n) return undefined;
  return first.tag;
}
