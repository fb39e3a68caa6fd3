import type { LoadWords, Words } from './create-interface';

/** Reads words from the package's own files; works in pages and workers of the extension. */
export const loadWords: LoadWords = async (language, namespace) => {
  const answer = await fetch(`/knowledge/ui/${language}/${namespace}.json`);
  if (!answer.ok) throw new Error(`words ${language}/${namespace}: ${answer.status}`);
  return (await answer.json()) as Words;
};
