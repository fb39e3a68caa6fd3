import { align, type Bead } from './align';
import { binds, type Clause, clausesOf } from './clause-partner';
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
  /** Those clauses that have words of the glossary, in order. */
  said: readonly Clause[];
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
    const said = clausesOf(own);
    const labels = new Set<string>();
    let courtesy = 0;
    for (const clause of said) {
      for (const label of clause.labels) labels.add(label);
      if (clause.labels.has('polite') && clause.telling.length < TELLS && !binds(clause.labels))
        courtesy += (side.clauses[clause.index]?.end ?? 0) - (side.clauses[clause.index]?.start ?? 0);
    }
    const whole = side.text.slice(start, end).trim().length;
    const length = Math.max(0, whole - courtesy);
    return {
      start,
      end,
      length: length / side.language.glossary.width,
      whole: whole / side.language.glossary.width,
      clauses: sentences.reduce((sum, index) => sum + (clauses[index] ?? 0), 0),
      concepts: own,
      said,
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
