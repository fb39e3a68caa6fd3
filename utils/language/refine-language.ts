import type { LanguageTag } from '@/utils/domain/ids';

/** The content of `public/knowledge/language/variants.json`: what each regional form writes and the other does not. Own collection. */
export type VariantsFile = Record<string, readonly { tag: LanguageTag; marks: string }[]>;

/** The same made ready, by language. */
export type Variants = ReadonlyMap<string, readonly { tag: LanguageTag; marks: RegExp }[]>;

export function readVariants(file: VariantsFile): Variants {
  return new Map(
    Object.entries(file).map(([lang, variants]) => [
      lang,
      variants.map(({ tag, marks }) => ({ tag, marks: new RegExp(marks, 'giu') })),
    ]),
  );
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
  known: Variants,
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
