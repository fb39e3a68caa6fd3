import type { CaseChange } from '@/utils/domain/case-file';
import type { Bytes } from '../byte-sink';
import type { EvidenceFacts } from './evidence-facts';
import { sha256 } from './sha256';
import { zonedText } from './zoned-time';

export const RECORD_NAME = 'case-record.json';

/** A step that was taken, with its link in the chain; without one it was taken on another machine. */
export interface RecordedStep {
  step: CaseChange;
  link?: { n: number; at: number; what: string; before: string; hash: string; sealed: Bytes };
}

/** How whoever reads the file can follow the chain. */
const HOW =
  'hash = SHA-256 of the UTF-8 text JSON.stringify([before, n, at, what, "noted"]) and, right behind it, the bytes of ' +
  'sealed (base64); before is the hash of link n - 1. The head of the whole chain stands in manifest.json.';

/** What of a step goes to whoever reads the pack: never a note, a question or a name, which were written for the team. */
const TOLD = ['kind', 'at', 'remedy', 'amount', 'date', 'compensation', 'severity', 'intent', 'dueAt'] as const;

/** The case's own history as data, each step with its link in the chain; what the link says of it stays sealed. */
export function caseRecord({ record, chain }: Pick<EvidenceFacts, 'record' | 'chain'>, timeZone: string): string {
  const steps = record.map(({ step, link }) => ({
    time: zonedText(step.at, timeZone),
    ...Object.fromEntries(TOLD.flatMap((name) => (name in step ? [[name, step[name as keyof CaseChange]]] : []))),
    link: link && { ...link, sealed: btoa(Array.from(link.sealed, (byte) => String.fromCharCode(byte)).join('')) },
  }));
  return `${JSON.stringify({ how: HOW, chain, steps }, undefined, 2)}\n`;
}

/** The number of the first link whose hash does not follow from what stands beside it; 0 for what is no record of ours. */
export async function brokenLink(text: string): Promise<number | undefined> {
  let steps: unknown;
  try {
    ({ steps } = JSON.parse(text) as { steps: unknown });
  } catch {
    return 0;
  }
  if (!Array.isArray(steps)) return 0;
  const hashes = new Map<number, string>();
  for (const { link } of steps as { link?: Record<string, unknown> }[]) {
    if (link === undefined) continue;
    const { n, at, what, before, hash, sealed } = link;
    if (typeof n !== 'number' || typeof sealed !== 'string' || typeof hash !== 'string') return 0;
    const head = new TextEncoder().encode(JSON.stringify([before, n, at, what, 'noted']));
    const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
    const known = hashes.get(n - 1);
    if ((await sha256(new Uint8Array([...head, ...bytes]))) !== hash || (known ?? before) !== before) return n;
    hashes.set(n, hash);
  }
  return undefined;
}
