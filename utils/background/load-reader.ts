import { browser } from 'wxt/browser';
import type { ReaderFile } from '@/utils/domain/reader-file';

/** Puts a reader's file into the top frame of a tab, beside the content script that asked for it. */
export async function loadReader(tabId: number, reader: ReaderFile): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${reader}.js`] });
    return true;
  } catch (refusal) {
    console.warn(`reader ${reader} could not be put into tab ${tabId}`, refusal);
    return false;
  }
}
