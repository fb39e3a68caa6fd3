export interface AskedLine {
  move: string;
  text: string;
}

/** The lines that a prompt of ours asks to be worded; empty for any other prompt. */
export function askedLines(prompt: string): AskedLine[] {
  const json = prompt.split('\n').find((line) => line.startsWith('{"lines":'));
  if (json === undefined) return [];
  // A line that is sent back for another try stands there as `own`.
  const { lines } = JSON.parse(json) as { lines: { move: string; text?: string; own?: string }[] };
  return lines.map(({ move, text, own }) => ({ move, text: text ?? own ?? '' }));
}
