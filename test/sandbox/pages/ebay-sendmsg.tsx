import { useRef } from 'react';
import type { LiveConversation } from '../conversation';
import { Bubble, EbayReplyBox } from './ebay-messages';
import { switches, useAddress, useData } from './runtime';

/** The conversation of a `/contact/sendmsg` address: by buyer and item. */
export function sendmsgConversation(url: URL, conversations: LiveConversation[]): LiveConversation | undefined {
  const user = url.searchParams.get('recipient');
  const item = url.searchParams.get('item_id');
  return conversations.find(
    (one) => one.buyer.siteId === user && (item === null || one.order.items.some((entry) => entry.itemId === item)),
  );
}

/** The composer page that the order's message panel holds in a same-origin frame. It shows only what comes after it opened. */
export function EbaySendmsg() {
  const { ui } = switches();
  const address = useAddress();
  const { conversations } = useData();
  const one = sendmsgConversation(address, conversations);
  const before = useRef(one?.messages.length ?? 0);
  if (one === undefined) return <p className="muted">No such recipient.</p>;
  return (
    <div className="sendmsg">
      <div className="app-conversation__head">
        <span className="avatar">{one.buyer.siteId.charAt(0).toUpperCase()}</span>
        <strong>{one.buyer.siteId}</strong>
      </div>
      <p className="muted">{one.order.items[0]?.title}</p>
      <div className="app-conversation__messages">
        {one.messages
          .slice(before.current)
          .reverse()
          .map((message) => (
            <Bubble key={message.id} message={message} who={one} ui={ui} />
          ))}
      </div>
      <EbayReplyBox conversationId={one.id} ui={ui} />
    </div>
  );
}
