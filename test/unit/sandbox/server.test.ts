import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ConnectProxy, startConnectProxy } from '@/test/sandbox/connect-proxy';
import { INDEX_HOST, SANDBOX_HOSTS } from '@/test/sandbox/hosts';
import { linksFor } from '@/test/sandbox/links';
import { loadConversations } from '@/test/sandbox/load-conversations';
import { PAGE_CSP, type Sandbox, startSandbox } from '@/test/sandbox/server';

const NOW = Date.UTC(2026, 10, 25, 12);
// The server's own certificate as the only trusted one: a host that it does not cover fails the handshake.
const ca = readFileSync(new URL('../../sandbox/certificate/cert.pem', import.meta.url));

let sandbox: Sandbox;
let proxy: ConnectProxy;

beforeAll(async () => {
  sandbox = await startSandbox({ now: NOW, delayMs: 0 });
  proxy = await startConnectProxy(sandbox.port);
}, 60_000);
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await proxy.close();
  await sandbox.close();
});

function get(address: string): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        path: url.pathname + url.search,
        servername: url.hostname,
        headers: { host: url.hostname },
        ca,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('sandbox server', () => {
  it('answers every page of every conversation with 200 and a strict policy', async () => {
    const seen = new Set<string>();
    for (const one of loadConversations()) {
      for (const { words, url } of linksFor(one)) {
        const answer = await get(url);
        expect(answer.status, url).toBe(200);
        expect(answer.headers['content-security-policy'], url).toBe(PAGE_CSP);
        expect(answer.body, url).toContain('name="dragoman-sandbox"');
        expect(answer.body, url).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/);
        seen.add(`${one.marketplace} ${words}`);
      }
    }
    for (const page of ['amazon contact', 'amazon orders', 'amazon order', 'amazon inbox', 'amazon thread layout 3']) {
      expect(seen).toContain(page);
    }
    for (const page of ['ebay orders', 'ebay order', 'ebay inbox', 'ebay thread']) expect(seen).toContain(page);
    for (const page of ['orders', 'order', 'inbox', 'thread', 'disputes']) expect(seen).toContain(`aliexpress ${page}`);
  });

  it('allows no script, frame or connection from elsewhere', () => {
    expect(PAGE_CSP).toContain("default-src 'none'");
    expect(PAGE_CSP).toContain("require-trusted-types-for 'script'");
    expect(PAGE_CSP).not.toMatch(/unsafe|\*|data:|blob:|https?:/);
  });

  it('has a certificate that covers every host', async () => {
    for (const { host } of SANDBOX_HOSTS) expect((await get(`https://${host}/`)).status, host).toBe(200);
  });

  it('maps its hosts and no other name', () => {
    for (const { host } of SANDBOX_HOSTS) expect(sandbox.hostRules).toContain(`MAP ${host} 127.0.0.1:${sandbox.port}`);
    expect(sandbox.hostRules).toContain('MAP * ~NOTFOUND');
  });

  it('lists every conversation on the index page', async () => {
    const { body } = await get(`https://${INDEX_HOST}/`);
    for (const { id } of loadConversations()) expect(body).toContain(`data-conversation="${id}"`);
  });

  it('shows hostile text as text', async () => {
    const hostile = sandbox.state().conversations.find((one) => one.id === 'ebay-com-hostile-markup');
    const { body } = await get('https://www.ebay.com/sh/ord/?filter=status:ALL_ORDERS');
    expect(hostile?.buyer.name).toContain('<b>');
    expect(body).not.toContain(hostile?.buyer.name);
    expect(body).toContain('x &lt;b&gt;Robin&lt;/b&gt;');
  });

  it('bundles the pages with React and serves them as a script', async () => {
    const { headers, body } = await get('https://www.ebay.com/__sandbox/app.js');
    expect(headers['content-type']).toContain('text/javascript');
    expect(body).toContain('im-message-item');
  });

  it('records requests, and tells its own from the others', async () => {
    await get('https://www.ebay.de/sh/ord/');
    await get('https://www.ebay.de/__sandbox/data');
    expect(sandbox.state().requests.map(({ host, path, own }) => ({ host, path, own }))).toEqual([
      { host: 'www.ebay.de', path: '/sh/ord/', own: false },
      { host: 'www.ebay.de', path: '/__sandbox/data', own: true },
    ]);
  });

  it('lets a message arrive, and forgets it on reset', () => {
    const before = sandbox.state().conversations.find((one) => one.id === 'amazon-com-empty-thread');
    expect(before?.messages).toHaveLength(0);
    const message = sandbox.deliver('amazon-com-empty-thread', { text: 'Hello, is it brass?' });
    const after = sandbox.state().conversations.find((one) => one.id === 'amazon-com-empty-thread');
    expect(after?.messages).toEqual([message]);
    expect(after).toMatchObject({ unread: true, needsReply: true });
    sandbox.reset();
    const again = sandbox.state().conversations.find((one) => one.id === 'amazon-com-empty-thread');
    expect(again?.messages).toHaveLength(0);
    expect(() => sandbox.deliver('no-such', { text: '' })).toThrow('no-such');
  });

  it('renames a drifting field and leaves a gone one out', async () => {
    const orders = 'https://www.ebay.com/sh/ord/?filter=status:ALL_ORDERS';
    const usual = (await get(orders)).body;
    expect(usual).toContain('class="order-details"');
    const drifted = (await get(`${orders}&drift=orderId`)).body;
    expect(drifted).not.toContain('class="order-details"');
    expect(drifted).not.toContain('__order-info');
    const gone = (await get(`${orders}&drift=buyerName:gone`)).body;
    expect(usual).toContain('buyer-modal-trigger-wrapper');
    expect(gone).not.toContain('buyer-modal-trigger-wrapper');
  });
});

describe('connect proxy', () => {
  const connect = (host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = plainRequest({ host: '127.0.0.1', port: proxy.port, method: 'CONNECT', path: `${host}:443` });
      asked.on('connect', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end();
    });

  it('passes the consoles on and refuses every other host', async () => {
    expect(await connect('sellercentral.amazon.co.jp')).toBe(200);
    expect(await connect('telemetry.example.org')).toBe(403);
    expect(proxy.refused()).toEqual(['telemetry.example.org']);
  });
});
