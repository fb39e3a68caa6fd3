import { renderToStaticMarkup } from 'react-dom/server';
import type { LiveConversation } from '../conversation';
import type { SandboxHost } from '../hosts';
import { label } from '../labels';
import { ebayDay, ebayListClock, printMoney } from '../print-time';
import type { SandboxState } from '../sandbox-state';
import { driftOf, hooksFor, imageUrl } from './runtime';
import { shell, uiLanguageOf } from './shell';

const DAY_MS = 86_400_000;
const tldOf = (name: string): string => name.replace(/^(www|mesg)\./, '');

interface View {
  ui: string;
  host: SandboxHost;
  now: number;
  startedAt: number;
  hook: ReturnType<typeof hooksFor>;
  gone: (field: string) => boolean;
}

function viewOf(url: URL, host: SandboxHost, state: SandboxState): View {
  return {
    ui: uiLanguageOf(url),
    host,
    now: state.now(),
    startedAt: state.startedAt,
    hook: hooksFor(url.search),
    gone: driftOf(url.search).gone,
  };
}

const ordersOf = (state: SandboxState, host: SandboxHost): LiveConversation[] =>
  state.conversations
    .filter((one) => one.marketplace === 'ebay' && tldOf(one.host) === tldOf(host.host))
    .sort((a, b) => a.order.placedDaysAgo - b.order.placedDaysAgo);

/** `/sh/ord`: a server-rendered table, as ten-odd readers of the live page describe it. */
export function renderEbayOrderList(url: URL, host: SandboxHost, state: SandboxState, delayMs: number): string {
  const view = viewOf(url, host, state);
  const filter = decodeURIComponent(url.searchParams.get('filter') ?? 'status:ALL_ORDERS').replace('status:', '');
  const wanted: Record<string, string[]> = { AWAITING_SHIPMENT: ['unshipped'], PAID_SHIPPED: ['shipped', 'delivered'] };
  const all = ordersOf(state, host).filter((one) => wanted[filter]?.includes(one.order.status) ?? true);
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const page = all.slice(offset, offset + limit);
  const heading = filter === 'AWAITING_SHIPMENT' ? 'Manage orders awaiting shipment' : 'Manage all orders';
  const body = renderToStaticMarkup(
    <div id="root" className="console">
      <SellerHubBar view={view} />
      <div className="two-panes">
        <nav className="folders">
          <a href="/sh/ord/?filter=status:ALL_ORDERS">All orders</a>
          <a href="/sh/ord/?filter=status:AWAITING_SHIPMENT">Awaiting shipment</a>
          <a href="/sh/ord/?filter=status:PAID_SHIPPED">Paid and shipped</a>
          <span>Archived</span>
          <span>Cancellations</span>
          <span>Returns</span>
          <span>Requests and disputes</span>
        </nav>
        <main className="sh-core-layout__center">
          <h1 className="app-page-heading">{heading}</h1>
          <span className="result-range">
            {all.length === 0
              ? 'Results: 0'
              : view.ui === 'de'
                ? `${offset + 1}–${offset + page.length} von ${all.length}`
                : `Results: ${offset + 1}-${offset + page.length} of ${all.length}`}
          </span>
          {page.length === 0 ? (
            <p>We didn't find any results. Try searching with different criteria.</p>
          ) : (
            <table className="table-grid-component">
              <thead>
                <tr>
                  <th>
                    <input type="checkbox" id="grid-table-bulk-checkbox" aria-label="Select all orders on this page" />
                  </th>
                  {['Actions', 'Order', 'Quantity', 'Subtotal', 'Total', 'Date sold', 'Date paid'].map((word) => (
                    <th key={word}>{word}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {page.map((one, index) => (
                  <OrderRows key={one.id} one={one} record={offset + index + 101} view={view} />
                ))}
              </tbody>
            </table>
          )}
          <nav id="pagination-wrapper">
            {offset + limit < all.length && (
              <a
                href={`/sh/ord/?filter=status:${filter}&limit=${limit}&offset=${offset + limit}`}
                aria-label="Next page"
              >
                Next
              </a>
            )}
          </nav>
        </main>
      </div>
    </div>,
  );
  return shell({ app: 'ebay-orders', title: 'Orders — eBay Seller Hub', url, delayMs, body });
}

function SellerHubBar({ view }: { view: View }) {
  return (
    <header className="topbar">
      <strong>Seller Hub</strong>
      <span className="gh-identity">
        <a href="/usr/harbour_lane_goods">harbour_lane_goods</a> ( 1284 ★ )
      </span>
      <a href="/sh/ord/">{label('orders', view.ui)}</a>
      <a href="/cnt/ViewMessage?group_type=CORE">{label('messages', view.ui)}</a>
    </header>
  );
}

function OrderRows({ one, record, view }: { one: LiveConversation; record: number; view: View }) {
  const { order, buyer } = one;
  const { host, hook, gone } = view;
  const money = (amount: number) => printMoney(amount, order.currency, host.locale);
  const soldAt = view.startedAt - order.placedDaysAgo * DAY_MS;
  const quantity = order.items.reduce((sum, item) => sum + item.quantity, 0);
  const subtotal = order.items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const date = (
    <>
      <span className="sh-default">{ebayDay(soldAt, view.ui, host.timeZone, order.placedDaysAgo > 300)}</span>
      <span className="sh-default">{ebayListClock(soldAt, host.timeZone)}</span>
    </>
  );
  const shipBy = ebayDay(view.startedAt - order.shipByDaysAgo * DAY_MS, view.ui, host.timeZone, false);
  const status =
    order.status !== 'unshipped'
      ? { shipped: 'Shipped', delivered: 'Delivered', canceled: 'Canceled' }[order.status]
      : order.shipByDaysAgo > 0
        ? 'shipping overdue'
        : `Ship by ${shipBy}`;
  const idHooks = hook('orderId', { className: 'order-info', id: `orderid_${order.orderId}__order-info` });
  return (
    <>
      <tr {...idHooks}>
        <td className="checkbox-cell bulk-checkbox-cell">
          <input
            className="checkbox__control"
            type="checkbox"
            {...hook('orderId', { 'data-testid': 'order-checkbox', 'data-ordernumber': order.orderId })}
            {...hook('buyerName', { 'data-buyer-id': buyer.siteId })}
            data-quantity={quantity}
            name={`grid-table-bulk-checkbox_order${order.orderId}`}
            aria-label={`Bulk actions checkbox for record ${record}`}
          />
        </td>
        <td>
          <button type="button" className="fake-menu-button__button icon-btn" aria-label="More actions">
            ⋯
          </button>
          <div className="menu-button__item" data-action-id="MARK_SHIPPED" hidden>
            <button type="button">Mark as shipped</button>
          </div>
          <div className="menu-button__item" data-action-id="ADD_NOTE" hidden>
            <button type="button">Add note</button>
          </div>
        </td>
        <td className="order-default-cell">
          {!gone('orderId') && (
            <div {...hook('orderId', { className: 'order-details' })}>
              <a href={`/mesh/ord/details?mode=SH&srn=${record}&orderid=${order.orderId}&source=Orders`}>
                {order.orderId}
              </a>
            </div>
          )}
          {!gone('buyerName') && (
            <div {...hook('buyerName', { className: 'buyer-modal-trigger-wrapper' })}>
              <button type="button">
                <span>{buyer.name}</span> <span>{buyer.siteId}</span>
              </button>
            </div>
          )}
          <a href={`/fdbk/feedback_profile/${buyer.siteId}?q=1`}>(42)</a>{' '}
          <span className="zip-code">{order.address[order.address.length - 2]?.match(/\d[\d -]{3,}/)?.[0] ?? ''}</span>
          {!gone('status') && (
            <div {...hook('status', { className: 'order-status' })}>
              <span className="sh-bold">{status}</span>
            </div>
          )}
        </td>
        <td className="item-quantity">
          <div className="quantity">
            <strong>{quantity}</strong>
          </div>
        </td>
        <td className="price-column">
          <span className="price-column-item">{money(subtotal)}</span>
        </td>
        <td className="price-column">
          <div className="total-price">{money(order.total)}</div>
        </td>
        <td {...hook('placedAt', { className: 'date-column' })}>{date}</td>
        <td {...hook('placedAt', { className: 'date-column' })}>{date}</td>
      </tr>
      {!gone('items') &&
        order.items.map((item) => (
          <tr key={item.itemId} className="item-info">
            <td />
            <td className="order-purchase-details">
              <img src={imageUrl(item.title)} alt="" width="48" height="48" />
            </td>
            <td colSpan={6}>
              <div className="purchase-details">
                <span {...hook('items', { className: 'item-title' })}>
                  <a href={`https://${host.host}/itm/${item.itemId}`}>{item.title}</a>
                </span>{' '}
                <span className="item-itemID">({item.itemId})</span>{' '}
                <span className="item-custom-sku">
                  Custom label (SKU): <span className="sh-bold">{item.sku}</span>
                </span>{' '}
                {order.items.length > 1 && (
                  <span className="quantity">
                    × <strong>{item.quantity}</strong>
                  </span>
                )}
              </div>
            </td>
          </tr>
        ))}
    </>
  );
}

/** `/mesh/ord/details`: server-rendered boxes; the message panel is an iframe that stays empty until it is opened. */
export function renderEbayOrder(url: URL, host: SandboxHost, state: SandboxState, delayMs: number): string {
  const view = viewOf(url, host, state);
  const orderId = url.searchParams.get('orderid') ?? url.searchParams.get('orderId');
  const one = state.conversations.find((entry) => entry.marketplace === 'ebay' && entry.order.orderId === orderId);
  const body = renderToStaticMarkup(
    <div id="root" className="console">
      <SellerHubBar view={view} />
      {one === undefined ? <p>We couldn't find this order.</p> : <OrderDetails one={one} view={view} />}
    </div>,
  );
  return shell({ app: 'ebay-order', title: 'Order details - eBay Seller Hub', url, delayMs, body });
}

function OrderDetails({ one, view }: { one: LiveConversation; view: View }) {
  const { order, buyer } = one;
  const { hook, gone, ui, host } = view;
  const money = (amount: number) => printMoney(amount, order.currency, host.locale);
  const day = (daysAgo: number, withYear: boolean) =>
    ebayDay(view.startedAt - daysAgo * DAY_MS, ui, host.timeZone, withYear);
  const subtotal = order.items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const steps: [string, number | undefined][] = [
    [label('buyerPaid', ui), order.placedDaysAgo],
    [
      label('shipped', ui),
      order.status === 'shipped' || order.status === 'delivered' ? order.shipByDaysAgo : undefined,
    ],
    [label('delivered', ui), order.deliveredDaysAgo],
  ];
  return (
    <div className="sh-core-layout vod-details">
      <h1>{label('orderDetails', ui)}</h1>
      <h2>{order.items[0]?.title}</h2>
      <div className="details-grid">
        <div className="details-left">
          {!gone('status') && (
            <section {...hook('status', { className: 'status-summary widget' })}>
              <ol className="steps">
                {steps.map(([words, daysAgo]) => (
                  <li key={words} className={daysAgo === undefined ? 'open' : 'done'}>
                    {words}
                    <br />
                    {daysAgo === undefined ? '' : day(daysAgo, false)}
                  </li>
                ))}
              </ol>
              <div className="for-desktop">
                <button type="button" className="menu-button__button" aria-expanded="false">
                  More actions
                </button>
                <div className="menu-button__menu" hidden>
                  <div className="menu-button__item" data-action-id="MESSAGE_BUYER_PANEL">
                    <button type="button">{label('messageBuyer', ui)}</button>
                  </div>
                  <div className="menu-button__item" data-action-id="ADD_NOTE">
                    <button type="button">Add note</button>
                  </div>
                </div>
              </div>
            </section>
          )}
          <div className="shipping-info widget">
            <h3>{label('shipTo', ui)}</h3>
            <div className="shipping-address">
              <div className="address">
                {order.address.map((line) => (
                  <button type="button" key={line} className="tooltip__host">
                    {line}
                  </button>
                ))}
              </div>
            </div>
            <dl className="phone">
              <dt>{label('phone', ui)}</dt>
              <dd className="info-value">
                <button type="button">+00 555 0100</button>
              </dd>
            </dl>
            {order.tracking !== undefined && (
              <dl>
                <dt>{label('tracking', ui)}</dt>
                <dd {...hook('tracking', { className: 'tracking-info' })}>
                  <button type="button">{order.tracking}</button> <span>{order.carrier}</span>
                </dd>
              </dl>
            )}
          </div>
          {!gone('items') && (
            <div className="item-info widget" id="itemInfo">
              {order.items.map((item) => (
                <div {...hook('items', { className: 'item-card' })} key={item.itemId}>
                  <img
                    className="orders-image-control__image"
                    src={imageUrl(item.title)}
                    alt=""
                    width="60"
                    height="60"
                  />
                  <div className="lineItemCardInfo__content">
                    <div className="details">
                      <a href={`https://${host.host}/itm/${item.itemId}`}>
                        <span className="PSEUDOLINK">{item.title}</span>
                      </a>
                    </div>
                    <div className="lineItemCardInfo__itemId">
                      <span className="sh-secondary">Item ID: </span>
                      <span className="sh-secondary">{item.itemId}</span>
                    </div>
                    <div className="lineItemCardInfo__sku spaceTop">
                      <span className="sh-secondary">Custom label (SKU): </span>
                      <span className="sh-secondary">{item.sku}</span>
                    </div>
                  </div>
                  <div className="quantity__value">
                    <span className="sh-bold">{item.quantity}</span>(9 available)
                  </div>
                  <div className="soldPrice__value">{money(item.price)}</div>
                </div>
              ))}
            </div>
          )}
        </div>
        <div className="details-right">
          <section className="order-info widget">
            <h3>{label('order', ui)}</h3>
            <div className="info-wrapper">
              {!gone('orderId') && (
                <Info view={view} field="orderId" words={label('order', ui)}>
                  <div {...hook('orderId', { className: 'info-value' })}>{order.orderId}</div>
                </Info>
              )}
              <Info view={view} field="record" words={label('salesRecord', ui)}>
                <div className="info-value">2871</div>
              </Info>
              {!gone('placedAt') && (
                <Info view={view} field="placedAt" words={label('sold', ui)}>
                  <div {...hook('placedAt', { className: 'info-value' })}>{day(order.placedDaysAgo, true)}</div>
                </Info>
              )}
              <Info view={view} field="paid" words={label('buyerPaid', ui)}>
                <div className="info-value">{day(order.placedDaysAgo, true)}</div>
              </Info>
              {!gone('buyerName') && (
                <Info view={view} field="buyerName" words={label('buyer', ui)}>
                  <div {...hook('buyerName', { className: 'info-value buyer' })}>
                    <div>{buyer.name}</div>
                    <div>
                      <a href={`/usr/${buyer.siteId}`}>{buyer.siteId}</a> (
                      <a href={`/fdbk/feedback_profile/${buyer.siteId}?q=1`}>42</a>)
                    </div>
                  </div>
                </Info>
              )}
            </div>
            <button type="button" className="wide" data-sandbox-opens-panel="">
              {label('messageBuyer', ui)}
            </button>
          </section>
          <div className="payment-info widget">
            <h3>Payment</h3>
            <div className="buyer-paid">
              <dl className="rows">
                <div className="data-item">
                  <dt className="label">Subtotal</dt>
                  <dd className="amount">
                    <div className="value">{money(subtotal)}</div>
                  </dd>
                </div>
              </dl>
              <dl className="rows">
                <div className="data-item">
                  <dt className="label">Shipping</dt>
                  <dd className="amount">
                    <div className="value">{money(Math.max(0, order.total - subtotal))}</div>
                  </dd>
                </div>
              </dl>
              <dl className="total">
                <dt className="label">Order total</dt>
                <dd className="amount">
                  <div className="value">
                    <span className="sh-bold">{money(order.total)}</span>
                  </div>
                </dd>
              </dl>
            </div>
            <div className="earnings">
              <dl className="total">
                <dt className="label">Order earnings</dt>
                <dd className="amount">
                  <div className="value">
                    <span className="sh-bold">{money(order.total * 0.87)}</span>
                  </div>
                </dd>
              </dl>
            </div>
          </div>
        </div>
      </div>
      <div className="ordui-m2m-panel" hidden>
        <button type="button" className="panel-close" aria-label="Close">
          ×
        </button>
        <iframe
          className="ordui-m2m-panel__iframe"
          title={label('messageBuyer', ui)}
          data-src={`/contact/sendmsg?recipient=${buyer.siteId}&item_id=${order.items[0]?.itemId}&message_type_id=14`}
        />
      </div>
    </div>
  );
}

function Info(props: { view: View; field: string; words: string; children: React.ReactNode }) {
  return (
    <div {...props.view.hook(props.field, { className: 'info-item' })}>
      <span className="info-label">{props.words}</span>
      {props.children}
    </div>
  );
}
