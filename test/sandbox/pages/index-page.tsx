import { renderToStaticMarkup } from 'react-dom/server';
import type { LiveConversation } from '../conversation';
import { SANDBOX_HOSTS } from '../hosts';
import { UI_LANGUAGES } from '../labels';
import { linksFor } from '../links';
import type { SandboxState } from '../sandbox-state';
import { shell } from './shell';

/** The front door at sandbox.dragoman.test: every conversation with links to its pages. */
export function renderIndex(state: SandboxState, delayMs: number): string {
  const languages = new Set(state.conversations.map((one) => one.language.split('-')[0]));
  const body = renderToStaticMarkup(
    <main id="root" className="index">
      <h1>Sandbox consoles</h1>
      <p>
        {state.conversations.length} conversations in {languages.size} languages on {SANDBOX_HOSTS.length} hosts. Pages,
        people, orders and messages are synthetic.
      </p>
      <details>
        <summary>Switches for any page's address</summary>
        <ul>
          <li>
            <code>?lang=</code> {UI_LANGUAGES.join(', ')}: language of the console
          </li>
          <li>
            <code>?layout=1</code>, <code>2</code>, <code>3</code>: the three made-up layouts of Amazon's inbox
          </li>
          <li>
            <code>?delay=0</code>: milliseconds until a page renders
          </li>
          <li>
            <code>?drift=orderId</code> renames the hooks of a field, <code>?drift=orderId:gone</code> leaves its node
            out; fields: orderId, buyerName, placedAt, status, items, tracking, messages, direction, composer, preview, itemTitle, rows, amount
          </li>
          <li>
            <code>?rows=500</code>: fills an inbox with copies
          </li>
        </ul>
      </details>
      {(['amazon', 'ebay', 'aliexpress'] as const).map((site) => (
        <section key={site}>
          <h2>{{ amazon: 'Amazon', ebay: 'eBay', aliexpress: 'AliExpress' }[site]}</h2>
          <table>
            <thead>
              <tr>
                <th>Conversation</th>
                <th>Host</th>
                <th>Language</th>
                <th>Buyer</th>
                <th>Severity</th>
                <th>Pages</th>
              </tr>
            </thead>
            <tbody>
              {state.conversations
                .filter((one) => one.marketplace === site)
                .map((one) => (
                  <IndexRow key={one.id} one={one} />
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>,
  );
  return shell({
    app: 'index',
    title: 'Sandbox consoles',
    url: new URL('https://sandbox.dragoman.test/'),
    delayMs,
    body,
  });
}

function IndexRow({ one }: { one: LiveConversation }) {
  return (
    <tr data-conversation={one.id}>
      <td>
        <strong>{one.title}</strong>
        <br />
        <small>
          {one.id} · {one.expect.intent} · {one.messages.length} messages
        </small>
      </td>
      <td>{one.host}</td>
      <td>{one.language}</td>
      <td dir="auto">{one.buyer.name}</td>
      <td>{one.expect.severity}</td>
      <td>
        {linksFor(one).map(({ words, url }) => (
          <a key={words} href={url}>
            {words}
          </a>
        ))}
      </td>
    </tr>
  );
}
