import { NOT_A_NAME } from './can-be-name';
import { EASTERN, EASTERN_TIME } from './looks-like-time';
import {
  ADDRESSES_BUYER,
  AUTO_LINE,
  BUYER,
  FILE_LINE,
  NOTE_LINE,
  ORDER_LABEL,
  PRESENCE,
  PUBLIC_BUTTON,
  PUBLIC_HEADING,
  PUBLIC_LINE,
  REACTION_OR_FILE,
  SENT_LINE,
  STAFF,
  TRANSLATION_LINE,
  YOU,
} from './words';

/** Words in twenty languages, each of which is used by every look. */
const LARGE = [
  NOT_A_NAME,
  SENT_LINE,
  YOU,
  STAFF,
  BUYER,
  PUBLIC_BUTTON,
  PUBLIC_LINE,
  PUBLIC_HEADING,
  AUTO_LINE,
  FILE_LINE,
  NOTE_LINE,
  TRANSLATION_LINE,
  ORDER_LABEL,
  ADDRESSES_BUYER,
  PRESENCE,
  REACTION_OR_FILE,
  EASTERN,
  EASTERN_TIME,
];

let isDone = false;

/**
 * Uses every large pattern for the first time, with a chance to stop after each use. A browser makes a pattern's program
 * when it is first used and a faster one at the second time, which takes up to a millisecond each; a dozen of them met
 * in one line of a page would hold the page up.
 * @param others patterns of the file that asks
 */
export function* firstUse(others: readonly RegExp[]): Generator<void, void> {
  if (isDone) return;
  isDone = true;
  for (const pattern of [...LARGE, ...others])
    for (const letter of 'ab') {
      pattern.test(letter);
      yield;
    }
}
