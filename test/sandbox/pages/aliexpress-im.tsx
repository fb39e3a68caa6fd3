import { useEffect, useState } from 'react';
import type { LiveConversation, LiveMessage } from '../conversation';
import { aliexpressTime } from '../print-time';
import { AliexpressBar } from './aliexpress-orders';
import { word } from './aliexpress-words';
import { fill } from './ebay-messages';
import {
  hook,
  host,
  imageUrl,
  markRead,
  navigate,
  sendReply,
  shown,
  switches,
  useAddress,
  useData,
  wait,
} from './runtime';

const ROW_HEIGHT = 70;

/** The session an address opens; the real page keeps it to itself, `session=` is the sandbox's. */
export function openSession(url: URL, conversations: LiveConversation[]): LiveConversation | undefined {
  const session = url.searchParams.get('session');
  return session === null ? undefined : conversations.find((one) => one.siteId === session || one.id === session);
}

/** The IM page, hash-routed (`#/window`): sessions, messages oldest first, buyer panel that changes late. */
export function AliexpressIm() {
  const { ui, delayMs, rows } = switches();
  const address = useAddress();
  const { conversations } = useData();
  const open = openSession(address, conversations);
  const [panelOf, setPanelOf] = useState<string>();

  const openId = open?.id;
  useEffect(() => {
    if (openId === undefined) return;
    markRead(openId);
    let live = true;
    // The right panel changes after the messages: a reader that does not wait reads the wrong buyer.
    void wait(delayMs * 1.6).then(() => live && setPanelOf(openId));
    return () => {
      live = false;
    };
  }, [openId, delayMs]);

  if (address.hash !== '' && address.hash !== '#/window') {
    return (
      <div className="console">
        <AliexpressBar ui={ui} />
      </div>
    );
  }
  const list = fill(
    conversations.filter((one) => one.host === location.hostname),
    rows,
  ).sort((a, b) => newestAt(b) - newestAt(a));
  return (
    <div className="console">
      <AliexpressBar ui={ui} />
      <div className="im-layout">
        <Sessions list={list} open={open} ui={ui} />
        <Window key={openId ?? 'none'} one={open} ui={ui} />
        <BuyerPanel one={conversations.find((one) => one.id === panelOf)} ui={ui} />
      </div>
    </div>
  );
}

const newestAt = (one: LiveConversation): number => one.messages[one.messages.length - 1]?.at ?? 0;

function Sessions({ list, open, ui }: { list: LiveConversation[]; open: LiveConversation | undefined; ui: string }) {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - 3);
  const last = Math.min(list.length, first + 20);
  return (
    <div className="im-session-list" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <div style={{ height: first * ROW_HEIGHT }} />
      {list.slice(first, last).map((one) => (
        <div
          key={one.id}
          {...hook('rows', { className: 'im-session-item' })}
          aria-current={one.id === open?.id}
          onClick={() => {
            const query = new URLSearchParams(location.search);
            query.set('session', one.siteId);
            navigate(`${location.pathname}?${query}#/window`);
          }}
        >
          <img src={imageUrl(one.buyer.name)} alt="" width="34" height="34" />
          <div className="im-session-item-text">
            {shown('buyerName') && (
              <div {...hook('buyerName', { className: 'im-session-item-name-content' })}>
                <b>{one.buyer.name}</b>
              </div>
            )}
            {shown('preview') && (
              <div className="im-session-item-preview">
                {one.messages.findLast(({ text }) => text !== '')?.text.slice(0, 60)}
              </div>
            )}
          </div>
          <span className="im-session-item-time">
            {one.messages.length > 0 ? aliexpressTime(newestAt(one), host().timeZone).slice(5, 16) : ''}
          </span>
          {one.unread && <span className="im-session-item-dot" title={word('unread', ui)} />}
        </div>
      ))}
      <div style={{ height: Math.max(0, list.length - last) * ROW_HEIGHT }} />
    </div>
  );
}

function Window({ one, ui }: { one: LiveConversation | undefined; ui: string }) {
  const { delayMs } = switches();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let live = true;
    void wait(delayMs).then(() => live && setReady(true));
    return () => {
      live = false;
    };
  }, [delayMs]);
  if (one === undefined) return <div className="im-window muted">{word('noConversation', ui)}</div>;
  return (
    <div className="im-window">
      <div className="im-message-list">
        {ready &&
          shown('messages') &&
          one.messages.map((message) => <ImMessage key={message.id} message={message} ui={ui} />)}
      </div>
      {ready && <ImBox conversationId={one.id} ui={ui} />}
    </div>
  );
}

/** The translation note and the translated text stand in the same node as the message. */
function ImMessage({ message, ui }: { message: LiveMessage; ui: string }) {
  const mine = message.from === 'seller';
  return (
    <div {...hook('messages', { className: `im-message-item${mine ? ' im-message-item-self self' : ''}` })}>
      <div className="im-message-time">{aliexpressTime(message.at, host().timeZone)}</div>
      <div className="im-message-bubble">
        {message.text !== '' && (
          <div className="im-message-text" dir="auto">
            {message.text}
          </div>
        )}
        {message.attachments.map(({ kind, count }) =>
          Array.from({ length: count }, (_, index) => (
            <img
              key={`${kind}-${index.toString()}`}
              className="im-message-image"
              src={imageUrl(`${message.id}-${index}`)}
              alt=""
              width="110"
              height="110"
            />
          )),
        )}
        {message.translation !== undefined && (
          <div className="im-message-text im-message-translation">
            {message.translation}
            <br />
            {word('translated', ui)}
          </div>
        )}
      </div>
    </div>
  );
}

function ImBox({ conversationId, ui }: { conversationId: string; ui: string }) {
  const [text, setText] = useState('');
  const [, setTick] = useState(0);
  useEffect(() => {
    // Renders once a second, so that a value set without an event does not stay.
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (!shown('composer')) return null;
  const send = (trusted: boolean) => {
    if (text.trim() === '') return;
    setText('');
    void sendReply(conversationId, text, trusted);
  };
  return (
    <div className="im-message-input">
      <input type="file" aria-label="file" />
      <textarea
        {...hook('composer', { className: 'im-message-input-no-auto-height' })}
        placeholder={word('placeholder', ui)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <img
        className="im-message-input-footer-right-send-icon"
        src={imageUrl('send')}
        alt=""
        width="30"
        height="30"
        onClick={(event) => send(event.nativeEvent.isTrusted)}
      />
    </div>
  );
}

function BuyerPanel({ one, ui }: { one: LiveConversation | undefined; ui: string }) {
  const { startedAt } = useData();
  if (one === undefined) return <aside className="im-buyer" />;
  const country = new Intl.DisplayNames('en', { type: 'region' }).of(one.buyer.country);
  const DAY_MS = 86_400_000;
  return (
    <aside className="im-buyer">
      {shown('buyerName') && (
        <div {...hook('buyerName', { className: 'user-name__3a8affc' })}>
          <b>{one.buyer.name}</b>
        </div>
      )}
      <div className="info__91c2f0a">
        <div className="basic_77d1e2b">
          <div className="address__5be01c4">
            <span>{country}</span>
          </div>
        </div>
      </div>
      <div className="star-select__1676f39">
        <div className="ait-select">
          <span className="ait-select-selection-item">
            <span>★★</span>
          </span>
        </div>
      </div>
      <div className="remark-text__5bc353e" />
      {shown('orderId') && (
        <div {...hook('orderId', { className: 'im-order-card' })}>
          <img src={imageUrl(one.order.items[0]?.title ?? '')} alt="" width="46" height="46" />
          <div>{one.order.items[0]?.title}</div>
          <span className="im-order-card-status">{word(one.order.status, ui)}</span>
          <span className="im-order-card-subtitle">{one.order.orderId}</span>
          <span className="im-order-card-subtitle">
            {aliexpressTime(startedAt - one.order.placedDaysAgo * DAY_MS, host().timeZone)}
          </span>
        </div>
      )}
    </aside>
  );
}
