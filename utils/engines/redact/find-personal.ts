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

/** Words for parts of a house and a street, beside those of four letters at the most. */
const PART =
  'fundos|torre|block|floor|lane|street|cross|квартира|корпус|подъезд|дом|будинок|boîte|bâtiment|étage|escalera|puerta|portal|chalet|bloco|andar|interno|scala|piano|stiege|wohnung|etage|apartment|building|tower|suite|cesta|daire|mahalle|phase|sector|parter|etaj|scara|brgy|village|estate|road';
/** What stands between two parts of an address, short words and figures, belongs to it. */
const BRIDGE = new RegExp(
  `^(?!.*[!?\\n])(?=.{0,48}$)[^\\p{L}]*(?:(?:\\p{L}{1,4}\\.?|${PART})(?![\\p{L}])[^\\p{L}]*){0,6}$`,
  'iu',
);
/** Small words that tie the parts of one name together. */
const TIE =
  /^[.,]? ?(?:de|des|du|la|las|los|les|van|von|der|den|het|del|da|do|dos|das|di|of|the|an|na|el|le|al|bin|binti|y|i|e|zum|zur|am|op|ter|aux|au|à|sur|sous|en) (?:(?:la|las|los|de|der|den|het|the) )?$/iu;
const PLACED: readonly PersonalKind[] = ['address', 'identity', 'name'];
/** The number of a house behind the name of a street. */
const HOUSE =
  /^,?(?: ?\p{Ll}{1,5}\.?| ?(?:nr|no|num|č|n[°º])\.?)? ?\d{1,4}\.?(?: ?[-/] ?[\dA-Za-z]{1,4}){0,2}(?: ?[A-Za-z](?![\p{L}]))?(?: [IVX]{1,4}(?:\/\d{1,3})?)?(?:[ ,]{1,2}\p{L}{1,5}\.? ?\d{1,4}\.?){0,3}(?=\s?[,;)\n]|\.?(?:\s|$)|\s?$)/u;
/** The number of a house before it. */
const DOOR = /(?<![\p{L}\d])(?:\p{Lu}\p{L}{0,4}\.? (?:no\.? ?)?)?\d{1,4}[A-Za-z]?(?:[-/]\d{1,4}){0,3},? $/u;

/** Whether what lies between two neighbours is a part of the same address or the same name. */
function isOneWith(last: Hit, gap: string, hit: Hit): boolean {
  if (!PLACED.includes(hit.kind) || !PLACED.includes(last.kind)) return false;
  if (TIE.test(gap)) return true;
  if (hit.kind === 'name' && last.kind === 'name') return /^,.*\d.*[, ]$/u.test(gap) && BRIDGE.test(gap);
  const house = hit.kind === 'identity' && hit.end - hit.start <= 4;
  if (house && last.kind === 'name' && /^ \p{Ll}{1,8}\.? $/u.test(gap)) return true;
  const short = gap.length <= 12 && (hit.kind === 'address' || last.kind === 'address');
  return (/\d/.test(gap) || short) && BRIDGE.test(gap);
}

/** Puts together what belongs to one address, with the numbers of its house. */
function bridged(text: string, hits: Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const hit of hits) {
    const last = out.at(-1);
    if (last !== undefined && isOneWith(last, text.slice(last.end, hit.start), hit)) {
      const kind = last.kind === 'name' && hit.kind === 'name' ? 'name' : 'address';
      out[out.length - 1] = { start: last.start, end: hit.end, kind };
    } else out.push(hit);
  }
  return out.map((hit, i) => {
    if (hit.kind !== 'address' && hit.kind !== 'name') return hit;
    const tail = HOUSE.exec(text.slice(hit.end, Math.min(hit.end + 48, out[i + 1]?.start ?? text.length)))?.[0] ?? '';
    const from = Math.max(out[i - 1]?.end ?? 0, hit.start - 24);
    const door = hit.kind === 'address' ? (DOOR.exec(text.slice(from, hit.start))?.[0] ?? '') : '';
    return { start: hit.start - door.length, end: hit.end + tail.length, kind: tail === '' ? hit.kind : 'address' };
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
