import { parsePattern, SPAN_LANGUAGES } from './parse-pattern';

/** Whether a half may stand at another place: its brackets are closed, nothing at its edge is optional or a gap. */
const standsAlone = (half: string, optional: RegExp): boolean =>
  half !== '' && !half.endsWith('~') && half.split('(').length === half.split(')').length && !optional.test(half);

/**
 * A pattern `a ~ b` and the same the other way round, `b ~ a`: "open ~ case" and "case ~ opened". Patterns without a
 * gap, with several, or that could not begin with their second half are given back alone.
 */
export function inEitherOrder(pattern: string, lang: string): string[] {
  const spans = SPAN_LANGUAGES.has(lang);
  const optional = spans ? /\?$/u : /\?(?![^(]*\))/u;
  const [, accents = '', body = ''] = /^(=?)(.*)$/u.exec(pattern) ?? [];
  const [first = '', gap, second = '', ...more] = body.split(spans ? /(~\d*)/u : / (~\d*) /u);
  if (more.length > 0 || !standsAlone(first, optional) || !standsAlone(second, optional)) return [pattern];
  const mirrored = accents + [second, gap, first].join(spans ? '' : ' ');
  try {
    // A substring pattern that begins with a single sign would be met too often, and is refused.
    if (spans) parsePattern(mirrored, lang);
  } catch {
    return [pattern];
  }
  return [pattern, mirrored];
}
