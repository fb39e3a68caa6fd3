/** A text of a stranger between two marks that it cannot itself contain. */
export interface Fenced {
  open: string;
  close: string;
  block: string;
}

/**
 * Puts a stranger's text between marks with a number that nobody outside can know, so that no text can end its own
 * quotation. Should it hold the word of the marks, that word is broken.
 */
export function fenced(text: string): Fenced {
  const nonce = crypto.randomUUID().slice(0, 8);
  const open = `<<<TEXT ${nonce}`;
  const close = `TEXT ${nonce}>>>`;
  return { open, close, block: `${open}\n${text.replaceAll('<<<', '< < <').replaceAll('>>>', '> > >')}\n${close}` };
}
