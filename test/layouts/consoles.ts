export interface ConsoleRow {
  /** Markup of the message's text. */
  text: string;
  /** A day, as `2026-10-25`. */
  at: string;
  isOwn: boolean;
}

/** A marketplace's thread page as its own markup is known, small enough to be written out here. */
export interface ConsolePage {
  url: string;
  row(row: ConsoleRow): string;
  /** The body around the rows. */
  body(rows: string): string;
  /** The list of messages and one message. */
  list: string;
  message: string;
}

const SIDES = '<style>.m{display:flex;padding:4px}.o{justify-content:flex-end}.b{max-width:60%}.l{width:900px}</style>';

export const CONSOLES: Record<'Amazon' | 'eBay' | 'AliExpress', ConsolePage> = {
  Amazon: {
    url: 'https://sellercentral.amazon.com/messaging/inbox?cc=00aa11bb-22cc-43dd-84ee-55ff66778899',
    row: ({ text, at, isOwn }) =>
      `<div class="m ${isOwn ? 'o' : ''}"><div class="b"><div class="who"><b>${isOwn ? 'You' : 'Ann Lee'}</b></div><p>${text}</p><div class="foot"><span class="t">${at} 10:00</span><button>Translate</button></div></div></div>`,
    body: (rows) =>
      `${SIDES}<main><h2>Ann Lee</h2><div id="case-messages" class="l">${rows}</div><div><textarea style="width:600px"></textarea></div></main>`,
    list: '#case-messages',
    message: '#case-messages > .m',
  },
  eBay: {
    url: 'https://www.ebay.com/cnt/ViewMessage?other_user_id=moor.and.heath&reference_id=166500123456',
    row: ({ text, at, isOwn }) =>
      `<div class="m ${isOwn ? 'o' : ''}"><div class="b app-conversation__message-bubble ${isOwn ? '' : 'app-conversation__message-bubble__grey'}"><span class="avatar">b</span><div class="app-conversation__message-bubble__message"><div class="app-conversation__message-bubble__message__content"><span>${text}</span></div></div><div class="app-conversation__message-bubble__posted-time">${at}</div></div></div>`,
    body: (rows) =>
      `${SIDES}<div class="msg-content-view"><div class="app-base-item-card"><a href="https://www.ebay.com/itm/166500123456">Hook</a></div><div class="l">${rows}</div><div class="imageupload__inputmultiline"><textarea id="imageupload__sendmessage--textbox"></textarea></div></div>`,
    list: '.l',
    message: '.l > .m',
  },
  AliExpress: {
    url: 'https://csp.aliexpress.com/m_apps/ai-im/im?channelId=771234',
    row: ({ text, at, isOwn }) =>
      `<div class="m im-message-item ${isOwn ? 'o self' : ''}"><div class="b"><div class="in"><div><span>${text}</span></div><span class="time">${at} 10:00:00</span></div></div></div>`,
    body: (rows) =>
      `${SIDES}<div class="im-session-item active"><div class="im-session-item-name-content"><b>Camille D.</b></div></div><div><div class="l">${rows}</div><textarea class="im-message-input-no-auto-height"></textarea></div><aside><div class="user-name__9fa81c"><b>Camille D.</b></div></aside>`,
    list: '.l',
    message: '.l > .m',
  },
};
