import { widened } from './find-around';
import { lookAt, merged, withoutEdges } from './find-told';
import { findUnknown } from './find-unknown';
import type { Hit, KnownPersonal, PersonalKind } from './personal';

/** Words for parts of a house and a street, beside those of four letters at the most. */
const PART =
  'office|stage|depot|house|home|haus|casa|plot|site|comp|gate|shop|stall|zona|rural|district|emplacement|' +
  'fundos|torre|block|floor|lane|street|cross|квартира|корпус|подъезд|дом|будинок|boîte|bâtiment|étage|escalera|puerta|portal|chalet|bloco|andar|interno|scala|piano|stiege|wohnung|etage|apartment|building|tower|suite|cesta|daire|mahalle|phase|sector|parter|etaj|scara|brgy|village|estate|road';
/** What stands between two parts of an address, short words and figures, belongs to it. */
const BRIDGE = new RegExp(
  `^(?!.*[!?\\n])(?=.{0,48}$)[^\\p{L}]*(?:(?:\\p{L}{1,4}\\.?|${PART})(?![\\p{L}])[^\\p{L}]*){0,6}$`,
  'iu',
);
/** Small words that tie the parts of one name together. */
const TIE =
  /^[.,]? ?(?:de|des|du|la|las|los|les|van|von|der|den|het|del|da|do|dos|das|di|of|the|an|na|el|le|al|bin|binti|y|i|e|zum|zur|am|op|ter|aux|au|à|sur|sous|en|на|в|по) (?:(?:la|las|los|de|der|den|het|the) )?$/iu;
const PLACED: readonly PersonalKind[] = ['address', 'identity', 'name'];
/** The number of a house behind the name of a street. */
const HOUSE =
  /^,?(?: ?\p{Ll}{1,5}\.?| ?(?:nr|no|num|č|n[°º])\.?)? ?\d{1,4}\.?(?: ?[-/] ?[\dA-Za-z]{1,4}){0,2}(?: ?[A-Za-z](?![\p{L}]))?(?: [IVX]{1,4}(?:\/\d{1,3})?)?(?:[ ,]{1,2}\p{L}{1,5}\.? ?\d{1,4}\.?){0,3}(?=\s?(?:,(?!\d)|[;)\n])|\.?(?:\s|$)|\s?$)/u;
/** The number of a house before it. */
const DOOR = /(?<![\p{L}\d])(?:\p{Lu}\p{L}{0,4}\.? (?:no\.? ?)?)?\d{1,4}[A-Za-z]?(?:[-/]\d{1,4}){0,3},? $/u;

/** Whether what lies between two neighbours is a part of the same address or the same name. */
function isOneWith(last: Hit, gap: string, hit: Hit): boolean {
  if (!PLACED.includes(hit.kind) || !PLACED.includes(last.kind)) return false;
  if (TIE.test(gap)) return true;
  if (hit.kind === 'name' && last.kind === 'name') return /^[,. ].*\d.*[, ]$/u.test(gap) && BRIDGE.test(gap);
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

/**
 * Everything that must not leave: what is told to be personal, and whatever cannot be judged safe; in order, never
 * overlapping.
 */
export function findPersonal(text: string, known: KnownPersonal): Hit[] {
  const { views, hits } = lookAt(text, known);
  const all = merged(text, [...hits, ...findUnknown(views, hits)]);
  // the tail of one may reach into the door of the next
  return merged(text, widened(text, merged(text, bridged(text, all))))
    .map((hit) => withoutEdges(text, hit))
    .filter((hit) => hit.end > hit.start);
}
