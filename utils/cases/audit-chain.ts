import type { EpochMs } from '../domain/ids';

/** What was done, by whom; any plain value without `undefined` at its root. */
export interface AuditRecord {
  at: EpochMs;
  by: string;
  subject: string;
  change: unknown;
}

/** One link: its digest covers the record, its number and the link before it. */
export interface AuditEntry extends AuditRecord {
  number: number;
  previous: string;
  digest: string;
}

/** SHA-256 or another digest of a text, as text. */
export type Digest = (text: string) => Promise<string>;

/** The first link has nothing before it. */
const BEGINNING = '';

/** The same text for the same value, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`);
    return `{${pairs.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function textOf(entry: Omit<AuditEntry, 'digest'>): string {
  const { number, previous, at, by, subject, change } = entry;
  return canonicalJson([number, previous, at, by, subject, change]);
}

/** The next link after `last`; `undefined` begins a chain. Nothing that was written is touched. */
export async function appendAudit(
  last: AuditEntry | undefined,
  record: AuditRecord,
  digest: Digest,
): Promise<AuditEntry> {
  const { at, by, subject, change } = record;
  const entry = {
    at,
    by,
    subject,
    change,
    number: (last?.number ?? 0) + 1,
    previous: last?.digest ?? BEGINNING,
  };
  return { ...entry, digest: await digest(textOf(entry)) };
}

export type AuditVerdict = { whole: true } | { whole: false; number: number; why: 'changed' | 'missing' | 'cut' };

/**
 * Whether a chain is as it was written: every link whole, none missing. `expected` is the digest last known, which
 * also tells when links were cut off at the end.
 */
export async function verifyAudit(
  entries: readonly AuditEntry[],
  digest: Digest,
  expected?: string,
): Promise<AuditVerdict> {
  let previous = BEGINNING;
  let number = 0;
  for (const entry of entries) {
    number++;
    if (entry.number !== number || entry.previous !== previous) return { whole: false, number, why: 'missing' };
    if ((await digest(textOf(entry))) !== entry.digest) return { whole: false, number, why: 'changed' };
    previous = entry.digest;
  }
  if (expected !== undefined && expected !== previous) return { whole: false, number: number + 1, why: 'cut' };
  return { whole: true };
}
