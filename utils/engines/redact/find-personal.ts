import { findAddresses } from './find-addresses';
import { findBeside } from './find-beside';
import { findBirths } from './find-births';
import { findContacts } from './find-contacts';
import { findKnown } from './find-known';
import { findNames } from './find-names';
import { findNumbers } from './find-numbers';
import { findPayment } from './find-payment';
import { findPlaces } from './find-places';
import { findUnknown } from './find-unknown';
import type { Hit, KnownPersonal, PersonalKind } from './personal';
import { viewsOf } from './views';

const BRACKETS = /⟦[^⟦⟧\n]{0,40}⟧|[⟦⟧]/gu;
/** Which kind an overlap takes: the earlier wins. */
const RANK: readonly PersonalKind[] = [
  'bracket',
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

/** One stretch where several met or touched; trailing spaces stay outside. */
function merged(text: string, hits: Hit[]): Hit[] {
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

/** What stands between two parts of an address, short words and figures, belongs to it. */
const BRIDGE = /^(?!.*[!?\n])(?=.{0,40}$)[^\p{L}]*(?:\p{L}{1,4}\.?[^\p{L}]*){0,6}$/u;
/** Small words that tie the parts of one name together. */
const TIE =
  /^ (?:de|des|du|la|las|los|les|van|von|der|den|het|del|da|do|dos|das|di|of|the|an|na|el|le|al|bin|binti|y|i|e|zum|zur|am|op|ter) (?:(?:la|las|los|de|der|den|het|the) )?$/iu;
const PLACED: readonly PersonalKind[] = ['address', 'identity', 'name'];
/** The number of a house behind the name of a street. */
const HOUSE =
  /^,? ?(?:(?:nr|no|num|č|n[°º])\.? ?)?\d{1,4}(?: ?[-/] ?[\dA-Za-z]{1,4}){0,2}(?: ?[A-Za-z](?![\p{L}]))?(?: [IVX]{1,4}(?:\/\d{1,3})?)?(?=\s?[,;)\n]|\.(?:\s|$)|\s?$)/u;

function bridged(text: string, hits: Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const hit of hits) {
    const last = out.at(-1);
    if (last === undefined) {
      out.push(hit);
      continue;
    }
    const gap = text.slice(last.end, hit.start);
    const placed = PLACED.includes(hit.kind) && PLACED.includes(last.kind);
    const spoken = hit.kind === 'name' && last.kind === 'name';
    if (placed && ((!spoken && /\d/.test(gap) && BRIDGE.test(gap)) || TIE.test(gap)))
      out[out.length - 1] = { start: last.start, end: hit.end, kind: spoken ? 'name' : 'address' };
    else out.push(hit);
  }
  return out.map((hit, i) => {
    if (hit.kind !== 'address' && hit.kind !== 'name') return hit;
    const tail = HOUSE.exec(text.slice(hit.end, Math.min(hit.end + 32, out[i + 1]?.start ?? text.length)));
    return tail === null ? hit : { ...hit, end: hit.end + tail[0].length, kind: 'address' };
  });
}

function withoutEdges(text: string, hit: Hit): Hit {
  const value = text.slice(hit.start, hit.end);
  const front = value.length - value.trimStart().length;
  const back = value.length - value.replace(/[\s,;:]+$/u, '').length;
  return { ...hit, start: hit.start + front, end: hit.end - back };
}

/** Letters and figures without a space or a stop: nobody writes so, and no pattern is tried on it; it is masked whole. */
const UNBROKEN = /[\p{L}\p{M}\p{N}]{160,}/gu;

/** Everything personal in a text, known from the case or told by its form; in order, never overlapping. */
export function findPersonal(text: string, known: KnownPersonal): Hit[] {
  const unbroken = [...text.matchAll(UNBROKEN)].map(
    (match): Hit => ({ start: match.index, end: match.index + match[0].length, kind: 'identity' }),
  );
  const views = viewsOf(text.replace(UNBROKEN, (run) => ' '.repeat(run.length)));
  const brackets = [...text.matchAll(BRACKETS)].map(
    (match): Hit => ({ start: match.index, end: match.index + match[0].length, kind: 'bracket' }),
  );
  const hits = [
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
  ];
  const first = merged(text, hits);
  const second = merged(text, [...first, ...findBeside(text, first)]);
  return bridged(text, merged(text, [...second, ...findUnknown(views, second)]))
    .map((hit) => withoutEdges(text, hit))
    .filter((hit) => hit.end > hit.start);
}
