/** What is known to be personal in a case. */
export interface KnownPersonal {
  names: string[];
  addresses: string[];
  phones: string[];
  emails: string[];
  orderIds: string[];
  trackingIds: string[];
}

export interface Redacted {
  text: string;
  kept: ReadonlyMap<string, string>;
}

export interface Leak {
  quote: string;
}

/** Puts a placeholder in place of everything known to be personal. */
export function redact(text: string, known: KnownPersonal): Redacted {
  const kept = new Map<string, string>();
  let out = text;
  const all = Object.values(known)
    .flat()
    .filter((one) => one.trim().length > 1);
  for (const value of all.sort((a, b) => b.length - a.length)) {
    if (!out.includes(value)) continue;
    const name = `⟦N${kept.size + 1}⟧`;
    kept.set(name, value);
    out = out.replaceAll(value, name);
  }
  return { text: out, kept };
}

/** Puts back what `redact` took out. */
export function restore(
  text: string,
  kept: ReadonlyMap<string, string>,
): { text: string; missing: string[]; unknown: string[] } {
  const missing = [...kept.keys()].filter((name) => !text.includes(name));
  const unknown: string[] = [];
  const out = text.replace(/⟦[^⟦⟧]{1,20}⟧/g, (name) => {
    const value = kept.get(name);
    if (value === undefined) unknown.push(name);
    return value ?? name;
  });
  return { text: out, missing, unknown };
}

/** What of the known stands in outgoing bytes. */
export function leaks(bytes: string, known: KnownPersonal): Leak[] {
  return Object.values(known)
    .flat()
    .filter((one) => one.trim().length > 3 && bytes.includes(one))
    .map((quote) => ({ quote }));
}
