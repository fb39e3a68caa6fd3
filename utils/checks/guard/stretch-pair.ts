import { align, type Bead } from './align';
import { binds } from './clause-partner';
import type { Concept, Side } from './read-side';

/** Sentences that say the same, with the words of the glossary in them. */
export interface StretchPair extends Bead {
  from: Part;
  to: Part;
}

export interface Part {
  start: number;
  end: number;
  /** In English characters, without its courtesies, which may come and go. */
  length: number;
  concepts: readonly Concept[];
  actors: readonly Concept[];
  labels: ReadonlySet<string>;
}

function parts(side: Side): (sentences: readonly number[]) => Part {
  const actors: Concept[][] = side.sentences.map(() => []);
  for (const actor of side.actors) actors[actor.sentence]?.push(actor);
  return (sentences) => {
    const own = gather(side.bySentence, sentences);
    const start = side.sentences[sentences[0] ?? -1]?.start ?? 0;
    const end = side.sentences[sentences.at(-1) ?? -1]?.end ?? start;
    const labels = new Set<string>();
    const binding = new Set<number>();
    const courteous = new Set<number>();
    for (const concept of own) {
      for (const label of concept.labels) labels.add(label);
      if (binds(concept.labels)) binding.add(concept.clause);
      if (concept.labels.includes('polite')) courteous.add(concept.clause);
    }
    let courtesy = 0;
    for (const index of courteous)
      if (!binding.has(index)) courtesy += (side.clauses[index]?.end ?? 0) - (side.clauses[index]?.start ?? 0);
    const length = Math.max(0, side.text.slice(start, end).trim().length - courtesy);
    return {
      start,
      end,
      length: length / side.language.glossary.width,
      concepts: own,
      actors: gather(actors, sentences),
      labels,
    };
  };
}

/** What stands in some sentences. Mostly it is one. */
function gather(rows: readonly (readonly Concept[])[], sentences: readonly number[]): readonly Concept[] {
  const [first] = sentences;
  if (sentences.length === 1 && first !== undefined) return rows[first] ?? [];
  return sentences.flatMap((index) => rows[index] ?? []);
}

/** The texts laid side by side. */
export function stretchPairs(from: Side, to: Side): StretchPair[] {
  const source = parts(from);
  const target = parts(to);
  return align(from, to).map((bead) => ({ ...bead, from: source(bead.source), to: target(bead.target) }));
}

/** Hits that mean `label` and not `other`. */
export function hitsOf(part: Pick<Part, 'concepts'>, label: string, other?: string): Concept[] {
  return part.concepts.filter(
    ({ labels }) => labels.includes(label) && (other === undefined || !labels.includes(other)),
  );
}
