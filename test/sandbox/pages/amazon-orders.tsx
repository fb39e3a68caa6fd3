import { Fragment, useState } from 'react';
import type { LiveConversation } from '../conversation';
import { type LabelKey, label } from '../labels';
import { linksFor } from '../links';
import { amazonDay, amazonDetailTime, amazonListTime, printMoney, relativeTime } from '../print-time';
import { hook, host, imageUrl, navigate, shown, switches, useAddress, useData } from './runtime';

const DAY_MS = 86_400_000;
const PAGE_SIZE = 15;

/** `/orders-v3…`: list and detail, one application in `#MYO-app` that navigates by itself. */
export function AmazonOrders() {
  const { ui } = switches();
  const address = useAddress();
  const { conversations } = useData();
  const orderId = /^\/orders-v3\/order\/([^/]+)/.exec(address.pathname)?.[1];
  const one = conversations.find((entry) => entry.order.orderId === orderId);
  return (
    <div className="console">
      <nav className="topbar">
        <strong>Northquay Supply</strong>
        <a href="/orders-v3/mfn/unshipped?page=1" onClick={go('/orders-v3/mfn/all?page=1')}>
          {label('orders', ui)}
        </a>
        <a href="/messaging/inbox-v3">{label('messages', ui)}</a>
      </nav>
      <div id="MYO-app">
        {orderId === undefined ? (
          <OrderList address={address} ui={ui} />
        ) : one === undefined ? null : (
          <OrderDetail one={one} ui={ui} />
        )}
      </div>
    </div>
  );
}

/** The order that an address of the application shows. */
export function orderAt(url: URL, conversations: LiveConversation[]): LiveConversation | undefined {
  const orderId = /^\/orders-v3\/order\/([^/]+)/.exec(url.pathname)?.[1];
  return conversations.find((one) => one.order.orderId === orderId);
}

const go =
  (path: string) =>
  (event: React.MouseEvent): void => {
    event.preventDefault();
    navigate(path);
  };

const money = (amount: number, currency: string, ui: string): string =>
  printMoney(amount, currency, ui === 'en' ? host().locale : ui);

function startOf(one: LiveConversation, now: number): number {
  return now - one.order.placedDaysAgo * DAY_MS;
}

function OrderList({ address, ui }: { address: URL; ui: string }) {
  const { conversations, startedAt } = useData();
  const { locale, timeZone } = host();
  const tab = /^\/orders-v3\/(?:mfn|fba)\/(\w+)/.exec(address.pathname)?.[1] ?? 'all';
  const query = address.searchParams.get('q');
  const page = Number(address.searchParams.get('page') ?? 1);
  const all = conversations
    .filter((one) => one.host === location.hostname)
    .filter(
      (one) => tab === 'all' || one.order.status === tab || (tab === 'shipped' && one.order.status === 'delivered'),
    )
    .filter((one) => query === null || one.order.orderId === query)
    .sort((a, b) => a.order.placedDaysAgo - b.order.placedDaysAgo);
  const rows = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const last = page * PAGE_SIZE >= all.length;
  return (
    <div id="myo-layout" className="card-wide">
      <div className="line">
        <h1 className="total-orders-heading">
          <span>
            {all.length} {label('orders', ui).toLowerCase()}
          </span>
        </h1>
        <span>
          <input id="myo-search-input" type="text" placeholder={label('orderId', ui)} />{' '}
          <button type="button" id="myo-search-button-announce">
            🔍
          </button>
        </span>
      </div>
      <nav className="tabs">
        {(['all', 'unshipped', 'shipped', 'canceled'] as const).map((name) => (
          <a
            key={name}
            data-test-id={`tab-/mfn/${name}`}
            href={`/orders-v3/mfn/${name}?page=1`}
            aria-current={tab === name}
            onClick={go(`/orders-v3/mfn/${name}?page=1`)}
          >
            {label(name, ui)}
          </a>
        ))}
      </nav>
      <div className="myo-table-container">
        <table id="orders-table" className="a-bordered">
          <thead>
            <tr>
              <th>
                <input type="checkbox" aria-label="Select all" />
              </th>
              {(
                [
                  'purchaseDate',
                  'orderDetails',
                  'image',
                  'productName',
                  'moreInformation',
                  'shippingService',
                  'statusWord',
                ] as const
              ).map((key) => (
                <th key={key}>{label(key, ui)}</th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => {
              const placedAt = startOf(one, startedAt);
              const [date, time] = amazonListTime(placedAt, ui, locale, timeZone);
              const path = `/orders-v3/order/${one.order.orderId}`;
              return (
                <tr key={one.id}>
                  <td>
                    <input type="checkbox" aria-label={one.order.orderId} />
                  </td>
                  <td {...hook('placedAt', { 'data-test-id': 'oth-order-date' })}>
                    {shown('placedAt') && (
                      <>
                        <div className="cell-body-title">{relativeTime(placedAt, startedAt, ui)}</div>
                        <div className="cell-body">
                          <div />
                          <div>{date}</div>
                          <div>{time}</div>
                        </div>
                      </>
                    )}
                  </td>
                  <td {...hook('orderId', { 'data-test-id': 'oth-order-details' })}>
                    {shown('orderId') && (
                      <div {...hook('orderId', { className: 'cell-body-title' })}>
                        <a href={path} onClick={go(path)}>
                          {one.order.orderId}
                        </a>
                      </div>
                    )}
                    <div className="cell-body">
                      {shown('buyerName') && (
                        <div>
                          {label('buyerName', ui)}:{' '}
                          <a
                            {...hook('buyerName', { 'data-test-id': 'buyer-name-with-link' })}
                            href={contactUrl(one)}
                            target="_blank"
                            rel="noreferrer"
                          >
                            {one.buyer.name}
                          </a>
                        </div>
                      )}
                      <Line words="fulfillment" ui={ui} value="MFN" />
                      <Line words="salesChannel" ui={ui} value={channel(one.host)} />
                    </div>
                  </td>
                  <td data-test-id="oth-image">
                    <img src={imageUrl(one.order.items[0]?.title ?? '')} alt="" width="50" height="50" />
                  </td>
                  <td {...hook('items', { 'data-test-id': 'oth-product-info' })}>
                    {shown('items') &&
                      one.order.items.map((item) => (
                        <div key={item.itemId} {...hook('items', { className: 'myo-list-orders-product-name-cell' })}>
                          <div>
                            <a
                              href={`https://www.${one.host.replace('sellercentral.', '')}/gp/product/${item.itemId}`}
                              target="_blank"
                              rel="noreferrer"
                            >
                              <div>{item.title}</div>
                            </a>
                          </div>
                          <div>
                            <div>ASIN: {item.itemId}</div>
                            <div>SKU: {item.sku}</div>
                          </div>
                          <div>
                            {label('quantity', ui)}: {item.quantity}
                          </div>
                          <div>
                            {label('itemSubtotal', ui)}: {money(item.price * item.quantity, one.order.currency, ui)}
                          </div>
                        </div>
                      ))}
                  </td>
                  <td data-test-id="oth-customer-option" />
                  <td>
                    <div className="cell-body">
                      <div>Standard</div>
                      <Line
                        words="shipBy"
                        ui={ui}
                        value={amazonDay(startedAt - one.order.shipByDaysAgo * DAY_MS, ui, locale, timeZone)}
                      />
                      <Line
                        words="deliverBy"
                        ui={ui}
                        value={amazonDay(startedAt - one.order.deliverByDaysAgo * DAY_MS, ui, locale, timeZone)}
                      />
                    </div>
                  </td>
                  <td {...hook('status', { 'data-test-id': 'oth-order-status' })}>
                    {shown('status') && (
                      <div className="order-status-column">
                        <span {...hook('status', { className: `main-status ${one.order.status}-status` })}>
                          <span>{label(one.order.status, ui)}</span>
                        </span>
                      </div>
                    )}
                  </td>
                  <td className="myo-table-action-column">
                    <kat-dropdown-button options="buyShipping=Buy shipping|print=Print packing slip|refund=Refund order" />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="pagination-controls">
        <ul className="a-pagination">
          <li className={page === 1 ? 'a-disabled' : ''}>
            <a href="#previous" onClick={go(`/orders-v3/mfn/${tab}?page=${Math.max(1, page - 1)}`)}>
              ←
            </a>
          </li>
          <li className="a-selected">{page}</li>
          <li className={`a-last${last ? ' a-disabled' : ''}`}>
            <a
              href="#next"
              onClick={last ? (event) => event.preventDefault() : go(`/orders-v3/mfn/${tab}?page=${page + 1}`)}
            >
              →
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}

const channel = (hostName: string): string =>
  hostName.includes('-europe')
    ? 'Amazon.de'
    : hostName.includes('-japan')
      ? 'Amazon.co.jp'
      : hostName.replace('sellercentral.amazon', 'Amazon');

const contactUrl = (one: LiveConversation): string => {
  const url = linksFor(one).find((link) => link.words === 'contact')?.url ?? '';
  return url + (location.search === '' ? '' : `&${location.search.slice(1)}`);
};

function Line({ words, ui, value }: { words: LabelKey; ui: string; value: string }) {
  return (
    <div>
      {label(words, ui)}: {value}
    </div>
  );
}

const colon = (ui: string): string => (ui === 'fr' ? '\u00a0:' : ':');

function OrderDetail({ one, ui }: { one: LiveConversation; ui: string }) {
  const { startedAt } = useData();
  const { locale, timeZone } = host();
  const { order } = one;
  const [notes, setNotes] = useState('');
  const day = (daysAgo: number) => amazonDay(startedAt - daysAgo * DAY_MS, ui, locale, timeZone);
  const summary: [LabelKey, string, string, string][] = [
    ['shipBy', 'order-summary-shipby-value', day(order.shipByDaysAgo), 'shipBy'],
    ['deliverBy', 'order-summary-deliverby-value', day(order.deliverByDaysAgo), 'deliverBy'],
    [
      'purchaseDate',
      'order-summary-purchase-date-value',
      amazonDetailTime(startOf(one, startedAt), ui, locale, timeZone),
      'placedAt',
    ],
    ['shippingService', 'order-summary-shipping-service-value', 'Standard', 'service'],
    ['fulfillment', 'order-summary-fulfillment-channel-value', 'MFN', 'fulfillment'],
    ['salesChannel', 'order-summary-sales-channel-value', channel(one.host), 'salesChannel'],
  ];
  return (
    <div className="card-wide">
      <div className="a-row a-spacing-medium">
        <h1 data-test-id="order-details-label">{label('orderDetails', ui)}</h1>
        {one.kinds.includes('business') && <span className="chc-color-tag">Amazon Business</span>}
        {shown('orderId') && (
          <div className="a-row a-spacing-mini">
            <div>
              {label('orderId', ui)}
              {colon(ui)} #{' '}
              <span {...hook('orderId', { 'data-test-id': 'order-id-value' })} dir="ltr" className="a-text-bold">
                {order.orderId}
              </span>
            </div>
          </div>
        )}
      </div>
      <div className="details-grid">
        <div>
          <table className="summary">
            <tbody>
              {one.kinds.includes('business') && (
                <tr>
                  <td>
                    {label('orderId', ui)} Invoice by Amazon{colon(ui)}
                  </td>
                  <td># 408-{order.orderId.slice(4, 11).split('').reverse().join('')}-7654321</td>
                </tr>
              )}
              {summary.map(
                ([key, id, value, field]) =>
                  shown(field) && (
                    <tr key={id}>
                      <td>
                        {label(key, ui)}
                        {colon(ui)}
                      </td>
                      <td>
                        <span {...hook(field, { 'data-test-id': id })}>{value}</span>
                      </td>
                    </tr>
                  ),
              )}
            </tbody>
          </table>
          <div className="widget">
            <h3>{label('shipTo', ui)}</h3>
            <div data-test-id="shipping-section-buyer-address">
              {order.address.map((line) => (
                <span key={line} className="">
                  {line}
                  <br />
                </span>
              ))}
            </div>
            {shown('buyerName') && (
              <div>
                {label('contactBuyer', ui)}
                {colon(ui)}{' '}
                <span {...hook('buyerName', { 'data-test-id': 'shipping-section-contact-buyer-value' })}>
                  <a
                    {...hook('buyerName', { 'data-test-id': 'buyer-name-with-link' })}
                    href={contactUrl(one)}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {one.buyer.name}
                  </a>
                </span>
              </div>
            )}
            <div>
              {label('phone', ui)}
              {colon(ui)} <span data-test-id="shipping-section-phone">+00 555 0100</span>
            </div>
          </div>
          <h3>{label('orderContents', ui)}</h3>
          {shown('items') && <ItemTable one={one} ui={ui} />}
          {order.tracking !== undefined && (
            <div className="widget">
              <table className="a-keyvalue">
                <tbody>
                  <tr>
                    <td>
                      {label('carrier', ui)}
                      {colon(ui)} {order.carrier}
                    </td>
                    <td>
                      {label('trackingId', ui)}
                      {colon(ui)} {order.tracking}
                    </td>
                  </tr>
                </tbody>
              </table>
            </div>
          )}
        </div>
        <aside>
          <div className="widget">
            <span data-test-id="plugin-button-requestAReview">
              <a href={`/messaging/reviews?orderId=${order.orderId}`}>Request a review</a>
            </span>
          </div>
          <div className="widget">
            <label>
              Seller notes
              <textarea
                placeholder={
                  ui === 'ja'
                    ? '記録のために使用してください。購入者には表示されません。'
                    : 'For your records. Buyers do not see it.'
                }
                value={notes}
                onChange={(event) => setNotes(event.target.value)}
              />
            </label>
          </div>
        </aside>
      </div>
    </div>
  );
}

function ItemTable({ one, ui }: { one: LiveConversation; ui: string }) {
  const { order } = one;
  const headings: [string, LabelKey][] = [
    ['item-status-heading', 'statusWord'],
    ['item-image-heading', 'image'],
    ['item-name-heading', 'productName'],
    ['item-more-info-heading', 'moreInformation'],
    ['item-quantity-heading', 'quantity'],
    ['item-unit-price-exclusive-heading', 'unitPrice'],
    ['item-proceeds-heading', 'proceeds'],
  ];
  return (
    <table {...hook('items', { className: 'a-keyvalue' })}>
      <thead>
        <tr>
          {headings.map(([id, key]) => (
            <th key={id} data-test-id={id}>
              <div>
                <span className="">{label(key, ui)}</span>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.items.map((item) => (
          <tr key={item.itemId}>
            <td data-test-id="item-status-cell">
              {shown('status') && (
                <div {...hook('status', { 'data-test-id': 'item-status-label' })}>
                  <span className={`main-status ${order.status}-status`}>
                    <span>
                      <span className="">{label(order.status, ui)}</span>
                    </span>
                  </span>
                </div>
              )}
            </td>
            <td>
              <img src={imageUrl(item.title)} alt="" width="55" height="55" />
            </td>
            <td>
              <div {...hook('items', { className: 'myo-list-orders-product-name-cell' })}>
                <div className="">
                  <div>
                    <a href={`/gp/product/${item.itemId}`} target="_blank" rel="noreferrer">
                      <div className="more-info-column-word-wrap-break-word">{item.title}</div>
                    </a>
                  </div>
                </div>
                {[
                  ['ASIN', item.itemId],
                  ['SKU', item.sku],
                ].map(([name, value]) => (
                  <div key={name} className="product-name-column-word-wrap-break-all">
                    <div>
                      <span className="">{name}</span>: {name === 'ASIN' ? <b>{value}</b> : value}
                    </div>
                  </div>
                ))}
              </div>
            </td>
            <td>
              <div className="more-info-column-word-wrap-break-word">
                <div>ID: {item.itemId.slice(-6)}0041</div>
              </div>
            </td>
            <td>{item.quantity}</td>
            <td className="a-text-right">
              <span>{money(item.price, order.currency, ui)}</span>
            </td>
            <td>
              <Proceeds
                rows={[
                  [label('itemSubtotal', ui), money(item.price * item.quantity, order.currency, ui)],
                  [label('itemsTotal', ui), money(item.price * item.quantity, order.currency, ui)],
                ]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Proceeds({ rows }: { rows: [string, string][] }) {
  return (
    <table className="a-normal a-spacing-none">
      <tbody>
        {rows.map(([words, value]) => (
          <Fragment key={words}>
            <tr className="a-row">
              <td>
                <span className="a-color-tertiary">
                  <span className="">{words}</span>:
                </span>
              </td>
              <td className="a-text-right">
                <span className="a-color-">{value}</span>
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
