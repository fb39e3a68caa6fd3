/** Whether the talk calls somebody so: `Hello Ann,`, `山田様`. */
export function isGreeted(name: string, said: string): boolean {
  const words = name.split(/\s+/).filter((word) => word.length >= 2);
  return words.some((word) => {
    for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
      const after = said.slice(at + word.length);
      if (/^[\p{L}\p{M}]/u.test(after) && !/^(?:様|さん|님|씨|先生|女士|小姐|亲)/u.test(after)) continue;
      const before = said.slice(Math.max(0, at - 12), at);
      if (/^\s?(?:[,!،,、！]|様|さん|님|씨|先生|女士|小姐|亲)/u.test(after) || /\p{L}\s$/u.test(before)) return true;
    }
    return false;
  });
}
