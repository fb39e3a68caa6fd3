/**
 * Sentences and labels as consoles print them. `{}` in a template stands for the value. Data only: a word is added by
 * adding it to a list.
 */

/** Lower case, one kind of space, no colon or number sign at the end. */
function plain(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\s:#*]+$/, '')
    .trim();
}

/** The value that `template` leaves open in `text` (`Send message to {}`), or undefined when none fits. */
export function valueIn(text: string, templates: readonly string[]): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const lower = line.toLowerCase();
  for (const template of templates) {
    const [before = '', after = ''] = template.toLowerCase().split('{}');
    if (!lower.startsWith(before) || !lower.endsWith(after) || line.length <= before.length + after.length) continue;
    return line.slice(before.length, line.length - after.length).trim();
  }
  return undefined;
}

/**
 * The value printed after one of `labels` and its colon. With `below`, also the line under a label that stands alone,
 * unless that line is labelled itself: only for values of a shape that nothing else on the page has.
 */
export function labelled(lines: readonly string[], labels: readonly string[], below?: 'below'): string | undefined {
  const wanted = new Set(labels.map(plain));
  const under = (i: number) => (below && !/\p{L}\s?[:：]/u.test(lines[i + 1] ?? '') ? lines[i + 1] : undefined);
  for (const [i, line] of lines.entries()) {
    if (wanted.has(plain(line))) return under(i);
    const colon = line.search(/[:：]/);
    if (colon > 0 && wanted.has(plain(line.slice(0, colon)))) {
      const rest = line
        .slice(colon + 1)
        .replace(/^[\s#]+/, '')
        .trim();
      return rest || under(i);
    }
  }
  return undefined;
}

/** Whether the line is one of `labels` and nothing else. */
export function isOneOf(line: string, labels: readonly string[]): boolean {
  const text = plain(line);
  return labels.some((label) => plain(label) === text);
}
