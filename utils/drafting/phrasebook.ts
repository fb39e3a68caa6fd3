import type { LanguageTag } from '../domain/ids';
import type { PhraseFile } from '../domain/schemas/phrase-file';
import { MOVE_IDS, type MoveId } from './move-catalogue';
import { type Alternation, parsePhrase, type TemplatePart } from './phrase-template';

/** The phrases of one locale, read and complete. */
export interface Phrasebook {
  locale: LanguageTag;
  alternation: Alternation;
  wordings(id: MoveId): readonly (readonly TemplatePart[])[];
}

/** A phrasebook lacks a move. */
export class MissingMoveError extends Error {}

/**
 * Makes a phrasebook of its file and the files that it builds on, nearest first. Phrases are parsed when first used.
 * @throws MissingMoveError when a move of the catalogue has no wording
 */
export function makePhrasebook(file: PhraseFile, ...bases: PhraseFile[]): Phrasebook {
  const moves: Record<string, string[]> = {};
  for (const one of [...bases.reverse(), file]) Object.assign(moves, one.moves);
  for (const id of MOVE_IDS) {
    if (moves[id] === undefined || moves[id].length === 0) throw new MissingMoveError(`${file.locale} has no ${id}`);
  }
  const parsed = new Map<MoveId, TemplatePart[][]>();
  return {
    locale: file.locale,
    alternation: file.alternation,
    wordings(id) {
      const known = parsed.get(id);
      if (known !== undefined) return known;
      const made = (moves[id] ?? []).map(parsePhrase);
      parsed.set(id, made);
      return made;
    },
  };
}
