import { liveQuery } from 'dexie';
import type {
  FoundCustomer,
  KnownFile,
  PrivacyDesk,
  PrivacyState,
  Work,
  WrittenFile,
} from '@/components/privacy/privacy-desk';
import { erasureOf } from '@/utils/backup/erasure-of';
import { exportCustomer } from '@/utils/backup/export-customer';
import { findCustomers } from '@/utils/backup/find-customers';
import { type FileSecret, fileSecret, freshSecret } from '@/utils/backup/passphrase';
import { restore } from '@/utils/backup/restore';
import { writeBackup } from '@/utils/backup/write-backup';
import type { CustomerKey } from '@/utils/domain/ids';
import { callBackground } from '@/utils/messaging/client';
import { leaveOut } from '@/utils/search/indexer';
import { brokenAudit, keepAudit, lastAudit, nextAudit } from '@/utils/store/commands/append-audit';
import { database } from '@/utils/store/database';
import { isHeld } from '@/utils/store/queries/is-held';
import { lastBackupAt } from '@/utils/store/queries/last-backup-at';
import { linkedCustomers } from '@/utils/store/queries/linked-customers';
import { readSettings } from '@/utils/store/queries/read-settings';
import { rowsOfCustomer } from '@/utils/store/queries/rows-of-customer';
import { forgetDataKeys } from '@/utils/store/vault/data-keys';
import { forgetSecret, keepSecret, keptSecret } from '@/utils/store/vault/kept-secret';
import { keepWhileLocked } from '@/utils/store/vault/settings-while-locked';
import { asWriter } from '@/utils/store/writer-lock';
import { asIndexerSoon } from './as-indexer';
import { atWork } from './at-work';
import { eraseEverything } from './erase-everything';
import { download, openSaveTarget, removeExports, type SaveTarget } from './save-target';

const DAY_MS = 86_400_000;
/** Names the file whose merging began and did not end. */
const UNFINISHED = 'unfinished-file';

/**
 * Backups, erasure and colleagues' files. Runs in the dashboard: heavy work has no place in the background, which is
 * asked to erase (it holds keys in memory) and lets go of the writer's lock while this merges.
 */
export function createPrivacyDesk(): PrivacyDesk {
  let merging = false;
  /** While this page merges a file, it is not unfinished. */
  const now = async (): Promise<PrivacyState> => {
    const state = await stateNow();
    return merging ? { ...state, unfinished: undefined } : state;
  };
  /** The keys lie in a database that a live query does not see. */
  const again = new Set<() => void>();
  const touch = () => {
    for (const look of again) look();
  };

  return {
    watch(listener, failed) {
      const query = liveQuery(now).subscribe({ next: listener, error: failed });
      const look = () => void now().then(listener, failed);
      again.add(look);
      return () => {
        again.delete(look);
        query.unsubscribe();
      };
    },
    async room() {
      const { usage = 0, quota } = await navigator.storage.estimate();
      return { used: usage, quota };
    },
    async write(kind, passphrase, since, work) {
      const target = await openSaveTarget(fileName(kind, Date.now()));
      return target && atWork(() => write(kind, () => fileSecret(passphrase), target, since, work));
    },
    async take(kind, file, passphrase, { signal, step }) {
      const { usage = 0, quota } = await navigator.storage.estimate();
      merging = true;
      try {
        const { head, ...counts } = await atWork(() =>
          restore({
            file,
            kind,
            passphrase,
            room: quota === undefined ? undefined : quota - usage,
            progress: (stage, done) => {
              if (stage === 'merging') localStorage.setItem(UNFINISHED, file.name);
              step({ stage, done });
            },
            signal,
          }),
        );
        localStorage.removeItem(UNFINISHED);
        const settings = await readSettings();
        if (settings) await keepWhileLocked(settings);
        await note('restored', { id: head.id, kind, ...counts });
        return { madeAt: head.madeAt, agent: head.agent, ...counts };
      } finally {
        merging = false;
        touch();
      }
    },
    async keepPassphrase(passphrase) {
      await keepSecret(await freshSecret(passphrase));
      touch();
    },
    async forgetPassphrase() {
      await forgetSecret();
      touch();
    },
    async backUpIfDue(days, work) {
      const secret = await keptSecret();
      if (secret === undefined) return undefined;
      const last = await lastBackupAt();
      if (last !== undefined && Date.now() - last < days * DAY_MS) return undefined;
      const target = await openSaveTarget(fileName('backup', Date.now()), false);
      return target && atWork(() => write('backup', async () => secret, target, undefined, work));
    },
    async find(words, signal) {
      const found = await findCustomers(words, signal);
      return Promise.all(
        found.map(async ({ row, content }): Promise<FoundCustomer> => {
          const rows = await rowsOfCustomer(row.key);
          return {
            key: row.key,
            name: content.name ?? content.siteId,
            marketplace: row.marketplace,
            lastSeenAt: row.lastSeenAt,
            conversations: rows.conversations.length,
            orders: rows.orders.length,
            joined: (await linkedCustomers(row.key)).customers.length - 1,
            held: await isHeld(rows),
          };
        }),
      );
    },
    async exportCustomer(key) {
      const name = `dragoman-buyer-${dayOf(Date.now())}.json`;
      const data = await exportCustomer(key, Date.now());
      download(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), name);
      await note('exported', { customer: key }, key);
      return name;
    },
    async hold(key, held) {
      const { conversations, customers } = await rowsOfCustomer(key);
      const subjects = [...conversations, ...customers];
      const since = Date.now();
      await asWriter(async () => {
        if (held) await database().holds.bulkPut(subjects.map((subject) => ({ subject, since })));
        else await database().holds.bulkDelete(subjects);
      });
      await note(held ? 'held' : 'released', { customer: key }, key);
    },
    async erase(key) {
      await eraseCustomer(key);
      // An export that was made a moment ago holds him, too, and lies open beside the history.
      await removeExports({ evenNew: true }).catch((reason: unknown) => console.warn('exports were left', reason));
    },
    async historyBegan() {
      return (await database().conversations.orderBy('readAt').first())?.readAt;
    },
    conversations: () => database().conversations.count(),
    held: () => database().holds.count(),
    eraseEverything: () => eraseEverything({ evenHeld: false }),
  };
}

async function stateNow(): Promise<PrivacyState> {
  const db = database();
  const files = await db.backups.orderBy('madeAt').reverse().toArray();
  const receipts = await db.erasures.orderBy('at').reverse().limit(200).toArray();
  const tallies = await db.tallies.toArray();
  const links = (await lastAudit())?.n ?? 0;
  const brokenAt = await brokenAudit();
  return {
    files,
    receipts: receipts.map(({ id, at, counts, files: still }) => ({ id, at, counts, files: still })),
    expired: tallies.reduce((sum, { conversations }) => sum + conversations, 0),
    unfinished: localStorage.getItem(UNFINISHED) ?? undefined,
    automatic: (await keptSecret()) !== undefined,
    audit: { links, brokenAt },
  };
}

async function write(
  kind: 'backup' | 'history',
  secret: () => Promise<FileSecret>,
  target: SaveTarget,
  since: number | undefined,
  { signal, step }: Work,
): Promise<WrittenFile> {
  const madeAt = Date.now();
  try {
    const { id, records, bytes, unreadable } = await writeBackup({
      kind,
      madeAt,
      secret: await secret(),
      since,
      agent: (await readSettings())?.agent.name,
      put: (bytes) => target.sink.write(bytes),
      progress: (done) => step({ stage: 'writing', done }),
      signal,
    });
    await target.keep();
    const file: KnownFile = { id, kind, name: target.name, madeAt, bytes, records };
    await asWriter(() => database().backups.put(file));
    await note('backed-up', { id, kind });
    return { ...file, unreadable };
  } catch (fault) {
    await target.discard().catch((second: unknown) => console.warn('an unfinished file was not removed', second));
    throw fault;
  }
}

/**
 * Erases until nothing is left: an open page may have shown more of him, or of who was joined to him, meanwhile. Out of
 * the index first: when the receipt is given, no word of his stands there either.
 */
async function eraseCustomer(key: CustomerKey): Promise<void> {
  const waiting = [key];
  for (let look = 0; look < 3; look++) {
    for (const one of [...waiting]) {
      const request = await erasureOf(one, Date.now());
      if (look > 0 && request.conversations.length + request.orders.length === 0) continue;
      await asIndexerSoon(async () => {
        await leaveOut(request, () => new Promise((resume) => setTimeout(resume)));
        await callBackground('privacy/erase', request);
      });
      forgetDataKeys();
      await note('erased', { receipt: request.erasure.id });
      // The links went with the first: those it led to are looked for by name from now on.
      waiting.push(...request.customers.filter((other) => !waiting.includes(other)));
    }
  }
}

async function note(
  what: Parameters<typeof nextAudit>[0],
  particulars: Record<string, unknown>,
  subject?: string,
): Promise<void> {
  await asWriter(async () => {
    forgetDataKeys();
    await keepAudit(await nextAudit(what, Date.now(), particulars, subject));
  });
}

function fileName(kind: 'backup' | 'history', at: number): string {
  return `dragoman-${kind}-${dayOf(at)}.dragoman`;
}

/** `2026-11-26-1405` in the seller's own time. */
function dayOf(at: number): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}-${hour}${minute}`;
}
