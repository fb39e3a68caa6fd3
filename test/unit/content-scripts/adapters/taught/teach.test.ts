// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { readWith } from '@/content-scripts/adapters/adapter';
import { locate, stableClasses } from '@/content-scripts/adapters/taught/locators';
import { taughtAdapter } from '@/content-scripts/adapters/taught/taught-adapter';
import { teachFrom } from '@/content-scripts/adapters/taught/teach-from';
import { parseTaughtReaders, TaughtReaderSchema } from '@/utils/domain/schemas/taught-reader';

const turn = (side: string, text: string) =>
  `<li class="turn ${side} css-9f3a21"><div class="pic"></div><p class="words">${text}</p><span class="when">10:31</span></li>`;
const PAGE = `<header><h2 class="who" data-testid="partner">Nadia K.</h2></header>
<ul class="talk" data-testid="talk">${turn('theirs', 'Where is my parcel?')}${turn('ours', 'On its way.')}${turn('theirs', 'Thank you!')}</ul>
<input name="find"><textarea name="reply" placeholder="Write"></textarea>`;

function pick(selector: string, at = 0): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(selector)[at];
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const teachHere = () =>
  teachFrom(
    { buyer: pick('.theirs .words'), seller: pick('.ours .words'), name: pick('.who'), composer: pick('textarea') },
    'desk.example',
    1,
  );

function readHere(taught = teachHere()) {
  const [page] = taughtAdapter(taught).pages;
  if (!page) throw new Error('a taught reader reads one kind of page');
  const run = readWith(page, document, new URL('https://desk.example/c/1'), 1);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

function messagesIn(reading: ReturnType<typeof readHere>) {
  if (reading.status !== 'read' || reading.snapshot.content.kind !== 'thread') return reading.status;
  return reading.snapshot.content.thread.messages.map(({ from, text }) => `${from}: ${text}`);
}

const RIGHT = ['buyer: Where is my parcel?', 'seller: On its way.', 'buyer: Thank you!'];

beforeEach(() => {
  document.body.innerHTML = PAGE;
  document.documentElement.lang = 'en';
});

describe('a taught reader', () => {
  it('reads every message, the name and the box from one example of each', () => {
    const reading = readHere();
    expect(messagesIn(reading)).toEqual(RIGHT);
    if (reading.status !== 'read' || reading.snapshot.content.kind !== 'thread') throw new Error('not read');
    const { thread } = reading.snapshot.content;
    expect(thread.buyerName).toBe('Nadia K.');
    expect(thread.composer.found).toBe(true);
    expect(thread.messages[0]?.at?.text).toBe('10:31');
    expect(reading.provenance.messages).toMatch(/^taught /);
  });

  it('reads a page of the same kind with other messages', () => {
    const taught = teachHere();
    pick('.talk').insertAdjacentHTML('beforeend', turn('ours', 'You are welcome.'));
    pick('.talk').insertAdjacentHTML('afterbegin', turn('theirs', 'Hello'));
    expect(messagesIn(readHere(taught))).toEqual(['buyer: Hello', ...RIGHT, 'seller: You are welcome.']);
  });

  it.each(['turn', 'theirs', 'ours', 'words', 'talk', 'who'])(
    'after class %s was renamed reads the same or says that it drifted',
    (name) => {
      const taught = teachHere();
      for (const element of document.querySelectorAll(`.${name}`)) element.classList.replace(name, 'zz');
      expect(['drifted', RIGHT]).toContainEqual(messagesIn(readHere(taught)));
    },
  );

  it('names nothing by a hash, a number or a state', () => {
    document.body.innerHTML = '<i class="row css-9f3a21 is-active item-10442 msg__x9f2k"></i>';
    expect(stableClasses(pick('i'))).toEqual(['row']);
  });
});

describe('an exported file', () => {
  const exported = () => JSON.stringify([teachHere()]);

  it('comes back as it was', () => {
    expect(parseTaughtReaders(exported())).toEqual([teachHere()]);
  });

  it.each([
    ['no JSON', 'x'],
    ['another thing', '{}'],
    ['a reader with more in it', exportedWith({ run: 'alert(1)' })],
    ['a selector in place of a tag', exportedWith({ name: [{ by: 'class', steps: [{ tag: 'a:has(b)' }] }] })],
    ['too many steps', exportedWith({ name: [{ by: 'class', steps: Array(31).fill({ tag: 'a' }) }] })],
    ['too large a file', `[${' '.repeat(100_001)}]`],
  ])('is refused when it is %s', (_, file) => {
    expect(parseTaughtReaders(file)).toBeUndefined();
  });

  it('cannot break out of a selector by a class or a value', () => {
    const steps = [{ tag: 'p', classes: ['a, *'], attribute: { name: 'role', value: '"] , * , [x="' } }];
    const reader = { ...teachHere(), name: [{ by: 'class' as const, steps }] };
    expect(TaughtReaderSchema.safeParse(reader).success).toBe(true);
    expect(locate({ by: 'class', steps }, document)).toEqual([]);
  });
});

function exportedWith(more: object): string {
  const none = { version: 1, host: 'a.example', kind: 'thread', taughtAt: 1 };
  return JSON.stringify([{ ...none, list: [], buyer: [], seller: [], every: [], name: [], composer: [], ...more }]);
}
