import type { EpochMs } from '@/utils/domain/ids';
import { INTENTS, type Intent, SEVERITIES, type Severity } from '@/utils/domain/judgement';
import type { Marketplace } from '@/utils/domain/marketplace';
import { SEARCH_KINDS, type SearchKind, type SearchQuery } from '@/utils/domain/search';

/** What a filter asks of one document without opening it. */
export interface Facets {
  kind: SearchKind;
  marketplace: Marketplace;
  severity?: Severity;
  intent?: Intent;
  at?: EpochMs;
}

const MARKETS = ['amazon', 'ebay', 'aliexpress', 'other'] as const satisfies readonly Marketplace[];
/** Bytes of one document: seconds since 1970 (4), kind, marketplace, severity and intent, each counted from one. */
export const FACET_BYTES = 8;

/** Packs the facets of a run of documents; `undefined` is a document that is gone. */
export function packFacets(all: readonly (Facets | undefined)[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(all.length * FACET_BYTES);
  const view = new DataView(bytes.buffer);
  all.forEach((facets, place) => {
    if (facets === undefined) return;
    const at = place * FACET_BYTES;
    view.setUint32(at, Math.max(0, Math.floor((facets.at ?? 0) / 1000)));
    bytes[at + 4] = SEARCH_KINDS.indexOf(facets.kind) + 1;
    bytes[at + 5] = MARKETS.indexOf(facets.marketplace) + 1;
    bytes[at + 6] = facets.severity === undefined ? 0 : SEVERITIES.indexOf(facets.severity) + 1;
    bytes[at + 7] = facets.intent === undefined ? 0 : INTENTS.indexOf(facets.intent) + 1;
  });
  return bytes;
}

/** A test of packed facets; answers the document's time in seconds, or -1 where it does not pass or is gone. */
export function facetFilter(query: SearchQuery): (facets: Uint8Array, place: number) => number {
  const kind = query.kind === undefined ? 0 : SEARCH_KINDS.indexOf(query.kind) + 1;
  const market = query.marketplace === undefined ? 0 : MARKETS.indexOf(query.marketplace) + 1;
  const severity = query.severity === undefined ? 0 : SEVERITIES.indexOf(query.severity) + 1;
  const intent = query.intent === undefined ? 0 : INTENTS.indexOf(query.intent) + 1;
  const from = query.from === undefined ? 0 : query.from / 1000;
  const to = query.to === undefined ? Number.POSITIVE_INFINITY : query.to / 1000;
  const fits = (wanted: number, found: number | undefined): boolean => wanted === 0 || wanted === found;
  return (facets, place) => {
    const at = place * FACET_BYTES;
    if ((facets[at + 4] ?? 0) === 0) return -1;
    const seconds =
      (facets[at] ?? 0) * 2 ** 24 +
      ((facets[at + 1] ?? 0) << 16) +
      ((facets[at + 2] ?? 0) << 8) +
      (facets[at + 3] ?? 0);
    const passes =
      fits(kind, facets[at + 4]) &&
      fits(market, facets[at + 5]) &&
      fits(severity, facets[at + 6]) &&
      fits(intent, facets[at + 7]) &&
      seconds >= from &&
      seconds < to;
    return passes ? seconds : -1;
  };
}

/** Time of the newest document in packed facets, in seconds. */
export function newestIn(facets: Uint8Array): number {
  const view = new DataView(facets.buffer, facets.byteOffset, facets.byteLength);
  let newest = 0;
  for (let at = 0; at < facets.length; at += FACET_BYTES) newest = Math.max(newest, view.getUint32(at));
  return newest;
}
