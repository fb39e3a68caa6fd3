const known = new Map<string, Set<string>>();

/** Whether a line is the name of a country in this language or in English, by the browser's own data. */
export function isCountryName(line: string, language: string): boolean {
  return [language, 'en'].some((locale) => namesIn(locale).has(line.trim().toLowerCase()));
}

function namesIn(locale: string): Set<string> {
  const made = known.get(locale);
  if (made) return made;
  const names = new Set<string>();
  try {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    for (const a of letters) for (const b of letters) names.add((display.of(a + b) ?? '').toLowerCase());
    names.delete('');
  } catch {
    // A language tag the browser does not know: no names in it.
  }
  known.set(locale, names);
  return names;
}
