import { accountOf, openSessionName, panelName } from './hooks';

/**
 * `buyer:<shop>/<name>`. The page prints no session id, so the buyer's name in the panel names the conversation, and
 * the list's open row must not contradict it.
 */
export function conversationIdentity(url: URL, doc: Document): string | undefined {
  const name = panelName(doc);
  const open = openSessionName(doc);
  if ((name && open && name !== open) || !(name ?? open)) return undefined;
  return `buyer:${accountOf(url)?.siteId ?? ''}/${name ?? open}`;
}
