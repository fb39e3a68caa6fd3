import { describe, expect, it } from 'vitest';
import { parsePattern, type WordPattern } from '@/utils/triage/parse-pattern';

const words = (source: string, lang: string): WordPattern[] =>
  parsePattern(source, lang).filter((pattern): pattern is WordPattern => pattern.mode === 'word');

describe('parsePattern', () => {
  it('unfolds brackets, optional words and letters', () => {
    expect(parsePattern('(has|have) not? arrived', 'en')).toHaveLength(2);
    expect(parsePattern('mou?ld', 'en')).toHaveLength(2);
  });

  it('tries the other German spelling', () => {
    const texts = words('beschädigt', 'de').map(({ steps }) =>
      steps[0]?.kind === 'word' ? (steps[0].tests[0]?.text ?? '') : '',
    );
    expect(texts).toEqual(['beschadigt', 'beschaedigt']);
  });

  it('reads gaps with their width', () => {
    expect(words('not ~6 work', 'en')[0]?.steps[1]).toEqual({ kind: 'gap', max: 6 });
  });

  it.each([
    ['(a|b', 'en'],
    ['ab*', 'en'],
    ['x*y*z', 'en'],
    ['か~ない', 'ja'],
    ['届いて*', 'ja'],
  ])('refuses %s', (pattern, lang) => {
    expect(() => parsePattern(pattern, lang)).toThrow();
  });
});
