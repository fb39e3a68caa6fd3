import type { PrintedThread } from '@/utils/domain/reading';
import { all, deepMaybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { Findings, field } from '../field';
import { isName } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf } from './account';
import { longestMessage } from './composer';
import { orderIdsIn, replyBox, shown } from './hooks';
import { isContactPage } from './pages';

const recipient = field<string, URL>('buyerName', 'required', isName, {
  url: (url) => url.searchParams.get('recipient') ?? undefined,
});

/** The page "contact a member". It prints no earlier messages: the thread is a window of none. */
export const contactPage: PageReader = {
  name: 'contact-page',
  kind: 'thread',
  matches: isContactPage,
  findRoot: (doc) => replyBox(doc)?.closest('form, main, section') ?? deepMaybe(doc, 'main') ?? deepMaybe(doc, 'body'),

  *read(root, url, readAt) {
    const found = new Findings('thread');
    const name = found.take(recipient, url);
    const box = replyBox(root);
    yield;
    const title = shown(root, 'a[href*="/itm/"]');
    const item = url.searchParams.get('item_id');
    const links = all(root, 'a[href*="rderid="]').map((link) => link.getAttribute('href'));
    const thread: PrintedThread = {
      ...(name && { buyerName: name, buyerSiteId: name }),
      orderIds: orderIdsIn(`${links.join(' ')} ${lineText(root)}`),
      ...(title && { itemTitle: title }),
      ...(item && { itemId: item }),
      messages: [],
      coverage: 'window',
      deadlines: [],
      composer: box ? { found: true, maxLength: longestMessage(box) } : { found: false },
    };
    return found.reading(() =>
      snapshotOf('ebay', url, root, readAt, { kind: 'thread', thread }, accountOf(root.ownerDocument)),
    );
  },
};
