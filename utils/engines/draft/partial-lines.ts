const TEXT_FIELD = /"text"\s*:\s*"((?:[^"\\]|\\.)*)("?)/gs;

/** The texts of the lines in a part of an answer, the last one as far as it came; for showing, never for using. */
export function partialLines(answer: string): string[] {
  return [...answer.matchAll(TEXT_FIELD)].map(([, raw = '']) => unescaped(raw));
}

function unescaped(raw: string): string {
  // An escape that is still on its way is left out.
  const whole = raw.replace(/\\(?:u[\da-f]{0,3})?$/i, '');
  try {
    return JSON.parse(`"${whole.replaceAll('\n', '\\n').replaceAll('\r', '').replaceAll('\t', ' ')}"`) as string;
  } catch {
    return whole;
  }
}
