import { type Clause, isContent, partnerOf } from './clause-partner';
import type { Mismatch } from './finding-of';
import type { GuardData } from './guard-data';
import type { Concept } from './read-side';
import { hitsOf, type Part, type StretchPair } from './stretch-pair';

/** What only a seller does; `you will get a refund` says the same as `we will refund you`. */
const SELLER_DEEDS = new Set(['refund', 'replace', 'compensation', 'ship']);
/** What either may do; who does it must not change. */
const DEEDS = new Set('pay|pickup|repair|contact|inform|investigate|check|confirm|return|cancel|claim'.split('|'));
const GETS = ['received', 'delivered', 'our', 'pickup'];

type Words = Pick<Part, 'labels' | 'concepts'>;

/** Who pays, who sells, who acts, and whose a thing is. */
export function compareParty(pairs: readonly StretchPair[], data: GuardData): Mismatch[] {
  const found: Mismatch[] = [];
  for (const pair of pairs) {
    if (pair.source.length === 0 || pair.target.length === 0) continue;
    const hit =
      named(pair.from, pair.to, data.parties, true) ?? namedByClause(pair, data) ?? acting(pair) ?? owning(pair);
    if (hit !== undefined) found.push(hit);
  }
  return found;
}

/** Two parties under their own names or phrases: at our expense, at your expense; with `fro` also the way of a thing. */
function named(from: Words, to: Words, parties: GuardData['parties'], fro: boolean): Mismatch | undefined {
  for (const party of parties) {
    const { one, other } = party;
    if (!from.labels.has(one) || !to.labels.has(other) || (party.fro && !fro)) continue;
    if (from.labels.has(other) || to.labels.has(one)) continue;
    const [source] = hitsOf(from, one, other);
    const [target] = hitsOf(to, other, one);
    if (source !== undefined && target !== undefined) return { kind: 'party', source, target };
  }
  return undefined;
}

/** Where a sentence says both, clause by clause: duties at your expense, postage at ours. */
function namedByClause({ from, to }: StretchPair, data: GuardData): Mismatch | undefined {
  const own = from.said;
  const others = to.said;
  for (const clause of own) {
    const partner = partnerOf(clause, own, others);
    if (partner === undefined) continue;
    // what goes to and fro is said in any order, and the one often left to the other: compared as a whole alone
    const hit = named(clause, partner, data.parties, false);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

type Agent = { who: 'we' | 'you' | 'both' | 'none'; hit?: Concept };

/** Whoever stands first in the clause as one who acts. */
function agentOf(clause: Clause, part: Part): Agent {
  const actors = part.actors.filter((actor) => actor.clause === clause.index);
  const subjects = clause.concepts.filter(({ labels }) => labels.includes('we') !== labels.includes('you'));
  const first = subjects[0];
  const says = (who: 'we' | 'you'): boolean =>
    actors.some(({ labels }) => labels.includes(who)) || subjects.some(({ labels }) => labels.includes(who));
  if (says('we') && says('you')) return { who: 'both', hit: first };
  if (says('we')) return { who: 'we', hit: first ?? actors[0] };
  if (says('you')) return { who: 'you', hit: first ?? actors[0] };
  return { who: 'none' };
}

/** The deed is the same and the one who does it is another. */
function acting({ from, to }: StretchPair): Mismatch | undefined {
  const own = from.said;
  const others = to.said;
  for (const clause of own) {
    const partner = partnerOf(clause, own, others);
    if (partner === undefined) continue;
    const burdened = partner.labels.has('must') && !partner.labels.has('our');
    if (burdened) {
      const [ours, theirs] = [agentOf(clause, from), agentOf(partner, to)];
      if (ours.who === 'we' && theirs.who === 'you' && ours.hit !== undefined && theirs.hit !== undefined)
        return { kind: 'party', source: ours.hit, target: theirs.hit };
    }
    const deed = [...clause.labels].find(
      (label) => (DEEDS.has(label) || SELLER_DEEDS.has(label)) && partner.labels.has(label),
    );
    if (deed === undefined) continue;
    const source = agentOf(clause, from);
    const target = agentOf(partner, to);
    if (source.hit === undefined || target.hit === undefined) continue;
    // "tell us and we'll look for it": what is asked of the buyer stands before who answers
    const done = clause.concepts.find(({ labels }) => labels.includes(deed));
    if (source.who === 'we' && done !== undefined && done.start < source.hit.start) continue;
    const both = DEEDS.has(deed);
    const swapped =
      source.who === 'we' && target.who === 'you'
        ? // who fetches a thing goes to where it is: "at our place" makes it no deed of ours
          deed === 'pickup' || !GETS.some((label) => partner.labels.has(label) && (both ? label === 'our' : true))
        : both &&
          source.who === 'you' &&
          target.who === 'we' &&
          !clause.labels.has('our') &&
          !partner.labels.has('your');
    if (swapped) return { kind: 'party', source: source.hit, target: target.hit };
  }
  return undefined;
}

/** `our` or `your` right before or behind a word, with that word. */
function owners(part: Part): { label: string; whose: 'our' | 'your'; hit: Concept }[] {
  const found: { label: string; whose: 'our' | 'your'; hit: Concept }[] = [];
  for (const [index, hit] of part.concepts.entries()) {
    const whose = hit.labels.includes('our') ? 'our' : 'your';
    if (
      hit.labels.includes('our') === hit.labels.includes('your') ||
      hit.labels.includes('you') ||
      hit.labels.includes('we')
    )
      continue;
    const next = part.concepts[index + 1];
    if (next === undefined || next.start - hit.end > 2) continue;
    for (const label of next.labels) if (isContent(label)) found.push({ label, whose, hit });
  }
  return found;
}

function owning({ from, to }: StretchPair): Mismatch | undefined {
  const target = owners(to);
  for (const { label, whose, hit } of owners(from)) {
    const same = target.filter((one) => one.label === label);
    const [other] = same;
    if (other !== undefined && same.every((one) => one.whose !== whose))
      return { kind: 'party', source: hit, target: other.hit };
  }
  return undefined;
}
