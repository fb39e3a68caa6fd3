import { useEffect, useState } from 'react';
import type { LanguageTag } from '@/utils/domain/ids';
import type { Term } from '../ports';
import { usePorts } from '../use-ports';

/** Concepts whose words explain themselves, or explain nothing to a reader. */
const PLAIN = new Set(['question_word', 'intensifier', 'nonsense', 'no_request', 'please', 'injection', 'spam_offer']);

/** Terms worth a line under them, none inside another: of two that overlap the longer one, then the earlier. */
export function shownTerms(terms: readonly Term[]): Term[] {
  const chosen: Term[] = [];
  const telling = terms.filter(({ concept, start, end }) => !PLAIN.has(concept) && end > start);
  for (const term of telling.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (chosen.every(({ start, end }) => term.end <= start || end <= term.start)) chosen.push(term);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Whether an agent reads a message of this language without help. */
export function reads(agentLocale: LanguageTag, language: LanguageTag): boolean {
  return agentLocale.split('-')[0]?.toLowerCase() === language.split('-')[0]?.toLowerCase();
}

/** The known terms of a message, with their meaning; none until they were looked up, or where they are not wanted. */
export function useMessageTerms(
  text: string,
  language: LanguageTag | undefined,
  agentLocale: string | undefined,
): Term[] {
  const ports = usePorts();
  const [found, setFound] = useState<{ text: string; terms: Term[] }>();
  useEffect(() => {
    if (language === undefined || agentLocale === undefined || text === '' || reads(agentLocale, language)) {
      setFound(undefined);
      return;
    }
    let current = true;
    ports
      .wordDesk()
      .then((desk) => desk.terms(text, language, agentLocale))
      .then(
        (terms) => current && setFound({ text, terms: shownTerms(terms) }),
        (reason: unknown) => console.warn('no meanings for this message', reason),
      );
    return () => {
      current = false;
    };
  }, [ports, text, language, agentLocale]);
  return found?.text === text ? found.terms : [];
}
