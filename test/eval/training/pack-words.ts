import { LOW, SLOTS_A_WORD, signOf, slotOf, type WordsFile } from '@/utils/triage/word-classes';

/** A word and the number of its class in each book. */
export interface ClassedWord {
  word: string;
  classes: readonly number[];
}

/** The shipped form of one language's words. Of two words that share a slot the earlier one stays. */
export function packWords(lang: string, words: readonly ClassedWord[]): WordsFile {
  const books = words[0]?.classes.length ?? 0;
  const slots = words.length * SLOTS_A_WORD;
  const bySlot = new Map<number, ClassedWord>();
  for (const word of words) {
    const slot = slotOf(word.word, slots);
    if (!bySlot.has(slot)) bySlot.set(slot, word);
  }
  let high = '';
  let low = '';
  const classes = new Array<string>(books).fill('');
  let before = -1;
  for (const [slot, word] of [...bySlot].sort(([one], [other]) => one - other)) {
    high += signOf(Math.floor((slot - before) / LOW));
    low += signOf((slot - before) % LOW);
    before = slot;
    for (const [book, number] of word.classes.entries()) classes[book] += signOf(number);
  }
  return { lang, slots, high, low, classes };
}
