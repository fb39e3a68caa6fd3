import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type AskedLine, askedLines } from './asked-lines';

const MOCK_LLM = fileURLToPath(new URL('../../node_modules/@dwmkerr/mock-llm/dist/main.js', import.meta.url));

/** How the way to the engine is spoilt; `none`: not at all. */
export type Spoiling =
  | { kind: 'none' }
  /** The status is answered `times` times, then all is well. */
  | { kind: 'status'; status: number; retryAfter?: string; times?: number }
  /** The connection breaks after this many bytes of the answer. */
  | { kind: 'cut'; afterBytes: number }
  /** Begins well and then says nothing more. */
  | { kind: 'silent'; afterBytes: number }
  /** Says nothing at all for this long. */
  | { kind: 'slow'; ms: number }
  /** Never stops talking. */
  | { kind: 'endless' };

/** What one request asked for, as it came over the wire. */
export interface EngineRequest {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  at: number;
  /** When the first piece of the answer left, in fractions of a millisecond. */
  firstPieceAt?: number;
}

export interface EngineServer {
  /** Ends in `/v1`. */
  url: string;
  requests: EngineRequest[];
  spoil(spoiling: Spoiling): void;
  /** What the model says to a request, as text; by default every line as it was given. */
  answer(say: (lines: AskedLine[], body: string) => string): void;
  /** Pieces in which the model speaks. */
  pace(chunkSize: number, chunkIntervalMs: number): void;
  close(): Promise<void>;
}

function linesOf(body: string): AskedLine[] {
  const { messages = [] } = JSON.parse(body) as { messages?: { role: string; content: string }[] };
  return askedLines(messages.find(({ role }) => role === 'user')?.content ?? '');
}

/** The same lines as an answer of the agreed form. */
export function saying(lines: readonly AskedLine[]): string {
  return JSON.stringify({ lines: lines.map(({ move, text }) => ({ move, text, gloss: text })) });
}

/**
 * An OpenAI-compatible server: `@dwmkerr/mock-llm` speaks the protocol, and a relay before it spoils the way where a
 * test wants that. The model's words are made from the request, since only that knows which marks stand for the facts.
 */
export async function startEngineServer(): Promise<EngineServer> {
  let say = (lines: AskedLine[], _body: string): string => saying(lines);
  let spoiling: Spoiling = { kind: 'none' };
  let left = 0;
  let streaming = { chunkSize: 40, chunkIntervalMs: 2 };
  const requests: EngineRequest[] = [];
  const modelPort = await freePort();
  // A process of its own: it tells every request to its console.
  const model = spawn(process.execPath, [MOCK_LLM], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(modelPort) },
    stdio: 'ignore',
  });
  await untilHealthy(modelPort);

  const toModel = (path: string, method: string, body: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const length = Buffer.byteLength(body);
      const headers = { 'content-type': 'application/json', 'content-length': length };
      const call = request({ port: modelPort, host: '127.0.0.1', path, method, headers }, resolve);
      call.on('error', reject);
      call.end(body);
    });

  async function teach(body: string): Promise<void> {
    const content = body === '' ? '' : say(linesOf(body), body);
    const rules = [
      {
        path: '/v1/chat/completions',
        response: {
          status: 200,
          content: JSON.stringify({
            id: 'chatcmpl-1',
            object: 'chat.completion',
            created: 1,
            model: 'sandbox',
            choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
          }),
        },
      },
      {
        path: '/v1/models',
        response: {
          status: 200,
          content: JSON.stringify({ object: 'list', data: [{ id: 'sandbox', object: 'model' }] }),
        },
      },
    ];
    (await toModel('/config', 'POST', JSON.stringify({ streaming, rules }))).resume();
  }

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const piece of incoming) body += String(piece);
    const record: EngineRequest = { path: incoming.url ?? '', headers: incoming.headers, body, at: Date.now() };
    requests.push(record);
    const spoilt = spoiling;
    if (spoilt.kind === 'slow') await new Promise((done) => setTimeout(done, spoilt.ms));
    if (spoilt.kind === 'status' && left > 0) {
      left -= 1;
      const headers = spoilt.retryAfter === undefined ? {} : { 'retry-after': spoilt.retryAfter };
      response.writeHead(spoilt.status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { message: 'not now', type: 'sandbox' } }));
      return;
    }
    if (spoilt.kind === 'endless') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const piece = {
        id: '1',
        object: 'chat.completion.chunk',
        choices: [{ index: 0, delta: { content: 'again and again ' } }],
      };
      const talk = setInterval(() => response.write(`data: ${JSON.stringify(piece)}\n\n`.repeat(400)), 5);
      response.on('close', () => clearInterval(talk));
      return;
    }
    await teach(body);
    const upstream = await toModel(incoming.url ?? '', incoming.method ?? 'GET', body);
    response.writeHead(upstream.statusCode ?? 502, { 'content-type': upstream.headers['content-type'] ?? '' });
    let sent = 0;
    for await (const piece of upstream) {
      const bytes = piece as Buffer;
      const broken = spoilt.kind === 'cut' || spoilt.kind === 'silent';
      if (broken && sent + bytes.length > spoilt.afterBytes) {
        upstream.destroy();
        if (spoilt.kind === 'cut') response.destroy();
        return;
      }
      sent += bytes.length;
      record.firstPieceAt ??= performance.timeOrigin + performance.now();
      response.write(bytes);
    }
    response.end();
  }

  const server = createServer((incoming, response) => {
    respond(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    spoil(next) {
      spoiling = next;
      left = next.kind === 'status' ? (next.times ?? Number.POSITIVE_INFINITY) : 0;
    },
    answer(next) {
      say = next;
    },
    pace(chunkSize, chunkIntervalMs) {
      streaming = { chunkSize, chunkIntervalMs };
    },
    async close() {
      model.kill();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function untilHealthy(port: number): Promise<void> {
  for (const until = Date.now() + 15_000; ; ) {
    const well = await fetch(`http://127.0.0.1:${port}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (well) return;
    if (Date.now() > until) throw new Error('mock-llm did not start');
    await new Promise((done) => setTimeout(done, 50));
  }
}
