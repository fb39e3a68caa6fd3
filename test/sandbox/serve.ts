import { startConnectProxy } from './connect-proxy';
import { startSandbox } from './server';

/** Runs the sandbox by itself: `npx tsx test/sandbox/serve.ts [port]`. Ctrl-C ends it. */
const sandbox = await startSandbox({ port: Number(process.argv[2] ?? 0) });
const proxy = await startConnectProxy(sandbox.port);
console.log(
  JSON.stringify(
    { port: sandbox.port, proxyPort: proxy.port, spki: sandbox.spki, hostRules: sandbox.hostRules },
    null,
    2,
  ),
);
const stop = (): void => {
  void Promise.all([sandbox.close(), proxy.close()]).then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
