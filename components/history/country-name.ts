/** Name of a country in a language; the code itself where it is unknown. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}
