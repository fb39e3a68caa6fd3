import type { EpochMs } from '@/utils/domain/ids';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { PrintedMessage, Reading } from '@/utils/domain/reading';
import { withoutGuard } from '../formats/csv-guard';
import { MOST_ID, MOST_LINE, MOST_MESSAGES, MOST_TEXT, MOST_TICKET } from './import-limits';
import type { ImportField, ImportMapping } from './import-mapping';
import { FORMULA, type ImportTable } from './import-table';
import { type DayOrder, readDayTime } from './read-day-time';

export interface ImportChoice {
  mapping: ImportMapping;
  marketplace: Marketplace;
  /** What the tickets come from, such as a helpdesk's name: tickets of two sources never mix. */
  source: string;
  timeZone: string;
  dayOrder: DayOrder;
  /** Take one leading apostrophe off texts: the file is a CSV of ours. */
  guarded: boolean;
}

export const REJECTIONS = [
  'no-ticket',
  'no-text',
  'formula',
  'too-long',
  'bad-time',
  'bad-sender',
  'too-many',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

export interface ImportPlan {
  /** One reading a ticket, in the order of the file. */
  readings: Extract<Reading, { status: 'read' }>[];
  messages: number;
  rejected: { number: number; why: Rejection; field?: ImportField }[];
}

const SELLER = /^(?:seller|agent|merchant|shop|store|support|staff|outbound|out|we|us|卖家|客服|商家)$/;
const BUYER = /^(?:buyer|customer|client|end[-_ ]?user|requester|inbound|in|买家|客户|顾客)$/;
const SYSTEM = /^(?:system|platform|marketplace|系统|平台)$/;

/** A message with where it stood in the file: order of time, then of the file. */
interface Row {
  at?: EpochMs;
  message: PrintedMessage;
}

interface Ticket {
  rows: Row[];
  characters: number;
  buyer?: string;
  order?: string;
  subject?: string;
  site?: string;
}

/**
 * What an import would do; writes nothing. Every row is taken or rejected with its reason, and only tickets with a
 * taken row are in the plan.
 * @param now a row may not be of the future
 */
export function planImport(table: ImportTable, choice: ImportChoice, now: EpochMs): ImportPlan {
  const tickets = new Map<string, Ticket>();
  const rejected: ImportPlan['rejected'] = [];
  for (const { number, cells } of table.rows) {
    const values: Partial<Record<ImportField, string>> = {};
    let formula: ImportField | undefined;
    for (const [field, column] of Object.entries(choice.mapping) as [ImportField, number][]) {
      const cell = cells[column] ?? '';
      if (cell === FORMULA) formula = field;
      else values[field] = (choice.guarded ? withoutGuard(cell) : cell).toWellFormed();
    }
    const reject = (why: Rejection, field?: ImportField) => rejected.push({ number, why, field });
    if (formula) {
      reject('formula', formula);
      continue;
    }
    const name = values.ticket?.trim() ?? '';
    const text = values.text ?? '';
    const from = senderOf(values.from);
    const at = values.time?.trim() ? readDayTime(values.time, choice.timeZone, choice.dayOrder) : undefined;
    const long = (['ticket', 'order', 'buyer', 'subject', 'site'] as const).find(
      (field) => (values[field]?.length ?? 0) > (field === 'ticket' || field === 'order' ? MOST_ID : MOST_LINE),
    );
    const ticket = tickets.get(name) ?? { rows: [], characters: 0 };
    if (name === '') reject('no-ticket');
    else if (text.trim() === '') reject('no-text');
    else if (text.length > MOST_TEXT) reject('too-long', 'text');
    else if (long) reject('too-long', long);
    else if (values.time?.trim() && (at === undefined || at < 0 || at > now)) reject('bad-time', 'time');
    else if (from === undefined) reject('bad-sender', 'from');
    else if (ticket.rows.length >= MOST_MESSAGES || ticket.characters + text.length > MOST_TICKET) reject('too-many');
    else {
      const iso = at === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(at).toString();
      const full = iso?.replace(/Z$/, (zone) => (iso.includes('.') ? zone : `.000${zone}`));
      ticket.rows.push({
        at,
        message: { from, text, at: full === undefined ? undefined : { text: full, machine: full }, attachments: [] },
      });
      ticket.characters += text.length + 200;
      ticket.buyer ??= values.buyer?.trim() || undefined;
      ticket.order ??= values.order?.split(';')[0]?.trim() || undefined;
      ticket.subject ??= values.subject?.trim() || undefined;
      ticket.site ??= values.site?.trim() || undefined;
      tickets.set(name, ticket);
    }
  }
  const readings = Array.from(tickets, ([name, ticket]) => readingOf(name, ticket, choice, now));
  return {
    readings,
    messages: readings.reduce((sum, { snapshot }) => sum + messagesIn(snapshot.content), 0),
    rejected,
  };
}

function messagesIn(content: Extract<Reading, { status: 'read' }>['snapshot']['content']): number {
  return content.kind === 'thread' ? content.thread.messages.length : 0;
}

/** A column that is not mapped means the buyer: it is his words that are judged. */
function senderOf(text: string | undefined): PrintedMessage['from'] | undefined {
  const plain = text?.trim().toLowerCase() ?? '';
  if (plain === '' || BUYER.test(plain)) return 'buyer';
  if (SELLER.test(plain)) return 'seller';
  return SYSTEM.test(plain) ? 'system' : undefined;
}

function readingOf(
  name: string,
  ticket: Ticket,
  { marketplace, source }: ImportChoice,
  now: EpochMs,
): ImportPlan['readings'][number] {
  // A row without a time stays behind the one above it.
  let floor = Number.NEGATIVE_INFINITY;
  const rows = ticket.rows
    .map((row, place) => {
      floor = row.at ?? floor;
      return { ...row, place, rank: floor };
    })
    .sort((a, b) => (a.rank === b.rank ? a.place - b.place : a.rank - b.rank));
  const last = Math.max(...rows.map(({ at }) => at ?? Number.NEGATIVE_INFINITY));
  return {
    status: 'read',
    missing: [],
    provenance: {},
    snapshot: {
      marketplace,
      host: IMPORTED_HOST,
      path: '/',
      account: { siteId: `imported:${source}`, name: source },
      // As if it had been read when its last message came: an old ticket makes no buyer a recent one.
      readAt: Number.isFinite(last) ? last : now,
      content: {
        kind: 'thread',
        thread: {
          siteConversationId: `imported:${source}:${name}`,
          buyerName: ticket.buyer,
          orderIds: ticket.order ? [ticket.order] : [],
          subject: ticket.subject,
          messages: rows.map(({ message }) => message),
          coverage: 'whole',
          deadlines: [],
          composer: { found: false },
        },
        order: ticket.order
          ? {
              orderId: ticket.order,
              buyerName: ticket.buyer,
              items: [],
              trackingNumbers: [],
              salesChannel: ticket.site,
            }
          : undefined,
      },
    },
  };
}

/** Parts of a plan that each fit one call to the background. */
export function importBatches(
  readings: ImportPlan['readings'],
  most = 25,
  characters = 400_000,
): ImportPlan['readings'][] {
  const batches: ImportPlan['readings'][] = [];
  let batch: ImportPlan['readings'] = [];
  let size = 0;
  for (const reading of readings) {
    const weight = JSON.stringify(reading).length;
    if (batch.length > 0 && (batch.length >= most || size + weight > characters)) {
      batches.push(batch);
      batch = [];
      size = 0;
    }
    batch.push(reading);
    size += weight;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
