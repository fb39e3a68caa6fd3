import { useState } from 'react';
import type { LiveConversation } from '../conversation';
import { CHANNEL_ID } from '../links';
import { aliexpressTime, printMoney } from '../print-time';
import { word } from './aliexpress-words';
import { hook, host, imageUrl, navigate, shown, switches, useAddress, useData } from './runtime';

const DAY_MS = 86_400_000;
const PAGE_SIZE = 10;

/** The order that an address shows. */
export function aliexpressOrderAt(url: URL, conversations: LiveConversation[]): LiveConversation | undefined {
  return conversations.find((one) => one.order.orderId === url.searchParams.get('orderId'));
}

/** The bar at the top of every AliExpress page. */
export function AliexpressBar({ ui }: { ui: string }) {
  const im = location.hostname.startsWith('csp.') ? 'ai-im' : 'im-chat';
  return (
    <nav className="topbar">
      <strong>Lantern Goods Store</strong>
      <a href={`/m_apps/order-manage/orderList?channelId=${CHANNEL_ID}`}>{word('orders', ui)}</a>
      <a href={`/m_apps/${im}/im?channelId=${CHANNEL_ID}#/window`}>{word('messages', ui)}</a>
      <a href={`/m_apps/dispute-management/list?channelId=${CHANNEL_ID}`}>{word('disputes', ui)}</a>
    </nav>
  );
}

/** `/m_apps/order-manage/…`: each order is a table of its own; class names carry a build hash. */
export function AliexpressOrders() {
  const { ui } = switches();
  const address = useAddress();
  const { conversations } = useData();
  const one = aliexpressOrderAt(address, conversations);
  return (
    <div className="console">
      <AliexpressBar ui={ui} />
      <div className="card-wide">
        {address.pathname.endsWith('/orderDetail') ? (
          one !== undefined && <Detail one={one} ui={ui} />
        ) : (
          <List ui={ui} />
        )}
      </div>
    </div>
  );
}

function List({ ui }: { ui: string }) {
  const { conversations, startedAt } = useData();
  const [page, setPage] = useState(1);
  const all = conversations
    .filter((one) => one.host === location.hostname)
    .sort((a, b) => a.order.placedDaysAgo - b.order.placedDaysAgo);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  return (
    <>
      <div className="line">
        <span>
          <input type="text" placeholder={word('start', ui)} /> <input type="text" placeholder={word('end', ui)} />
        </span>
        <button type="button" className="next-btn">
          <span className="next-btn-helper">{word('query', ui)}</span>
        </button>
      </div>
      {all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((one) => (
        <OrderTable key={one.id} one={one} ui={ui} startedAt={startedAt} />
      ))}
      <div className="next-pagination">
        <span className="next-pagination-display">
          {page}/{pages}
        </span>
        <button
          type="button"
          className="next-btn next-pagination-item next-next"
          disabled={page >= pages}
          onClick={() => setPage(page + 1)}
        >
          {word('next', ui)}
        </button>
      </div>
    </>
  );
}

function OrderTable({ one, ui, startedAt }: { one: LiveConversation; ui: string; startedAt: number }) {
  const { order } = one;
  const path = `/m_apps/order-manage/orderDetail?orderId=${order.orderId}&channelId=${CHANNEL_ID}`;
  return (
    <table {...hook('orderId', { className: 'next-table-row' })}>
      <tbody>
        <tr>
          <td colSpan={6} className="head-cell">
            {shown('orderId') && (
              <>
                {word('orderNumber', ui)}{' '}
                <span {...hook('orderId', { className: 'header--value--E2HYUZn header--valueHighLight--wCk3sLF' })}>
                  {order.orderId}
                </span>{' '}
              </>
            )}
            {shown('placedAt') && (
              <>
                {word('orderTime', ui)}{' '}
                <span {...hook('placedAt', { className: 'header--value--E2HYUZn' })}>
                  {aliexpressTime(startedAt - order.placedDaysAgo * DAY_MS, host().timeZone)}
                </span>{' '}
              </>
            )}
            {shown('buyerName') && (
              <a
                {...hook('buyerName', { className: 'buyerInfo--inline--U3y4fIR' })}
                href="#buyer"
                onClick={(event) => event.preventDefault()}
              >
                {one.buyer.name}
              </a>
            )}{' '}
            <span className="chc-color-tag">AE/IOSS</span>
          </td>
        </tr>
        {shown('items') &&
          order.items.map((item, index) => (
            <tr key={item.itemId}>
              <td data-next-table-col="0">
                <img src={imageUrl(item.title)} alt="" width="46" height="46" />{' '}
                <span {...hook('items', { className: 'productInfo--itemTitle--QshSnPH' })}>{item.title}</span>
                <br />
                <span className="productInfo--skuCodeValue--FJA_1Ru">Standard</span>{' '}
                <span className="productInfo--skuCodeValue--FJA_1Ru">{item.sku}</span>
              </td>
              <td data-next-table-col="2">
                <span className="productInfo--unitFee--mVPKC9G">
                  {printMoney(item.price, order.currency, 'en', 'code-first')}
                </span>
              </td>
              <td data-next-table-col="3">
                <div>{item.quantity}</div>
              </td>
              <td data-next-table-col="4">
                {index === 0 && (
                  <div className="amount--amount--YdsJokJ">
                    {printMoney(order.total, order.currency, 'en', 'code-first')}
                  </div>
                )}
              </td>
              <td data-next-table-col="5">
                {index === 0 && (
                  <>
                    {shown('status') && (
                      <div {...hook('status', { className: 'chc-state-label__stateText' })}>
                        {word(order.status, ui)}
                      </div>
                    )}
                    {order.status === 'unshipped' && (
                      <button type="button" className="next-btn">
                        <span className="next-btn-helper">{word('ship', ui)}</span>
                      </button>
                    )}
                    <a
                      href={path}
                      onClick={(event) => {
                        event.preventDefault();
                        navigate(path);
                      }}
                    >
                      {word('details', ui)}
                    </a>
                  </>
                )}
              </td>
            </tr>
          ))}
        <tr>
          <td colSpan={6}>
            {word('remark', ui)} <span className="orderBasic--value--lMC4G8D">-</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** A name as the console masks it. */
const mask = (text: string): string => `${text.slice(0, 1)}${'*'.repeat(Math.max(3, text.length - 1))}`;

function Detail({ one, ui }: { one: LiveConversation; ui: string }) {
  const { order } = one;
  const rows: [string, string][] = [
    [word('receiver', ui), mask(one.buyer.name)],
    [word('address', ui), `${mask(order.address[1] ?? '')}, ${order.address.slice(2).join(', ')}`],
    [word('zip', ui), '****'],
    [word('email', ui), '***@***'],
    [word('phone', ui), '****'],
  ];
  return (
    <>
      <h1>{word('orderDetail', ui)}</h1>
      {shown('orderId') && (
        <p {...hook('orderId', { className: 'detail--row--Kx9aQ1' })}>
          {word('orderNumber', ui)}: <span>{order.orderId}</span>
        </p>
      )}
      {shown('status') && (
        <p>
          {word('orderStatus', ui)}: <span>{word(order.status, ui)}</span>
        </p>
      )}
      {order.tracking !== undefined && (
        <p>
          {word('trackingNumber', ui)}: <span>{order.tracking}</span>
        </p>
      )}
      <div className="widget">
        {rows.map(([words, value], index) => (
          <div key={words} className="orderInfo--addressItem--p3KmZ">
            <span className="orderInfo--addressLabel--Lq8Wz">{words}</span>
            <span className="orderInfo--addressValue--Yt2Rb">{value}</span>
            {index < 2 && (
              <i className="orderEye--eye--Mn4Tx" data-spm-anchor-id={`0.0.0.i${index === 1 ? 3 : 2}.sandbox`} />
            )}
          </div>
        ))}
      </div>
      {order.items.map((item) => (
        <p key={item.itemId}>
          {item.title} × {item.quantity} · {printMoney(item.price, order.currency, 'en', 'code-first')}
        </p>
      ))}
    </>
  );
}
