import type { Variable } from './move-catalogue';

/** Which question the two sides of `[a|b]` answer in a locale. */
export type Alternation = 'none' | 'register' | 'agent-gender';

export type TemplatePart =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'plural'; name: string; forms: Record<string, string> }
  | { kind: 'either'; first: TemplatePart[]; second: TemplatePart[] }
  | { kind: 'optional'; parts: TemplatePart[] };

export interface RenderChoice {
  locale: string;
  /** Takes the second side of every `[a|b]`. */
  second: boolean;
  values: Partial<Record<Variable, string>>;
  /** Plain numbers behind values that a plural form depends on. */
  counts?: Partial<Record<Variable, number>>;
}

/** A phrase that cannot be read: unbalanced signs, nested optional parts, a side missing. */
export class PhraseSyntaxError extends Error {}

/**
 * Reads a phrase. `{name}` is a value, `<...>` falls away when a value in it is unknown, `[a|b]` has one side for each
 * of two forms (formal and informal, or a female and a male agent), `{name#one=day|other=days}` is a word that follows
 * a number.
 * @throws PhraseSyntaxError
 */
export function parsePhrase(phrase: string): TemplatePart[] {
  let at = 0;

  function parts(stops: string, inside: string): TemplatePart[] {
    const found: TemplatePart[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') found.push({ kind: 'text', text });
      text = '';
    };
    while (at < phrase.length) {
      const sign = phrase.charAt(at);
      if (stops.includes(sign)) {
        flush();
        return found;
      }
      if (sign === '{') {
        flush();
        const end = phrase.indexOf('}', at);
        if (end < 0) throw new PhraseSyntaxError(`{ without } in: ${phrase}`);
        found.push(value(phrase.slice(at + 1, end)));
        at = end + 1;
      } else if (sign === '<' || sign === '[') {
        if (inside.includes(sign)) throw new PhraseSyntaxError(`${sign} inside ${sign} in: ${phrase}`);
        flush();
        at += 1;
        found.push(sign === '<' ? optional(inside) : either(inside));
      } else if ('}>]|'.includes(sign)) {
        throw new PhraseSyntaxError(`stray ${sign} in: ${phrase}`);
      } else {
        text += sign;
        at += 1;
      }
    }
    if (stops !== '') throw new PhraseSyntaxError(`missing ${stops} in: ${phrase}`);
    flush();
    return found;
  }

  function optional(inside: string): TemplatePart {
    const inner = parts('>', `${inside}<`);
    at += 1;
    return { kind: 'optional', parts: inner };
  }

  function either(inside: string): TemplatePart {
    const first = parts('|', `${inside}[`);
    at += 1;
    const second = parts(']', `${inside}[`);
    at += 1;
    return { kind: 'either', first, second };
  }

  function value(body: string): TemplatePart {
    const hash = body.indexOf('#');
    if (hash < 0) return { kind: 'value', name: body };
    const forms: Record<string, string> = {};
    for (const form of body.slice(hash + 1).split('|')) {
      const equals = form.indexOf('=');
      if (equals < 0) throw new PhraseSyntaxError(`plural form without = in: ${phrase}`);
      forms[form.slice(0, equals)] = form.slice(equals + 1);
    }
    if (forms.other === undefined) throw new PhraseSyntaxError(`plural without "other" in: ${phrase}`);
    return { kind: 'plural', name: body.slice(0, hash), forms };
  }

  return parts('', '');
}

/** Names of the values in a phrase: those always said, and those in optional parts. */
export function phraseVariables(parts: readonly TemplatePart[]): { always: Set<string>; optional: Set<string> } {
  const always = new Set<string>();
  const optional = new Set<string>();
  const walk = (some: readonly TemplatePart[], into: Set<string>) => {
    for (const part of some) {
      if (part.kind === 'value' || part.kind === 'plural') into.add(part.name);
      else if (part.kind === 'either') {
        walk(part.first, into);
        walk(part.second, into);
      } else if (part.kind === 'optional') walk(part.parts, optional);
    }
  };
  walk(parts, always);
  return { always, optional };
}

/**
 * Puts values into a phrase.
 * @returns `undefined` when a value outside an optional part is unknown: such a move cannot be said.
 */
export function renderPhrase(parts: readonly TemplatePart[], choice: RenderChoice): string | undefined {
  let text = '';
  for (const part of parts) {
    const piece = renderPart(part, choice);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

const rules = new Map<string, Intl.PluralRules>();

/** The rules of a locale; made once, which takes longer than to ask them. */
function pluralRules(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}

function renderPart(part: TemplatePart, choice: RenderChoice): string | undefined {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'value':
      return choice.values[part.name as Variable];
    case 'plural': {
      const count = choice.counts?.[part.name as Variable];
      if (count === undefined) return undefined;
      return part.forms[pluralRules(choice.locale).select(count)] ?? part.forms.other;
    }
    case 'either':
      return renderPhrase(choice.second ? part.second : part.first, choice);
    case 'optional':
      return renderPhrase(part.parts, choice) ?? '';
  }
}
