import type { Engine } from '@/utils/domain/engine';
import { NO_ENGINES } from '@/utils/engines/keep/engine-settings';
import { createEgress } from '@/utils/engines/net/egress';
import { createOpenAiEngine } from '@/utils/engines/openai/openai-engine';
import { startEngineServer } from '../sandbox/engine-server';
import { type BenchFigure, quantile } from './figure';

const BODY = JSON.stringify({ model: 'sandbox', stream: true, messages: [{ role: 'user', content: 'Say OK.' }] });
const KNOWN = { names: ['Mara Quist'], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] };

/** Time to the first word through everything of ours, against a bare `fetch` of the same server in turn with it. */
export async function engineBench({ quick }: { quick: boolean }): Promise<Record<string, BenchFigure>> {
  const server = await startEngineServer();
  server.answer(() => 'OK, here is a longer answer that comes in several pieces, as answers of engines do.');
  server.pace(10, 1);
  const engine: Engine = {
    id: 'e',
    name: 'Sandbox',
    kind: 'openai',
    preset: 'custom',
    baseUrl: server.url,
    model: 'sandbox',
  };
  const egress = createEgress({
    now: () => Date.now(),
    wait: async () => undefined,
    settings: async () => NO_ENGINES,
    permitted: async () => true,
    whenOffline: () => () => undefined,
    ledger: { noteDeparture: async () => '1', noteArrival: async () => undefined },
  });

  const bare = async (): Promise<number> => {
    const from = performance.now();
    const answer = await fetch(`${server.url}/chat/completions`, {
      method: 'POST',
      body: BODY,
      headers: { 'content-type': 'application/json' },
    });
    const reader = answer.body?.getReader();
    await reader?.read();
    const took = performance.now() - from;
    while (reader && !(await reader.read()).done);
    return took;
  };
  const ours = async (): Promise<number> => {
    const stop = new AbortController();
    const from = performance.now();
    const way = egress({ engine, purpose: 'draft', known: KNOWN });
    let took = 0;
    const answer = createOpenAiEngine(engine, 'sk-1', way, stop.signal).write({
      system: '',
      user: 'Say OK.',
      json: false,
    });
    for await (const _ of answer) took ||= performance.now() - from;
    return took;
  };

  try {
    for (let round = 0; round < 5; round++) await ours();
    const times = { bare: [] as number[], ours: [] as number[] };
    for (let round = 0; round < (quick ? 15 : 60); round++) {
      times.bare.push(await bare());
      times.ours.push(await ours());
    }
    const [reference, median] = [times.bare, times.ours].map((all) =>
      quantile(
        all.sort((a, b) => a - b),
        0.5,
      ),
    );
    const over = Math.max(0, (median ?? 0) - (reference ?? 0));
    return {
      'engine, first word, over a bare fetch': {
        median: over,
        unit: 'ms',
        ratio: (median ?? 0) / (reference ?? 1),
        reference: 'bare fetch of the same stream',
      },
    };
  } finally {
    await server.close();
  }
}
