import { siteOf } from '@/utils/domain/hosts';
import type { AccountKey } from '@/utils/domain/ids';
import type { PageSnapshot } from '@/utils/domain/reading';
import { database } from '@/utils/store/database';
import { accountKey, UNNAMED } from '@/utils/store/identity/keys';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import { keyedHash, open } from '@/utils/store/vault/vault';
import type { Changes } from './changes';

/**
 * The seller's account a page belongs to. What the page prints wins; a page that names none belongs to the account in
 * which its conversation is known already, else to the only account ever seen on that host, else to the unnamed one.
 * Two accounts on one host are never mixed by guess.
 */
export async function findAccount(
  snapshot: PageSnapshot,
  siteConversationId: string | undefined,
  changes: Changes,
): Promise<AccountKey> {
  const { marketplace, host, account } = snapshot;
  const db = database();
  const rows = await db.accounts.where('marketplace').equals(marketplace).toArray();
  const nameHash = account?.name && (await keyedHash('account', marketplace, normalisedText(account.name)));
  const named = account?.siteId
    ? (rows.find((row) => row.siteId === account.siteId) ??
      rows.find((row) => row.siteId === undefined && row.nameHash !== undefined && row.nameHash === nameHash))
    : onlyOne(rows.filter((row) => row.nameHash !== undefined && row.nameHash === nameHash));

  if (account?.siteId === undefined && account?.name === undefined) {
    const known =
      siteConversationId === undefined
        ? []
        : await db.conversations
            .where('siteConversationId')
            .equals(siteConversationId)
            .filter((row) => row.marketplace === marketplace)
            .toArray();
    const byConversation = onlyOne([...new Set(known.map((row) => row.account))]);
    if (byConversation) return byConversation;
    const byHost = onlyOne(rows.filter((row) => row.hosts.includes(host) && !row.key.endsWith(`|${UNNAMED}`)));
    if (byHost) return byHost.key;
  }

  const key = named?.key ?? (await accountKey(marketplace, account));
  const pending = changes.pending('accounts', key);
  const before = pending?.row ?? named ?? rows.find((row) => row.key === key);
  const content = pending?.content ?? (before ? await open(`accounts|${key}`, before.sealed) : {});
  changes.sealed(
    'accounts',
    key,
    {
      key,
      marketplace,
      siteId: account?.siteId ?? before?.siteId,
      nameHash: nameHash || before?.nameHash,
      hosts: [...new Set([...(before?.hosts ?? []), host])].sort(),
    },
    { name: account?.name ?? content.name },
    before && { row: before, content },
  );
  return key;
}

function onlyOne<Item>(items: Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The store of a page, such as `amazon.de`: of its sales channel where the page prints one, else of its host. */
export function siteOfPage(host: string, salesChannel?: string): string {
  const channel = salesChannel?.trim().toLowerCase();
  if (channel && /^[a-z]+(\.[a-z]{2,3}){1,2}$/.test(channel)) return channel;
  return siteOf(host)?.site ?? host;
}
