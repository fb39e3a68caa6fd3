import type { EgressPurpose, EgressRow, EgressState } from '@/utils/domain/engine';
import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import { StoreFailure } from '@/utils/store/store-failure';
import { open, seal } from '@/utils/store/vault/vault';
import { EngineFailure } from '../engine-failure';
import type { LedgerEntry } from './engine-database';
import { engineDatabase } from './engine-database';
import { thisPage } from './page-alive';

/** Entries kept; the oldest go first. */
const KEPT = 2_000;

export interface Departure {
  at: EpochMs;
  host: string;
  purpose: EgressPurpose;
  /** The body as it is sent, without any key. */
  text: string;
  /** The conversation that it tells of; with it the text is erased. */
  subject?: ConversationKey;
  bytesOut: number;
  /** Estimated; what the day's budget is held against before the server has counted. */
  tokensIn: number;
}

export interface Arrival {
  state: EgressState;
  attempts?: number;
  status?: number;
  bytesIn?: number;
  tokensIn?: number;
  tokensOut?: number;
  counted?: boolean;
  cost?: { amount: number; currency: string };
}

/**
 * Writes down what is about to leave, before it leaves.
 * @throws EngineFailure `budget` when the day's tokens would not suffice; nothing is written then.
 */
export async function noteDeparture(departure: Departure, dailyTokens: number): Promise<string> {
  const id = crypto.randomUUID();
  const { text, subject, ...plain } = departure;
  const sealed = await seal(`egress|${id}`, { text }, subject);
  const day = dayOf(departure.at);
  const page = await thisPage();
  const db = engineDatabase();
  await db.transaction('rw', db.ledger, async () => {
    const today = await db.ledger.where('day').equals(day).toArray();
    const used = today.reduce((sum, row) => sum + row.tokensIn + row.tokensOut, 0);
    if (used + departure.tokensIn > dailyTokens) throw new EngineFailure('budget', { used, most: dailyTokens });
    await db.ledger.add({
      ...plain,
      id,
      day,
      page,
      state: 'sending',
      attempts: 1,
      bytesIn: 0,
      tokensOut: 0,
      counted: false,
      sealed,
    });
    const over = (await db.ledger.count()) - KEPT;
    if (over > 0) await db.ledger.bulkDelete(await db.ledger.orderBy('at').limit(over).primaryKeys());
  });
  return id;
}

/** Adds what became of it. An entry that the seller emptied away meanwhile stays away. */
export async function noteArrival(id: string, arrival: Arrival): Promise<void> {
  await engineDatabase().ledger.update(id, { ...arrival });
}

/** Closes what pages that are gone have left under way. `open`: names of the pages that are still there. */
export async function closeInterrupted(open: ReadonlySet<string>): Promise<void> {
  await engineDatabase()
    .ledger.filter(({ state, page }) => state === 'sending' && (page === undefined || !open.has(page)))
    .modify({ state: 'interrupted' });
}

/** The newest entries, each with its text. */
export async function readLedger(limit: number): Promise<EgressRow[]> {
  const rows = await engineDatabase().ledger.orderBy('at').reverse().limit(limit).toArray();
  return Promise.all(rows.map(opened));
}

/** Tokens of the day that `now` lies in. */
export async function tokensOfDay(now: EpochMs): Promise<number> {
  const rows = await engineDatabase().ledger.where('day').equals(dayOf(now)).toArray();
  return rows.reduce((sum, row) => sum + row.tokensIn + row.tokensOut, 0);
}

export async function emptyLedger(): Promise<void> {
  await engineDatabase().ledger.clear();
}

async function opened({ sealed, day: _, page: __, ...row }: LedgerEntry): Promise<EgressRow> {
  try {
    return { ...row, ...(await open<{ text: string }>(`egress|${row.id}`, sealed)) };
  } catch (reason) {
    // That something left stays on record when the buyer was erased; what it said does not.
    if (reason instanceof StoreFailure && reason.code === 'erased') return { ...row, text: '', erased: true };
    throw reason;
  }
}

/** The day on this machine's clock: a budget is a matter between the seller and his own day. */
function dayOf(at: EpochMs): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
}
