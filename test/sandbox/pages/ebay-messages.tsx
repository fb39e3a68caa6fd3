import { useEffect, useRef, useState } from 'react';
import type { LiveConversation, LiveMessage } from '../conversation';
import { label } from '../labels';
import { ebayCardTime, ebayPostedTime } from '../print-time';
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

const ROW_HEIGHT = 92;
const PAGE = 20;

const tldOf = (name: string): string => name.replace(/^(www|mesg)\./, '');

/** Which conversation an address of the messages app shows. */
export function openConversation(url: URL, conversations: LiveConversation[]): LiveConversation | undefined {
  const path = /^\/msg\/([^/]+)/.exec(url.pathname)?.[1];
  if (path !== undefined) return conversations.find((one) => one.siteId === path || one.id === path);
  const user = url.searchParams.get('other_user_id');
  if (user === null) return undefined;
  const item = url.searchParams.get('reference_id');
  return conversations.find(
    (one) => one.buyer.siteId === user && (item === null || one.order.items.some((entry) => entry.itemId === item)),
  );
}

/** The messages app: virtualised, endless list on one side, thread with newest message first on the other. */
export function EbayMessages() {
  const { ui, rows } = switches();
  const address = useAddress();
  const data = useData();
  const own = data.conversations.filter((one) => tldOf(one.host) === tldOf(location.hostname));
  const open = openConversation(address, data.conversations);
  const [folder, setFolder] = useState<'inbox' | 'members' | 'ebay'>('inbox');

  const list = fill(own, rows).sort((a, b) => newestAt(b) - newestAt(a));
  return (
    <div className="console">
      <header className="topbar" id="gh">
        <span className="gh-identity">
          <span id="gh-ug">Hi harbour_lane_goods!</span> <a href="/usr/harbour_lane_goods">harbour_lane_goods</a>
        </span>
        <a href="/sh/ord/">{label('orders', ui)}</a>
      </header>
      <div className="three-panes">
        <nav className="folders">
          {(
            [
              ['inbox', label('inbox', ui)],
              ['members', label('fromMembers', ui)],
              ['ebay', label('fromEbay', ui)],
            ] as const
          ).map(([name, words]) => (
            <button type="button" key={name} aria-current={folder === name} onClick={() => setFolder(name)}>
              {words}
            </button>
          ))}
          <span>{label('sentMessages', ui)}</span>
          <span>{label('deleted', ui)}</span>
          <span>{label('archive', ui)}</span>
        </nav>
        <Inbox rows={folder === 'ebay' ? [] : list} open={open} withNotice={folder !== 'members'} />
        {address.searchParams.get('conversation_type') === 'FROM_EBAY' ? (
          <SiteMail />
        ) : (
          <Thread key={open?.id ?? 'none'} conversation={open} />
        )}
      </div>
    </div>
  );
}

const newestAt = (one: LiveConversation): number => one.messages[one.messages.length - 1]?.at ?? 0;

/** Fills a list up to `rows` with copies under other names, for long lists. */
export function fill(list: LiveConversation[], rows: number): LiveConversation[] {
  const filled = [...list];
  for (let index = 0; filled.length < rows && list.length > 0; index++) {
    const pattern = list[index % list.length];
    if (pattern === undefined) break;
    const number = filled.length + 1;
    filled.push({
      ...pattern,
      id: `${pattern.id}-copy-${number}`,
      siteId: `9${String(number).padStart(12, '0')}`,
      unread: number % 3 === 0,
      buyer: { ...pattern.buyer, name: `Sample Buyer ${number}`, siteId: `sample_buyer_${number}` },
      messages: pattern.messages.map((message) => ({ ...message, at: message.at - number * 3_600_000 })),
    });
  }
  return filled;
}

function Inbox(props: { rows: LiveConversation[]; open: LiveConversation | undefined; withNotice: boolean }) {
  const { ui } = switches();
  const { now } = useData();
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(700);
  const [loaded, setLoaded] = useState(PAGE);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (scroller.current !== null) setHeight(scroller.current.clientHeight);
  }, []);

  const count = Math.min(props.rows.length, loaded);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - 2);
  const last = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + 2);
  const onScroll = () => {
    const box = scroller.current;
    if (box === null) return;
    setTop(box.scrollTop);
    const nearEnd = box.scrollTop + box.clientHeight > count * ROW_HEIGHT - 200;
    if (nearEnd && loaded < props.rows.length) void wait(300).then(() => setLoaded((old) => old + PAGE));
  };

  return (
    <div className="msg-inbox-list app-infinite-scroll" data-testid="messages-inbox">
      <div className="list-tools">
        <label>
          <input type="checkbox" aria-label="Select all" /> Select all
        </label>
      </div>
      <div className="app-infinite-scroll__outer-container" ref={scroller} onScroll={onScroll}>
        <div className="app-infinite-scroll__scroller">
          <table aria-label="Message Inbox">
            <tbody>
              <Spacer height={first * ROW_HEIGHT} />
              {props.withNotice && first === 0 && <EbayNotice />}
              {props.rows.slice(first, last).map((one, offset) => (
                <Row
                  key={one.id}
                  index={first + offset + 1}
                  one={one}
                  active={one.id === props.open?.id}
                  now={now}
                  ui={ui}
                />
              ))}
              <Spacer height={(count - last) * ROW_HEIGHT} />
            </tbody>
          </table>
          {loaded < props.rows.length && <div className="skeleton" aria-hidden="true" />}
        </div>
      </div>
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function EbayNotice() {
  return (
    <tr id="row-0" role="row">
      <td className="card__item">
        <button
          type="button"
          onClick={() => navigate('/cnt/ViewMessage?group_type=CORE&conversation_type=FROM_EBAY')}
          id="msg-0-btn"
          className="message-button"
          data-testid="conversation-item__from-ebay"
          data-conversation-id="5000000000001"
        >
          <span className="status-dot status-dot--hidden" />
          <div className="card__content card__content-read">
            <span className="card__image__ebay-avatar" />
            <div className="card__conversation-title">
              <span className="ux-textspans">Your monthly selling summary is ready</span>
            </div>
            <div className="card__time">
              <span className="ux-textspans">5d</span>
            </div>
          </div>
        </button>
      </td>
    </tr>
  );
}

function Row(props: { index: number; one: LiveConversation; active: boolean; now: number; ui: string }) {
  const { index, one, active, now, ui } = props;
  const lastMessage = one.messages[one.messages.length - 1];
  const subject = one.order.items[0]?.title ?? '';
  const item = one.order.items[0]?.itemId ?? '';
  const state = one.unread ? 'unread' : 'read';
  return (
    <tr id={`row-${index}`} role="row">
      <td className={`card__item${active ? ' card__item--active' : ''}`}>
        <input type="checkbox" aria-label="Select message" />
        <button
          type="button"
          id={`msg-${index}-btn`}
          className={`message-button ${state}`}
          data-conversation-id={one.siteId}
          data-testid="conversation-item__from-member"
          onClick={() =>
            navigate(
              `${/^\/(cnt|sh)\//.test(location.pathname) ? location.pathname : '/cnt/ViewMessage'}?group_type=CORE&other_user_id=${encodeURIComponent(one.buyer.siteId)}&reference_id=${item}&reference_type=LISTING`,
            )
          }
        >
          <span className={`status-dot${one.unread ? '' : ' status-dot--hidden'}`} />
          <div className={`card__content card__content__resized card__content-${state}`}>
            {shown('buyerName') && (
              <p {...hook('buyerName', { className: 'card__username sender' })}>
                <span className="ux-textspans">{one.buyer.siteId}</span>
              </p>
            )}
            <div className="card__conversation-title message-subject">
              <span className="clipped">
                {one.unread ? `${label('unread', ui)}, ` : ''}
                {subject}
              </span>
              <span aria-hidden="true">
                <span className="ux-textspans">{subject}</span>
              </span>
            </div>
            {shown('preview') && (
              <div {...hook('preview', { className: 'card__latest-message' })}>
                <span className="ux-textspans">{lastMessage?.text.slice(0, 160) ?? ''}</span>
              </div>
            )}
            <div className="card__datetime">
              <small>{lastMessage === undefined ? '' : ebayCardTime(lastMessage.at, now, ui, host().timeZone)}</small>
            </div>
          </div>
        </button>
      </td>
    </tr>
  );
}

/** A mail of the marketplace itself: no conversation, its body in a same-origin frame. */
function SiteMail() {
  return (
    <div className="msg-content-view" data-testid="messages-thread">
      <h2>Your monthly selling summary is ready</h2>
      <iframe id="app__email-iframe" title="Mail" src="/cnt/EmailBody" />
    </div>
  );
}

function Thread({ conversation }: { conversation: LiveConversation | undefined }) {
  const { delayMs, ui } = switches();
  const [ready, setReady] = useState(false);
  const [older, setOlder] = useState(1);

  const openId = conversation?.id;
  useEffect(() => {
    if (openId !== undefined) markRead(openId);
  }, [openId]);

  useEffect(() => {
    let live = true;
    void wait(delayMs).then(() => live && setReady(true));
    return () => {
      live = false;
    };
  }, [delayMs]);

  if (conversation === undefined) return <div className="msg-content-view empty" data-testid="messages-thread" />;
  if (!ready) {
    return (
      <div className="msg-content-view" data-testid="messages-thread">
        <div className="skeleton" />
        <div className="skeleton" />
      </div>
    );
  }
  const item = conversation.order.items[0];
  // Newest first, as two sources saw it; older ones are added as the reader scrolls down.
  const STEP = 60;
  const newestFirst = [...conversation.messages].reverse().slice(0, older * STEP);
  return (
    <div className="msg-content-view" data-testid="messages-thread">
      <div data-testid="app-conversation" className="app-conversation">
        <div className="app-conversation__head">
          <span className="avatar">{conversation.buyer.siteId.charAt(0).toUpperCase()}</span>
          {shown('buyerName') && (
            <a
              {...hook('buyerName', { className: 'app-conversation__user' })}
              href={`/usr/${conversation.buyer.siteId}`}
            >
              {conversation.buyer.siteId}
            </a>
          )}
        </div>
        <div className="app-base-item-card">
          <img src={imageUrl(item?.title ?? '')} alt="" width="48" height="48" />
          {shown('itemTitle') && (
            <div {...hook('itemTitle', { className: 'app-base-item-card__item-title' })}>
              <h1>
                <a href={`https://${location.hostname.replace('mesg.', 'www.')}/itm/${item?.itemId}`}>{item?.title}</a>
              </h1>
            </div>
          )}
        </div>
        <EbayReplyBox conversationId={conversation.id} ui={ui} />
        <div
          className="app-conversation__messages"
          onScroll={(event) => {
            const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
            if (scrollTop + clientHeight > scrollHeight - 120) setOlder((old) => old + 1);
          }}
        >
          {shown('messages') &&
            newestFirst.map((message) => <Bubble key={message.id} message={message} who={conversation} ui={ui} />)}
          {conversation.messages.length === 0 && <p className="muted">{label('noMessages', ui)}</p>}
        </div>
      </div>
    </div>
  );
}

/** A bubble with the noise that readers of the live page describe: an avatar letter, and the text once more for screen readers. */
export function Bubble({ message, who, ui }: { message: LiveMessage; who: LiveConversation; ui: string }) {
  const fromBuyer = message.from === 'buyer';
  const block = 'app-conversation__message-bubble';
  const sender = fromBuyer ? who.buyer.siteId : label('you', ui);
  return (
    <div {...hook('messages', { className: fromBuyer ? `${block} ${block}__grey` : block })}>
      {fromBuyer && (
        <span className="avatar" aria-hidden="true">
          {who.buyer.siteId.charAt(0).toUpperCase()}
        </span>
      )}
      <div className={`${block}__message`}>
        <div className={`${block}__message__content`}>
          <span className="clipped">
            {sender}: {message.text}
          </span>
          <span aria-hidden="true">
            <span className="ux-textspans" dir="auto">
              {message.text}
            </span>
          </span>
        </div>
        {message.attachments.map((attachment) =>
          Array.from({ length: attachment.count }, (_, number) => (
            <img
              key={`${attachment.kind}-${number.toString()}`}
              className="bubble-image"
              src={imageUrl(`${message.id}-${number}`)}
              alt={label('attachment', ui)}
              width="90"
              height="90"
            />
          )),
        )}
        {message.translation !== undefined && (
          <div className="translation-line">
            <small>{label('translation', ui)}</small>
            <span>{message.translation}</span>
          </div>
        )}
      </div>
      <div className={`${block}__posted-time`}>
        <Posted at={message.at} ui={ui} />
      </div>
    </div>
  );
}

/** The form of this time is unknown: a full stamp, or with `?times=relative` the short form of the cards. */
function Posted({ at, ui }: { at: number; ui: string }) {
  const { now } = useData();
  const { timeZone } = host();
  const relative = new URLSearchParams(location.search).get('times') === 'relative';
  return <>{relative ? ebayCardTime(at, now, ui, timeZone) : ebayPostedTime(at, ui, timeZone)}</>;
}

export const EBAY_LIMIT = 2000;

/** The reply box, React-controlled: a value set without an event is written over at the next render. */
export function EbayReplyBox({ conversationId, ui }: { conversationId: string; ui: string }) {
  const [text, setText] = useState('');
  const [, setTick] = useState(0);

  useEffect(() => {
    // The live app re-renders its box now and then; here once a second, so that an unannounced value does not stay.
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);

  if (!shown('composer')) return null;
  return (
    <div className="imageupload">
      <div className="imageupload__inputmultiline">
        <textarea
          {...hook('composer', { id: 'imageupload__sendmessage--textbox', className: 'textbox__control' })}
          placeholder={label('sendMessage', ui)}
          maxLength={EBAY_LIMIT}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="imageupload__foot">
        <button type="button" className="coupon">
          Send coupon
        </button>
        <button
          type="button"
          id="imageupload__send--button"
          disabled={text.trim() === ''}
          onClick={(event) => {
            setText('');
            void sendReply(conversationId, text, event.nativeEvent.isTrusted);
          }}
        >
          {label('send', ui)}
        </button>
      </div>
    </div>
  );
}
