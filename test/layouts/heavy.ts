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
function known(url: string, row: (text: string, at: string, isOwn: boolean) => string, around: string): HeavyPage {
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const day = `${1 + Math.floor(i / 400)}`.padStart(2, '0');
    return row(`Message number ${i} about the parcel ${words.repeat(3)}`, `2026-10-${day}`, i % 2 === 1);
  });
  return { url, html: around.replace('ROWS', rows.join('')) };
}

const SIDES = '<style>.m{display:flex;padding:4px}.o{justify-content:flex-end}.b{max-width:60%}.l{width:900px}</style>';

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
  'Amazon, 10,000 messages, 5 MB': known(
    'https://sellercentral.amazon.com/messaging/inbox?cc=00aa11bb-22cc-43dd-84ee-55ff66778899',
    (text, at, isOwn) =>
      `<div class="m ${isOwn ? 'o' : ''}"><div class="b"><div class="who"><b>${isOwn ? 'You' : 'Ann Lee'}</b></div><p>${text}</p><div class="foot"><span class="t">${at} 10:00</span><button>Translate</button></div></div></div>`,
    `${SIDES}<main><h2>Ann Lee</h2><div id="case-messages" class="l">ROWS</div><div><textarea style="width:600px"></textarea></div></main>`,
  ),
  'eBay, 10,000 messages, 5 MB': known(
    'https://www.ebay.com/cnt/ViewMessage?other_user_id=moor.and.heath&reference_id=166500123456',
    (text, at, isOwn) =>
      `<div class="m ${isOwn ? 'o' : ''}"><div class="b app-conversation__message-bubble ${isOwn ? '' : 'app-conversation__message-bubble__grey'}"><span class="avatar">b</span><div class="app-conversation__message-bubble__message"><div class="app-conversation__message-bubble__message__content"><span>${text}</span></div></div><div class="app-conversation__message-bubble__posted-time">${at}</div></div></div>`,
    `${SIDES}<div class="msg-content-view"><div class="app-base-item-card"><a href="https://www.ebay.com/itm/166500123456">Hook</a></div><div class="l">ROWS</div><div class="imageupload__inputmultiline"><textarea id="imageupload__sendmessage--textbox"></textarea></div></div>`,
  ),
  'AliExpress, 10,000 messages, 5 MB': known(
    'https://csp.aliexpress.com/m_apps/ai-im/im?channelId=771234',
    (text, at, isOwn) =>
      `<div class="m im-message-item ${isOwn ? 'o self' : ''}"><div class="b"><div class="in"><div><span>${text}</span></div><span class="time">${at} 10:00:00</span></div></div></div>`,
    `${SIDES}<div class="im-session-item active"><div class="im-session-item-name-content"><b>Camille D.</b></div></div><div><div class="l">ROWS</div><textarea class="im-message-input-no-auto-height"></textarea></div><aside><div class="user-name__9fa81c"><b>Camille D.</b></div></aside>`,
  ),
};
