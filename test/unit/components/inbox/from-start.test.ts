import { expect, test } from 'vitest';
import { fromStart } from '@/components/inbox/from-start';

test('what the page showed before the panel was drawn is drawn at once, and every change after it', () => {
  let tell: (told: string) => void = () => undefined;
  const listen = fromStart<string>((listener) => {
    tell = listener;
    return () => undefined;
  });
  tell('reading');
  tell('thread');
  const seen: string[] = [];
  const stop = listen((told) => seen.push(told));
  tell('drafts');
  expect(seen).toEqual(['thread', 'drafts']);
  stop();
  tell('another');
  expect(seen).toEqual(['thread', 'drafts']);
});

test('while nothing is known the panel is told nothing', () => {
  const seen: unknown[] = [];
  fromStart<unknown>(() => () => undefined)((told) => seen.push(told));
  expect(seen).toEqual([]);
});
