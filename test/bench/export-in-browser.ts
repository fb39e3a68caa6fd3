import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openChromium } from '../browser/open-chromium';

// The export as a seller has it: the built extension in Chromium, its real database, and a file on disk.
//   npx tsx test/bench/export-in-browser.ts 100000 1000000
// For each size: time a message, and the heap that is held above what was held before, garbage collected at every look.

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0 || sizes.some((size) => !(size > 0))) {
  console.error('usage: npx tsx test/bench/export-in-browser.ts <messages> [<messages> ...]');
  process.exit(2);
}

/** Fills the database of the page's extension with conversations of twenty messages, sealed with its own key. */
async function fill(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    async ([begin, end]) => {
      const request = <T>(pending: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          pending.onsuccess = () => resolve(pending.result);
          pending.onerror = () => reject(pending.error);
        });
      const keyBase = await request(indexedDB.open('dragoman-keys'));
      const keys = (await request(keyBase.transaction('keys').objectStore('keys').get('v1'))) as {
        id: Uint8Array;
        sealing: CryptoKey;
      };
      keyBase.close();
      const encoder = new TextEncoder();
      const seal = async (place: string, value: unknown): Promise<Uint8Array> => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const cipher = await crypto.subtle.encrypt(
          { name: 'AES-GCM', iv, additionalData: encoder.encode(place) },
          keys.sealing,
          encoder.encode(JSON.stringify(value)),
        );
        const sealed = new Uint8Array(17 + cipher.byteLength);
        sealed[0] = 1;
        sealed.set(keys.id, 1);
        sealed.set(iv, 5);
        sealed.set(new Uint8Array(cipher), 17);
        return sealed;
      };
      const base = await request(indexedDB.open('dragoman'));
      const at = Date.UTC(2026, 10, 25, 9);
      const text = 'Where is my parcel? 包裹什么时候到? أين طردي؟ "quoted", with a comma\nand a second line. ';
      for (let batch = begin; batch < end; batch += 2_000) {
        const conversations: object[] = [];
        const messages: Promise<object>[] = [];
        for (let first = batch; first < Math.min(batch + 2_000, end); first += 20) {
          const key = `ebay|id:shop|site:${String(first).padStart(9, '0')}`;
          conversations.push({
            key,
            account: 'ebay|id:shop',
            marketplace: 'ebay',
            host: 'www.ebay.com',
            site: 'ebay.com',
            orders: [],
            depth: 'thread',
            basis: 'thread',
            composer: { found: true },
            readAt: at,
            sealed: await seal(`conversations|${key}`, { buyerName: 'Mara Quist', path: '/' }),
          });
          for (let position = 0; position < 20; position++) {
            const message = `${key}|${position}`;
            messages.push(
              seal(`messages|${message}`, { text: text + (first + position) }).then((sealed) => ({
                key: message,
                conversation: key,
                position,
                from: position % 2 === 0 ? 'buyer' : 'seller',
                digest: '-',
                at: { earliestAt: at - position, latestAt: at - position },
                attachments: [],
                automatic: false,
                firstReadAt: at,
                sealed,
              })),
            );
          }
        }
        const rows = await Promise.all(messages);
        const work = base.transaction(['conversations', 'messages'], 'readwrite', { durability: 'relaxed' });
        for (const row of conversations) work.objectStore('conversations').put(row);
        for (const row of rows) work.objectStore('messages').put(row);
        await new Promise<void>((resolve, reject) => {
          work.oncomplete = () => resolve();
          work.onerror = () => reject(work.error);
        });
      }
      base.close();
    },
    [from, to] as const,
  );
}

const open = await openChromium();
try {
  const filler = await open.context.newPage();
  // The loader names functions with a helper that the page does not have.
  await filler.addInitScript('globalThis.__name = (named) => named');
  await filler.goto(`chrome-extension://${open.extensionId}/dashboard.html#export`);
  await filler.getByRole('button', { name: 'Export', exact: true }).waitFor();
  // The first reading makes the keys; without one, the first write of a setting does.
  await filler.goto(`chrome-extension://${open.extensionId}/dashboard.html#settings`);
  await filler.getByRole('checkbox').first().click();
  await filler.waitForTimeout(1_000);
  let filled = 0;
  let reference: number | undefined;
  for (const size of sizes) {
    await fill(filler, filled, size);
    filled = size;
    const page = await open.context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.goto(`chrome-extension://${open.extensionId}/dashboard.html#export`);
    await page.getByText('CSV', { exact: true }).click();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    };
    const before = await heap();
    let growth = 0;
    const from = performance.now();
    const coming = page.waitForEvent('download', { timeout: 0 });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    let over = false;
    const watch = (async () => {
      while (!over) {
        growth = Math.max(growth, (await heap()) - before);
        await new Promise((done) => setTimeout(done, 2_000));
      }
    })();
    const download = await coming;
    over = true;
    const ms = performance.now() - from;
    await watch;
    const bytes = statSync(await download.path()).size;
    const each = (ms / size) * 1000;
    reference ??= each;
    console.log(
      `${size.toLocaleString('en')} messages: ${(ms / 1000).toFixed(1)} s, ${each.toFixed(1)} µs each ` +
        `(${(each / reference).toFixed(2)} x of the first size), heap +${(growth / 1e6).toFixed(1)} MB, ` +
        `file ${(bytes / 1e6).toFixed(1)} MB`,
    );
    await page.close();
  }
} finally {
  await open.close();
}
