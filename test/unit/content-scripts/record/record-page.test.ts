// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { recordPage } from '@/content-scripts/record/record-page';
import { redact } from '@/content-scripts/record/redact';

// The DOM of these tests knows fewer style sheets than browsers do.
for (const { prototype } of [Document, ShadowRoot]) {
  Object.defineProperty(prototype, 'adoptedStyleSheets', { get: () => [] });
}
Object.defineProperty(ShadowRoot.prototype, 'styleSheets', { get: () => [] });

test.each([
  ['Where is Ölaf’s parcel?', 'Xxxxx xx Xxxx’x xxxxxx?'],
  ['305-5582217-7719046, 64,90 €', '111-1111111-1111111, 11,11 €'],
  ['王先生，台灯碎了', '字字字，字字字字'],
  ['Где посылка', 'Жжж жжжжжжж'],
  ['2026-11-24 10:31', '1111-11-11 11:11'],
])('%s keeps its shape and says nothing', (text, shape) => {
  expect(redact(text)).toBe(shape);
});

test('a recorded page keeps structure, classes, roles and shadow roots, and no word of its content', () => {
  document.body.innerHTML = `<main class="talk" role="log" data-testid="thread-884213" data-buyer="Nadia">
    <a href="https://shop.example/u/nadia" title="Nadia K.">Nadia K.</a><img src="https://shop.example/nadia.jpg" alt="Nadia">
    <script>var secret = 'Nadia'</script><textarea placeholder="Write to Nadia">Nadia typed</textarea><x-card></x-card></main>`;
  const card = document.querySelector('x-card');
  card?.attachShadow({ mode: 'open' }).append('Nadia in the shadow');
  const page = recordPage(document);
  expect(page).not.toMatch(/Nadia|secret|https?:|884213|typed|shadow<|script/i);
  expect(page).toContain('<main class="talk" role="log" data-testid="thread-111111" data-buyer="Xxxxx">');
  expect(page).toContain('<x-card><template shadowrootmode="open">Xxxxx xx xxx xxxxxx</template></x-card>');
  expect(page).toContain('<a href="#" title="Xxxxx X.">Xxxxx X.</a>');
});

test('a frame of the page’s own origin is recorded with what it shows, and frames in a circle end', () => {
  document.body.innerHTML = '<iframe id="letters-884213" title="Nadia"></iframe><iframe class="foreign"></iframe>';
  const [frame, foreign] = document.querySelectorAll('iframe');
  const inside = frame?.contentDocument;
  if (!frame || !foreign || !inside) throw new Error('no frames');
  Object.defineProperty(inside, 'adoptedStyleSheets', { get: () => [] });
  inside.body.innerHTML = '<p class="letter">Nadia wrote "yes"</p><iframe></iframe>';
  const circle = inside.querySelector('iframe');
  if (!circle) throw new Error('no frame in the frame');
  Object.defineProperty(circle, 'contentDocument', { get: () => document });
  Object.defineProperty(foreign, 'contentDocument', { get: () => null });
  const page = recordPage(document);
  expect(page).not.toMatch(/Nadia|wrote|884213|src=/);
  const again = new DOMParser().parseFromString(page, 'text/html');
  const [own, empty] = again.querySelectorAll('iframe');
  expect(empty?.outerHTML).toBe('<iframe class="foreign"></iframe>');
  const letter = new DOMParser().parseFromString(own?.srcdoc ?? '', 'text/html');
  expect(letter.querySelector('.letter')?.textContent).toBe('Xxxxx xxxxx "xxx"');
  expect(letter.querySelector('iframe')?.outerHTML).toBe('<iframe></iframe>');
});
