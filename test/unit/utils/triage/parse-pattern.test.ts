import { describe, expect, it } from 'vitest';
import { parsePattern } from '@/utils/triage/parse-pattern';

describe('parsePattern', () => {
  it('unfolds brackets, optional words and letters', () => {
    expect(parsePattern('(has|have) not? arrived', 'en')).toHaveLength(2);
    expect(parsePattern('mou?ld', 'en')).toHaveLength(2);
  });

  it('tries the other German spelling', () => {
    const texts = parsePattern('beschädigt', 'de').map(({ steps }) =>
      steps[0]?.kind === 'word' ? (steps[0].tests[0]?.text ?? '') : '',
    );
    expect(texts).toEqual(['beschadigt', 'beschaedigt']);
  });

  it('reads gaps with their width', () => {
    expect(parsePattern('not ~6 work', 'en')[0]?.steps[1]).toEqual({ kind: 'gap', max: 6 });
    expect(parsePattern('届~ない', 'ja')[0]?.steps[1]).toEqual({ kind: 'gap', max: 6 });
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
