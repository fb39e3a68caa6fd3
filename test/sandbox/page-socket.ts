import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const WEBSOCKET_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/**
 * The server's half of a WebSocket that only ever talks to the page. A socket, not an event stream: browsers allow only
 * six streams per host and tests open more tabs than that.
 */
export function openPageSocket(request: IncomingMessage, socket: Duplex): { send(text: string): void } {
  const key = request.headers['sec-websocket-key'];
  if (key === undefined) {
    socket.destroy();
    return { send: () => {} };
  }
  const accept = createHash('sha1')
    .update(key + WEBSOCKET_GUID)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  socket.on('data', (chunk: Buffer) => {
    const CLOSE = 0x8;
    if (chunk[0] !== undefined && (chunk[0] & 0x0f) === CLOSE) socket.end();
  });
  socket.on('error', () => socket.destroy());
  return {
    send(text) {
      if (!socket.writable) return;
      const body = Buffer.from(text);
      socket.write(Buffer.concat([frameHead(body.length), body]));
    },
  };
}

function frameHead(length: number): Buffer {
  const FINAL_TEXT = 0x81;
  if (length < 126) return Buffer.from([FINAL_TEXT, length]);
  if (length < 65_536) {
    const head = Buffer.from([FINAL_TEXT, 126, 0, 0]);
    head.writeUInt16BE(length, 2);
    return head;
  }
  const head = Buffer.alloc(10);
  head[0] = FINAL_TEXT;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
