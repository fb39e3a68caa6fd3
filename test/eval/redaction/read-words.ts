import { readFileSync } from 'node:fs';
import type { RedactionWords } from '@/utils/engines/redact/vocabulary';

/** The words of redaction as the package holds them. */
export function readRedactionWords(): RedactionWords {
  return JSON.parse(readFileSync('public/knowledge/redaction/words.json', 'utf8')) as RedactionWords;
}
