import type { CultureCard, RegisterCard } from '../domain/schemas/culture-card';
import type { BuyerName } from './buyer-name';

/**
 * The salutation of a reply.
 * @param register the card of the form of address in use
 * @returns a line without any unfilled part; with nothing known, the salutation for an unnamed buyer
 */
export function salutation(name: BuyerName, card: CultureCard, register: RegisterCard): string {
  const patterns = register.salutation;
  if (name.kind === 'unknown') return patterns.unnamed;
  if (name.kind === 'business') {
    return patterns.business === undefined
      ? patterns.unnamed
      : (fill(patterns.business, { full: name.full }) ?? patterns.unnamed);
  }
  // A single word in a script without spaces is the whole name: it serves wherever a part of it is wanted.
  const whole = name.given === undefined && name.surname === undefined ? name.full : undefined;
  const surname = name.surname ?? whole ?? (name.title !== undefined ? name.full : undefined);
  const parts = {
    full: name.full,
    given: name.given ?? whole,
    surname: surname === undefined ? undefined : upperParticle(surname, card),
    title: name.title,
  };
  const candidates: (string | undefined)[] = [];
  if (name.title !== undefined) candidates.push(patterns.byTitle?.[name.title], patterns.titled);
  candidates.push(patterns.named);
  for (const pattern of candidates) {
    const line = pattern === undefined ? undefined : fill(pattern, parts);
    if (line !== undefined) return line;
  }
  const asWhole = fill(patterns.named, { given: name.full, surname: name.full, full: name.full });
  return name.given === undefined && card.language !== 'ja' ? patterns.unnamed : (asWhole ?? patterns.unnamed);
}

/** Dutch writes the particle of a surname with a capital when no given name stands before it. */
function upperParticle(surname: string, card: CultureCard): string {
  return card.language === 'nl' ? surname.charAt(0).toUpperCase() + surname.slice(1) : surname;
}

function fill(pattern: string, parts: Record<string, string | undefined>): string | undefined {
  let complete = true;
  let line = pattern.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = parts[key];
    if (value === undefined) complete = false;
    return value ?? '';
  });
  // A Latin name next to letters of another script is set off by a space, as in 「Kevin Lin 您好」.
  line = line
    .replace(/(\p{Script=Latin})(?=[\p{Script=Han}\p{Script=Thai}])/gu, '$1 ')
    .replace(/(คุณ)(?=\p{Script=Latin})/gu, '$1 ');
  return complete ? line : undefined;
}
