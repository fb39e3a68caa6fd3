import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { INDEX_HOST, sandboxHost } from './hosts';

export interface ConnectProxy {
  port: number;
  /** Host names that were asked for and refused, because the sandbox does not play them. */
  refused(): string[];
  close(): Promise<void>;
}

/** An HTTPS proxy for Firefox, which has no resolver rules: our hosts go to the sandbox, all others are refused. */
export async function startConnectProxy(sandboxPort: number): Promise<ConnectProxy> {
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, client, head) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (host !== INDEX_HOST && sandboxHost(host) === undefined) {
      refused.push(host);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(sandboxPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    refused: () => [...refused],
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
