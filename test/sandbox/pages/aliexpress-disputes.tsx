import { useEffect, useState } from 'react';
import { CHANNEL_ID } from '../links';
import { aliexpressTime, printMoney } from '../print-time';
import { AliexpressBar } from './aliexpress-orders';
import { word } from './aliexpress-words';
import { hook, host, shown, switches, useData } from './runtime';

const DAY_MS = 86_400_000;

/** `/m_apps/dispute-management/list`: a table that renders itself anew every few seconds. */
export function AliexpressDisputes() {
  const { ui } = switches();
  const { conversations, startedAt } = useData();
  const [round, setRound] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRound((old) => old + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  const { timeZone } = host();
  const disputed = conversations.filter((one) => one.dispute !== undefined);
  const im = location.hostname.startsWith('csp.') ? 'ai-im' : 'im-chat';
  return (
    <div className="console">
      <AliexpressBar ui={ui} />
      <div className="card-wide">
        <h1>{word('disputes', ui)}</h1>
        <div className="ait-table">
          <table>
            <thead>
              <tr>
                {(['buyer', 'product', 'quantity', 'time', 'reason', 'status', 'respondBefore'] as const).map((key) => (
                  <th key={key}>{word(key, ui)}</th>
                ))}
              </tr>
            </thead>
            <tbody key={round}>
              {disputed.map(
                (one) =>
                  one.dispute !== undefined && (
                    <tr key={one.id} {...hook('rows', { className: 'ait-table-row ait-table-row-level-0' })}>
                      <td className="ait-table-cell">
                        {shown('buyerName') && (
                          <div {...hook('buyerName', { className: 'buyerInfo--trxHVI9c' })}>
                            <div {...hook('buyerName', { className: 'buyerName--gCC_ijiN' })}>
                              <a
                                href={`/m_apps/${im}/im?channelId=${CHANNEL_ID}&session=${encodeURIComponent(one.siteId)}#/window`}
                              >
                                {one.buyer.name}
                              </a>
                            </div>
                          </div>
                        )}
                      </td>
                      <td className="ait-table-cell">
                        <div>
                          <div>
                            <div>{one.order.items[0]?.title}</div>
                            {shown('orderId') && (
                              <div {...hook('orderId', { className: 'infoLine--Qz1' })}>
                                {word('orderNumber', ui)}: {one.order.orderId}
                              </div>
                            )}
                            <div {...hook('amount', { className: 'infoItem--Lnv6cmDv' })}>
                              <span>
                                <b>{printMoney(one.dispute.amount, one.order.currency, 'en', 'code-first')}</b>
                              </span>
                            </div>
                          </div>
                        </div>
                      </td>
                      <td className="ait-table-cell">x{one.order.items[0]?.quantity}</td>
                      <td className="ait-table-cell">
                        <span className="ait-typography">
                          {aliexpressTime(startedAt - one.dispute.openedDaysAgo * DAY_MS, timeZone)}
                        </span>
                      </td>
                      <td className="ait-table-cell">{one.dispute.reason}</td>
                      <td className="ait-table-cell">{one.dispute.status}</td>
                      <td className="ait-table-cell">
                        <span className="ait-typography">
                          {aliexpressTime(
                            startedAt + (one.dispute.answerWithinDays - one.dispute.openedDaysAgo) * DAY_MS,
                            timeZone,
                          )}
                        </span>
                      </td>
                    </tr>
                  ),
              )}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}
