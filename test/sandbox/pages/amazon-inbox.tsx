import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LiveConversation, LiveMessage } from '../conversation';
import { label } from '../labels';
import { amazonDay, clock24, dayHeading, fullTime, relativeTime } from '../print-time';
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
import { cx } from './scrambled-style';
import { Shadow } from './shadow';

/**
 * `/messaging/inbox-v3`. THE REAL DOM OF THIS PAGE IS PUBLICLY UNKNOWN. These are three made-up layouts. All that they
 * share with the real page are the hooks that working programs use (grade B): `#case-messages`, `.case-status-label`,
 * `.thread-message-max-width-container-right` on the seller's messages, `#threads-list-search-bar kat-input`,
 * `#all-messages-link kat-button`; and the address (`fi`, `ss`, `cc`). Everything else, class names above all, is
 * invented and differs at every load.
 *
 * 1: light DOM, list of links, oldest message first, full time stamps, Katal text box.
 * 2: virtualised grid, newest message first under day headings, texts doubled for screen readers, React-controlled box.
 * 3: rows and messages in open shadow roots, relative times, contenteditable box.
 */
export function AmazonInbox() {
  const { layout, rows, ui } = switches();
  const address = useAddress();
  const data = useData();
  const open = openCase(address, data.conversations);
  const filter = address.searchParams.get('fi') ?? 'all';
  const searched = address.searchParams.get('ss');
  const list = fill(
    data.conversations.filter((one) => sameInbox(one.host, location.hostname)),
    rows,
  )
    .filter((one) => {
      if (filter === 'responseNeeded') return one.needsReply;
      if (filter === 'resolved') return !one.needsReply && one.messages.length > 0;
      if ((filter === 'search' || filter === 'caseId') && searched !== null) {
        return one.order.orderId === searched || one.siteId === searched;
      }
      return true;
    })
    .sort((a, b) => newestAt(b) - newestAt(a));

  const found = list.length === 1 ? list[0] : undefined;
  const searching = filter === 'search' || filter === 'caseId';
  useEffect(() => {
    // A searched case opens by itself and the page writes its id into the address.
    if (searching && open === undefined && found !== undefined) navigate(caseAddress(found), 'replace');
  }, [searching, open, found]);

  const openId = open?.id;
  useEffect(() => {
    if (openId !== undefined) markRead(openId);
  }, [openId]);

  // In a narrow window the list never renders.
  const LIST_NEEDS = 1000;
  const wide = useWidth() >= LIST_NEEDS;
  const shared = { ui, open };
  return (
    <div className="console">
      <nav className="topbar">
        <a href="/orders-v3/mfn/unshipped?page=1">{label('orders', ui)}</a>
        <a href="/messaging/inbox-v3">{label('messages', ui)}</a>
      </nav>
      <div className={cx(wide ? 'app' : 'narrow')}>
        <Side
          ui={ui}
          pending={data.conversations.filter((one) => one.needsReply && sameInbox(one.host, location.hostname)).length}
        />
        {wide && layout === 1 && <LinkList rows={list} {...shared} />}
        {wide && layout === 2 && <Grid rows={list} {...shared} />}
        {wide && layout === 3 && <ShadowList rows={list} {...shared} />}
        <CasePane key={open?.id ?? 'none'} one={open} layout={layout} ui={ui} />
      </div>
    </div>
  );
}

/** The conversation that the address opens: `cc=` is the case. */
export function openCase(url: URL, conversations: LiveConversation[]): LiveConversation | undefined {
  const caseId = url.searchParams.get('cc');
  return caseId === null ? undefined : conversations.find((one) => one.siteId === caseId);
}

const EUROPE =
  /sellercentral(-europe)?\.amazon\.(co\.uk|de|fr|it|es|nl|se|pl|com\.be|ie|com\.tr)$|sellercentral-europe/;

/** Europe's inbox is one for all its stores. */
const sameInbox = (a: string, b: string): boolean => a === b || (EUROPE.test(a) && EUROPE.test(b));

const newestAt = (one: LiveConversation): number => one.messages[one.messages.length - 1]?.at ?? 0;
const lastText = (one: LiveConversation): string => one.messages.findLast((message) => message.text !== '')?.text ?? '';

function caseAddress(one: LiveConversation): string {
  const query = new URLSearchParams(location.search);
  query.set('cc', one.siteId);
  return `/messaging/inbox-v3?${query}`;
}

function useWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return width;
}

function Side({ ui, pending }: { ui: string; pending: number }) {
  const { now } = useData();
  const { locale, timeZone } = host();
  const box = useRef<HTMLElement>(null);
  const go = (query: string) => () => navigate(`/messaging/inbox-v3?${query}`);
  const DAY_MS = 86_400_000;
  const day = (at: number) =>
    new Intl.DateTimeFormat(ui === 'en' ? locale : ui, { timeZone, day: 'numeric', month: 'long' }).format(at);
  return (
    <aside className={cx('side')}>
      <div id="threads-list-search-bar">
        <kat-input
          ref={box}
          placeholder={label('search', ui)}
          onKeyDown={(event) => {
            const text = (box.current as (HTMLElement & { value: string }) | null)?.value ?? '';
            if (event.key === 'Enter' && text !== '')
              navigate(`/messaging/inbox-v3?fi=search&ss=${encodeURIComponent(text)}`);
          }}
        />
      </div>
      <div id="all-messages-link">
        <kat-button variant="link" label={label('all', ui)} onClick={go('fi=all')} />
      </div>
      <button type="button" className={cx('filter')} onClick={go('fi=responseNeeded')}>
        {label('responseNeeded', ui)} {pending}
      </button>
      <button type="button" className={cx('filter')} onClick={go('fi=sent')}>
        {label('sentMessages', ui)}
      </button>
      <button type="button" className={cx('filter')} onClick={go('fi=resolved')}>
        {label('resolved', ui)}
      </button>
      <div className={cx('metrics')}>
        {day(now - 30 * DAY_MS)} - {day(now)} {label('metrics', ui)}
        <br />
        {label('responseNeeded', ui)} {pending}
      </div>
    </aside>
  );
}

interface ListProps {
  rows: LiveConversation[];
  open: LiveConversation | undefined;
  ui: string;
}

const rowClass = (one: LiveConversation, open: LiveConversation | undefined): string =>
  [cx('row'), one.id === open?.id ? cx('open') : ''].join(' ').trim();

function LinkList({ rows, open, ui }: ListProps) {
  const { locale, timeZone } = host();
  return (
    <ul className={cx('list')}>
      {rows.map((one) => (
        <li key={one.id}>
          <a
            className={rowClass(one, open)}
            href={caseAddress(one)}
            aria-current={one.id === open?.id}
            onClick={(event) => {
              event.preventDefault();
              navigate(caseAddress(one));
            }}
          >
            <div className={cx('line')}>
              {shown('buyerName') && <span className={one.unread ? cx('strong') : undefined}>{one.buyer.name}</span>}
              <time className={cx('quiet')}>
                {one.messages.length > 0 ? fullTime(newestAt(one), ui, locale, timeZone) : ''}
              </time>
            </div>
            <div className={cx('quiet')}>
              {label('orderId', ui)}: {one.order.orderId}
            </div>
            {shown('preview') && (
              <div className={cx('cut')} dir="auto">
                {lastText(one).slice(0, 140)}
              </div>
            )}
            {one.needsReply && <div className={cx('quiet')}>{label('responseNeeded', ui)}</div>}
            {one.unread && <span className={cx('hidden')}>{label('unread', ui)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

const GRID_ROW = 78;

function Grid({ rows, open, ui }: ListProps) {
  const { now } = useData();
  const [top, setTop] = useState(0);
  const VISIBLE = 12;
  const first = Math.max(0, Math.floor(top / GRID_ROW) - 2);
  const last = Math.min(rows.length, first + VISIBLE + 4);
  return (
    <div className={cx('list')} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <table className={cx('grid')} role="grid" aria-rowcount={rows.length}>
        <thead>
          <tr>
            <th className={cx('cell')}>{label('from', ui)}</th>
            <th className={cx('cell')}>{label('mostRecent', ui)}</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first * GRID_ROW} />}
          {rows.slice(first, last).map((one, offset) => (
            <tr
              key={one.id}
              role="row"
              aria-rowindex={first + offset + 1}
              aria-selected={one.id === open?.id}
              className={one.id === open?.id ? cx('open') : undefined}
              style={{ height: GRID_ROW }}
              onClick={() => navigate(caseAddress(one))}
            >
              <td className={cx('cell')}>
                {shown('buyerName') && <span className={one.unread ? cx('strong') : undefined}>{one.buyer.name}</span>}
                <br />
                <span className={cx('quiet')}>{one.order.orderId}</span>
                {one.unread && <span className={cx('hidden')}>{label('unread', ui)}</span>}
              </td>
              <td className={cx('cell')}>
                {shown('preview') && (
                  <>
                    <span className={cx('hidden')}>{lastText(one).slice(0, 80)}</span>
                    <span aria-hidden="true">{lastText(one).slice(0, 80)}</span>
                  </>
                )}
                <br />
                <span className={cx('quiet')}>
                  {one.messages.length > 0 ? relativeTime(newestAt(one), now, ui) : ''}
                  {one.needsReply ? ` · ${label('responseNeeded', ui)}` : ''}
                </span>
              </td>
            </tr>
          ))}
          {last < rows.length && <Gap height={(rows.length - last) * GRID_ROW} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={2} style={{ height }} />
    </tr>
  );
}

function ShadowList({ rows, open, ui }: ListProps) {
  const { now } = useData();
  return (
    <div className={cx('list')} role="listbox">
      {rows.map((one) => (
        <div key={one.id} role="option" aria-selected={one.id === open?.id} onClick={() => navigate(caseAddress(one))}>
          <Shadow>
            <div className={rowClass(one, open)}>
              <div className={cx('line')}>
                {shown('buyerName') && <b>{one.buyer.name}</b>}
                <time dateTime={new Date(newestAt(one)).toISOString()}>{relativeTime(newestAt(one), now, ui)}</time>
              </div>
              {shown('preview') && (
                <p className={cx('cut')} dir="auto">
                  {lastText(one).slice(0, 140)}
                </p>
              )}
              <small>
                {one.order.orderId}
                {one.unread ? ` · ${label('unread', ui)}` : ''}
                {one.needsReply ? ` · ${label('responseNeeded', ui)}` : ''}
              </small>
            </div>
          </Shadow>
        </div>
      ))}
    </div>
  );
}

function CasePane({ one, layout, ui }: { one: LiveConversation | undefined; layout: 1 | 2 | 3; ui: string }) {
  const { delayMs } = switches();
  const { locale, timeZone } = host();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let live = true;
    void wait(delayMs).then(() => live && setReady(true));
    return () => {
      live = false;
    };
  }, [delayMs]);
  if (one === undefined || !ready) return <section className={cx('pane')} aria-busy={one !== undefined} />;
  return (
    <section className={cx('pane')}>
      <header className={cx('head')}>
        {shown('buyerName') && <h2>{one.buyer.name}</h2>}
        {shown('orderId') && (
          <span>
            {label('orderId', ui)}:{' '}
            <a dir="ltr" href={`/orders-v3/order/${one.order.orderId}`}>
              {one.order.orderId}
            </a>
          </span>
        )}
        <span className={cx('quiet')}>{one.order.items[0]?.title}</span>
        {one.messages.length > 0 && shown('status') && (
          <span {...hook('status', { className: 'case-status-label' })}>
            {one.needsReply
              ? label('responseNeeded', ui)
              : `${label('resolvedOn', ui)} ${amazonDay(newestAt(one), ui, locale, timeZone)}`}
          </span>
        )}
      </header>
      {shown('messages') && (
        <div {...hook('messages', { id: 'case-messages' })} className={cx('messages')}>
          {one.messages.length === 0 && <p>{label('noMessages', ui)}</p>}
          {layout === 1 &&
            one.messages.map((message) => <PlainMessage key={message.id} message={message} one={one} ui={ui} />)}
          {layout === 2 && <ByDay one={one} ui={ui} />}
          {layout === 3 &&
            one.messages.map((message) => <HiddenMessage key={message.id} message={message} one={one} ui={ui} />)}
        </div>
      )}
      {shown('composer') && (
        <div className={cx('compose')}>
          {layout === 1 && <KatalBox one={one} ui={ui} />}
          {layout === 2 && <ControlledBox one={one} ui={ui} />}
          {layout === 3 && <EditableBox one={one} ui={ui} />}
          <button type="button" className={cx('filter')}>
            {label('noReplyNeeded', ui)}
          </button>
        </div>
      )}
    </section>
  );
}

interface MessageProps {
  message: LiveMessage;
  one: LiveConversation;
  ui: string;
}

const authorOf = ({ message, one, ui }: MessageProps): string =>
  message.from === 'buyer' ? one.buyer.name : message.from === 'seller' ? label('you', ui) : 'Amazon';

/** The one confirmed mark of direction: on the seller's messages. */
function sideClass(message: LiveMessage): string {
  if (message.from !== 'seller') return cx('theirs');
  return `${hook('direction', { className: 'thread-message-max-width-container-right' }).className} ${cx('mine')}`;
}

function Pictures({ message, ui }: { message: LiveMessage; ui: string }): ReactNode {
  const all = message.attachments.flatMap(({ kind, count }) =>
    Array.from({ length: count }, (_, index) => ({ kind, name: `${message.id}-${kind}-${index}` })),
  );
  if (all.length === 0) return null;
  return (
    <div className={cx('pictures')}>
      {all.map(({ kind, name }) =>
        kind === 'image' ? (
          <img key={name} src={imageUrl(name)} alt={label('attachment', ui)} width="90" height="90" />
        ) : (
          <a key={name} href={`/messaging/attachment/${name}.${kind === 'video' ? 'mp4' : 'pdf'}`}>
            {label('attachment', ui)}.{kind === 'video' ? 'mp4' : 'pdf'}
          </a>
        ),
      )}
    </div>
  );
}

function Translated({ message, ui }: { message: LiveMessage; ui: string }): ReactNode {
  if (message.translation === undefined) return null;
  return (
    <div className={cx('translated')}>
      <small>{label('translation', ui)}</small>
      <p className={cx('text')}>{message.translation}</p>
    </div>
  );
}

function PlainMessage(props: MessageProps) {
  const { message, ui } = props;
  const { locale, timeZone } = host();
  return (
    <div className={sideClass(message)}>
      <div className={cx('line')}>
        <strong>{authorOf(props)}</strong>
        <span className={cx('quiet')}>{fullTime(message.at, ui, locale, timeZone)}</span>
      </div>
      <div className={cx('text')} dir="auto">
        {message.text}
      </div>
      <Pictures message={message} ui={ui} />
      <Translated message={message} ui={ui} />
    </div>
  );
}

function ByDay({ one, ui }: { one: LiveConversation; ui: string }) {
  const { now } = useData();
  const { locale, timeZone } = host();
  const days: { heading: string; messages: LiveMessage[] }[] = [];
  for (const message of [...one.messages].reverse()) {
    const heading = dayHeading(message.at, now, ui, locale, timeZone);
    const last = days[days.length - 1];
    if (last?.heading === heading) last.messages.push(message);
    else days.push({ heading, messages: [message] });
  }
  return days.map(({ heading, messages }) => (
    <section key={heading} className={cx('messages')} style={{ flex: 'none' }}>
      <h4 className={cx('day')}>{heading}</h4>
      {messages.map((message) => (
        <article key={message.id} className={sideClass(message)} aria-label={authorOf({ message, one, ui })}>
          <span className={cx('hidden')}>
            {authorOf({ message, one, ui })}: {message.text}
          </span>
          <p className={cx('text')} aria-hidden="true" dir="auto">
            {message.text}
          </p>
          <Pictures message={message} ui={ui} />
          <Translated message={message} ui={ui} />
          <time className={cx('quiet')}>{clock24(message.at, timeZone)}</time>
        </article>
      ))}
    </section>
  ));
}

function HiddenMessage(props: MessageProps) {
  const { message, ui } = props;
  const { now } = useData();
  return (
    <div className={sideClass(message)}>
      <Shadow>
        <div className={cx('line')}>
          <span>{authorOf(props)}</span>
          <time dateTime={new Date(message.at).toISOString()}>{relativeTime(message.at, now, ui)}</time>
        </div>
        <p className={cx('text')} dir="auto">
          {message.text}
        </p>
        <Pictures message={message} ui={ui} />
        <Translated message={message} ui={ui} />
      </Shadow>
    </div>
  );
}

function KatalBox({ one, ui }: { one: LiveConversation; ui: string }) {
  const [text, setText] = useState('');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = box.current as (HTMLElement & { value: string }) | null;
    if (field !== null && field.value !== text) field.value = text;
  });
  return (
    <>
      <kat-textarea
        ref={box}
        label={label('writeMessage', ui)}
        onInput={(event) => setText((event.currentTarget as HTMLElement & { value: string }).value)}
        onBlur={(event) => {
          const field = event.currentTarget as HTMLElement & { value: string };
          if (field.value !== text) field.value = text;
        }}
      />
      <kat-button
        label={label('send', ui)}
        disabled={text.trim() === ''}
        onClick={(event) => {
          if (text.trim() === '') return;
          setText('');
          void sendReply(one.id, text, event.nativeEvent.isTrusted);
        }}
      />
    </>
  );
}

function ControlledBox({ one, ui }: { one: LiveConversation; ui: string }) {
  const [text, setText] = useState('');
  const [, setTick] = useState(0);
  useEffect(() => {
    // Renders once a second, so that a value set without an event does not stay.
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <textarea
        className={cx('box')}
        aria-label={label('writeMessage', ui)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className={cx('send')}
        disabled={text.trim() === ''}
        onClick={(event) => {
          setText('');
          void sendReply(one.id, text, event.nativeEvent.isTrusted);
        }}
      >
        {label('send', ui)}
      </button>
    </>
  );
}

function EditableBox({ one, ui }: { one: LiveConversation; ui: string }) {
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  return (
    <>
      <div
        ref={box}
        className={cx('box')}
        role="textbox"
        aria-multiline="true"
        aria-label={label('writeMessage', ui)}
        contentEditable
        suppressContentEditableWarning
        onInput={(event) => setText(event.currentTarget.innerText)}
      />
      <button
        type="button"
        className={cx('send')}
        disabled={text.trim() === ''}
        onClick={(event) => {
          const sent = text;
          if (box.current !== null) box.current.replaceChildren();
          setText('');
          void sendReply(one.id, sent, event.nativeEvent.isTrusted);
        }}
      >
        {label('send', ui)}
      </button>
    </>
  );
}
