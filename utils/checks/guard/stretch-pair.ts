import { align, type Bead } from './align';
import { binds, isContent } from './clause-partner';
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
  /** The same with its courtesies. */
  whole: number;
  /** How many clauses there are, with or without words of the glossary. */
  clauses: number;
  concepts: readonly Concept[];
  actors: readonly Concept[];
  labels: ReadonlySet<string>;
}

/** A clause that says so many things is no mere courtesy. */
const TELLS = 3;

function parts(side: Side): (sentences: readonly number[]) => Part {
  const actors: Concept[][] = side.sentences.map(() => []);
  const clauses: number[] = side.sentences.map(() => 0);
  for (const { sentence } of side.clauses) clauses[sentence] = (clauses[sentence] ?? 0) + 1;
  for (const actor of side.actors) actors[actor.sentence]?.push(actor);
  return (sentences) => {
    const own = gather(side.bySentence, sentences);
    const start = side.sentences[sentences[0] ?? -1]?.start ?? 0;
    const end = side.sentences[sentences.at(-1) ?? -1]?.end ?? start;
    const labels = new Set<string>();
    const binding = new Set<number>();
    const courteous = new Set<number>();
    const said = new Map<number, Set<string>>();
    for (const concept of own) {
      const row = said.get(concept.clause) ?? new Set<string>();
      for (const label of concept.labels) {
        labels.add(label);
        if (isContent(label)) row.add(label);
      }
      said.set(concept.clause, row);
      if (binds(concept.labels)) binding.add(concept.clause);
      if (concept.labels.includes('polite')) courteous.add(concept.clause);
    }
    let courtesy = 0;
    for (const index of courteous)
      if (!binding.has(index) && (said.get(index)?.size ?? 0) < TELLS)
        courtesy += (side.clauses[index]?.end ?? 0) - (side.clauses[index]?.start ?? 0);
    const whole = side.text.slice(start, end).trim().length;
    const length = Math.max(0, whole - courtesy);
    return {
      start,
      end,
      length: length / side.language.glossary.width,
      whole: whole / side.language.glossary.width,
      clauses: sentences.reduce((sum, index) => sum + (clauses[index] ?? 0), 0),
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
