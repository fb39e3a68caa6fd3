import { linksFor } from '../sandbox/links';
import { loadConversations } from '../sandbox/load-conversations';

/** Address of one page of a sandbox conversation, such as its `thread` or `inbox`. */
export function pageOf(id: string, words: string): string {
  const conversation = loadConversations().find((one) => one.id === id);
  const found = conversation && linksFor(conversation).find((link) => link.words === words);
  if (!found) throw new Error(`the sandbox has no page "${words}" of ${id}`);
  return found.url;
}
