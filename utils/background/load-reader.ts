import { browser } from 'wxt/browser';
import { type ReaderFile, scriptsOf } from '@/utils/domain/reader-file';
import type { TaughtReader } from '@/utils/domain/taught-reader';

/** Puts a reader's file into the top frame of a tab; with the reader for any layout, what the seller taught of the host. */
export async function loadReader(tabId: number, reader: ReaderFile, taught: TaughtReader[]): Promise<boolean> {
  try {
    const files = scriptsOf(reader).map((script) => `/${script}.js`);
    await browser.scripting.executeScript({ target: { tabId }, files });
    if (reader === 'any-conversation' && taught.length > 0) await putTaught(tabId, taught);
    return true;
  } catch (refusal) {
    console.warn(`reader ${reader} could not be put into tab ${tabId}`, refusal);
    return false;
  }
}

/** Gives taught readers to the page session of a tab. They are data; the code that reads by them is ours. */
export async function putTaught(tabId: number, taught: TaughtReader[]): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({
    target,
    func: (readers: TaughtReader[]) => void Object.assign(globalThis, { dragomanTaught: readers }),
    args: [taught],
  });
  await browser.scripting.executeScript({ target, files: ['/taught-reader.js'] });
}
