import { findAddresses } from './find-addresses';
import { findBeside } from './find-beside';
import { findBirths } from './find-births';
import { findContacts } from './find-contacts';
import { findKin } from './find-kin';
import { findKnown } from './find-known';
import { findNames } from './find-names';
import { findNumbers } from './find-numbers';
import { findPayment } from './find-payment';
import { findPlaces } from './find-places';
import { findPlates } from './find-plates';
import { findSpots } from './find-spots';
import type { Hit, KnownPersonal, PersonalKind } from './personal';
import { type Views, viewsOf } from './views';

const BRACKETS = /⟦[^⟦⟧\n]{0,40}⟧|[⟦⟧]/gu;
/** Which kind an overlap takes: the earlier wins. */
const RANK: readonly PersonalKind[] = [
  'bracket',
  'own',
  'email',
  'link',
  'order',
  'payment',
  'birth',
  'place',
  'tracking',
  'phone',
  'address',
  'identity',
  'contact',
  'name',
];

/** What may stand between two parts of one name or one address without parting them. */
const JOINTS: Partial<Record<PersonalKind, RegExp>> = {
  name: /^(?:[ ,·・]{1,2}|[ ]?(?:\p{Lu}\.? ?)|[ ](?:de|van|von|vom|zu|der|den|di|da|do|dos|das|del|della|la|le|du|ter|ten|bin|bint|al|el|y|e)(?: (?:la|der|den|las|los))? )$/u,
  address: /^(?!.*(?<!\p{L})\p{Ll}{3,})[^!?\n]{0,24}$|^[\s,;·–-]{0,4}$/u,
};

/** One stretch where several met or touched. */
export function merged(text: string, hits: Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    const joint = last?.kind === hit.kind ? JOINTS[hit.kind] : undefined;
    if (last !== undefined && (hit.start < last.end || joint?.test(text.slice(last.end, hit.start)) === true)) {
      const kind = RANK.indexOf(hit.kind) < RANK.indexOf(last.kind) ? hit.kind : last.kind;
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, hit.end), kind };
    } else out.push(hit);
  }
  return out;
}

/** Letters and figures without a space or a stop: nobody writes so, and no pattern is tried on it; it is masked whole. */
const UNBROKEN = /[\p{L}\p{M}\p{N}]{160,}/gu;

/**
 * What is personal by what the case knows, by its form or by the words beside it; in order, never overlapping. It finds
 * what is told, not what merely cannot be judged: for that see {@link import('./find-personal').findPersonal}.
 */
export function findTold(text: string, known: KnownPersonal): Hit[] {
  return lookAt(text, known)
    .hits.map((hit) => withoutEdges(text, hit))
    .filter((hit) => hit.end > hit.start);
}

/** The same before its edges are cut, with the forms of the text. */
export function lookAt(text: string, known: KnownPersonal): { views: Views; hits: Hit[] } {
  const unbroken = [...text.matchAll(UNBROKEN)].map(
    (match): Hit => ({ start: match.index, end: match.index + match[0].length, kind: 'identity' }),
  );
  const views = viewsOf(text.replace(UNBROKEN, (run) => ' '.repeat(run.length)));
  const brackets = [...text.matchAll(BRACKETS)].map(
    (match): Hit => ({ start: match.index, end: match.index + match[0].length, kind: 'bracket' }),
  );
  const found = [
    ...brackets,
    ...unbroken,
    ...findKnown(views, known),
    ...findContacts(views),
    ...findPayment(views),
    ...findNumbers(views),
    ...findBirths(views),
    ...findPlaces(views),
    ...findAddresses(views),
    ...findNames(views),
    ...findKin(views),
    ...findPlates(views),
    ...findSpots(views),
  ];
  const first = merged(text, found);
  const hits = merged(text, [...first, ...findBeside(text, first)]);
  return { views, hits };
}

/** Spaces and stops at the ends stay outside. */
export function withoutEdges(text: string, hit: Hit): Hit {
  const value = text.slice(hit.start, hit.end);
  const front = value.length - value.trimStart().length;
  const back = value.length - value.replace(/[\s,;:]+$/u, '').length;
  return { ...hit, start: hit.start + front, end: hit.end - back };
}
