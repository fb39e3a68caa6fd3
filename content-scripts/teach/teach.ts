import type { Reading } from '@/utils/domain/reading';
import type { TaughtReader } from '@/utils/domain/taught-reader';
import { readWith } from '../adapters/adapter';
import { taughtAdapter } from '../adapters/taught/taught-adapter';
import { type Shown, teachFrom } from '../adapters/taught/teach-from';
import { lineText } from '../dom/visible-text';
import { LOOK } from './look';

/** Words of the interface; they come from the panel, in its language. */
export type TeachWords = Record<
  'buyer' | 'seller' | 'name' | 'composer' | 'wider' | 'skip' | 'cancel' | 'keep' | 'again' | 'found' | 'none' | 'done',
  string
>;

const FIELDS = ['buyer', 'seller', 'name', 'composer'] as const;
const TAG = 'dragoman-teach';
/** Everything a pointer can do; while teaching, none of it is meant for the page. */
const POINTER = 'pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu touchstart touchend'.split(
  ' ',
);

/**
 * Lets the seller point at the parts of the open page. A layer of ours lies over the page, so that no click reaches it.
 * Gives what was taught, or `undefined` when he left.
 */
export function teach(words: TeachWords): Promise<TaughtReader | undefined> {
  document.querySelector(TAG)?.remove();
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  root.adoptedStyleSheets = [sheet];
  const make = (name: string, tag = 'div') => {
    const element = document.createElement(tag);
    element.className = name;
    return element;
  };
  const layer = make('layer');
  const frame = make('frame');
  const bar = make('bar');
  const ask = make('ask', 'strong');
  const live = make('live');
  const actions = make('actions');
  live.setAttribute('role', 'status');
  bar.append(ask, live, actions);
  root.append(layer, frame, bar);
  document.documentElement.append(host);

  const shown: Partial<Shown> = {};
  let step = 0;
  let under: Element | undefined;
  const end = new AbortController();
  const { signal } = end;

  return new Promise((resolve) => {
    const leave = (taught?: TaughtReader) => {
      end.abort();
      host.remove();
      resolve(taught);
    };
    const button = (label: string, press: () => void, main = false) => {
      const element = make(main ? 'main' : '', 'button');
      element.textContent = label;
      element.addEventListener('click', (event) => {
        if (event.isTrusted) press();
      });
      return element;
    };

    function draw(): void {
      const field = FIELDS[step];
      mark(undefined);
      ask.textContent = field ? `${step + 1}/${FIELDS.length} ${words[field]}` : words.done;
      const taught = taughtSoFar();
      const reading = taught && readNow(taught);
      const messages =
        reading?.status === 'read' && reading.snapshot.content.kind === 'thread'
          ? reading.snapshot.content.thread
          : undefined;
      live.replaceChildren();
      if (field) live.append(line(words.wider));
      if (taught && !messages) live.append(line(words.none));
      if (messages) {
        const from = (side: string) => String(messages.messages.filter((one) => one.from === side).length);
        live.append(
          line(
            words.found
              .replace('{buyer}', from('buyer'))
              .replace('{seller}', from('seller'))
              .replace('{name}', messages.buyerName ?? '–')
              .replace('{box}', messages.composer.found ? '✓' : '–'),
          ),
          ...messages.messages
            .slice(-3)
            .map((one) => line(`${one.from === 'buyer' ? '◂' : '▸'} ${one.text.slice(0, 90)}`)),
        );
      }
      actions.replaceChildren(
        ...(field && step > 0 ? [button(words.skip, () => next())] : []),
        ...(step > 0 ? [button(words.again, () => restart())] : []),
        button(words.cancel, () => leave()),
        ...(taught && messages && !field ? [button(words.keep, () => leave(taught), true)] : []),
      );
      layer.style.display = field ? '' : 'none';
    }

    function next(): void {
      step++;
      draw();
    }

    function restart(): void {
      for (const field of FIELDS) delete shown[field];
      step = 0;
      draw();
    }

    function taughtSoFar(): TaughtReader | undefined {
      const { buyer } = shown;
      return buyer && teachFrom({ ...shown, buyer }, location.host, Date.now());
    }

    function mark(element: Element | undefined): void {
      under = element;
      const box = element?.getBoundingClientRect();
      frame.style.cssText = box
        ? `left:${box.left - 2}px;top:${box.top - 2}px;width:${box.width + 4}px;height:${box.height + 4}px`
        : 'display:none';
    }

    const keepFromPage = (event: Event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    layer.addEventListener('pointermove', (event) => {
      event.stopPropagation();
      mark(elementAt(event.clientX, event.clientY, host));
    });
    for (const name of POINTER) {
      layer.addEventListener(name, (event) => {
        keepFromPage(event);
        const field = FIELDS[step];
        if (name !== 'click' || !event.isTrusted || !under || !field) return;
        shown[field] = under;
        next();
      });
    }
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' && event.key !== 'ArrowUp') return;
        keepFromPage(event);
        if (event.key === 'Escape') leave();
        else if (under?.parentElement && under.parentElement !== document.body) mark(under.parentElement);
      },
      { signal, capture: true },
    );
    window.addEventListener('scroll', () => mark(undefined), { signal, capture: true, passive: true });
    draw();
  });

  function line(text: string): HTMLElement {
    const element = make('line');
    element.textContent = text;
    return element;
  }
}

/** The innermost element of the page at a point, under our layer and inside open shadow roots. */
function elementAt(x: number, y: number, ours: Element): Element | undefined {
  let found = document.elementsFromPoint(x, y).find((element) => element !== ours);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  // The words of a message may lie in a decorated part of a line; a part without words is no answer.
  return found && (lineText(found) !== '' || found.matches('input, textarea, [contenteditable]')) ? found : undefined;
}

function readNow(taught: TaughtReader): Reading {
  const [page] = taughtAdapter(taught).pages;
  if (!page) return { status: 'unsupported' };
  const run = readWith(page, document, new URL(location.href), Date.now());
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
