import { describe, expect, it } from 'vitest';
import { PhraseSyntaxError, parsePhrase, phraseVariables, renderPhrase } from '@/utils/drafting/phrase-template';

const render = (phrase: string, values: Record<string, string>, second = false, days?: number, locale = 'en') =>
  renderPhrase(parsePhrase(phrase), { locale, second, values, counts: { days } });

describe('phrases', () => {
  it('drop an optional part whose value is unknown', () => {
    expect(render('Your order< {order}> is late.', { order: '1-2' })).toBe('Your order 1-2 is late.');
    expect(render('Your order< {order}> is late.', {})).toBe('Your order is late.');
  });

  it('cannot be said without a value that they need', () => {
    expect(render('Back by {date}.', {})).toBeUndefined();
  });

  it('take one side of an alternation, with values inside', () => {
    expect(render('[Sie erhalten|du erhältst] {amount}[ am {date}|].', { amount: '5 €', date: 'Montag' })).toBe(
      'Sie erhalten 5 € am Montag.',
    );
    expect(render('[Sie erhalten|du erhältst] {amount}[ am {date}|].', { amount: '5 €' }, true)).toBe(
      'du erhältst 5 €.',
    );
  });

  it('choose the plural form by the rules of the language', () => {
    const phrase = '{days} {days#one=день|few=дня|many=дней|other=дня}';
    expect(render(phrase, { days: '1' }, false, 1, 'ru')).toBe('1 день');
    expect(render(phrase, { days: '3' }, false, 3, 'ru')).toBe('3 дня');
    expect(render(phrase, { days: '14' }, false, 14, 'ru')).toBe('14 дней');
  });

  it('tell which values they name', () => {
    const used = phraseVariables(parsePhrase('{date}< {order}>[a {amount}|b]'));
    expect([...used.always].sort()).toEqual(['amount', 'date']);
    expect([...used.optional]).toEqual(['order']);
  });

  it.each(['a {date', 'a < b', 'a [b', 'a [b]', 'a > b', 'a } b', '<a <b>>', '[a|[b|c]]', '{days#one=x}'])(
    '%s is refused',
    (phrase) => {
      expect(() => parsePhrase(phrase)).toThrow(PhraseSyntaxError);
    },
  );
});
