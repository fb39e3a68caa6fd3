import { ADOPTED_FACTS, type AdoptedFact } from '@/utils/domain/adopted-reply';

/** Facts of the case at hand, as its buyer's locale writes them. */
export type FilledFacts = Partial<Record<AdoptedFact, string>>;

/** The text with the facts of this case. What is not known stays in braces: the checks hold such a text back. */
export function fillFacts(template: string, facts: FilledFacts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = ADOPTED_FACTS.find((one) => one === name);
    return (fact && facts[fact]) || whole;
  });
}
