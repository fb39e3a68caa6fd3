import { oncePerLook } from '../../dom/once-per-look';

const NAMING =
  'class id role data-testid data-test-id data-role data-type data-direction data-sender data-from data-author data-side data-sender-type data-message-author side direction from sender author variant placement position'.split(
    ' ',
  );

/** Words that an element's author used to name it: from class, id, role and test ids, split on case and punctuation. */
export const tokensOf = oncePerLook((element: Element): ReadonlySet<string> => {
  const said = NAMING.map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .slice(0, 2_000);
  const parts = said.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).filter((part) => part !== '');
  return new Set(parts.map((part) => part.toLowerCase()).flatMap((word) => [word, word.replace(/s$/, '')]));
});

/** Whether any of these words is in `wanted`. */
export function anyIn(tokens: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const token of tokens) if (wanted.has(token)) return true;
  return false;
}

/** Whether any of an element's own words is in `wanted`. */
export function isCalled(element: Element, wanted: ReadonlySet<string>): boolean {
  return anyIn(tokensOf(element), wanted);
}

/** Tag and first class words: rows of one list look alike in this. Hashes and numbers say nothing and are left out. */
export const signatureOf = oncePerLook((element: Element): string => {
  const words = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/\d{3,}|__?[A-Za-z0-9]{5,}$/.test(word))
    .slice(0, 2);
  return `${element.tagName}.${words.join('.')}`;
});
