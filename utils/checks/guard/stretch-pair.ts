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

function bySentence(concepts: readonly Concept[], count: number): Concept[][] {
  const rows: Concept[][] = Array.from({ length: count }, () => []);
  for (const concept of concepts) rows[concept.sentence]?.push(concept);
  return rows;
}

function parts(side: Side): (sentences: readonly number[]) => Part {
  const concepts = bySentence(side.concepts, side.sentences.length);
  const actors = bySentence(side.actors, side.sentences.length);
  return (sentences) => {
    const own = sentences.flatMap((index) => concepts[index] ?? []);
    const stretches = sentences.flatMap((index) => side.sentences[index] ?? []);
    const start = stretches[0]?.start ?? 0;
    const end = stretches.at(-1)?.end ?? start;
    const binding = new Set(own.filter(({ labels }) => binds(labels)).map(({ clause }) => clause));
    const courteous = new Set(own.filter(({ labels }) => labels.includes('polite')).map(({ clause }) => clause));
    const said = new Map<number, Set<string>>();
    for (const { clause, labels } of own) {
      const row = said.get(clause) ?? new Set<string>();
      for (const label of labels) if (isContent(label)) row.add(label);
      said.set(clause, row);
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
      clauses: side.clauses.filter(({ sentence }) => sentences.includes(sentence)).length,
      concepts: own,
      actors: sentences.flatMap((index) => actors[index] ?? []),
      labels: new Set(own.flatMap(({ labels }) => labels)),
    };
  };
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
