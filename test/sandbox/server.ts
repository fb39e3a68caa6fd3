import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { bundlePages } from './bundle-pages';
import type { Conversation, LiveConversation, LiveMessage } from './conversation';
import { INDEX_HOST, SANDBOX_HOSTS, sandboxHost } from './hosts';
import { loadConversations } from './load-conversations';
import { openPageSocket } from './page-socket';
import { type Answer, answerPage } from './routes';
import { type DeliveredMessage, type SandboxRequest, type SandboxSend, SandboxState } from './sandbox-state';

const OWN_PREFIX = '/__sandbox/';

export interface SandboxOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** The instant that all times are relative to; the current time where absent. */
  now?: number;
  /** How long pages wait before they render; a page's `?delay=` overrides it. */
  delayMs?: number;
  conversations?: Conversation[];
}

export interface SandboxSnapshot {
  now: number;
  conversations: LiveConversation[];
  sends: SandboxSend[];
  /** Conversations whose thread was opened, in order; opening marks them read. */
  opened: string[];
  requests: SandboxRequest[];
}

export interface Sandbox {
  port: number;
  /** Base64 SHA-256 of the certificate's public key, for `--ignore-certificate-errors-spki-list`. */
  spki: string;
  /** Value of Chromium's `--host-resolver-rules`: our hosts to this server, every other name not found. */
  hostRules: string;
  /** Lets a new message arrive, in open pages too. */
  deliver(conversationId: string, message: DeliveredMessage): LiveMessage;
  state(): SandboxSnapshot;
  /** Back to the beginning: conversations as written, no sends, no requests. */
  reset(): void;
  close(): Promise<void>;
}

const certificateFile = (name: string): string =>
  readFileSync(new URL(`./certificate/${name}`, import.meta.url), 'utf8');

/** Starts one HTTPS server that plays every console host. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const cert = certificateFile('cert.pem');
  const state = new SandboxState(options.conversations ?? loadConversations(), options.now);
  const script = await bundlePages();
  const style = readFileSync(new URL('./pages/style.css', import.meta.url), 'utf8');
  const sockets = new Set<Duplex>();

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = requestUrl(request);
    state.requests.push(recordOf(request, url));
    write(response, await answer(request, url));
  };

  const answer = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    if (url.pathname.startsWith(OWN_PREFIX)) return answerOwn(request, url);
    const played = sandboxHost(url.hostname);
    if (played === undefined && url.hostname !== INDEX_HOST) {
      return { status: 404, type: 'text/plain', body: 'The sandbox does not play this host.' };
    }
    return answerPage(url, played, state, options.delayMs ?? 250);
  };

  const answerOwn = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const json = (value: unknown): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
    switch (url.pathname.slice(OWN_PREFIX.length)) {
      case 'app.js':
        return { status: 200, type: 'text/javascript', body: script };
      case 'style.css':
        return { status: 200, type: 'text/css', body: style };
      case 'image.svg':
        return { status: 200, type: 'image/svg+xml', body: picture(url.searchParams.get('of') ?? '') };
      case 'data': {
        const site = sandboxHost(url.hostname)?.site;
        return json({
          now: state.now(),
          startedAt: state.startedAt,
          sends: state.sends.length,
          conversations: state.conversations.filter((one) => site === undefined || one.marketplace === site),
        });
      }
      case 'state':
        return json({ now: state.now(), sends: state.sends, opened: state.opened, requests: state.requests });
      case 'send': {
        const sent: unknown = JSON.parse(await readBody(request));
        state.send(sent as Omit<SandboxSend, 'at'>);
        return json({ sends: state.sends.length });
      }
      case 'open': {
        const { conversationId } = JSON.parse(await readBody(request)) as { conversationId: string };
        state.open(conversationId);
        return json({});
      }
      case 'deliver': {
        const { conversationId, message } = JSON.parse(await readBody(request)) as {
          conversationId: string;
          message: DeliveredMessage;
        };
        return json(state.deliver(conversationId, message));
      }
      case 'reset':
        state.reset();
        return json({});
      default:
        return { status: 404, type: 'text/plain', body: 'not found' };
    }
  };

  const server = createServer({ key: certificateFile('key.pem'), cert }, (request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('the sandbox failed');
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    sockets.add(socket);
    const page = openPageSocket(request, socket);
    const stop = state.listen((event) => page.send(JSON.stringify(event)));
    socket.on('close', () => {
      stop();
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    spki: createHash('sha256')
      .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    hostRules: [
      ...[INDEX_HOST, ...SANDBOX_HOSTS.map(({ host }) => host)].map((host) => `MAP ${host} 127.0.0.1:${port}`),
      'MAP * ~NOTFOUND',
      'EXCLUDE 127.0.0.1',
      'EXCLUDE localhost',
    ].join(', '),
    deliver: (conversationId, message) => state.deliver(conversationId, message),
    state: () => ({
      now: state.now(),
      conversations: state.conversations,
      sends: [...state.sends],
      opened: [...state.opened],
      requests: [...state.requests],
    }),
    reset: () => state.reset(),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function requestUrl(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `https://${request.headers.host ?? INDEX_HOST}`);
}

function recordOf(request: IncomingMessage, url: URL): SandboxRequest {
  const destination = request.headers['sec-fetch-dest'];
  return {
    host: url.hostname,
    method: request.method ?? 'GET',
    path: url.pathname + url.search,
    destination: typeof destination === 'string' ? destination : undefined,
    origin: request.headers.origin,
    own: url.pathname.startsWith(OWN_PREFIX),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** As strict as a console could be: nothing inline, nothing from elsewhere, no string turned into markup. */
export const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

function write(response: ServerResponse, { status, type, body, location }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': PAGE_CSP,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(location === undefined ? {} : { location }),
  });
  response.end(body);
}

/** A flat picture for products and attachments, its colour taken from the name. */
function picture(of: string): string {
  const hue = Array.from(of).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><rect width="60" height="60" rx="6" fill="hsl(${hue} 35% 84%)"/><circle cx="30" cy="26" r="11" fill="hsl(${hue} 30% 62%)"/><rect x="14" y="42" width="32" height="6" rx="3" fill="hsl(${hue} 30% 72%)"/></svg>`;
}
