import { engineAddress, hostPattern, isLocal } from '@/utils/engines/engine-host';

/** As much of the browser's permissions as engines need. */
export interface Permissions {
  contains(asked: { origins: string[] }): Promise<boolean>;
  request(asked: { origins: string[]; data_collection?: string[] }): Promise<boolean>;
  remove(given: { origins: string[] }): Promise<boolean>;
}

/** Firefox's names for what an engine is sent: what was written, and what stands on the page. */
const DATA_KINDS = ['personalCommunications', 'websiteContent'];

/**
 * Asks for the one host of an address, and in Firefox for the kinds of data together with it; what is sent to this very
 * machine leaves nothing. Must run inside a click. False where the seller refused or the address is none.
 */
export async function allowHost(permissions: Permissions, address: string, firefox: boolean): Promise<boolean> {
  const url = engineAddress(address);
  if (url === undefined) return false;
  const origins = [hostPattern(url)];
  return permissions.request({ origins, ...(firefox && !isLocal(url) && { data_collection: DATA_KINDS }) });
}

/** Whether the browser lets us reach the host of an address. */
export async function isAllowed(permissions: Permissions, address: string): Promise<boolean> {
  const url = engineAddress(address);
  return url !== undefined && permissions.contains({ origins: [hostPattern(url)] });
}

/** Gives the hosts of these addresses back to the browser. A host that it will not take back is told, not thrown. */
export async function giveBackHosts(permissions: Permissions, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const url = engineAddress(address);
    if (url === undefined || !(await isAllowed(permissions, address))) continue;
    await permissions
      .remove({ origins: [hostPattern(url)] })
      .catch((reason: unknown) => console.warn('the browser keeps a host', reason));
  }
}
