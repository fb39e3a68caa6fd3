import { CONSOLES, type ConsolePage } from './consoles';

const BUBBLES =
  '.l{width:700px;height:500px;overflow:auto}.m{display:flex}.o{justify-content:flex-end}.b{background:#eee;padding:6px;border-radius:8px;max-width:60%}';

function bubbles(count: number, inside: (text: string) => string = (text) => text): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `<div class="m ${i % 2 ? 'o' : ''}"><div class="b">${inside(`Message number ${i} about the parcel`)}</div></div>`,
  );
  return `<style>${BUBBLES}</style><h2>Ann Lee</h2><div class="l">${rows.join('')}</div><textarea style="width:600px"></textarea>`;
}

const words = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor ';

const rich = (text: string) =>
  `<div class="head"><span class="name">Ann</span><time datetime="2026-11-20T10:00:00Z">10:00</time></div><p>${text} ${words.repeat(3)}</p><div class="actions"><button>Reply</button><button>Copy</button></div>`;

export interface HeavyPage {
  url: string;
  html: string;
}

const anywhere = (html: string): HeavyPage => ({ url: 'https://desk.example-console.test/chat/1', html });

/** Ten thousand messages in five megabytes, as a marketplace's own page marks them. */
function known({ url, row, body }: ConsolePage): HeavyPage {
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const day = `${1 + Math.floor(i / 400)}`.padStart(2, '0');
    return row({
      text: `Message number ${i} about the parcel ${words.repeat(3)}`,
      at: `2026-10-${day}`,
      isOwn: i % 2 === 1,
    });
  });
  return { url, html: body(rows.join('')) };
}

/** The same page with five megabytes of something else where its messages should be. */
const without = ({ url, body }: ConsolePage): HeavyPage => ({
  url,
  html: body(
    `<table>${`<tr>${'<td>Cell 12 of a table that holds quite a few more words than this</td>'.repeat(4)}</tr>`.repeat(16_000)}</table>`,
  ),
});

/** Pages as large as any console will be, and larger. */
export const HEAVY: Record<string, HeavyPage> = {
  '10,000 bubbles': anywhere(bubbles(10_000)),
  '10,000 rich bubbles, 5 MB': anywhere(bubbles(10_000, rich)),
  '120,000 elements and no talk': anywhere(
    `<div>${`<div class="row"><span>cell</span><p>${words.slice(0, 40)}</p></div>`.repeat(40_000)}</div>`,
  ),
  'a talk beside 30,000 table cells': anywhere(
    `<style>.c{display:flex}.l{height:500px}</style><div class="c"><table>${`<tr>${'<td>Cell 12</td>'.repeat(30)}</tr>`.repeat(1_000)}</table><div>${bubbles(60)}</div></div>`,
  ),
  'Amazon, 10,000 messages, 5 MB': known(CONSOLES.Amazon),
  'eBay, 10,000 messages, 5 MB': known(CONSOLES.eBay),
  'AliExpress, 10,000 messages, 5 MB': known(CONSOLES.AliExpress),
  'Amazon, 5 MB and no message': without(CONSOLES.Amazon),
  'eBay, 5 MB and no message': without(CONSOLES.eBay),
  'AliExpress, 5 MB and no message': without(CONSOLES.AliExpress),
};
