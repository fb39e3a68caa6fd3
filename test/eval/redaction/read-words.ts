import { readFileSync } from 'node:fs';
import { type NameWords, provideNameWords } from '@/utils/engines/redact/name-words';
import { provideWords, type RedactionWords } from '@/utils/engines/redact/vocabulary';

/** The words of redaction as the package holds them. */
export function readRedactionWords(): RedactionWords {
  return JSON.parse(readFileSync('public/knowledge/redaction/words.json', 'utf8')) as RedactionWords;
}

/** Gives redaction its words, each read at its first use. */
export function provideRedactionWords(): void {
  provideWords(readRedactionWords);
  let names: NameWords | undefined;
  provideNameWords(() => {
    names ??= JSON.parse(readFileSync('public/knowledge/redaction/name-words.json', 'utf8')) as NameWords;
    return names;
  });
}
