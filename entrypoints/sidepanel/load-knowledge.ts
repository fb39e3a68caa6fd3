/** Reads a data file of the package, such as `culture/de-DE.json`. Nothing outside of it is ever asked for. */
export async function loadKnowledge<Content>(path: string): Promise<Content> {
  const answer = await fetch(`/knowledge/${path}`);
  if (!answer.ok) throw new Error(`package file ${path}: ${answer.status}`);
  return (await answer.json()) as Content;
}

/** Like `loadKnowledge`, but a file that the package does not have gives `undefined` (a country without a calendar). */
export async function findKnowledge<Content>(path: string): Promise<Content | undefined> {
  try {
    return await loadKnowledge<Content>(path);
  } catch (reason) {
    console.warn('no such data', reason);
    return undefined;
  }
}
