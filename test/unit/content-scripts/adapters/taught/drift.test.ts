// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { taught, tryChanges } from '../../../../layouts/changed-page';
import { LAYOUTS, type Layout } from '../../../../layouts/layouts';
import { TALKS } from '../../../../layouts/talk';

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Without style sheets, which these tests have no screen for. */
function open({ talk: id, html, lines }: Layout) {
  const talk = TALKS[id];
  if (!talk) throw new Error(`no talk ${id}`);
  const page = new DOMParser().parseFromString(html(talk), 'text/html');
  for (const style of page.querySelectorAll('style, script')) style.remove();
  document.documentElement.lang = talk.lang;
  document.body.innerHTML = page.body.innerHTML;
  const said = (lines?.(talk.lines) ?? talk.lines).filter(({ from }) => from !== 'note');
  return { talk, said };
}

beforeAll(() => {
  const inline = /^(?:A|B|I|SMALL|SPAN|STRONG|TIME|BUTTON|IMG|TEXTAREA|INPUT|SLOT)$/;
  window.getComputedStyle = (({ tagName }: Element) => ({
    display: inline.test(tagName) ? 'inline' : 'block',
    visibility: 'visible',
    position: 'static',
    whiteSpace: 'normal',
  })) as unknown as typeof window.getComputedStyle;
});

describe('a page that was taught and then changed', () => {
  it.each(LAYOUTS)('$name: says what it said before, or that it drifted', { timeout: 60_000 }, (layout) => {
    const { talk, said } = open(layout);
    const first = (side: string) => said.find(({ from }) => from === side)?.text ?? '';
    const adapter = taught({ buyer: first('buyer'), seller: first('seller'), name: talk.buyer, box: layout.box });
    if (!adapter) return;
    const found = tryChanges(adapter, { guesses: false });
    const right = said.map(({ from, text }) => `${from}: ${squash(text)}`);
    // What one example of each side does not teach without a screen has nothing to lose.
    if (JSON.stringify(found.right) !== JSON.stringify(right)) return;
    expect(found.wrong).toEqual([]);
    expect(found.changes).toBeGreaterThan(10);
  });
});
